import TestSupport
import Testing
import Vocabulary

/// Whatever stands in a cell, reading it as a date or a number ends, and ends in something that can be written again.
@Suite struct RandomDateTests {
    static let seed: UInt64 = 20_220_630

    /// Bytes that look like dates: digits and separators mostly, letters of month names, now and then anything at all.
    static func cell(_ random: inout SeededGenerator) -> [UInt8] {
        let likely = Array("0123456789001122-/. :TZ+'".utf8)
        let letters = Array("agustusjanuarimeijuniokt".utf8)
        return (0..<Int.random(in: 0...24, using: &random)).map { _ in
            switch Int.random(in: 0..<20, using: &random) {
            case 0: UInt8.random(in: .min ... .max, using: &random)
            case 1, 2: letters[Int.random(in: 0..<letters.count, using: &random)]
            default: likely[Int.random(in: 0..<likely.count, using: &random)]
            }
        }
    }

    @Test func twentyThousandCellsNeverTrap() {
        var random = SeededGenerator(seed: Self.seed)
        var values = 0
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let cell = Self.cell(&random)
            guard case .value(let date) = CivilDate.parse(cell.span) else { continue }
            values += 1
            if !CivilDate.years.contains(date.year) || CivilDate.parse(date.description).value != date {
                wrong.append(String(decoding: cell, as: UTF8.self))
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(values > 20, "the cells are too wild to say anything: \(values) of them are dates")
    }

    @Test func twentyThousandCellsOfAnyBytesNeverTrap() {
        var random = SeededGenerator(seed: Self.seed &+ 1)
        for _ in 0..<20_000 {
            let cell = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            _ = CivilDate.parse(cell.span)
            _ = Thousandths.parse(cell.span)
        }
    }

    /// Dates in digits only, most of them nearly right: a date is read exactly when the calendar has it.
    @Test func aDateIsReadExactlyWhenTheCalendarHasIt() {
        var random = SeededGenerator(seed: Self.seed &+ 2)
        for _ in 0..<5_000 {
            let (year, month, day) = (
                Int.random(in: 1890...2210, using: &random), Int.random(in: 1...14, using: &random), Int.random(in: 1...33, using: &random)
            )
            let expected = CivilDate(year: year, month: month, day: day)
            // The zero of OLE dates is none.
            let isZero = year == 1899 && month == 12 && (day == 30 || day == 31)
            for text in ["\(day)-\(month)-\(year)", "\(day)/\(month)/\(year)", "\(year)-\(month)-\(day)"] {
                #expect(CivilDate.parse(text) == (isZero ? .absent : expected.map { .value($0) } ?? .unreadable), "\(text)")
            }
        }
    }
}
