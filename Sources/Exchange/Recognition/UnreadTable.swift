import Vocabulary

/// Whether something that is not read may hold a table of people or histories all the same.
enum UnreadTable {
    /// So many rows with cells on end are a table, or as many as there are.
    private static let enough = 3

    /// Whether the first rows of a text have the same number of cells, at least three: not so of letters, lists of remarks and binaries.
    static func isLikely(_ text: [UInt8], file: String) -> Bool {
        guard !isForReaders(file), !text.prefix(FileHead.usual).contains(where: isControl) else { return false }
        return Heading.delimiters.contains { delimiter in
            has(text, delimiter) { row, above in row.count >= 3 && filled(row) >= 2 && (above == nil || above == row.count) }
        }
    }

    /// The same of a sheet, whose rows may end with their last cell.
    static func isLikely(sheet text: [UInt8], delimiters: [UInt8]) -> Bool {
        delimiters.contains { delimiter in has(text, delimiter) { row, _ in filled(row) >= 3 } }
    }

    /// Whether rows that fit stand below each other among the first; `fits` is given the number of cells of the row above that fits.
    private static func has(_ text: [UInt8], _ delimiter: UInt8, _ fits: (TableRow, Int?) -> Bool) -> Bool {
        var reader = CSVReader(text, delimiter: delimiter)
        var row = TableRow()
        var run = 0, rows = 0, above: Int?
        while row.number < Heading.rowsSearched, reader.next(&row) {
            guard !row.isBlank else { continue }
            rows += 1
            if row.defect == nil, fits(row, above) {
                run += 1
            } else {
                run = row.defect == nil && fits(row, nil) ? 1 : 0
            }
            above = run > 0 ? row.count : nil
            if run >= enough { return true }
        }
        return run >= 2 && run == rows
    }

    private static func filled(_ row: TableRow) -> Int { (0..<row.count).count { !row.text($0).isEmpty } }

    /// Files that say what the others are, with tables in them at times.
    private static func isForReaders(_ file: String) -> Bool {
        let name = file.lowercased()
        return name.hasPrefix("readme") || name.hasSuffix(".md")
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 9 || (14..<32).contains(byte) && byte != 26 && byte != 27 }
}
