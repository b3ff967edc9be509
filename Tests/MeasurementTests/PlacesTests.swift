import CColumns
import TestSupport
import Testing

/// The loops over whole columns that scoring rests on, against the same written plainly; counts that no vector divides.
@Suite struct PlacesTests {
    private static let counts = [0, 1, 7, 31, 64, 65, 1000]

    @Test(arguments: counts) func codesAreAddedUpToTheLast(_ count: Int) {
        var random = SeededGenerator(seed: 1)
        let codes = (0..<count).map { _ in UInt8.random(in: 0...9, using: &random) }
        var places = (0..<count).map { _ in UInt16.random(in: 0...1000, using: &random) }
        let expected = zip(codes, places).map { code, place in place &+ UInt16(min(code, 6)) &* 40 }
        takar_add_codes(codes, count, 6, 40, &places)
        #expect(places == expected)
    }

    @Test(arguments: counts) func amountsAreAddedFromTheCutOn(_ count: Int) {
        var random = SeededGenerator(seed: 2)
        let amounts = (0..<count).map { _ in [Int32.min, -1, 0, 19_999, 20_000, 20_001, .max].randomElement(using: &random) ?? 0 }
        var places = (0..<count).map { _ in UInt16.random(in: .min ... .max, using: &random) }
        let expected: [UInt16] = zip(amounts, places).map { amount, place in amount >= 20_000 ? place &+ 300 : place }
        takar_add_amounts(amounts, count, 20_000, 300, &places)
        #expect(places == expected)
    }

    @Test(arguments: counts) func othersGoToTheOnePlace(_ count: Int) {
        var random = SeededGenerator(seed: 3)
        let values: [UInt8] = (0..<count).map { _ in [0, 3, 254, 255][Int.random(in: 0..<4, using: &random)] }
        var places = (0..<count).map { _ in UInt16.random(in: .min ... .max, using: &random) }
        let expected: [UInt16] = zip(values, places).map { value, place in value == 255 ? place : 777 }
        takar_place_others(values, count, 255, 777, &places)
        #expect(places == expected)
    }

    @Test(arguments: counts) func stepsAreAddedAtTheirCuts(_ count: Int) {
        var random = SeededGenerator(seed: 4)
        let cuts: [Int32] = [0, 60_010, 70_010, 80_010], steps: [UInt8] = [8, 254, 1, 253]
        let values = (0..<count).map { _ in
            [Int32.min, -1, 0, 1, 60_009, 60_010, 70_009, 70_010, 80_010, 100_000, .max].randomElement(using: &random) ?? 0
        }
        var sums = [UInt8](repeating: 9, count: count)
        takar_add_steps(values, count, cuts, steps, cuts.count, &sums)
        let expected = values.map { value in
            var sum: UInt8 = 0
            for (cut, step) in zip(cuts, steps) where value >= cut { sum &+= step }
            return sum
        }
        #expect(sums == expected)
    }

    @Test(arguments: counts) func halvesAndTheOddOfTheMeasured(_ count: Int) {
        var random = SeededGenerator(seed: 5)
        let entries = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let values: [UInt8] = (0..<count).map { _ in Bool.random(using: &random) ? 255 : 1 }
        var halves = [UInt8](repeating: 0, count: count)
        let odd = takar_halve(entries, values, count, 255, &halves)
        #expect(halves == entries.map { $0 / 2 })
        let expected = (0..<count).filter { entries[$0] % 2 == 1 && values[$0] == 255 }
        #expect(Int(odd) == expected.count)
    }
}
