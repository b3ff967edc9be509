import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Whether a ranking stands: cases worked out by hand, properties, and a slow literal version.
@Suite struct SoundnessTests {
    private func soundness(
        _ results: [AgencyResult], draws: Int = 500, seed: UInt64 = 1, threads: Int = 1, noises: [WeightNoise] = WeightNoise.usual
    ) throws -> Soundness {
        let settings = Soundness.Settings(draws: draws, seed: seed, noises: noises, threads: threads)
        return try #require(Soundness(Ranking(results), maxima: Agencies.maxima, settings: settings))
    }

    /// A is better in qualification alone, B in discipline alone, by the same number of points: only their weights tell.
    @Test func aCaseByHand() throws {
        let results = [
            try Agencies.result("A", points: [20_000, 20_000, 20_000, 4000]), try Agencies.result("B", points: [19_500, 20_000, 20_000, 4400]),
            try Agencies.result("C", points: [10_000, 10_000, 10_000, 1000]),
        ]
        let soundness = try soundness(results, draws: 4000)
        #expect(soundness.leaders.map(\.result.id) == ["A"])
        // A is first where 0.02 of the first weight is above 0.08 of the last: w1 > 4 · w4, and nominally 25 > 20.
        for (draw, band) in zip(soundness.draws, soundness.draws.map { $0.bands[2] }) {
            #expect(band == RankDraws.Band(low: 3, median: 3, high: 3, firsts: 0, topThree: 4000))
            #expect(draw.bands[0].firsts == draw.leaderHolds && draw.bands[0].firsts + draw.bands[1].firsts == 4000)
            #expect(draw.bands[0].low == 1 && draw.bands[0].high == 2)
        }
        // Uniform: 25·(1+a) > 20·(1+b) with a and b in ±0.25: all but the corner where 1.25·(1+a) < 1+b, a triangle with legs 0.25 and
        // 0.3125 of the square of side 0.5.
        let share = Double(soundness.draws[1].leaderHolds) / 4000
        #expect(abs(share - (1 - 0.25 * 0.3125 / 2 / 0.25)) < 0.025)
        #expect(soundness.leaveOneOut.map(\.name) == ["kualifikasi", "kompetensi", "kinerja", "disiplin"])
        #expect(soundness.leaveOneOut.map(\.ranks) == [[2, 1, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]])
        #expect(soundness.leaveOneOut.map(\.leaderHolds) == [false, true, true, true])
        #expect(soundness.leaveOneOut[0].moved == 2 && soundness.leaveOneOut[0].largestShift == 1)
        #expect(soundness.missing == nil && soundness.options.isEmpty)
    }

    @Test func missingDataByHand() throws {
        let results = [
            try Agencies.result("A", points: [20_000, 0, 0, 0], lost: [0, 0, 0, 0]),
            try Agencies.result("B", points: [18_000, 0, 0, 0], lost: [0, 3000, 0, 0]),
            try Agencies.result("C", points: [10_000, 0, 0, 0], lost: [0, 5000, 5000, 0]),
            try Agencies.result("D", points: [9000, 0, 0, 0], lost: [0, 0, 1000, 0]),
        ]
        let missing = try #require(try soundness(results).missing)
        // As it is 20, 18, 10, 9; full 20, 21, 20, 10.
        #expect(missing.best == [1, 1, 1, 3] && missing.worst == [2, 3, 3, 4])
        #expect(missing.full.ranks == [2, 1, 2, 4] && missing.full.leaderHolds == false && missing.full.moved == 3 && missing.full.largestShift == 1)
    }

    @Test func optionsByHand() throws {
        let results = [
            try Agencies.result("A", points: [20_000, 0, 0, 0], options: ["x=1": 20_000, "y=2": 5000]),
            try Agencies.result("B", points: [18_000, 0, 0, 0], options: ["x=1": 18_000, "y=2": 6000]),
            try Agencies.result("C", points: [10_000, 0, 0, 0], options: ["y=2": 6000]),
        ]
        let options = try soundness(results).options
        #expect(options.map(\.name) == ["x=1", "y=2"])
        // C has nothing under x and does not count there.
        #expect(options.map(\.ranks) == [[1, 2, nil], [3, 1, 1]])
        #expect(options.map(\.moved) == [0, 3] && options.map(\.leaderHolds) == [true, false] && options[1].largestShift == 2)
        #expect(try soundness(results).verdict == .fair)
        #expect(
            try soundness(Array(results.prefix(2))).verdict == .fair
                && soundness([results[0], results[2]]).options.map(\.leaderHolds) == [true, false])
    }

    /// Whoever lacks the value does not move those behind it.
    @Test func whoHasNoValueMovesNobody() throws {
        let results = [
            try Agencies.result("A", points: [20_000, 0, 0, 0]), try Agencies.result("B", points: [18_000, 0, 0, 0], options: ["x=1": 3]),
            try Agencies.result("C", points: [10_000, 0, 0, 0], options: ["x=1": 2]),
        ]
        let option = try #require(try soundness(results).options.first)
        #expect(option.ranks == [nil, 1, 2] && option.moved == 0 && option.largestShift == 0 && option.leaderHolds == nil)
    }

    @Test func effectiveWeightsByHand() throws {
        // Qualification varies by ±1, competence by ±3 along with it, performance not at all, discipline by ∓1.
        let weights = try soundness([
            try Agencies.result("A", points: [11_000, 13_000, 5000, 1000]), try Agencies.result("B", points: [9000, 7000, 5000, 3000]),
        ]).weights
        #expect(weights.map(\.nominal) == [0.25, 0.4, 0.3, 0.05])
        let effective = weights.compactMap(\.effective), correlations = weights.map(\.correlation)
        for (value, expected) in zip(effective, [1.0 / 3, 1, 0, -1.0 / 3]) { #expect(abs(value - expected) < 1e-12) }
        #expect(correlations[2] == nil)
        for (value, expected) in zip(correlations, [1.0, 1, nil, -1]) { #expect(expected == nil || abs((value ?? 9) - (expected ?? 0)) < 1e-12) }
        let same = try soundness([try Agencies.result("A", points: [1, 2, 3, 4]), try Agencies.result("B", points: [1, 2, 3, 4])]).weights
        #expect(same.allSatisfy { $0.effective == nil && $0.correlation == nil })
    }

    /// Under random agencies the fast way counts what a literal one does, draw by draw.
    @Test(arguments: [1, 2, 3, 17, 60]) func agreesWithALiteralVersion(count: Int) throws {
        var numbers = SeededGenerator(seed: UInt64(count))
        let results = try Agencies.random(count, &numbers)
        let fast = try soundness(results, draws: 700, seed: 9)
        for (noise, draw) in zip(WeightNoise.usual, fast.draws) {
            let literal = LiteralDraws(fast.places, noise, draws: 700, seed: 9)
            #expect(draw.bands == literal.bands && draw.leaderHolds == literal.leaderHolds)
        }
    }

    @Test func propertiesOfDraws() throws {
        var numbers = SeededGenerator(seed: 7)
        let results = try Agencies.random(40, &numbers)
        let first = try soundness(results, threads: 1)
        #expect(try soundness(results, threads: 2).draws == first.draws && soundness(results, threads: 5).draws == first.draws)
        let shuffled = try soundness(results.shuffled(using: &numbers))
        #expect(shuffled.draws == first.draws && shuffled.weights == first.weights && shuffled.leaveOneOut == first.leaveOneOut)
        #expect(try soundness(results, seed: 2).draws != first.draws)
        for draw in first.draws {
            for band in draw.bands { #expect(band.low <= band.median && band.median <= band.high && band.firsts <= band.topThree) }
            // Agencies with the same points stand together in every draw.
            let places = first.places.indices
            for (left, right) in zip(places, places.dropFirst()) where first.places[left].means == first.places[right].means {
                #expect(draw.bands[left] == draw.bands[right])
            }
        }
        #expect(abs(first.weights.compactMap(\.effective).reduce(0, +) - 1) < 1e-9)
    }

    @Test func whoDominatesIsAlwaysFirst() throws {
        var numbers = SeededGenerator(seed: 8)
        let results = try Agencies.random(20, &numbers) + [Agencies.result("terbaik", points: Agencies.maxima.map(\.thousandths))]
        let soundness = try soundness(results)
        #expect(soundness.leaders.map(\.result.id) == ["terbaik"])
        #expect(soundness.draws.allSatisfy { $0.leaderHolds == 500 && $0.bands[0].high == 1 } && soundness.verdict == .sound)
    }

    /// Two totals that are equal by chance come apart in every draw, so that first place does not stand.
    @Test func firstsThatAreEqualByChanceDoNotHold() throws {
        let soundness = try soundness([
            try Agencies.result("A", points: [9000, 9100, 9000, 900]), try Agencies.result("B", points: [9100, 9000, 9000, 900]),
        ])
        #expect(soundness.leaders.count == 2 && soundness.draws.allSatisfy { $0.leaderHolds == 0 } && soundness.verdict == .fragile)
    }

    @Test func equalFirstsHoldTogether() throws {
        let soundness = try soundness(["A", "B"].map { try Agencies.result($0, points: [9000, 9000, 9000, 900]) })
        #expect(soundness.leaders.count == 2 && soundness.draws.allSatisfy { $0.leaderHolds == 500 && $0.bands.allSatisfy { $0.firsts == 500 } })
    }

    @Test func whatCannotBeDrawnIsRefused() throws {
        let ranking = Ranking([try Agencies.result("A", points: [1, 1, 1, 1])])
        #expect(Soundness(Ranking([]), maxima: Agencies.maxima) == nil)
        #expect(Soundness(ranking, maxima: Agencies.maxima, settings: Soundness.Settings(draws: 0)) == nil)
        #expect(Soundness(ranking, maxima: []) == nil && Soundness(ranking, maxima: [Points](repeating: .zero, count: 4)) == nil)
    }
}
