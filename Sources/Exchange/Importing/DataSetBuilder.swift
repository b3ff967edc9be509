import Measurement
import Personnel
import Vocabulary

/// Makes a data set of records that were read before, as an archive keeps them; the same records make the same as a folder of files.
public struct DataSetBuilder {
    private let plans: [Plan]
    private let alternatives: [Plan]
    private let tree: UnitTree
    private let names: [String]
    private let watching: Set<NIP>
    private var roster = Roster()
    private var folders: [Folder]
    /// By kind of row, plan by plan: what the next rows add.
    private var hits: [[FoldHits]]
    private var waiting = 0
    private var intakes: [FileIntake]
    private var watched: [Int: PersonFile] = [:]

    /// So many rows are folded at once.
    private static let batch = 16_384

    /// - Parameters:
    ///   - plan: what is said of the rows is said by this plan; the others are folded beside it.
    ///   - files: where the rows came from, in the order in which sources count files.
    ///   - watching: people whose rows are kept for an explanation.
    public init(
        plan: Plan, alternatives: [Plan] = [], units: [OrganizationUnit], files: [(name: String, kind: RecordKind)], watching: Set<NIP> = []
    ) {
        let plans = plan.folded(with: alternatives)
        self.plans = plans
        self.alternatives = alternatives
        self.watching = watching
        tree = UnitTree(units)
        names = files.map(\.name)
        intakes = files.map(FileIntake.init)
        folders = plans.map { Folder($0, people: 0) }
        hits = RecordKind.allCases.map { kind in plans.map { FoldHits($0, kind) } }
    }

    /// Adds a person; people have numbers from 0.
    public mutating func add(_ employee: Employee, at source: RecordSource) {
        var employee = employee
        let unit = tree.number(of: employee.unitID)
        employee.unitEchelon = unit.map { tree.units[$0].echelon } ?? .empty
        let person = roster.add(
            employee.nip, .none, fingerprint: 0, unit: unit.map { Int32(truncatingIfNeeded: $0) } ?? roster.strayUnit(employee.unitID),
            agency: roster.agency(employee.agencyID, employee.agencyName), at: source)
        for (position, plan) in plans.enumerated() { _ = hits[RecordKind.employee.position][position].add(employee, of: person, plan) }
        if watching.contains(employee.nip) { watched[person] = PersonFile(employee, at: source) }
        foldWhenFull()
        guard intakes.indices.contains(source.file) else { return }
        intakes[source.file].use()
        if unit == nil, !tree.units.isEmpty { intakes[source.file].report(.unknownUnit, row: source.row, column: Self.heading(.employee, .unit)) }
        intakes[source.file].reportUnknownCodes(of: employee, plans[0], row: source.row) { field in
            ColumnName(field).flatMap { Self.heading(.employee, $0) }
        }
    }

    /// Adds a history row of a person.
    public mutating func add(_ record: some PersonnelRecord, of person: Int, at source: RecordSource) {
        guard intakes.indices.contains(source.file), (0..<roster.count).contains(person) else { return }
        let kind = type(of: record).kind
        intakes[source.file].offer(record, of: person, plans, &hits[kind.position], row: source.row) { field in
            ColumnName(field).flatMap { Self.heading(kind, $0) }
        }
        watched[person]?.add(record, at: source)
        foldWhenFull()
    }

    /// Notes that a row of a unit stands.
    public mutating func addUnit(at source: RecordSource) {
        if intakes.indices.contains(source.file) { intakes[source.file].use() }
    }

    /// - Parameter agencyName: what the agency is called where all people are of one, whatever their rows call it; empty for nothing.
    public consuming func finish(agencyName: String = "") -> DataSet {
        fold()
        var people = roster.people
        if people.agencyList.count == 1, !agencyName.isEmpty { people.agencyList[0].name = agencyName }
        return DataSet(
            folders.map { $0.finish() }, plans[0], alternatives, people, tree, intakes, ofFolder: [], hasUnits: !tree.units.isEmpty,
            RowPlaces(names), watched.sorted { $0.key < $1.key }.map(\.value))
    }

    private mutating func foldWhenFull() {
        waiting += 1
        if waiting >= Self.batch { fold() }
    }

    private mutating func fold() {
        for position in folders.indices { folders[position].grow(to: roster.count) }
        for kind in hits.indices {
            for position in folders.indices {
                folders[position].fold(hits[kind][position])
                hits[kind][position].clear()
            }
        }
        waiting = 0
    }

    /// What SIASN calls a column.
    private static func heading(_ kind: RecordKind, _ column: ColumnName) -> String? {
        TableKind.all.first { $0.kind == kind }?.columns.first { $0.name == column }?.headings.first
    }
}
