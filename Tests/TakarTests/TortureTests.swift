import Foundation
import Testing
import Vocabulary

/// Killed at any moment, the program leaves the archive as it was before or as it is after, and running it again ends as if nothing
/// had happened. With TAKAR_TORTURE=500 in the environment it is killed so often; `make torture` does that.
@Suite struct TortureTests {
    private static let seed: UInt64 = 20_220_630
    private static let moments = max(6, ProcessInfo.processInfo.environment["TAKAR_TORTURE"].flatMap(Int.init) ?? 24)

    @Test func nothingIsLost() throws {
        let sample = try SampleArchive()
        defer { sample.remove() }
        var steps = try TortureStep.all(in: sample)
        for step in steps { try #require(step.before != step.after && step.after.faults.isEmpty, "\(step.name)") }
        var random = SplitMix64(seed: Self.seed)
        var counts = [TortureCount](repeating: TortureCount(), count: steps.count)
        for moment in 0..<Self.moments {
            let step = moment % steps.count
            let share = Self.share(&random)
            let outcome = try Torture(steps[step], sample).kill(after: steps[step].duration * share)
            counts[step].add(outcome)
            // A machine that others use too is now faster, now slower: the end is followed, so that the commit before it is hit.
            if outcome.hasEnded {
                steps[step].duration = (steps[step].duration + outcome.elapsed) / 2
            } else if share > 0.95, !outcome.isAfter {
                steps[step].duration = steps[step].duration * 1.1
            }
            #expect(outcome.problems.isEmpty, "\(steps[step].name), moment \(moment) of seed \(Self.seed), share \(share)")
        }
        let whole = counts.reduce(into: TortureCount()) { $0 += $1 }
        let report = zip(steps, counts).map { "\($1.line)  \($0.name)" } + ["\(whole.line)  all"]
        print(report.joined(separator: "\n"))
        // Otherwise nothing was tried.
        #expect(whole.killed * 4 >= Self.moments, "\(whole.line)")
        if Self.moments >= 200 { #expect(whole.before > 0 && whole.after > 0, "\(whole.line)") }
    }

    /// Where in a step it is killed: anywhere, a little beyond the end too; half of the time in the last third, where the commit is.
    private static func share(_ random: inout SplitMix64) -> Double {
        Double.random(in: Bool.random(using: &random) ? 0...1.05 : 0.66...1.05, using: &random)
    }
}

/// How the kills went.
struct TortureCount {
    /// While the program ran: with the archive as before, and as after.
    private(set) var before = 0
    private(set) var after = 0
    private(set) var ended = 0

    var killed: Int { before + after }
    var line: String { "killed \(killed) times (\(before) before, \(after) after), \(ended) too late" }

    mutating func add(_ outcome: Torture.Outcome) {
        if outcome.hasEnded { ended += 1 } else if outcome.isAfter { after += 1 } else { before += 1 }
    }

    static func += (left: inout TortureCount, right: TortureCount) {
        left.before += right.before
        left.after += right.after
        left.ended += right.ended
    }
}
