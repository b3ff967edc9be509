import Vocabulary

extension SheetTable {
    /// Writes the table whole or not at all: as a workbook where the name ends in .xlsx, and as text under any other.
    public func write(to path: String, in language: Language, as dialect: CSVDialect = .plain) throws(FileFailure) {
        if WorkbookFile.isName(path) {
            try WorkbookFile.write(path, [self], in: language)
            return
        }
        let file = try AtomicFile(path)
        var text = CSVText(dialect)
        for column in columns { text.cell(column.name) }
        text.endRow()
        try rows { row throws(FileFailure) in
            for (position, cell) in row.enumerated() {
                let isIdentifier = columns.indices.contains(position) && columns[position].kind == .identifier
                text.cell(cell.csv(dialect, isIdentifier: isIdentifier))
            }
            text.endRow()
            if text.bytes.count > 1 << 20 {
                try file.write(text.bytes)
                text.clear()
            }
        }
        try file.write(text.bytes)
        try file.commit()
    }
}
