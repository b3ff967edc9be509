import CXlsxWriter
import Vocabulary

/// A sheet of a workbook, filled row by row from the top.
public final class WorkbookSheet {
    /// As it stands on the tab.
    public let name: String
    let handle: WorkbookHandle
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// How many rows can be written.
    let limit: Int
    /// How many rows have been written.
    public internal(set) var rows = 0
    var columns: [SheetColumn] = []
    /// The last row whose height was set.
    private var heightRow = -1
    /// No row can be higher than 409 points.
    private static let mostLines = 27
    /// By column: the widest text so far, in characters.
    private var widths: [Int] = []
    /// The row of the headings and the last row of the table that begins there.
    var table: ClosedRange<Int>?
    /// Whether it is printed on one page, however small.
    var isOnOnePage = false
    /// Whether its pages lie; nil where that follows from how wide it is.
    var isLandscape: Bool?
    /// What stands above and below its pages.
    var printed = PrintedLines()

    init(_ name: String, _ handle: WorkbookHandle, rows limit: Int) throws(FileFailure) {
        self.name = name
        self.handle = handle
        self.limit = limit
        guard let sheet = workbook_add_worksheet(try handle.open(), name) else { throw FileFailure(handle.file, LXW_ERROR_PARAMETER_VALIDATION) }
        self.sheet = sheet
    }

    /// The rows of its table, where it is one.
    public var tableRows: Int? { table.map { $0.upperBound - $0.lowerBound } }

    /// Says what the columns are, which stand without headings until `head` writes them.
    public func setColumns(_ columns: [SheetColumn]) {
        self.columns = columns
        widths = columns.map { _ in 0 }
    }

    /// Writes a row below those there are; its number, counted from 0.
    ///
    /// - `numbers`: for a row of headings, the columns that hold numbers.
    @discardableResult
    public func write(_ cells: [SheetCell], _ look: RowLook = .plain, numbers: [Int] = []) throws(FileFailure) -> Int {
        // Closing frees the memory that `sheet` points to.
        _ = try handle.open()
        guard rows < limit else { throw FileFailure(handle.file, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE) }
        if rows % 4096 == 0 { try Cancellation.check(handle.file) }
        let row = lxw_row_t(rows)
        var lines = 1
        for (column, cell) in cells.enumerated() {
            var style = CellStyle(form: cell.form, look: look, isRight: numbers.contains(column))
            let width = cell.width
            if look == .plain, column < columns.count {
                style.wraps = columns[column].wraps(width)
                if columns[column].kind == .identifier, style.form == .text { style.form = .identifier }
            }
            // Not every program finds out how high a row of broken lines is.
            if style.wraps || look == .heading, column < columns.count { lines = max(lines, cell.lines(in: columns[column].mostWidth)) }
            // A text that follows a number keeps a little away from it.
            if column > 0, cells[column - 1].isRight || numbers.contains(column - 1), !style.isRight { style.indent = 1 }
            try write(cell, style, row: row, column: column)
            // A title runs over the cells beside it.
            if look == .plain || look == .strong, column < widths.count { widths[column] = max(widths[column], width) }
        }
        // Not every program makes room for large letters by itself.
        if look == .title, heightRow != rows { try setHeight(24) }
        if lines > 1, heightRow != rows { try setHeight(Double(15 * min(lines, Self.mostLines))) }
        rows += 1
        return rows - 1
    }

    /// Leaves rows empty.
    public func skip(_ count: Int = 1) { rows += count }

    /// Makes the next row so many points high.
    func setHeight(_ points: Double) throws(FileFailure) {
        heightRow = rows
        try handle.check(worksheet_set_row(sheet, lxw_row_t(rows), points, nil))
    }

    private func write(_ cell: SheetCell, _ style: CellStyle, row: lxw_row_t, column: Int) throws(FileFailure) {
        var style = style
        let look = style.look
        let place = lxw_col_t(truncatingIfNeeded: column)
        switch cell {
        case .blank:
            if look == .notice || look == .heading { try handle.check(worksheet_write_blank(sheet, row, place, handle.format(style))) }
        case .text(let text, let indent):
            style.indent = max(style.indent, indent)
            // An empty text would be a cell that looks blank and is not.
            guard !text.isEmpty else { return }
            try handle.check(worksheet_write_string(sheet, row, place, text.cellText, handle.format(style)))
        case .code(_, let label): try write(.text(label), style, row: row, column: column)
        case .link(let text, let target):
            style.isLink = true
            let format = try handle.format(style)
            let address = "internal:'\(target.replacing("'", with: "''"))'!A1"
            try handle.check(worksheet_write_url_opt(sheet, row, place, address, format, text.cellText, nil))
        case .date(let date):
            let (year, month, day) = date.components
            var moment = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            try handle.check(worksheet_write_datetime(sheet, row, place, &moment, handle.format(style)))
        case .count, .points, .amount, .mean, .share:
            style.indent = 0
            try handle.check(worksheet_write_number(sheet, row, place, cell.number ?? 0, handle.format(style)))
        }
    }

    /// How wide a column becomes.
    func width(_ column: Int) -> Double {
        let rule = columns[column]
        return Double(min(max(rule.leastWidth, widths[column] + 2), rule.mostWidth))
    }
}
