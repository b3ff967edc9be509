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

        static let nobody = Identity(
            nip: NIP(known: 0), id: .none, fingerprint: 0, unit: -1, unitText: 0, agencyText: 0, agencyNameText: 0)
    }

    /// By row; of one that must be read as a record they say nothing.
    private(set) var identities: [Identity] = []
    private var nips: [UInt64] = []
    /// Two words a row.
    private var ids: [UInt64] = []

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
        readNIPs(grid, &columns.isPlain)
        readIDs(grid, &columns.isPlain)
        for row in 0..<grid.count where columns.isPlain[row] { columns.isPlain[row] = identify(grid, row, columns) }
        guard let unitEchelon else { return }
        for row in 0..<grid.count {
            let unit = columns.isPlain[row] ? Int(identities[row].unit) : -1
            columns.cells[unitEchelon][row] = unit >= 0 ? Int64(bitPattern: tree.units[unit].echelon.bits) : 0
        }
    }

    private mutating func readNIPs(_ grid: borrowing CellGrid, _ isPlain: inout [Bool]) {
        if identities.count < grid.count {
            identities = [Identity](repeating: .nobody, count: grid.count)
            nips = [UInt64](repeating: 0, count: grid.count)
            ids = [UInt64](repeating: 0, count: 2 * grid.count)
        }
        guard let column = columnsOf.nip else {
            for row in 0..<grid.count { isPlain[row] = false }
            return
        }
        loaded.readNIPs(column, of: grid, into: &nips)
        for row in 0..<grid.count {
            if loaded.isRead[row] {
                identities[row].nip = NIP(known: nips[row])
            } else {
                let cell = grid.cell(grid.bounds(row, column))
                if !cell.hasUnseenEnds, case .value(let nip) = NIP.parse(cell) { identities[row].nip = nip } else { isPlain[row] = false }
            }
        }
        guard !watching.isEmpty else { return }
        for row in 0..<grid.count where watching.contains(identities[row].nip) { isPlain[row] = false }
    }

    private mutating func readIDs(_ grid: borrowing CellGrid, _ isPlain: inout [Bool]) {
        guard let column = columnsOf.id else {
            for row in 0..<grid.count { identities[row].id = .none }
            return
        }
        loaded.readIDs(column, of: grid, into: &ids)
        for row in 0..<grid.count {
            if loaded.isRead[row] {
                identities[row].id = PersonID(high: ids[2 * row], low: ids[2 * row + 1])
            } else {
                let words = grid.words(row, column)
                identities[row].id = PersonID(words)
                // As `CellReader.personID`: what was made a number names nobody.
                if words.namesNobody, !words.isEmpty { isPlain[row] = false }
            }
        }
    }

    /// Fills in who somebody is besides their NIP and id; false when the row must be read as a record.
    private mutating func identify(_ grid: borrowing CellGrid, _ row: Int, _ columns: RowColumns) -> Bool {
        guard let unit = unitTexts.number(of: grid.words(row, columnsOf.unit)),
            let agency = agencyTexts.number(of: grid.words(row, columnsOf.agency)),
            let agencyName = agencyNameTexts.number(of: grid.words(row, columnsOf.agencyName))
        else { return false }
        // As `Employee.fingerprint`.
        var fingerprint = Fingerprint()
        fingerprint.absorb(identities[row].id.high)
        fingerprint.absorb(identities[row].id.low)
        fingerprint.absorb(grid.words(row, columnsOf.name))
        fingerprint.absorb(grid.words(row, columnsOf.post))
        fingerprint.absorb(unitTexts.fingerprint(unit))
        fingerprint.absorb(agencyTexts.fingerprint(agency))
        fingerprint.absorb(agencyNameTexts.fingerprint(agencyName))
        for code in codePositions.indices {
            let bits = UInt64(bitPattern: codePositions[code].map { columns.cells[$0][row] } ?? scratch[code][row])
            fingerprint.absorb(bits)
        }
        // A text may have come before with a row that was left to the records.
        while unitNumbers.count <= unit { unitNumbers.append(tree.number(of: unitTexts.text(unitNumbers.count)).map { Int32($0) } ?? -1) }
        let unitNumber = unitNumbers[unit]
        if unitNumber < 0, hasUnits { return false }
        identities[row].fingerprint = fingerprint.value
        identities[row].unit = unitNumber
        identities[row].unitText = Int32(unit)
        identities[row].agencyText = Int32(agency)
        identities[row].agencyNameText = Int32(agencyName)
        return true
    }

    func unitText(_ number: Int32) -> String { unitTexts.text(Int(number)) }
    func agencyText(_ number: Int32) -> String { agencyTexts.text(Int(number)) }
    func agencyNameText(_ number: Int32) -> String { agencyNameTexts.text(Int(number)) }
}
