import Exchange
import Instruments
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Scores people whose rows were sent (`POST /api/v1/score`); nothing of them is kept.
public struct PostedScoreRequest: Deed {
    public var posted: PostedPeople

    public init(_ posted: PostedPeople) { self.posted = posted }

    public func run(_ work: Work) throws -> PostedScores {
        try work.during {
            guard case .value(let date) = CivilDate.parse(posted.date) else { throw Refusal(.usage, .noDate) }
            return scores(Plan(try Self.instrument(posted, date), asOf: date))
        }
    }

    /// Instruments that were asked for before: to load one takes longer than to score a thousand people.
    private static let loaded = Mutex<[String: CompiledInstrument]>([:])

    /// The instrument that is asked for, with its options.
    private static func instrument(_ posted: PostedPeople, _ date: CivilDate) throws -> CompiledInstrument {
        let key = ([String(date.year), posted.instrument ?? ""] + posted.settings).joined(separator: "\u{1F}")
        if let known = loaded.withLock({ $0[key] }) { return known }
        // Only instruments that come with the program: a name must not open a file of the server.
        if let id = posted.instrument, try !InstrumentLibrary.bundled().instruments.contains(where: { $0.instrument.id == id }) {
            throw Refusal(.usage, .noInstrument)
        }
        let compiled = try PlanRequest(asOf: date, instrument: posted.instrument, settings: posted.settings).plan().compiled
        loaded.withLock { if $0.count < 100 { $0[key] = compiled } }
        return compiled
    }

    private func scores(_ plan: Plan) -> PostedScores {
        var rows = PostedRows(), folding = RecordFolding([plan], people: posted.people.count)
        var files: [PersonFile?] = [], findings: [[PostedScores.Finding]] = []
        for (person, sent) in posted.people.enumerated() {
            var found: [PostedScores.Finding] = []
            let (employee, problems) = rows.employee(sent.employee)
            found += problems.map { PostedScores.Finding(kind: .employee, row: 1, problem: $0) }
            var file: PersonFile?
            if let employee {
                folding.add(employee, of: person)
                file = PersonFile(employee, at: RecordSource(file: RecordKind.employee.position, row: 1))
            }
            for (kind, sentRows) in sent.histories {
                for (number, sentRow) in sentRows.enumerated() {
                    let (record, problems) = rows.record(sentRow, kind)
                    found += problems.map { PostedScores.Finding(kind: kind, row: number + 1, problem: $0) }
                    guard let record, employee != nil else { continue }
                    if case .refused(let problem, _) = folding.add(record, of: person) {
                        found.append(PostedScores.Finding(kind: kind, row: number + 1, problem: problem))
                    }
                    file?.add(record, at: RecordSource(file: kind.position, row: number + 1))
                }
            }
            files.append(file)
            findings.append(found)
        }
        let facts = folding.finish()[0]
        return PostedScores(plan: plan, scores: facts.scored(), files: files, findings: findings, isExplained: posted.isExplained)
    }
}

/// Scores of people whose rows were sent.
public struct PostedScores {
    /// What is wrong with a row.
    public struct Finding: Sendable {
        public let kind: RecordKind
        /// From 1 among the rows of its kind.
        public let row: Int
        public let problem: Problem
    }

    public let plan: Plan
    public let scores: Scores
    /// Nil for who cannot be told.
    let files: [PersonFile?]
    public let findings: [[Finding]]
    public let isExplained: Bool

    public var count: Int { files.count }

    /// Who somebody is, as far as the row says; nil where that cannot be read, so that there is no score.
    public func employee(_ person: Int) -> Employee? { files[person]?.employee }

    /// Somebody's score with its reasons.
    public func explained(_ person: Int) -> ExplainedPerson? {
        files[person].map { file in
            ExplainedPerson(
                explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: UnitTree([])),
                places: { source in Place(file: RecordKind.allCases.first { $0.position == source.file }?.key, row: source.row) })
        }
    }
}

extension Problem {
    fileprivate static let noDate = Problem(
        "tanggal-tidak-sah", id: "per_tanggal bukan tanggal", remedy: "Tulis seperti 2022-06-30", en: "per_tanggal is no date",
        remedy: "Write it as 2022-06-30")
    fileprivate static let noInstrument = Problem(
        "instrumen-tidak-dikenal", id: "Instrumen itu tidak ada", remedy: "Lihat /api/v1/instruments", en: "There is no such instrument",
        remedy: "See /api/v1/instruments")
}
