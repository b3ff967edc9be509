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

    func read(_ grid: CellGrid, _ isPlain: inout [Bool], _ pool: inout TextPool, into cells: inout [Int64]) {
        guard column >= 0 else {
            let nothing = field.form == .code ? 0 : RowColumns.absent
            for row in 0..<grid.count { cells[row] = nothing }
            return
        }
        switch field.form {
        case .code: readCodes(grid, &isPlain, into: &cells)
        case .date:
            for row in 0..<grid.count {
                switch CivilDate.parse(grid.cell(row, column)) {
                case .value(let date): cells[row] = Int64(date.day)
                case .absent: cells[row] = RowColumns.absent
                case .unreadable: isPlain[row] = false
                }
            }
        case .year: readNumbers(grid, &isPlain, into: &cells) { CivilYear.parse($0) }
        case .number:
            if field == .appraisalScore {
                readNumbers(grid, &isPlain, into: &cells) { AppraisalScore.parse($0) }
            } else {
                readNumbers(grid, &isPlain, into: &cells) { TrainingHours.parse($0) }
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

    private func readCodes(_ grid: CellGrid, _ isPlain: inout [Bool], into cells: inout [Int64]) {
        for row in 0..<grid.count { cells[row] = Int64(bitPattern: Code.parse(grid.cell(row, column)).bits) }
        // Some exports write the kind in words in place of its letter.
        guard field == .trainingLetter else { return }
        for row in 0..<grid.count where UInt64(bitPattern: cells[row]) > 0xFF { isPlain[row] = false }
    }

    private func readNumbers(
        _ grid: CellGrid, _ isPlain: inout [Bool], into cells: inout [Int64], _ parse: (Span<UInt8>) -> Entry<Int>
    ) {
        for row in 0..<grid.count {
            switch parse(grid.cell(row, column)) {
            case .value(let value): cells[row] = Int64(value)
            case .absent: cells[row] = RowColumns.absent
            case .unreadable: isPlain[row] = false
            }
        }
    }
}
