import Analysis
import Archive
import Vocabulary
import Workflows

extension DocumentKind {
    /// Every kind of document there is, by name.
    package static var all: [DocumentKind] {
        [
            DocumentKind(MeasurementDocument.self), DocumentKind(ExplainedPerson.self), DocumentKind(CheckResult.self),
            DocumentKind(ForecastResult.self), DocumentKind(ReconciliationResult.self), DocumentKind(RankResult.self), DocumentKind(AwardResult.self),
            DocumentKind(ChangeAnalysis.self), DocumentKind(ImportOutcome.self), DocumentKind(UndoOutcome.self), DocumentKind(HistoryDocument.self),
            DocumentKind(PersonHistory.self), DocumentKind(StoredMeasurement.self), DocumentKind([Verification].self),
            DocumentKind([AuditEntry].self),
            DocumentKind(CheckedTrail.self),
        ].sorted { $0.title.name < $1.title.name }
    }
}
