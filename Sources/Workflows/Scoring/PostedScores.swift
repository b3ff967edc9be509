import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Scores of people whose rows were sent.
///
/// By reference: what is written of a person asks for it field by field.
public final class PostedScores: Sendable {
    /// What is wrong with a row.
    public struct Finding: Sendable {
        public let kind: RecordKind
        /// From 1 among the rows of its kind.
        public let row: Int
        public let problem: Problem
    }

    /// What one person comes to, in plain numbers.
    public struct Line: Sendable {
        /// Nil for who cannot be told, of whom nothing else is said.
        let read: NIP?
        public let isMeasured: Bool
        /// By position.
        let points: [Points]
        public let total: Points
        let category: Int
        let exclusion: Int

        /// Nil where the row has none.
        public var nip: NIP? { read == NIP(known: 0) ? nil : read }

        /// Whether somebody is known and not measured.
        var isLeftOut: Bool { read != nil && !isMeasured }

        public func points(_ dimension: Dimension) -> Points { points[dimension.position] }
    }

    public let plan: Plan
    public let lines: [Line]
    public let findings: [[Finding]]
    /// What explanations are made of; empty where none was asked for.
    private let files: [PersonFile?]
    private let categories: [String]
    private let exclusions: [String]

    /// - Parameter parts: the people in their order.
    init(_ plan: Plan, _ parts: [Part]) {
        self.plan = plan
        lines = parts.flatMap(\.lines)
        findings = parts.flatMap(\.findings)
        files = parts.flatMap(\.files)
        categories = plan.instrument.categories.rows.map(\.name)
        exclusions = plan.instrument.population.map(\.reason)
    }

    /// The name of somebody's category; nil for who is not measured.
    public func category(of person: Int) -> String? { lines[person].isMeasured ? categories[lines[person].category] : nil }

    /// Why somebody who is known is not measured; nil for everybody else.
    public func exclusion(of person: Int) -> String? { lines[person].isLeftOut ? exclusions[lines[person].exclusion] : nil }

    /// Somebody's score with its reasons; nil where they were not asked for or nobody can be told.
    public func explained(_ person: Int) -> ExplainedPerson? {
        guard files.indices.contains(person), let file = files[person] else { return nil }
        return ExplainedPerson(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: UnitTree([])),
            places: { source in Place(file: RecordKind.allCases.first { $0.position == source.file }?.key, row: source.row) }, file: file)
    }

    /// Some of the people, scored together.
    struct Part: Sendable {
        let lines: [Line]
        let findings: [[Finding]]
        let files: [PersonFile?]

        /// - Returns: nil where somebody's rows are not written plainly.
        init?(_ posted: PostedPeople, _ people: Range<Int>, _ plan: Plan) {
            var rows = PostedRows(), folding = RecordFolding([plan], people: people.count)
            var nips: [NIP?] = [], findings: [[Finding]] = [], files: [PersonFile?] = []
            for (place, person) in people.enumerated() {
                guard let records = rows.records(of: person, in: posted) else { return nil }
                var found = records.employeeProblems.map { Finding(kind: .employee, row: 1, problem: $0) }
                var file: PersonFile?
                if let employee = records.employee {
                    folding.add(employee, of: place)
                    if posted.isExplained { file = PersonFile(employee, at: RecordSource(file: RecordKind.employee.position, row: 1)) }
                }
                for history in records.histories {
                    for problem in history.problems { found.append(Finding(kind: history.kind, row: history.row, problem: problem)) }
                    guard let record = history.record, records.employee != nil else { continue }
                    if case .refused(let problem, _) = folding.add(record, of: place) {
                        found.append(Finding(kind: history.kind, row: history.row, problem: problem))
                    }
                    file?.add(record, at: RecordSource(file: history.kind.position, row: history.row))
                }
                nips.append(records.employee?.nip)
                findings.append(found)
                if posted.isExplained { files.append(file) }
            }
            let scores = folding.finish()[0].scored()
            lines = nips.enumerated().map { person, nip in
                Line(
                    read: nip, isMeasured: nip != nil && scores.isMeasured(person), points: Dimension.allCases.map { scores.points($0, of: person) },
                    total: scores.total(of: person), category: Int(scores.categories[person]), exclusion: Int(scores.exclusions[person]))
            }
            (self.findings, self.files) = (findings, files)
        }
    }
}
