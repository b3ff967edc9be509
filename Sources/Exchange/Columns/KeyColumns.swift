import Measurement
import Personnel
import Vocabulary

/// Finds out whose rows they are, by NIP or by the id of SIASN.
struct KeyColumns {
    /// Stands for a row of somebody who is not among the employees, of which nothing need be said but that it is there.
    static let nobodyKnown: Int32 = -2
    /// Stands for a row whose person is still to be looked up.
    private static let pending: Int32 = -3

    private let nip: Int?
    private let id: Int?
    /// Rows whose person is none of the next employees, with the digits of the NIP; rows below them with the same NIP wait with them.
    private var searches: [(row: Int, digits: UInt64)] = []
    /// The last person who was found, from batch to batch.
    private var known = -1

    init(_ layout: TableLayout) {
        nip = layout[.nip]
        id = layout[.personID]
    }

    /// Fills in the people; rows of nobody known, and those that have to be looked at as records, are taken off the plain ones.
    mutating func read(_ grid: borrowing CellGrid, _ roster: Roster, _ columns: inout RowColumns) {
        if let nip {
            readNIPs(nip, grid, roster, &columns.people, &columns.isPlain)
            search(roster, count: grid.count, &columns.people, &columns.isPlain)
        } else if let id {
            readIDs(id, grid, roster, &columns)
        }
    }

    private mutating func readNIPs(_ column: Int, _ grid: borrowing CellGrid, _ roster: Roster, _ people: inout [Int32], _ isPlain: inout [Bool]) {
        searches.removeAll(keepingCapacity: true)
        var people = people.mutableSpan
        var isPlain = isPlain.mutableSpan
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
                last = -1
                guard let digits = NIP.digits(words.0, words.1, words.2) else { continue }
                if let person = roster.number(ofDigits: digits, behind: known) {
                    known = person
                    last = Int32(truncatingIfNeeded: person)
                } else {
                    last = Self.pending
                    searches.append((row, digits))
                    roster.prefetch(digits)
                }
            }
            people[row] = last
            isPlain[row] = last >= 0
        }
    }

    /// Looks up who was not among the next employees, now that the memory has been asked for all of them.
    private mutating func search(_ roster: Roster, count: Int, _ people: inout [Int32], _ isPlain: inout [Bool]) {
        for (position, search) in searches.enumerated() {
            // With an id beside it, a NIP that nobody has may be one that changed.
            var person: Int32 = id == nil ? Self.nobodyKnown : -1
            if let nip = NIP(digits: search.digits) {
                if let number = roster.number(of: nip) {
                    person = Int32(truncatingIfNeeded: number)
                    known = number
                }
            } else {
                person = -1
            }
            let next = position + 1 < searches.count ? searches[position + 1].row : count
            for row in search.row..<next where people[row] == Self.pending {
                people[row] = person
                isPlain[row] = person >= 0
            }
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
