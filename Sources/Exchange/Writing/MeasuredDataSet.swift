import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A data set with its scores and its means: everything that the outputs are written from.
public struct MeasuredDataSet: Sendable {
    public let dataSet: DataSet
    public let scores: Scores
    public let aggregation: Aggregation
    /// The same people by other options or instruments.
    public let alternatives: [Alternative]

    /// Kinds of records of which none counts for anybody.
    public let missing: [MissingRecords]

    public var plan: Plan { scores.plan }

    /// People who were not measured, with those whose row was refused.
    public var notMeasured: Int { aggregation.whole.notMeasured + dataSet.refusedEmployees }

    /// The share of people who were measured (partisipasi), as a mean of points of 100; nil where there are none.
    public var participation: ExactMean? {
        let measured = aggregation.whole.measured
        return ExactMean(sum: measured * 100_000, count: measured + notMeasured)
    }

    /// How many threads write its results.
    let threads: Int

    /// - `threads`: how many threads work on it.
    /// - `lap`: told after each part of the work what it was.
    public init(
        _ dataSet: DataSet, threads: Int = ProcessInfo.processInfo.activeProcessorCount, lap: (_ what: String) -> Void = { _ in }
    ) {
        self.dataSet = dataSet
        self.threads = threads
        scores = dataSet.facts.scored(threads: threads)
        lap("people scored")
        let placement = dataSet.placement
        aggregation = Aggregation(scores, facts: dataSet.facts, placement: placement, threads: threads)
        lap("means and ranks worked out")
        missing = MissingRecords.find(dataSet.facts, scores, kinds: Set(dataSet.intakes.map(\.kind)), unread: dataSet.folder?.incompleteKinds ?? [])
        alternatives = dataSet.alternatives.map { [scores] facts in
            let alternative = Alternative(facts, placement: placement, beside: scores, threads: threads)
            lap("alternative worked out")
            return alternative
        }
    }

    /// Everything that was found, with what the scores rest on, in the lists it was gathered in.
    public var findings: [[Diagnostic]] {
        let missing = zip(plan.compiled.indicators, scores.losses).filter { $1.missingData > 0 }.map { indicator, loss in
            Diagnostic(.restsOnMissingData(indicator.indicator.title, people: loss.missingData), at: Place())
        }
        return [self.missing.map { Diagnostic($0.problem, at: Place()) }] + dataSet.findings + [missing]
    }

    /// The same as one list; of a nation it is long.
    public var diagnostics: [Diagnostic] { Array(findings.joined()) }
}

extension Problem {
    static func restsOnMissingData(_ indicator: Phrase, people: Int) -> Problem {
        Problem(
            "data-tidak-ada", .note, id: "\(indicator.id): \(people) orang dinilai tanpa catatan", remedy: "Lengkapi catatannya di SIASN",
            en: "\(indicator.en): \(people) people were scored without a record", remedy: "Complete their records in SIASN")
    }
}
