import Personnel
import Quality
import Vocabulary

/// Checks records that were read before, as an archive keeps them: indicators that ask for columns which are not kept are not answered.
public struct KeptCheck {
    /// The columns of employees that are kept, and whether a row says something in them.
    private static let columns: [(column: DetailColumn, isFilled: @Sendable (Employee) -> Bool)] = [
        (.nip, { _ in true }), (.standing, { !$0.standing.isEmpty }), (.status, { !$0.status.isEmpty }),
        (.positionKind, { !$0.positionKind.isEmpty }), (.post, { !$0.post.isEmpty }), (.education, { !$0.education.isEmpty }),
        (.unit, { !$0.unitID.isEmpty }), (.workAgency, { !$0.agencyID.isEmpty }),
    ]

    private let tree: UnitTree
    private let scope: UnitScope?
    private let names: [String]
    private var gathering: CheckGathering
    /// By the number of the employee's row: the number among the people who are checked, or -1.
    private var numbers: [Int] = []

    /// - `files`: where the rows came from, in the order in which sources count files.
    /// - `scope`: the part of the units whose people alone are checked; nil for everybody.
    public init(units: [OrganizationUnit], files: [(name: String, kind: RecordKind)], asOf: CivilDate, scope: UnitScope? = nil) {
        tree = UnitTree(units)
        self.scope = scope
        names = files.map(\.name)
        gathering = CheckGathering(QualityContext(asOf: asOf))
        gathering.availability.columns = Set(Self.columns.map(\.column))
        gathering.availability.kinds = Set(files.map(\.kind))
        if !units.isEmpty { gathering.availability.kinds.insert(.unit) }
    }

    /// Adds a person; people have numbers from 0.
    public mutating func add(_ employee: Employee, at source: RecordSource) {
        var employee = employee
        let unit = employee.place(in: tree)
        guard scope?.holds(unit) ?? true else { return numbers.append(-1) }
        numbers.append(gathering.people.count)
        var details = EmployeeDetails(employee)
        details.workAgencyID = employee.agencyID
        gathering.add(CheckedPerson(details, at: source, unit: unit))
        gathering.availability.filled.formUnion(Self.columns.lazy.filter { $0.isFilled(employee) }.map(\.column))
    }

    /// Adds a history row of a person.
    public mutating func add(_ record: some PersonnelRecord, of person: Int, at source: RecordSource) {
        guard numbers.indices.contains(person), case let number = numbers[person], number >= 0 else { return }
        gathering.add(CheckedRecord(record, of: number, at: source), CheckedContent(record))
    }

    public consuming func finish() -> CheckedDataSet {
        let names = names
        return CheckedDataSet(gathering.checked(tree, scope: scope), RowPlaces(names), [:])
    }
}

extension CheckedRecord {
    /// A record as a check looks at it.
    fileprivate init(_ record: some PersonnelRecord, of person: Int, at source: RecordSource) {
        self.init(person: person, source: source)
        func date(_ column: ColumnName, _ value: CivilDate?, _ field: RecordField) {
            guard let heading = TableKind.heading(type(of: record).kind, column) else { return }
            dates.append((heading, value.map { .value($0) } ?? (record.unreadableFields.contains(field) ? .unreadable : .absent)))
        }
        switch record {
        case let record as EducationRecord: date(.graduated, record.graduated, .educationGraduated)
        case let record as LeadershipRecord:
            date(.start, record.start, .leadershipStart)
            date(.end, record.end, .leadershipEnd)
            (start, end, certificate) = (record.start, record.end, record.certificateKey)
        case let record as TrainingRecord:
            date(.start, record.start, .trainingStart)
            date(.end, record.end, .trainingEnd)
            (start, end, certificate) = (record.start, record.end, record.certificateKey)
            hours = (TableKind.heading(.training, .hours) ?? "", record.hours)
        case let record as SanctionRecord:
            date(.decree, record.decree, .sanctionDecree)
            date(.start, record.effective, .sanctionEffective)
        default: break
        }
    }
}

extension CheckedContent {
    fileprivate init(_ record: some PersonnelRecord) {
        switch record {
        case let record as EducationRecord:
            self = .education(record.level, date: record.graduated ?? record.year.flatMap(CivilDate.startOfYear))
        case let record as PredicateRecord where !record.rating.isEmpty: self = record.year.map { .appraisal(year: $0) } ?? .other
        case let record as AppraisalRecord where record.score.value != nil: self = record.year.map { .appraisal(year: $0) } ?? .other
        default: self = .other
        }
    }
}

extension TableKind {
    /// What SIASN calls a column of a kind of rows.
    static func heading(_ kind: RecordKind, _ column: ColumnName) -> String? {
        all.first { $0.kind == kind }?.columns.first { $0.name == column }?.headings.first
    }
}
