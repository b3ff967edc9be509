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
        let read = ReadRows(file, self, isWorded: true), facts = read.facts
        let scores = facts.scored()
        let explainer = Explainer(self, facts, file.employee, read.used)
        let exclusion = scores.isMeasured(0) ? nil : instrument.population[Int(scores.exclusions[0])]
        let total = scores.total(of: 0)
        let category = instrument.categories.rows[instrument.category(thousandths: total.thousandths)].name
        return Explanation(
            employee: file.employee, exclusion: exclusion, indicators: exclusion == nil ? explainer.indicators() : [],
            dimensions: Dimension.allCases.map { scores.points($0, of: 0) }, total: total, category: category,
            otherCategories: instrument.otherCategories(hundredths: total.thousandths / 10),
            refused: read.refused, warned: exclusion == nil ? read.warned : [], setAside: read.setAside,
            withoutEffect: exclusion == nil ? explainer.withoutEffect : explainer.notScored,
            retirement: explainer.retirement, exclusionFacts: exclusion.map(explainer.facts) ?? [], standing: explainer.standing)
    }
}

/// The rows of a person by what becomes of them.
struct ReadRows {
    private(set) var used: [ReadRow] = []
    private(set) var refused: [Explanation.RowProblem] = []
    private(set) var warned: [Explanation.RowProblem] = []
    private(set) var setAside: [Explanation.SetAsideRow] = []
    private let plan: Plan
    /// By kind of row, what is folded.
    private var hits: [FoldHits?] = RecordKind.allCases.map { _ in nil }

    /// - Parameter isWorded: whether it is told what is to be said of rows, too.
    init(_ file: PersonFile, _ plan: Plan, isWorded: Bool = false) {
        self.plan = plan
        add(file.employee, at: file.employeeSource, isWorded)
        for (record, source) in file.records.sorted(by: { $0.source < $1.source }) { add(record, at: source, isWorded) }
    }

    private mutating func add(_ record: some PersonnelRecord, at source: RecordSource, _ isWorded: Bool) {
        let kind = type(of: record).kind
        var contributions: [Contribution] = []
        let fate = plan.read(record, into: &contributions)
        if case .used = fate {
            used.append(ReadRow(record: record, source: source, contributions: contributions))
            // Taken out while it is added to, so that it is not copied.
            var found = hits[kind.position] ?? FoldHits(plan, kind)
            hits[kind.position] = nil
            found.add(contributions, record, of: 0)
            hits[kind.position] = found
        }
        guard isWorded else { return }
        switch fate {
        case .used:
            warned += plan.warnings(of: record).map {
                Explanation.RowProblem(source: source, kind: kind, summary: record.summary, problem: $0.problem)
            }
        case .setAside(let reason, _):
            setAside.append(Explanation.SetAsideRow(source: source, kind: kind, summary: record.summary, reason: reason))
        case .refused(let problem, _):
            refused.append(Explanation.RowProblem(source: source, kind: kind, summary: record.summary, problem: problem))
        }
    }

    /// What they are folded to.
    var facts: Facts {
        var folder = Folder(plan, people: 1)
        for hits in hits.compactMap(\.self) { folder.fold(hits) }
        return folder.finish()
    }
}

/// A row with what it says to the folds of its kind.
struct ReadRow {
    let record: any PersonnelRecord
    let source: RecordSource
    let contributions: [Contribution]
}
