import Measurement
import Personnel
import Vocabulary

/// Makes a data set of records that were read before, as an archive keeps them; the same records make the same as a folder of files.
public struct DataSetBuilder {
    private let plan: Plan
    private let alternatives: [Plan]
    private let tree: UnitTree
    private let names: [String]
    private let watching: Set<NIP>
    private var roster = Roster()
    private var folding: RecordFolding
    private var intakes: [FileIntake]
    private var watched: [Int: PersonFile] = [:]

    /// - `plan`: what is said of the rows is said by this plan; the others are folded beside it.
    /// - `files`: where the rows came from, in the order in which sources count files.
    /// - `watching`: people whose rows are kept for an explanation.
    public init(
        plan: Plan, alternatives: [Plan] = [], units: [OrganizationUnit], files: [(name: String, kind: RecordKind)], watching: Set<NIP> = []
    ) {
        self.plan = plan
        self.alternatives = alternatives
        self.watching = watching
        tree = UnitTree(units)
        names = files.map(\.name)
        intakes = files.map(FileIntake.init)
        folding = RecordFolding(plan.folded(with: alternatives))
    }

    /// Adds a person; people have numbers from 0.
    public mutating func add(_ employee: Employee, at source: RecordSource) {
        var employee = employee
        let unit = employee.place(in: tree)
        let person = roster.add(
            employee.nip, .none, fingerprint: 0, unit: unit.map { Int32(truncatingIfNeeded: $0) } ?? roster.strayUnit(employee.unitID),
            agency: roster.agency(employee.agencyID, employee.agencyName), at: source)
        folding.grow(to: roster.count)
        folding.add(employee, of: person)
        if watching.contains(employee.nip) { watched[person] = PersonFile(employee, at: source) }
        guard intakes.indices.contains(source.file) else { return }
        intakes[source.file].use()
        if unit == nil, !tree.units.isEmpty {
            intakes[source.file].report(.unknownUnit, row: source.row, column: TableKind.heading(.employee, .unit))
        }
        intakes[source.file].reportUnknownCodes(of: employee, plan, row: source.row) { field in
            ColumnName(field).flatMap { TableKind.heading(.employee, $0) }
        }
    }

    /// Adds a history row of a person.
    public mutating func add(_ record: some PersonnelRecord, of person: Int, at source: RecordSource) {
        guard intakes.indices.contains(source.file), (0..<roster.count).contains(person) else { return }
        let kind = type(of: record).kind
        intakes[source.file].book(folding.add(record, of: person), record, [plan], row: source.row, of: person) { field in
            (ColumnName(field).flatMap { TableKind.heading(kind, $0) }, nil)
        }
        watched[person]?.add(record, at: source)
    }

    /// Notes that a row of a unit stands.
    public mutating func addUnit(at source: RecordSource) {
        if intakes.indices.contains(source.file) { intakes[source.file].use() }
    }

    /// - Parameters:
    ///   - agencyName: what the agency is called where all people are of one, whatever their rows call it; empty for nothing.
    ///   - refusedEmployees: rows of employees that were refused when the records were taken.
    public consuming func finish(agencyName: String = "", refusedEmployees: Int = 0) -> DataSet {
        var people = roster.people
        if people.agencyList.count == 1, !agencyName.isEmpty { people.agencyList[0].name = agencyName }
        return DataSet(
            folding.finish(), plan, alternatives, people, tree, intakes, ofFolder: [], hasUnits: !tree.units.isEmpty,
            RowPlaces(names), watched.sorted { $0.key < $1.key }.map(\.value),
            refusedEmployees: refusedEmployees)
    }
}
