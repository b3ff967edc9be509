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
            DocumentKind(CheckedTrail.self), DocumentKind(TrainingPlanResult.self), DocumentKind(GapsResult.self),
            DocumentKind(ScenarioComparison.self), DocumentKind(StudyResult.self), DocumentKind(PlanProgress.self),
            DocumentKind([ListedAccount].self),
        ].sorted { $0.title.name < $1.title.name }
    }

    /// The kind of a name; refuses one that is none, with those there are.
    package static func named(_ name: String) throws -> DocumentKind {
        if let kind = all.first(where: { $0.title.name == name }) { return kind }
        let list = all.map(\.title.name).joined(separator: ", ")
        throw Refusal(
            .usage,
            Problem(
                "hasil-tidak-dikenal", id: "Tidak ada hasil «\(name)»; yang ada: \(list)", remedy: "Tulis salah satunya",
                en: "There is no result “\(name)”; there are: \(list)", remedy: "Write one of them"))
    }
}
