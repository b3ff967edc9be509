import Vocabulary

/// A table for a workbook: the name of its sheet, its columns, and where its rows come from.
public struct SheetTable {
    /// Takes one row.
    public typealias Sink = (_ row: [SheetCell]) throws(FileFailure) -> Void

    public let name: String
    public let columns: [SheetColumn]
    /// About how many rows there are.
    public let count: Int
    /// Gives all rows, in their order, to a sink; so a nation's rows need not be in the memory at once.
    package let rows: (Sink) throws(FileFailure) -> Void

    public init(_ name: String, _ columns: [SheetColumn], count: Int, rows: @escaping (Sink) throws(FileFailure) -> Void) {
        self.name = name
        self.columns = columns
        self.count = count
        self.rows = rows
    }

    /// A table of rows that are there.
    public init(_ name: String, _ columns: [SheetColumn], _ rows: [[SheetCell]]) {
        self.init(name, columns, count: rows.count) { sink throws(FileFailure) in for row in rows { try sink(row) } }
    }
}

extension WorkbookFile {
    /// Writes a workbook of tables, one sheet each; what stands in it, sheet by sheet.
    @discardableResult
    public static func write(_ path: String, _ tables: [SheetTable], in language: Language) throws(FileFailure) -> [WrittenSheet] {
        let file = try WorkbookFile(path, cells: tables.reduce(0) { $0 + $1.count * $1.columns.count })
        for table in tables { try file.add(table, in: language) }
        return try file.commit()
    }

    /// Adds a table: one sheet, or several where one cannot hold all rows, which the last row of each full one says.
    ///
    /// - Returns: the sheets.
    @discardableResult
    public func add(
        _ table: SheetTable, in language: Language, prepare: (WorkbookSheet) throws(FileFailure) -> Void = { _ in }
    ) throws(FileFailure) -> [WorkbookSheet] {
        let shown = table.columns.indices.filter { !table.columns[$0].isForPrograms }
        let columns = shown.map { table.columns[$0] }
        var sheets = [try begin(table.name, columns, prepare)]
        try table.rows { row throws(FileFailure) in
            let row = shown.count == table.columns.count ? row : shown.map { row.indices.contains($0) ? row[$0] : .blank }
            // One row is left for the remark.
            if sheets[sheets.count - 1].rows == rowsPerSheet - 1 {
                let next = try begin(table.name, columns, prepare)
                try sheets[sheets.count - 1].endTable()
                try sheets[sheets.count - 1].write([.link(Self.continued(on: next.name)[language], sheet: next.name)], .plain)
                sheets.append(next)
            }
            try sheets[sheets.count - 1].write(row)
        }
        try sheets[sheets.count - 1].endTable()
        return sheets
    }

    private func begin(
        _ name: String, _ columns: [SheetColumn], _ prepare: (WorkbookSheet) throws(FileFailure) -> Void
    ) throws(FileFailure) -> WorkbookSheet {
        let sheet = try sheet(name)
        sheet.setColumns(columns)
        try sheet.writeHeadings()
        try prepare(sheet)
        return sheet
    }

    private static func continued(on name: String) -> Phrase {
        Phrase(id: "Baris selanjutnya ada di lembar «\(name)»", en: "Further rows are on the sheet “\(name)”")
    }
}
