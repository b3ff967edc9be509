import Engines
import Exchange
import Foundation
import Instruments
import Measurement
import Querying
import Vocabulary

/// By which engine canonical tables are measured (`takar measure --engine`).
public struct EngineRequest: Sendable {
    package var client: EngineClient
    /// A folder to which the engine writes its results, and on a cluster every worker; nil for a temporary one.
    public var folder: String?

    package init(_ client: EngineClient, folder: String? = nil) {
        self.client = client
        self.folder = folder
    }
}

/// A measurement by an engine: it folds, scores and adds up; its numbers are held against what Takar makes of the facts it has found.
struct EngineMeasurement {
    let tables: CanonicalFolder
    let request: EngineRequest
    let work: Work

    /// Measures everybody, and says by which engine; the folder for what it writes is gone afterwards.
    func measure(_ plan: Plan, alternatives: [Plan]) throws -> (MeasuredDataSet, by: String) {
        let source = try QuerySource(tables, for: request.client.dialect), folder = try makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do { return try measure(plan, alternatives, source, in: folder) } catch let failure as EngineFailure {
            if case .cancelled = failure { try Cancellation.check(request.client.program) }
            throw Refusal(.engine, failure.problem)
        } catch let failure as EngineDifference {
            throw Refusal(.engine, failure.problem, details: [Phrase(failure.result)])
        }
    }

    private func measure(_ plan: Plan, _ alternatives: [Plan], _ source: QuerySource, in folder: String) throws -> (MeasuredDataSet, by: String) {
        let stopwatch = Stopwatch(work), client = request.client
        let version = try client.version(in: folder), tables = try tables.checked()
        work.log("engine found", ["engine": client.dialect.title, "version": "\(version)"])
        stopwatch.lap("tables checked")
        var answers: [EngineAnswer] = []
        for (number, plan) in plan.folded(with: alternatives).enumerated() {
            answers.append(try answer(plan, source, in: folder + "/\(number + 1)"))
            stopwatch.lap("engine has worked")
        }
        let dataSet = try tables.readOpened(answers, plan: plan, alternatives: alternatives, options: ReadingOptions(threads: work.threads))
        stopwatch.lap("tables read")
        let measured = MeasuredDataSet(dataSet, threads: work.threads, lap: stopwatch.lap)
        let check = EngineCheck(measured), first = folder + "/1/"
        try check.check(answers[0])
        try check.check(
            EngineCheck.Files(
                units: first + QueryExport.units.rawValue, losses: first + QueryExport.losses.rawValue,
                participation: first + QueryExport.participation.rawValue))
        for answer in answers.dropFirst() { try EngineCheck.check(answer, answer.facts.scored(threads: work.threads)) }
        stopwatch.lap("engine's results held against Takar's")
        return (measured, "\(client.dialect.title) \(version)")
    }

    /// Has the engine work by one plan, and reads what it made of everybody.
    private func answer(_ plan: Plan, _ source: QuerySource, in folder: String) throws -> EngineAnswer {
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch { throw EngineFailure.folder(folder) }
        let script = QueryScript(plan, dialect: request.client.dialect, source: source)
        try request.client.run(script.text(exportingTo: folder), in: folder)
        try CanonicalFolder.checkCounts(folder + "/" + QueryExport.check.rawValue)
        return try EngineAnswer(folder + "/" + QueryExport.people.rawValue, plan, people: tables.people, disagreeing: script.disagreeing)
    }

    /// A folder of its own, for nobody else's eyes where the engine works as the same user.
    private func makeFolder() throws -> String {
        let parent = request.folder.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        let folder = parent.appendingPathComponent("takar-mesin-\(UUID().uuidString)").standardizedFileURL.path
        try request.client.dialect.check(folder)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: request.folder == nil ? [.posixPermissions: 0o700] : nil)
        } catch { throw Refusal(.engine, EngineFailure.folder(parent.path).problem) }
        return folder
    }
}
