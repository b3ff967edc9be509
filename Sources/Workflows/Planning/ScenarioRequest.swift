import Exchange
import Foundation
import Measurement
import Personnel
import Planning
import Vocabulary

/// Tries scenarios beside each other on the same people (`takar scenario`).
public struct ScenarioRequest: Deed {
    public var people: PeopleRequest
    /// Files of scenarios.
    public var files: [String]

    public init(_ people: PeopleRequest, files: [String]) {
        self.people = people
        self.files = files
    }

    public func run(_ work: Work) throws -> ScenarioComparison {
        try work.during {
            let base = try people.plan.plan()
            let drafts = try files.map { path in
                try ScenarioDraft(file: URL(fileURLWithPath: path).lastPathComponent, text: WrittenText.read(path))
            }
            let plans = try zip(files, drafts).map { try plan($1, beside: $0) }
            let source = try people.source.open()
            // Without the units nothing is known of whom they mean, so what posts are called is read only once that is.
            let naming = try drafts.contains { try $0.scenario(for: base, in: nil).needsParticulars }
            let read = try PlannedPeople(people, source, base, alternatives: plans, naming: naming, work)
            let measured = MeasuredDataSet(read.dataSet, threads: work.threads)
            try measured.refuseNobody()
            let cohort = read.cohort()
            let run = ScenarioRun(cohort, threads: work.threads)
            let stopwatch = Stopwatch(work)
            let results = try zip(drafts, read.dataSet.alternatives).map { draft, facts -> ScenarioResult in
                let scenario = try draft.scenario(for: base, in: read.dataSet.tree)
                try Cancellation.check(draft.file)
                defer { stopwatch.lap("scenario tried") }
                return run.result(scenario, facts)
            }
            return ScenarioComparison(measured: measured, cohort: cohort, base: PlanStage(cohort.facts, threads: work.threads), results: results)
        }
    }

    /// The plan of a scenario: its own instrument, else the same with more options.
    private func plan(_ draft: ScenarioDraft, beside path: String) throws -> Plan {
        var request = people.plan
        if let instrument = draft.instrument {
            // A file is looked for beside the scenario that names it, where files are read at all.
            let near = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(instrument).path
            request.instrument = !request.isBundledOnly && FileManager.default.fileExists(atPath: near) ? near : instrument
            request.settings = []
        }
        request.settings += draft.settings
        return try request.plan()
    }
}

/// Scenarios beside each other and beside what is.
public struct ScenarioComparison {
    /// What is.
    public let measured: MeasuredDataSet
    public let cohort: Cohort
    public let base: PlanStage
    /// In the order of the files.
    public let results: [ScenarioResult]
}
