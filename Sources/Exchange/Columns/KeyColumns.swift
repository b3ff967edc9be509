import Measurement
import Personnel
import Vocabulary

/// Finds out whose rows they are, by NIP or by the id of SIASN.
struct KeyColumns {
    /// Stands for a row of somebody who is not among the employees, of which nothing need be said but that it is there.
    static let nobodyKnown: Int32 = -2

    private let nip: Int?
    private let id: Int?

    init(_ layout: TableLayout) {
        nip = layout[.nip]
        id = layout[.personID]
    }

    /// Fills in the people; rows of nobody known, and those that have to be looked at as records, are taken off the plain ones.
    func read(_ grid: CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        if let nip { readNIPs(nip, grid, roster, &columns) } else if let id { readIDs(id, grid, roster, &columns) }
    }

    private func readNIPs(_ column: Int, _ grid: CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        var last: Int32 = -1
        var lastRow = -1
        for row in 0..<grid.count {
            // Mostly the rows of one person lie together.
            if lastRow >= 0, Self.isSame(grid, row, lastRow, column) {
                columns.people[row] = last
                columns.isPlain[row] = last >= 0
                continue
            }
            lastRow = -1
            columns.isPlain[row] = false
            columns.people[row] = -1
            guard case .value(let number) = NIP.parse(grid.cell(row, column)) else { continue }
            if let person = roster.number(of: number, near: Int(last)) {
                last = Int32(truncatingIfNeeded: person)
                columns.isPlain[row] = true
            } else if id == nil {
                last = Self.nobodyKnown
            } else {
                continue
            }
            columns.people[row] = last
            lastRow = row
        }
    }

    /// Whether two cells are the same eighteen bytes.
    private static func isSame(_ grid: CellGrid, _ row: Int, _ other: Int, _ column: Int) -> Bool {
        let left = grid.cell(row, column), right = grid.cell(other, column)
        guard left.count == 18, right.count == 18 else { return false }
        return left.word(at: 0) == right.word(at: 0) && left.word(at: 8) == right.word(at: 8) && left.quarterWord(at: 16) == right.quarterWord(at: 16)
    }

    private func readIDs(_ column: Int, _ grid: CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        for row in 0..<grid.count {
            columns.people[row] = -1
            columns.isPlain[row] = false
            let words = grid.words(row, column)
            guard !words.isEmpty, let id = PersonID.parse(words), let person = roster.number(of: id) else { continue }
            columns.people[row] = Int32(truncatingIfNeeded: person)
            columns.isPlain[row] = true
        }
    }
}
