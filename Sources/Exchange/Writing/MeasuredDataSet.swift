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

    public var plan: Plan { scores.plan }

    /// How many threads write its results.
    let threads: Int

    /// - Parameters:
    ///   - threads: how many threads work on it.
    ///   - lap: told after each part of the work what it was.
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
        return dataSet.findings + [missing]
    }

    /// The same as one list; of a nation it is long.
    public var diagnostics: [Diagnostic] { Array(findings.joined()) }
}

extension Problem {
    static func restsOnMissingData(_ indicator: Phrase, people: Int) -> Problem {
        Problem(
            "data-tidak-ada", .note,
            message: Phrase(
                id: "\(indicator.id): \(people) orang dinilai tanpa catatan", en: "\(indicator.en): \(people) people were scored without a record"),
            remedy: Phrase(id: "Lengkapi catatannya di SIASN", en: "Complete their records in SIASN"))
    }
}
