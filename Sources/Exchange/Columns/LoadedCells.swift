import CColumns
import Measurement
import Vocabulary

/// The first bytes of the cells of one column, read in their common forms many at a time; used again for column after column.
///
/// Every list has room for all rows of the grid before one of the loops of `CColumns` writes to it.
struct LoadedCells {
    private(set) var first: [UInt64] = []
    private(set) var second: [UInt64] = []
    private(set) var last: [UInt16] = []
    private(set) var lengths: [UInt32] = []
    /// By row: whether the cell had the common form.
    private(set) var isRead: [Bool] = []
    private var long: [UInt64] = []
    private var changes: [UInt32] = []

    /// Reads a column into `values`, which must have room for all rows; whether all cells had the common form of the field.
    ///
    /// Texts and flags have none. A cell that stands too near to the end of the text is left out as well.
    mutating func read(_ column: Int, of grid: borrowing CellGrid, as form: CommonForm, into values: inout [Int64]) -> Bool {
        makeRoom(grid.count)
        precondition(values.count >= grid.count)
        var read = 0
        let count = grid.count, absent = RowColumns.absent
        grid.withRows { grid in
            if form == .date || form == .isoDate {
                takar_load_dates(grid, column, &first, &last, &lengths)
            } else {
                takar_load_short(grid, column, &first, &lengths)
            }
        }
        switch form {
        case .code: read = takar_read_codes(first, lengths, count, &values, &isRead)
        case .year: read = takar_read_years(first, lengths, count, absent, &values, &isRead)
        case .number: read = takar_read_numbers(first, lengths, count, absent, &values, &isRead)
        case .hours: read = takar_read_hours(first, lengths, count, absent, &values, &isRead)
        case .score: read = takar_read_scores(first, lengths, count, absent, &values, &isRead)
        case .date:
            let months = MonthTable.shared.months
            read = takar_read_dates(first, last, lengths, count, months, months.count, absent, &values, &isRead)
        case .isoDate:
            let months = MonthTable.shared.months
            read = takar_read_iso_dates(first, last, lengths, count, months, months.count, absent, &values, &isRead)
        }
        return read == count
    }

    /// Reads a column of certificates as canonical tables have them; what stands for those that are not read means nothing.
    mutating func readCertificates(_ column: Int, of grid: borrowing CellGrid, into keys: inout [UInt64]) {
        loadNIPs(column, of: grid)
        precondition(keys.count >= grid.count)
        _ = takar_read_certificates(first, second, lengths, grid.count, &keys, &isRead)
    }

    /// Reads a column of NIPs; what stands for those that are not read means nothing.
    mutating func readNIPs(_ column: Int, of grid: borrowing CellGrid, into numbers: inout [UInt64]) {
        loadNIPs(column, of: grid)
        let count = grid.count, months = MonthTable.shared.months
        precondition(numbers.count >= count)
        _ = takar_read_nips(first, second, last, lengths, count, months, months.count, &numbers, &isRead)
    }

    /// Reads a column of ids in two words each; what stands for those that are not read means nothing.
    mutating func readIDs(_ column: Int, of grid: borrowing CellGrid, into words: inout [UInt64]) {
        makeRoom(grid.count)
        let count = grid.count
        precondition(words.count >= 2 * count)
        if long.count < 4 * count { long = [UInt64](repeating: 0, count: 4 * count) }
        grid.withRows { grid in takar_load_ids(grid, column, &long, &lengths) }
        _ = takar_read_ids(long, lengths, count, &words, &isRead)
    }

    /// Loads a column of NIPs, and writes down the rows where another one than in the row before may stand; how many these are.
    mutating func loadNIPs(_ column: Int, of grid: borrowing CellGrid, changes rows: inout [Int32]) -> Int {
        loadNIPs(column, of: grid)
        let count = grid.count
        if changes.count < count { changes = [UInt32](repeating: 0, count: count) }
        if rows.count < count { rows = [Int32](repeating: 0, count: count) }
        takar_mark_changes(first, second, last, lengths, count, &changes)
        return takar_choose(changes, count, 1, &rows)
    }

    private mutating func loadNIPs(_ column: Int, of grid: borrowing CellGrid) {
        makeRoom(grid.count)
        if second.count < grid.count { second = [UInt64](repeating: 0, count: grid.count) }
        grid.withRows { grid in takar_load_nips(grid, column, &first, &second, &last, &lengths) }
    }

    /// Gives every row the person found at the change at or before it, in the order of the changes.
    func spread(_ found: [Int32], _ count: Int, to people: inout [Int32], _ isPlain: inout [Bool]) {
        precondition(changes.count >= count && people.count >= count && isPlain.count >= count)
        takar_spread_people(changes, found, count, &people, &isPlain)
    }

    private mutating func makeRoom(_ count: Int) {
        guard first.count < count else { return }
        first = [UInt64](repeating: 0, count: count)
        last = [UInt16](repeating: 0, count: count)
        lengths = [UInt32](repeating: 0, count: count)
        isRead = [Bool](repeating: false, count: count)
    }
}

/// Forms in which nearly all cells of a field are written.
enum CommonForm {
    /// Digits and capital letters.
    case code
    /// `dd-MM-yyyy`.
    case date
    /// `yyyy-MM-dd`, as in canonical tables.
    case isoDate
    /// `yyyy`.
    case year
    /// Up to eight digits, as in canonical tables.
    case number
    /// A whole number.
    case hours
    /// `dd.dd` or a whole number of two digits.
    case score
}
