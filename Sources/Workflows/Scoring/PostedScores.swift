import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Scores of people whose rows were sent.
public struct PostedScores: Sendable {
    /// What is wrong with a row.
    public struct Finding: Sendable {
        public let kind: RecordKind
        /// From 1 among the rows of its kind.
        public let row: Int
        public let problem: Problem
    }

    public let plan: Plan
    let parts: [Part]
    /// How many people each part has but the last.
    let partSize: Int
    public let isExplained: Bool

    public var count: Int { parts.reduce(0) { $0 + $1.nips.count } }

    /// The numbers of the people of each part, so that what is made of them can be made side by side.
    public var ranges: [Range<Int>] { parts.indices.map { $0 * partSize..<$0 * partSize + parts[$0].nips.count } }

    /// The NIP of somebody; nil where the row has none, or none that can be read.
    public func nip(_ person: Int) -> NIP? { parts[person / partSize].nips[person % partSize].flatMap { $0 == NIP(known: 0) ? nil : $0 } }

    /// Whether it can be told who somebody is, so that there is a score or a reason why there is none.
    public func isKnown(_ person: Int) -> Bool { parts[person / partSize].nips[person % partSize] != nil }

    public func isMeasured(_ person: Int) -> Bool { isKnown(person) && parts[person / partSize].scores.isMeasured(person % partSize) }

    public func points(_ dimension: Dimension, of person: Int) -> Points { parts[person / partSize].scores.points(dimension, of: person % partSize) }
    public func total(of person: Int) -> Points { parts[person / partSize].scores.total(of: person % partSize) }
    public func category(of person: Int) -> String { parts[person / partSize].scores.category(of: person % partSize) }

    /// Why somebody who is known is not measured.
    public func exclusion(of person: Int) -> Exclusion {
        plan.instrument.population[Int(parts[person / partSize].scores.exclusions[person % partSize])]
    }

    public func findings(of person: Int) -> [Finding] { parts[person / partSize].findings[person % partSize] }

    /// Somebody's score with its reasons; nil where they were not asked for or nobody can be told.
    public func explained(_ person: Int) -> ExplainedPerson? {
        guard isExplained, let file = parts[person / partSize].files[person % partSize] else { return nil }
        return ExplainedPerson(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: UnitTree([])),
            places: { source in Place(file: RecordKind.allCases.first { $0.position == source.file }?.key, row: source.row) })
    }

    /// Some of the people, scored together.
    struct Part: Sendable {
        let scores: Scores
        /// Nil for who cannot be told.
        let nips: [NIP?]
        let findings: [[Finding]]
        /// What explanations are made of; empty where none was asked for.
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
                    found += history.problems.map { Finding(kind: history.kind, row: history.row, problem: $0) }
                    guard let record = history.record, records.employee != nil else { continue }
                    if case .refused(let problem, _) = folding.add(record, of: place) {
                        found.append(Finding(kind: history.kind, row: history.row, problem: problem))
                    }
                    file?.add(record, at: RecordSource(file: history.kind.position, row: history.row))
                }
                nips.append(records.employee?.nip)
                findings.append(found)
                files.append(file)
            }
            scores = folding.finish()[0].scored()
            (self.nips, self.findings, self.files) = (nips, findings, files)
        }
    }
}
