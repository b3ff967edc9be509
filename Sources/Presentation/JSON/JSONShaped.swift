import Foundation
import Measurement
import Vocabulary

/// What stands in a JSON document in one form, whatever its value.
package protocol JSONShaped {
    static var schema: JSONSchema { get }
    /// What writes values of the type; of what is left out it writes nothing.
    ///
    /// To make it takes longer than to use it: it is made once for many values.
    static func writer(in language: Language) -> JSONWriting<Self>
}

/// What writes values of a type.
package typealias JSONWriting<Value> = (Value, inout JSONWriter) -> Void

extension JSONShaped {
    /// The value as text by itself.
    package func json(in language: Language, _ layout: JSONWriter.Layout = .indented) -> [UInt8] {
        var writer = JSONWriter(layout)
        Self.writer(in: language)(self, &writer)
        return writer.bytes
    }
}

extension Bool: JSONShaped {
    package static var schema: JSONSchema { .boolean }
    package static func writer(in language: Language) -> JSONWriting<Bool> { { $1.boolean($0) } }
}

extension Int: JSONShaped {
    package static var schema: JSONSchema { .integer }
    package static func writer(in language: Language) -> JSONWriting<Int> { { $1.integer($0) } }
}

extension UInt64: JSONShaped {
    package static var schema: JSONSchema { .integer }
    package static func writer(in language: Language) -> JSONWriting<UInt64> { { $1.unsigned($0) } }
}

extension String: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func writer(in language: Language) -> JSONWriting<String> { { $1.text($0) } }
}

/// In the language of the document.
extension Phrase: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func writer(in language: Language) -> JSONWriting<Phrase> { { $1.text($0[language]) } }
}

/// `2022-06-30`.
extension CivilDate: JSONShaped {
    package static var schema: JSONSchema { .date }
    package static func writer(in language: Language) -> JSONWriting<CivilDate> { { $1.text($0.description) } }
}

extension Decimal: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func writer(in language: Language) -> JSONWriting<Decimal> { { $1.number("\($0)") } }
}

/// With two decimals, half up.
extension ExactMean: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func writer(in language: Language) -> JSONWriting<ExactMean> { { $1.thousandths($0.hundredths * 10) } }
}

/// Exactly, with up to three decimals.
extension Points: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func writer(in language: Language) -> JSONWriting<Points> { { $1.thousandths($0.thousandths) } }
}

/// Left out where it is nil.
extension Optional: JSONShaped where Wrapped: JSONShaped {
    package static var schema: JSONSchema { .optional(Wrapped.schema) }
    package static func writer(in language: Language) -> JSONWriting<Wrapped?> {
        let write = Wrapped.writer(in: language)
        return { value, writer in if let value { write(value, &writer) } }
    }
}

extension Array: JSONShaped where Element: JSONShaped {
    package static var schema: JSONSchema { .list(Element.schema) }
    package static func writer(in language: Language) -> JSONWriting<[Element]> {
        let write = Element.writer(in: language)
        return { values, writer in writer.list { writer in for value in values { write(value, &writer) } } }
    }
}

/// Values by names that the data have, such as categories.
extension Dictionary: JSONShaped where Key == String, Value: JSONShaped {
    package static var schema: JSONSchema { .map(Value.schema) }
    package static func writer(in language: Language) -> JSONWriting<[String: Value]> {
        let write = Value.writer(in: language)
        return { values, writer in
            writer.object { writer in
                for (name, value) in values.sorted(by: { $0.key < $1.key }) { writer.member(JSONWriter.Name(name)) { write(value, &$0) } }
            }
        }
    }
}

extension Decimal {
    package init(hundredths: Int) { self = Decimal(hundredths) / 100 }
}
