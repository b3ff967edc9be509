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
        if let common {
            if !loaded.read(column, of: grid, as: common, into: &cells) {
                for row in 0..<grid.count where !loaded.isRead[row] { readAtLeisure(grid, row, &isPlain, &cells) }
            }
            // Some exports write the kind in words in place of its letter.
            if field == .trainingLetter {
                for row in 0..<grid.count where UInt64(bitPattern: cells[row]) > 0xFF { isPlain[row] = false }
            }
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

    /// Reads a cell of any form.
    private func readAtLeisure(_ grid: borrowing CellGrid, _ row: Int, _ isPlain: inout [Bool], _ cells: inout [Int64]) {
        let cell = grid.cell(grid.bounds(row, column))
        switch field.form {
        case .code: cells[row] = Int64(bitPattern: Code.parse(cell).bits)
        case .date:
            let date = CivilDate.parse(cell)
            cells[row] = date.value.map { Int64($0.day) } ?? RowColumns.absent
            if date.isUnreadable { isPlain[row] = false }
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
