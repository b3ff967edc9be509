import Vocabulary

/// A table cut where headings stand again in another order, or where another table begins below it.
struct TableSections {
    private(set) var tables: [DataFolder.Table] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether some part of it is not read.
    private(set) var hasUnread = false

    /// Nobody else need know that it was cut: rows are named as they stand in the file.
    init(_ table: DataFolder.Table) throws(FileFailure) {
        let text: [UInt8]
        if let converted = table.converted { text = converted } else { text = TextEncoding.utf8(try FileBytes.read(table.path)) }
        var reader = CSVReader(text, delimiter: table.layout.delimiter)
        var row = TableRow()
        var start = (offset: 0, row: 1)
        // Nil below headings of no known kind.
        var layout: TableLayout? = table.layout
        var judge = table.layout
        while true {
            let offset = reader.position
            guard reader.next(&row) else { break }
            guard row.number > table.layout.headingRow, row.defect == nil,
                layout == nil ? TableLayout(row, delimiter: judge.delimiter) != nil : judge.isOtherHeading(row) && !judge.repeatsHeadings(row)
            else { continue }
            add(text[start.offset..<offset], of: table, layout, at: start.row)
            start = (offset, row.number)
            layout = TableLayout(row, delimiter: table.layout.delimiter)
            let place = Place(file: table.name, row: table.place(ofRow: row.number))
            if let next = layout {
                judge = next
                diagnostics.append(Diagnostic(.secondTable, at: place))
            } else {
                diagnostics.append(Diagnostic(.unknownSecondTable, at: place))
                hasUnread = true
            }
        }
        add(text[start.offset...], of: table, layout, at: start.row)
    }

    private mutating func add(_ text: ArraySlice<UInt8>, of table: DataFolder.Table, _ layout: TableLayout?, at row: Int) {
        guard let layout else { return }
        let isFirst = row == 1
        var origins = RecordOrigins()
        origins.begin(table.name, row: 2 - table.place(ofRow: row))
        var section = DataFolder.Table(
            path: table.path, name: table.name, size: text.count, layout: isFirst ? layout : layout.atTop, converted: Array(text),
            origins: isFirst ? table.origins : origins)
        section.layout.dates.epoch = table.layout.dates.epoch
        // What was decided by the dates of all sections together is open again for each.
        section.layout.dates.orders = [:]
        diagnostics += isFirst ? [] : FolderSurvey.said(of: section)
        if section.layout.isAmbiguous { hasUnread = true } else { tables.append(section) }
    }
}
