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

    public var plan: Plan { scores.plan }

    /// How many threads write its results.
    let threads: Int

    /// - Parameter threads: how many threads work on it.
    public init(_ dataSet: DataSet, threads: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.dataSet = dataSet
        self.threads = threads
        scores = dataSet.facts.scored(threads: threads)
        aggregation = Aggregation(scores, facts: dataSet.facts, placement: dataSet.placement)
    }

    /// Everything that was found, with what the scores rest on.
    public var diagnostics: [Diagnostic] {
        dataSet.diagnostics
            + zip(plan.compiled.indicators, scores.losses).filter { $1.missingData > 0 }.map { indicator, loss in
                Diagnostic(.restsOnMissingData(indicator.indicator.title, people: loss.missingData), at: Place())
            }
    }
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
