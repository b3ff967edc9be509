import CColumns
import Personnel
import TestSupport
import Testing

@testable import Measurement

/// The masks of many rows, worked out at once, say the same as every question asked of every row.
@Suite struct StepMasksTests {
    private static let fields: [RecordField] = [.sanctionCancelled]

    @Test(arguments: [true, false]) func sameAsOneByOne(_ isDated: Bool) throws {
        var random = SeededGenerator(seed: isDated ? 20 : 21)
        for round in 0..<200 {
            let count = Int.random(in: 1...300, using: &random)
            var columns = RowColumns(Self.fields)
            columns.reset(count: count)
            for row in 0..<count {
                columns.isPlain[row] = Int.random(in: 0..<4, using: &random) > 0
                columns.cells[0][row] = Int64.random(in: 0...1, using: &random)
            }
            let someDates: [Int32] = [RowKernel.undated, .max, -20, 100, 101]
            let dates = (0..<count).map { _ in someDates[Int.random(in: 0..<5, using: &random)] }
            let answers = (0..<2).map { _ in (0..<count).map { _ in Int16.random(in: -3...300, using: &random) } }
            let someDays: [ClosedRange<Int32>] = [-20...100, .max ... .max, (RowKernel.undated + 1)...100]
            let questions = (0..<(round % StepMasks.mostSteps + 1)).map { _ in
                StepMasks.Question(
                    days: someDays[Int.random(in: 0..<3, using: &random)],
                    readings: (0..<2).filter { _ in Bool.random(using: &random) }.map { reading in
                        (reading, (0...255).map { _ in Bool.random(using: &random) })
                    },
                    flags: Bool.random(using: &random) ? [(0, Bool.random(using: &random))] : [])
            }
            var masks: [UInt32] = []
            StepMasks(questions, isDated: isDated).ask(columns, answers, dates, into: &masks)
            for row in 0..<count {
                for (step, question) in questions.enumerated() {
                    let lies = !isDated || dates[row] == RowKernel.undated || question.days.contains(dates[row])
                    let isWanted = question.readings.allSatisfy { $0.wanted[min(255, max(0, Int(answers[$0.reading][row])))] }
                    let isFlagged = question.flags.allSatisfy { (columns.cells[$0.field][row] == 1) == $0.wanted }
                    #expect((masks[row] >> UInt32(step) & 1 == 1) == (columns.isPlain[row] && lies && isWanted && isFlagged))
                }
            }
            let bits = UInt32.random(in: 0...UInt32.max, using: &random) & UInt32.random(in: 0...UInt32.max, using: &random)
            var chosen = [Int32](repeating: 0, count: count)
            let kept = takar_choose(masks, count, bits, &chosen)
            #expect(chosen.prefix(kept).map(Int.init) == (0..<count).filter { masks[$0] & bits != 0 })
        }
    }

    /// Dates before years, in the order of the columns; what neither dates stays without.
    @Test func datesAndYears() {
        let absent = RowColumns.absent, undated = RowKernel.undated
        let days: [Int64] = [5, absent, absent, absent, -700], years: [Int64] = [1900, 1901, absent, 2200, 1902]
        var dates = [Int32](repeating: undated, count: 5)
        #expect(takar_place_dates(days, 5, absent, undated, &dates) == 3)
        #expect(takar_place_years(years, 5, 1900, [10, 20, 30], 3, undated, &dates) == 2)
        #expect(dates == [5, 20, undated, undated, -700])
    }

    @Test func codesAreLookedUpAtTheirOwnPlaces() {
        var keys = [UInt64](repeating: 0, count: 64), found = [Int16](repeating: -9, count: 64)
        for (code, value) in [(UInt64(0x3130), Int16(4)), (0x3230, 7)] {
            let place = CodeTable.hash(code) & 63
            (keys[place], found[place]) = (code, value)
        }
        var answers = [Int16](repeating: 0, count: 4)
        #expect(takar_look_up([0x3130, 0, 0x3230, 0x3939], 4, keys, found, 64, -9, -1, &answers) == 1)
        #expect(answers == [4, -1, 7, -9])
    }
}
