import Instruments
import Personnel
import Vocabulary

/// All rows of one person, kept so that the score can be explained.
public struct PersonFile: Sendable {
    public let employee: Employee
    public let employeeSource: RecordSource
    public private(set) var records: [(record: any PersonnelRecord, source: RecordSource)] = []

    public init(_ employee: Employee, at source: RecordSource) {
        self.employee = employee
        employeeSource = source
    }

    public mutating func add(_ record: any PersonnelRecord, at source: RecordSource) { records.append((record, source)) }
}

extension Plan {
    /// Explains a score by the same folds and ladders that give it.
    public func explain(_ file: PersonFile) -> Explanation {
        var folder = Folder(self, people: 1)
        var rows: [ReadRow] = []
        var refused: [Explanation.RefusedRow] = []
        let records: [(record: any PersonnelRecord, source: RecordSource)] =
            [(file.employee, file.employeeSource)] + file.records.sorted { $0.source < $1.source }
        for (record, source) in records {
            var contributions: [Contribution] = []
            if case .refused(let problem, _) = read(record, into: &contributions) {
                refused.append(Explanation.RefusedRow(source: source, kind: type(of: record).kind, problem: problem))
            } else {
                rows.append(ReadRow(record: record, source: source, contributions: contributions))
            }
            _ = folder.fold(record, of: 0)
        }
        let facts = folder.finish()
        let scores = facts.scored()
        let explainer = Explainer(plan: self, facts: facts, rows: rows)
        let exclusion = scores.isMeasured(0) ? nil : instrument.population[Int(scores.exclusions[0])]
        let total = scores.total(of: 0)
        let category = instrument.categories.rows[instrument.category(thousandths: total.thousandths)].name
        return Explanation(
            employee: file.employee, exclusion: exclusion, indicators: exclusion == nil ? explainer.indicators() : [],
            dimensions: Dimension.allCases.map { scores.points($0, of: 0) }, total: total, category: category,
            otherCategories: instrument.otherCategories(hundredths: total.thousandths / 10),
            refused: refused)
    }
}

/// A row with what it says to the folds of its kind.
struct ReadRow {
    let record: any PersonnelRecord
    let source: RecordSource
    let contributions: [Contribution]
}
