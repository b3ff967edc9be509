import Personnel
import TestSupport
import Testing
import Vocabulary

/// The quick forms of cells never say anything else than the careful ones, and take what nearly all cells are.
@Suite struct CommonFormTests {
    private static func cells(_ seed: UInt64, _ letters: String, _ counts: ClosedRange<Int>) -> [[UInt8]] {
        var random = SeededGenerator(seed: seed)
        let letters = Array(letters.utf8)
        return (0..<20_000).map { _ in
            (0..<Int.random(in: counts, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
        }
    }

    @Test func dates() throws {
        var taken = 0
        for bytes in Self.cells(6, "0123456789-/", 10...10) + Self.dates() {
            guard let day = MonthTable.shared.day(bytes.span.word(at: 0), bytes.span.quarterWord(at: 8)) else { continue }
            let parts = String(decoding: bytes, as: UTF8.self).split(separator: "-").compactMap { Int($0) }
            #expect(CivilDate(year: parts[2], month: parts[1], day: parts[0]) == CivilDate(day: day))
            taken += 1
        }
        #expect(taken > 5000)
    }

    /// Days of every month and year, and days that do not exist.
    private static func dates() -> [[UInt8]] {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (1899...2200).flatMap { year in
            (0...13).flatMap { month in [0, 1, 28, 29, 30, 31, 32].map { day in Array("\(two(day))-\(two(month))-\(year)".utf8) } }
        }
    }

    @Test func nips() {
        var taken = 0
        for bytes in Self.cells(7, "0123456789 '", 18...18) + Self.cells(8, "012", 18...18) + Self.nips() {
            let nip = NIP.digits(bytes.span.word(at: 0), bytes.span.word(at: 8), bytes.span.quarterWord(at: 16)).flatMap { NIP(digits: $0) }
            if let nip { #expect(NIP.parse(bytes.span) == .value(nip)) } else if case .value = NIP.parse(bytes.span) { Issue.record("\(bytes)") }
            taken += nip == nil ? 0 : 1
        }
        #expect(taken > 500)
    }

    private static func nips() -> [[UInt8]] {
        var random = SeededGenerator(seed: 9)
        return (0..<2000).map { _ in
            let digits = (0..<6).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
            return Array("1990031520150319\(digits)".utf8.prefix(18)).map(\.self)
        }
    }
}

/// The key that stays when a NIP changes.
@Suite struct PersonIDFormTests {
    @Test func hexadecimalDigitsAreTheirNumber() {
        let id = PersonID("AE7352B066AF1B55945E8AF9B7B5094A")
        #expect(id.high == 0xAE73_52B0_66AF_1B55 && id.low == 0x945E_8AF9_B7B5_094A)
        #expect(PersonID("ae7352b066af1b55945e8af9b7b5094a") == id)
        #expect(PersonID("ae7352b0-66af-1b55-945e-8af9b7b5094a") == id)
    }

    @Test(arguments: ["", "00000000000000000000000000000000", "00000000-0000-0000-0000-000000000000"]) func zerosAreNone(_ text: String) {
        #expect(PersonID(text).isNone)
    }

    /// Letters just outside the hexadecimal ones, and every other length.
    @Test func anyOtherTextIsItself() {
        var ids: Set<PersonID> = []
        let digits = String(repeating: "1", count: 31)
        let texts =
            ["A1", "A2", "a1", "P7", digits, digits + "11"] + "/:@G`gx é-".map { digits + String($0) } + ["1-1-1", String(repeating: "-", count: 36)]
        for text in texts { ids.insert(PersonID(text)) }
        #expect(ids.count == texts.count)
        #expect(!ids.contains(.none) && !ids.contains(PersonID(digits + "1")))
    }

    @Test func everyHexadecimalDigitInEveryPlace() {
        for place in 0..<32 {
            for (value, digit) in "0123456789abcdef".enumerated() {
                var text = Array(repeating: Character("0"), count: 32)
                text[place] = digit
                let id = PersonID(String(text))
                let shift = UInt64(4 * (15 - place % 16))
                #expect(id.high == (place < 16 ? UInt64(value) << shift : 0))
                #expect(id.low == (place < 16 ? 0 : UInt64(value) << shift))
            }
        }
    }
}
