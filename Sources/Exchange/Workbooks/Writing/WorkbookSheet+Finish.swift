import CXlsxWriter
import Vocabulary

extension WorkbookSheet {
    /// Writes the headings of the columns; they stay in sight and stand on every printed page.
    func writeHeadings() throws(FileFailure) {
        // At least two lines, and as many as the longest heading takes.
        try setHeight(Double(max(32, 2 + 15 * (columns.map(\.headingLines).max() ?? 0))))
        let row = try write(
            columns.map { .text($0.heading) }, .heading, numbers: columns.indices.filter { columns[$0].kind == .number || columns[$0].kind == .date })
        table = row...row
        worksheet_freeze_panes(sheet, lxw_row_t(row + 1), columns.first?.kind == .identifier ? 1 : 0)
        try handle.check(worksheet_repeat_rows(sheet, lxw_row_t(row), lxw_row_t(row)))
    }

    /// Ends the table at the last row written and gives it its filter, which the library takes only before further rows.
    func endTable() throws(FileFailure) {
        guard let first = table?.lowerBound, !columns.isEmpty else { return }
        let last = max(first, rows - 1)
        table = first...last
        try handle.check(worksheet_autofilter(sheet, lxw_row_t(first), 0, lxw_row_t(last), lxw_col_t(columns.count - 1)))
    }

    /// What stands above and below every printed page, besides the name of the sheet and the number of the page.
    ///
    /// - `remarks`: sentences, of which the last are left out where there is no room for all.
    public func setPrinted(title: String, remarks: [String]) { printed = PrintedLines(title: title, remarks: remarks) }

    /// Prints a sheet on one page, upright or lying; the grid would only disturb.
    public func fitOnOnePage(isLandscape: Bool) {
        hideGrid()
        isOnOnePage = true
        self.isLandscape = isLandscape
    }

    /// Prints a sheet on upright pages, however wide it is.
    public func printUpright() { isLandscape = false }

    /// Hides the grid of a sheet that is read and not reckoned with.
    public func hideGrid() { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

    /// Sets what is known once all rows are there: widths, colours, the pages of a print.
    func finish() throws(FileFailure) {
        // Closing frees the memory that `sheet` points to.
        _ = try handle.open()
        for column in columns.indices {
            // What is typed into a cell that is empty yet is text, too.
            let format = columns[column].kind == .identifier ? try handle.format(CellStyle(form: .identifier, look: .plain)) : nil
            try handle.check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width(column), format))
        }
        try setPages()
        try ignoreNumbersAsText()
        guard let table, tableRows ?? 0 > 0 else { return }
        for (column, rule) in columns.enumerated() {
            if case .category(let names) = rule.kind { try colour(names, column: column, rows: table.lowerBound + 1...table.upperBound) }
        }
    }

    /// Colours the cells of a category wherever they stand, also after they have been sorted or typed over.
    public func colour(_ names: [String], column: Int, rows: ClosedRange<Int>) throws(FileFailure) {
        for (position, name) in names.enumerated() {
            guard let format = workbook_add_format(try handle.open()) else { throw FileFailure(handle.file, LXW_ERROR_MEMORY_MALLOC_FAILED) }
            format_set_bg_color(format, Colour.light(position, of: names.count))
            try handle.check(
                "\"\(name.plainText.replacing("\"", with: "\"\""))\"".withCString { value in
                    var rule = lxw_conditional_format()
                    rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
                    rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
                    // The library copies it and only reads it.
                    rule.value_string = UnsafeMutablePointer(mutating: value)
                    rule.format = format
                    return worksheet_conditional_format_range(
                        sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column), &rule)
                })
        }
    }

    /// A NIP is a text of digits on purpose: no green corner need say so.
    private func ignoreNumbersAsText() throws(FileFailure) {
        let ranges = columns.indices.filter { columns[$0].kind == .identifier && $0 < 26 }.map { column in
            let letter = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
            return "\(letter)1:\(letter)\(limit)"
        }
        guard !ranges.isEmpty else { return }
        try handle.check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges.joined(separator: " ")))
    }
}
