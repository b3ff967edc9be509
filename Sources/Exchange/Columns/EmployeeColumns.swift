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

    private let layout: TableLayout
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
    private var scratch: [[Int64]]
    private var noPool = TextPool()

    init(_ layout: TableLayout, _ kernels: RowKernels, tree: UnitTree, hasUnits: Bool, watching: Set<NIP>) {
        self.layout = layout
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
            reader.read(grid, &columns.isPlain, &columns.pools[position], into: &columns.cells[position])
        }
        for (position, reader) in codes.enumerated() where codePositions[position] == nil {
            if scratch[position].count < grid.count { scratch[position] = [Int64](repeating: 0, count: grid.count) }
            reader.read(grid, &columns.isPlain, &noPool, into: &scratch[position])
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
        guard let column = layout[.nip], case .value(let nip) = NIP.parse(grid.cell(grid.bounds(row, column))),
            watching.isEmpty || !watching.contains(nip)
        else { return nil }
        var fingerprint = Fingerprint()
        let idText = grid.words(row, layout[.personID])
        let id = PersonID(idText)
        fingerprint.absorb(idText)
        fingerprint.absorb(grid.words(row, layout[.name]))
        fingerprint.absorb(grid.words(row, layout[.post]))
        let unit = grid.words(row, layout[.unit])
        let agency = grid.words(row, layout[.agency])
        let agencyName = grid.words(row, layout[.agencyName])
        fingerprint.absorb(unit)
        fingerprint.absorb(agency)
        fingerprint.absorb(agencyName)
        for (position, code) in codes.indices.enumerated() {
            let bits = UInt64(bitPattern: codePositions[position].map { columns.cells[$0][row] } ?? scratch[code][row])
            // A standing of one digit has lost its zero, which is said.
            if position == 0, bits != 0, bits <= 0xFF { return nil }
            fingerprint.absorb(bits)
        }
        guard let unitText = unitTexts.number(of: unit), let agencyText = agencyTexts.number(of: agency),
            let agencyNameText = agencyNameTexts.number(of: agencyName)
        else { return nil }
        // A text may have come before with a row that was left to the records.
        while unitNumbers.count <= unitText { unitNumbers.append(tree.number(of: unitTexts.text(unitNumbers.count)).map { Int32($0) } ?? -1) }
        let unitNumber = unitNumbers[unitText]
        if unitNumber < 0, hasUnits { return nil }
        return Identity(
            nip: nip, id: id, fingerprint: fingerprint.value, unit: unitNumber, unitText: Int32(unitText), agencyText: Int32(agencyText),
            agencyNameText: Int32(agencyNameText))
    }

    func unitText(_ number: Int32) -> String { unitTexts.text(Int(number)) }
    func agencyText(_ number: Int32) -> String { agencyTexts.text(Int(number)) }
    func agencyNameText(_ number: Int32) -> String { agencyNameTexts.text(Int(number)) }
}
