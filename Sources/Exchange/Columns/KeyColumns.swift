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
    func read(_ grid: borrowing CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        if let nip { readNIPs(nip, grid, roster, &columns.people, &columns.isPlain) } else if let id { readIDs(id, grid, roster, &columns) }
    }

    private func readNIPs(_ column: Int, _ grid: borrowing CellGrid, _ roster: Roster, _ people: inout [Int32], _ isPlain: inout [Bool]) {
        var people = people.mutableSpan
        var isPlain = isPlain.mutableSpan
        let hasID = id != nil
        // The person of the row before, whose NIP these words write.
        var last: Int32 = -1
        var first: UInt64 = 0, second: UInt64 = 0, third: UInt16 = 0
        for row in 0..<grid.count {
            let bounds = grid.bounds(row, column)
            people[row] = -1
            isPlain[row] = false
            guard bounds.end - bounds.start == 18 else {
                // With an apostrophe, in groups, or none at all.
                if case .value(let nip) = NIP.parse(grid.cell(bounds)), let person = roster.number(of: nip) {
                    people[row] = Int32(truncatingIfNeeded: person)
                    isPlain[row] = true
                }
                continue
            }
            let words = (grid.word(bounds.start), grid.word(bounds.start + 8), grid.quarterWord(bounds.start + 16))
            // Mostly the rows of one person lie together.
            if words.0 != first || words.1 != second || words.2 != third || last == -1 {
                (first, second, third) = words
                let near = Int(last)
                last = -1
                guard let nip = NIP.parseCommon(words.0, words.1, words.2) else { continue }
                if let person = roster.number(of: nip, near: near) {
                    last = Int32(truncatingIfNeeded: person)
                } else if !hasID {
                    last = Self.nobodyKnown
                } else {
                    continue
                }
            }
            people[row] = last
            isPlain[row] = last >= 0
        }
    }

    private func readIDs(_ column: Int, _ grid: borrowing CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        for row in 0..<grid.count {
            columns.people[row] = -1
            columns.isPlain[row] = false
            let words = grid.words(row, column)
            // So short an id may also be the count in a row of totals, which `RowSorter` tells apart.
            guard words.count > 8, let person = roster.number(of: PersonID(words)) else { continue }
            columns.people[row] = Int32(truncatingIfNeeded: person)
            columns.isPlain[row] = true
        }
    }
}
