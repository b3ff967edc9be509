import Foundation
import Measurement
import Vocabulary

/// What stands in a JSON document in one form, whatever its value.
package protocol JSONShaped {
    static var schema: JSONSchema { get }
    /// What makes values of the type into JSON; it gives nil for what is left out.
    static func encoder(in language: Language) -> (Self) -> JSONValue?
}

extension Bool: JSONShaped {
    package static var schema: JSONSchema { .boolean }
    package static func encoder(in language: Language) -> (Bool) -> JSONValue? { { .boolean($0) } }
}

extension Int: JSONShaped {
    package static var schema: JSONSchema { .integer }
    package static func encoder(in language: Language) -> (Int) -> JSONValue? { { .integer($0) } }
}

extension UInt64: JSONShaped {
    package static var schema: JSONSchema { .integer }
    package static func encoder(in language: Language) -> (UInt64) -> JSONValue? { { .unsigned($0) } }
}

extension String: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func encoder(in language: Language) -> (String) -> JSONValue? { { .text($0) } }
}

/// In the language of the document.
extension Phrase: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func encoder(in language: Language) -> (Phrase) -> JSONValue? { { .text($0[language]) } }
}

/// `2022-06-30`.
extension CivilDate: JSONShaped {
    package static var schema: JSONSchema { .date }
    package static func encoder(in language: Language) -> (CivilDate) -> JSONValue? { { .text($0.description) } }
}

extension Decimal: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func encoder(in language: Language) -> (Decimal) -> JSONValue? { { .number($0) } }
}

/// With two decimals, half up.
extension ExactMean: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func encoder(in language: Language) -> (ExactMean) -> JSONValue? { { .number(Decimal(hundredths: $0.hundredths)) } }
}

/// Exactly, with up to three decimals.
extension Points: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func encoder(in language: Language) -> (Points) -> JSONValue? { { .thousandths($0.thousandths) } }
}

/// Left out where it is nil.
extension Optional: JSONShaped where Wrapped: JSONShaped {
    package static var schema: JSONSchema { .optional(Wrapped.schema) }
    package static func encoder(in language: Language) -> (Wrapped?) -> JSONValue? {
        let encoder = Wrapped.encoder(in: language)
        return { $0.flatMap(encoder) }
    }
}

extension Array: JSONShaped where Element: JSONShaped {
    package static var schema: JSONSchema { .list(Element.schema) }
    package static func encoder(in language: Language) -> ([Element]) -> JSONValue? {
        let encoder = Element.encoder(in: language)
        return { .list($0.compactMap(encoder)) }
    }
}

/// Values by names that the data have, such as categories.
extension Dictionary: JSONShaped where Key == String, Value: JSONShaped {
    package static var schema: JSONSchema { .map(Value.schema) }
    package static func encoder(in language: Language) -> ([String: Value]) -> JSONValue? {
        let encoder = Value.encoder(in: language)
        return { .object($0.compactMapValues(encoder)) }
    }
}

extension Decimal {
    package init(hundredths: Int) { self = Decimal(hundredths) / 100 }
}
