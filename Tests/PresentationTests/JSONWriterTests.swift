import Foundation
import Testing
import Vocabulary

@testable import Presentation

/// What is written piece by piece is what Foundation's encoder writes of the same values.
@Suite struct JSONWriterTests {
    /// A value as Foundation encodes it.
    private struct Encoded: Encodable {
        let value: JSONValue

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .null: try container.encodeNil()
            case .boolean(let value): try container.encode(value)
            case .integer(let value): try container.encode(value)
            case .text(let value): try container.encode(value)
            case .list(let values): try container.encode(values.map(Encoded.init))
            case .object(let members): try container.encode(members.mapValues(Encoded.init))
            }
        }
    }

    private func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func invented(_ draw: inout some RandomNumberGenerator, depth: Int = 0) -> JSONValue {
        func words() -> String {
            let letters = (0..<33).map { Unicode.Scalar(UInt8($0)) } + Array("\"\\/azAZ09_-:\u{7F}\u{E9}\u{2028}\u{1F600}".unicodeScalars)
            return String(String.UnicodeScalarView((0..<Int.random(in: 0...6, using: &draw)).map { _ in letters.randomElement(using: &draw) ?? "a" }))
        }
        switch Int.random(in: 0...(depth < 4 ? 6 : 3), using: &draw) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &draw))
        case 2: return .integer(Int.random(in: .min ... .max, using: &draw) >> Int.random(in: 0...63, using: &draw))
        case 3: return .text(words())
        case 4: return .list((0..<Int.random(in: 0...3, using: &draw)).map { _ in invented(&draw, depth: depth + 1) })
        default:
            let names = (0..<Int.random(in: 0...4, using: &draw)).map { "\($0 % 2 == 0 ? "b" : "a")\(words())" }
            return .object(Dictionary(names.map { ($0, invented(&draw, depth: depth + 1)) }) { first, _ in first })
        }
    }

    @Test func writesAsFoundationDoes() throws {
        var draw = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let value = invented(&draw)
            #expect(value.text() == (try text(Encoded(value: value))))
        }
    }

    @Test(arguments: [0, 1, -1, 10, 99, 500, -500, 1000, 12_340, 99_999, 100_000, -22_500, 87_654_321, .max, .min])
    func thousandthsAreExact(number: Int) throws {
        #expect(String(decoding: Points(thousandths: number).json(in: .english), as: UTF8.self) == (try text(Decimal(number) / 1000)))
    }

    private struct Sparse: JSONObject {
        let one: Int?
        let inner: [Sparse]

        static var fields: [JSONField<Sparse>] {
            JSONField("b") { $0.one }
            JSONField.each("a", { $0.inner }) { JSONField("c") { $0.one } }
        }
    }

    /// What is left out leaves neither a name nor a comma.
    @Test func leavesOut() {
        let sparse = Sparse(one: nil, inner: [Sparse(one: nil, inner: []), Sparse(one: 7, inner: [])])
        #expect(String(decoding: sparse.json(in: .english, .compact), as: UTF8.self) == #"{"a":[{},{"c":7}]}"#)
        #expect(String(decoding: Sparse(one: 1, inner: []).json(in: .english, .compact), as: UTF8.self) == #"{"a":[],"b":1}"#)
    }

    /// Parts of a list that were written apart make the list that is written at once.
    @Test func partsMakeTheList() {
        func part(_ numbers: [Int]) -> [UInt8] {
            var writer = JSONWriter(partOfList: ())
            for number in numbers { writer.integer(number) }
            return writer.bytes
        }
        var writer = JSONWriter(.compact)
        writer.list { writer in for numbers in [[], [1, 2], [], [3]] { writer.values(part(numbers)) } }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[1,2,3]")
    }
}
