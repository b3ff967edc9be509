import CColumns
import Measurement
import Personnel
import Vocabulary

/// Reads the cells of one column as values of one field, row after row.
///
/// It says the same as `RecordDecoder` says of each row; where a cell asks for care, the row is taken off the plain ones and read
/// as a record.
struct FieldReader {
    let field: RecordField
    /// -1 where the file does not have the column.
    let column: Int
    /// Whether its dates are written in another order than SIASN's, so that every one of them is read as a record.
    private let isUnusual: Bool
    private let shape: CodeShape?

    init(_ field: RecordField, _ layout: TableLayout) {
        self.field = field
        let name = ColumnName(field)
        column = name.flatMap { layout[$0] } ?? -1
        isUnusual = field.form == .date && name.map { !layout.dates.isUsual($0) } ?? false
        shape = CodeShape.of(field)
    }

    /// The form most cells have; nil for texts and flags.
    private var common: CommonForm? {
        switch field.form {
        case .code: .code
        case .date: .date
        case .year: .year
        case .number: field == .appraisalScore ? .score : .hours
        case .text, .flag: nil
        }
    }

    func read(
        _ grid: borrowing CellGrid, _ isPlain: inout [Bool], _ pool: inout TextPool, _ loaded: inout LoadedCells, into cells: inout [Int64]
    ) {
        guard column >= 0 else {
            let nothing = field.form == .code ? 0 : RowColumns.absent
            for row in 0..<grid.count { cells[row] = nothing }
            return
        }
        if isUnusual {
            for row in 0..<grid.count {
                cells[row] = RowColumns.absent
                if !grid.words(row, column).isEmpty { isPlain[row] = false }
            }
        } else if let common {
            if !loaded.read(column, of: grid, as: common, into: &cells) {
                for row in 0..<grid.count where !loaded.isRead[row] { readAtLeisure(grid, row, &isPlain, &cells) }
            }
            takeOff(cells, grid.count, &isPlain)
        } else if field.form == .text {
            for row in 0..<grid.count {
                let words = grid.words(row, column)
                if words.isEmpty {
                    cells[row] = RowColumns.absent
                } else if let number = pool.number(of: words) {
                    cells[row] = Int64(number)
                } else {
                    isPlain[row] = false
                }
            }
        } else {
            for row in 0..<grid.count { cells[row] = grid.words(row, column).isEmpty ? 0 : 1 }
        }
    }

    /// Leaves to the records what has a common form and is not what it seems.
    private func takeOff(_ cells: [Int64], _ count: Int, _ isPlain: inout [Bool]) {
        precondition(cells.count >= count && isPlain.count >= count)
        switch (field.form, shape) {
        // Codes of one digit have lost a zero there, and a zero before two others has been put there.
        case (.code, .twoDigits):
            takar_keep_two_digits(cells, count, &isPlain)
            if field == .employeeEchelon { takeOff(cells, count, &isPlain, unless: OfficeWords.isEchelon) }
        case (.code, .number):
            takar_keep_numbers(cells, count, &isPlain)
            // The regulation's own words, of which the shortest are no longer than a code.
            if field == .predicateRating { takeOff(cells, count, &isPlain) { PerformanceWord.code($0.description) == nil } }
        // Some exports write the kind in words in place of its letter.
        case (.code, nil) where field == .trainingLetter:
            for row in 0..<count where UInt64(bitPattern: cells[row]) > 0xFF { isPlain[row] = false }
        // Words of offices.
        case (.code, nil) where field == .employeeStatus: takeOff(cells, count, &isPlain, unless: OfficeWords.statuses.contains)
        case (.code, nil) where field == .sanctionLevel: takeOff(cells, count, &isPlain, unless: OfficeWords.levels.contains)
        // Days that programs write for none.
        case (.date, _): takar_keep_others(cells, count, Int64(CivilDate.unixZero.day), Int64(CivilDate.first.day), &isPlain)
        default: break
        }
    }

    /// Takes off the rows whose code is filled in and not known. Codes repeat from row to row, so that few are asked about.
    private func takeOff(_ cells: [Int64], _ count: Int, _ isPlain: inout [Bool], unless isKnown: (Code) -> Bool) {
        var known: (Int64, Int64) = (0, 0)
        for row in 0..<count where cells[row] != 0 && cells[row] != known.0 && cells[row] != known.1 {
            if isKnown(Code(bits: UInt64(bitPattern: cells[row]))) { known = (cells[row], known.0) } else { isPlain[row] = false }
        }
    }

    /// Reads a cell of any form.
    private func readAtLeisure(_ grid: borrowing CellGrid, _ row: Int, _ isPlain: inout [Bool], _ cells: inout [Int64]) {
        let cell = grid.cell(grid.bounds(row, column))
        if cell.hasUnseenEnds { isPlain[row] = false }
        switch field.form {
        case .code:
            let code = Code.parse(cell)
            cells[row] = Int64(bitPattern: code.bits)
            // Anything but letters and digits may be a code in the form of a program's number.
            if !code.isPlain { isPlain[row] = false }
        case .date:
            let date = CivilDate.read(cell)
            cells[row] = date.entry.value.map { Int64($0.day) } ?? RowColumns.absent
            if date.entry.isUnreadable || date.form != .plain { isPlain[row] = false }
        case .year: take(CivilYear.parse(cell))
        case .number: take(field == .appraisalScore ? AppraisalScore.parse(cell) : TrainingHours.parse(cell))
        case .text, .flag: break
        }
        func take(_ entry: Entry<Int>) {
            cells[row] = entry.value.map { Int64($0) } ?? RowColumns.absent
            if entry.isUnreadable { isPlain[row] = false }
        }
    }
}
