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
        var sorted = SortedRows()
        let records: [(record: any PersonnelRecord, source: RecordSource)] =
            [(file.employee, file.employeeSource)] + file.records.sorted { $0.source < $1.source }
        for (record, source) in records {
            sorted.add(record, at: source, self)
            _ = folder.fold(record, of: 0)
        }
        let facts = folder.finish()
        let scores = facts.scored()
        let explainer = Explainer(plan: self, facts: facts, employee: file.employee, rows: sorted.used)
        let exclusion = scores.isMeasured(0) ? nil : instrument.population[Int(scores.exclusions[0])]
        let total = scores.total(of: 0)
        let category = instrument.categories.rows[instrument.category(thousandths: total.thousandths)].name
        let indicators = exclusion == nil ? explainer.indicators() : []
        return Explanation(
            employee: file.employee, exclusion: exclusion, indicators: indicators,
            dimensions: Dimension.allCases.map { scores.points($0, of: 0) }, total: total, category: category,
            otherCategories: instrument.otherCategories(hundredths: total.thousandths / 10),
            refused: sorted.refused, warned: exclusion == nil ? sorted.warned : [], setAside: sorted.setAside,
            withoutEffect: exclusion == nil ? explainer.withoutEffect(indicators) : explainer.notScored,
            retirement: RetirementAge.day(file.employee), exclusionFacts: exclusion.map(explainer.facts) ?? [])
    }
}

/// The rows of a person by what becomes of them.
private struct SortedRows {
    var used: [ReadRow] = []
    var refused: [Explanation.RowProblem] = []
    var warned: [Explanation.RowProblem] = []
    var setAside: [Explanation.SetAsideRow] = []

    mutating func add(_ record: some PersonnelRecord, at source: RecordSource, _ plan: Plan) {
        let kind = type(of: record).kind
        var contributions: [Contribution] = []
        switch plan.read(record, into: &contributions) {
        case .used:
            used.append(ReadRow(record: record, source: source, contributions: contributions))
            warned += plan.warnings(of: record).map {
                Explanation.RowProblem(source: source, kind: kind, summary: record.summary, problem: $0.problem)
            }
        case .setAside(let reason, _):
            setAside.append(Explanation.SetAsideRow(source: source, kind: kind, summary: record.summary, reason: reason))
        case .refused(let problem, _): refused.append(Explanation.RowProblem(source: source, kind: kind, summary: record.summary, problem: problem))
        }
    }
}

/// A row with what it says to the folds of its kind.
struct ReadRow {
    let record: any PersonnelRecord
    let source: RecordSource
    let contributions: [Contribution]
}
