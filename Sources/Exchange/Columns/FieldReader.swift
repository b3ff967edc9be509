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

    init(_ field: RecordField, _ layout: TableLayout) {
        self.field = field
        column = ColumnName(field).flatMap { layout[$0] } ?? -1
    }

    func read(_ grid: borrowing CellGrid, _ isPlain: inout [Bool], _ pool: inout TextPool, into cells: inout [Int64]) {
        var cells = cells.mutableSpan
        var isPlain = isPlain.mutableSpan
        // Once for all rows; below, the common form of every cell is written without asking again.
        precondition(cells.count >= grid.count && isPlain.count >= grid.count)
        guard column >= 0 else {
            let nothing = field.form == .code ? 0 : RowColumns.absent
            for row in 0..<grid.count { cells[row] = nothing }
            return
        }
        switch field.form {
        case .code:
            for row in 0..<grid.count {
                let bounds = grid.bounds(row, column)
                if let cell = grid.short(bounds), let code = Code.parse(cell) {
                    cells[unchecked: row] = Int64(bitPattern: code.bits)
                } else {
                    cells[row] = Int64(bitPattern: Code.parse(grid.cell(bounds)).bits)
                }
            }
            // Some exports write the kind in words in place of its letter.
            if field == .trainingLetter {
                for row in 0..<grid.count where UInt64(bitPattern: cells[row]) > 0xFF { isPlain[row] = false }
            }
        case .date:
            let months = MonthTable.shared
            for row in 0..<grid.count {
                let bounds = grid.bounds(row, column)
                if bounds.end - bounds.start == 10, let day = months.day(grid.word(bounds.start), grid.quarterWord(bounds.start + 8)) {
                    cells[unchecked: row] = Int64(day)
                } else {
                    switch CivilDate.parse(grid.cell(bounds)) {
                    case .value(let date): cells[row] = Int64(date.day)
                    case .absent: cells[row] = RowColumns.absent
                    case .unreadable: isPlain[row] = false
                    }
                }
            }
        case .year:
            for row in 0..<grid.count {
                let bounds = grid.bounds(row, column)
                if let cell = grid.short(bounds), let year = CivilYear.parse(cell) {
                    cells[unchecked: row] = Int64(year)
                } else {
                    Self.take(CivilYear.parse(grid.cell(bounds)), row, &cells, &isPlain)
                }
            }
        case .number where field == .appraisalScore:
            for row in 0..<grid.count {
                let bounds = grid.bounds(row, column)
                if let cell = grid.short(bounds), let score = AppraisalScore.parse(cell) {
                    cells[unchecked: row] = Int64(score)
                } else {
                    Self.take(AppraisalScore.parse(grid.cell(bounds)), row, &cells, &isPlain)
                }
            }
        case .number:
            for row in 0..<grid.count {
                let bounds = grid.bounds(row, column)
                if let cell = grid.short(bounds), let hours = TrainingHours.parse(cell) {
                    cells[unchecked: row] = Int64(hours)
                } else {
                    Self.take(TrainingHours.parse(grid.cell(bounds)), row, &cells, &isPlain)
                }
            }
        case .text:
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
        case .flag:
            for row in 0..<grid.count { cells[row] = grid.words(row, column).isEmpty ? 0 : 1 }
        }
    }

    private static func take(_ entry: Entry<Int>, _ row: Int, _ cells: inout MutableSpan<Int64>, _ isPlain: inout MutableSpan<Bool>) {
        switch entry {
        case .value(let value): cells[row] = Int64(value)
        case .absent: cells[row] = RowColumns.absent
        case .unreadable: isPlain[row] = false
        }
    }
}
