import Measurement
import Personnel
import Vocabulary

/// Finds out whose rows they are, by NIP or by the id of SIASN.
struct KeyColumns {
    /// Stands for a row of somebody who is not among the employees, of which nothing need be said but that it is there.
    static let nobodyKnown: Int32 = -2
    private let nip: Int?
    private let id: Int?
    /// Changes whose person is none of the next employees, with the digits of the NIP.
    private var searches: [(change: Int, digits: UInt64)] = []
    /// Rows where another NIP begins.
    private var changes: [Int32] = []
    /// Who was found there, or what else there is to say.
    private var found: [Int32] = []
    /// The last person who was found, from batch to batch.
    private var known = -1

    init(_ layout: TableLayout) {
        nip = layout[.nip]
        id = layout[.personID]
    }

    /// Fills in the people; rows of nobody known, and those that have to be looked at as records, are taken off the plain ones.
    mutating func read(_ grid: borrowing CellGrid, _ roster: Roster, _ loaded: inout LoadedCells, _ columns: inout RowColumns) {
        if let nip {
            // Mostly the rows of one person lie together, and only the first of them need be looked at.
            let count = loaded.loadNIPs(nip, of: grid, changes: &changes)
            findPeople(nip, grid, roster, loaded, count)
            search(roster)
            loaded.spread(found, grid.count, to: &columns.people, &columns.isPlain)
        } else if let id {
            readIDs(id, grid, roster, &columns)
        }
    }

    /// Finds out whose NIPs stand in the rows where another one begins, as far as that can be told without much waiting.
    private mutating func findPeople(
        _ column: Int, _ grid: borrowing CellGrid, _ roster: Roster, _ loaded: LoadedCells, _ count: Int
    ) {
        searches.removeAll(keepingCapacity: true)
        if found.count < count { found = [Int32](repeating: -1, count: count) }
        // Where two of them running are not among the next employees, the second is looked up at once: then the next ones are
        // found by where they stand, if the rows are in the order of the employees at all.
        var patience = 4, isAmong = true
        for change in 0..<count {
            let row = Int(changes[change])
            found[change] = -1
            if loaded.lengths[row] != 18 {
                // With an apostrophe, in groups, or none at all.
                let cell = grid.cell(grid.bounds(row, column))
                if !cell.hasUnseenEnds, case .value(let nip) = NIP.parse(cell), let number = roster.number(of: nip) {
                    found[change] = Int32(truncatingIfNeeded: number)
                }
            } else if let digits = NIP.digits(loaded.first[row], loaded.second[row], loaded.last[row]) {
                if let number = roster.number(ofDigits: digits, behind: known) {
                    known = number
                    found[change] = Int32(truncatingIfNeeded: number)
                    isAmong = true
                } else if !isAmong, patience > 0 {
                    patience -= 1
                    found[change] = look(for: digits, roster)
                } else {
                    isAmong = false
                    searches.append((change, digits))
                    roster.prefetch(digits)
                }
            }
        }
    }

    /// Looks up who was not among the next employees, now that the memory has been asked for all of them.
    private mutating func search(_ roster: Roster) {
        for search in searches { found[search.change] = look(for: search.digits, roster) }
    }

    /// The person whose NIP has these digits; -1 for a row that has to be looked at as a record.
    private mutating func look(for digits: UInt64, _ roster: Roster) -> Int32 {
        guard let nip = NIP(digits: digits) else { return -1 }
        // With an id beside it, a NIP that nobody has may be one that changed.
        guard let number = roster.number(of: nip) else { return id == nil ? Self.nobodyKnown : -1 }
        known = number
        return Int32(truncatingIfNeeded: number)
    }

    private func readIDs(_ column: Int, _ grid: borrowing CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        for row in 0..<grid.count {
            columns.people[row] = -1
            columns.isPlain[row] = false
            let words = grid.words(row, column)
            // So short an id may also be the count in a row of totals, which `RowSorter` tells apart.
            guard words.count > 8, !words.namesNobody, let person = roster.number(of: PersonID(words)) else { continue }
            columns.people[row] = Int32(truncatingIfNeeded: person)
            columns.isPlain[row] = true
        }
    }
}
