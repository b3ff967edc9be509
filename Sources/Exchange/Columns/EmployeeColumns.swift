import Measurement
import Personnel
import Vocabulary

/// Reads the regular rows of an employee file as columns.
struct EmployeeColumns {
    /// What a row says of who somebody is and where they belong, beside the fields of the plan.
    struct Identity {
        var nip: NIP
        var id: PersonID
        var fingerprint: UInt64
        /// The unit's number in the tree, or -1.
        var unit: Int32
        /// The unit's number among the texts, for one that the tree does not have.
        var unitText: Int32
        var agencyText: Int32
        var agencyNameText: Int32
    }

    /// By row; nil for one that must be read as a record.
    private(set) var identities: [Identity?] = []

    private let columnsOf: (nip: Int?, id: Int?, name: Int?, post: Int?, unit: Int?, agency: Int?, agencyName: Int?)
    private let tree: UnitTree
    private let hasUnits: Bool
    private let watching: Set<NIP>
    private let readers: [FieldReader]
    private let codes: [FieldReader]
    /// For the codes of the fingerprint, where the plan's columns have them.
    private let codePositions: [Int?]
    private let unitEchelon: Int?
    private var unitTexts = TextPool()
    /// By text: the unit's number in the tree, or -1.
    private var unitNumbers: [Int32] = []
    private var agencyTexts = TextPool()
    private var agencyNameTexts = TextPool()
    private var loaded = LoadedCells()
    private var scratch: [[Int64]]
    private var noPool = TextPool()

    init(_ layout: TableLayout, _ kernels: RowKernels, tree: UnitTree, hasUnits: Bool, watching: Set<NIP>) {
        columnsOf = (
            layout[.nip], layout[.personID], layout[.name], layout[.post], layout[.unit], layout[.agency], layout[.agencyName]
        )
        self.tree = tree
        self.hasUnits = hasUnits
        self.watching = watching
        readers = kernels.fields.map { FieldReader($0, layout) }
        codes = Employee.codeFields.map { FieldReader($0, layout) }
        codePositions = Employee.codeFields.map { kernels.fields.firstIndex(of: $0) }
        unitEchelon = kernels.fields.firstIndex(of: .employeeUnitEchelon)
        scratch = codes.map { _ in [] }
    }

    /// Reads the rows: their cells into the columns, and who they are into `identities`.
    mutating func read(_ grid: borrowing CellGrid, into columns: inout RowColumns) {
        columns.reset(count: grid.count)
        for (position, reader) in readers.enumerated() where position != unitEchelon {
            reader.read(grid, &columns.isPlain, &columns.pools[position], &loaded, into: &columns.cells[position])
        }
        for (position, reader) in codes.enumerated() where codePositions[position] == nil {
            if scratch[position].count < grid.count { scratch[position] = [Int64](repeating: 0, count: grid.count) }
            reader.read(grid, &columns.isPlain, &noPool, &loaded, into: &scratch[position])
        }
        identities.removeAll(keepingCapacity: true)
        for row in 0..<grid.count {
            let identity = columns.isPlain[row] ? identity(grid, row, columns) : nil
            identities.append(identity)
            columns.isPlain[row] = identity != nil
            if let unitEchelon {
                let unit = Int(identity?.unit ?? -1)
                columns.cells[unitEchelon][row] = unit >= 0 ? Int64(bitPattern: tree.units[unit].echelon.bits) : 0
            }
        }
    }

    private mutating func identity(_ grid: borrowing CellGrid, _ row: Int, _ columns: RowColumns) -> Identity? {
        guard let nip = columnsOf.nip, case .value(let nip) = NIP.parse(grid.cell(grid.bounds(row, nip))),
            watching.isEmpty || !watching.contains(nip)
        else { return nil }
        guard let unit = unitTexts.number(of: grid.words(row, columnsOf.unit)),
            let agency = agencyTexts.number(of: grid.words(row, columnsOf.agency)),
            let agencyName = agencyNameTexts.number(of: grid.words(row, columnsOf.agencyName))
        else { return nil }
        let id = PersonID(grid.words(row, columnsOf.id))
        // As `Employee.fingerprint`.
        var fingerprint = Fingerprint()
        fingerprint.absorb(id.high)
        fingerprint.absorb(id.low)
        fingerprint.absorb(grid.words(row, columnsOf.name))
        fingerprint.absorb(grid.words(row, columnsOf.post))
        fingerprint.absorb(unitTexts.fingerprint(unit))
        fingerprint.absorb(agencyTexts.fingerprint(agency))
        fingerprint.absorb(agencyNameTexts.fingerprint(agencyName))
        for code in codePositions.indices {
            let bits = UInt64(bitPattern: codePositions[code].map { columns.cells[$0][row] } ?? scratch[code][row])
            // A standing of one digit has lost its zero, which is said.
            if code == 0, bits != 0, bits <= 0xFF { return nil }
            fingerprint.absorb(bits)
        }
        // A text may have come before with a row that was left to the records.
        while unitNumbers.count <= unit { unitNumbers.append(tree.number(of: unitTexts.text(unitNumbers.count)).map { Int32($0) } ?? -1) }
        let unitNumber = unitNumbers[unit]
        if unitNumber < 0, hasUnits { return nil }
        return Identity(
            nip: nip, id: id, fingerprint: fingerprint.value, unit: unitNumber, unitText: Int32(unit), agencyText: Int32(agency),
            agencyNameText: Int32(agencyName))
    }

    func unitText(_ number: Int32) -> String { unitTexts.text(Int(number)) }
    func agencyText(_ number: Int32) -> String { agencyTexts.text(Int(number)) }
    func agencyNameText(_ number: Int32) -> String { agencyNameTexts.text(Int(number)) }
}
