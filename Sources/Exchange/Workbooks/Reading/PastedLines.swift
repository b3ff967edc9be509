import Vocabulary

/// Rows of another file that were pasted into one column: every cell holds a whole row, with its delimiters.
struct PastedLines {
    /// The rows as they stood in the other file.
    let text: [UInt8]
    /// What may separate their cells.
    let delimiters: [UInt8]

    /// Looks whether the first rows of a sheet have one column, and cells in it that hold one delimiter again and again; nil for a
    /// sheet as it should be.
    init?(_ sheet: [UInt8]) {
        var column: Int?
        /// For each delimiter: how many rows hold it at least twice.
        var rows = Heading.delimiters.map { _ in 0 }
        var start = 0, number = 0
        while start < sheet.count, number < Heading.rowsSearched {
            let end = SheetLines.end(of: start, in: sheet)
            for (position, cell) in SheetLines.cells(start..<end, in: sheet).enumerated() where !cell.isEmpty {
                guard position == column ?? position else { return nil }
                column = position
                for (place, delimiter) in Heading.delimiters.enumerated() where sheet[cell].lazy.filter({ $0 == delimiter }).count > 1 {
                    rows[place] += 1
                }
            }
            start = end + 1
            number += 1
        }
        delimiters = zip(Heading.delimiters, rows).filter { $0.1 > 1 }.map(\.0)
        guard let column, !delimiters.isEmpty else { return nil }
        text = Self.lines(of: sheet, from: column)
    }

    /// Every row from a column on, as a line. Further down a row may have more cells than that: part of it was taken for the next.
    private static func lines(of sheet: [UInt8], from column: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(sheet.count)
        var start = 0
        while start < sheet.count {
            let end = SheetLines.end(of: start, in: sheet)
            for (place, cell) in SheetLines.cells(start..<end, in: sheet).dropFirst(column).enumerated() {
                if place > 0 { text.append(SheetText.delimiter) }
                append(SheetLines.unquoted(sheet[cell]), to: &text)
            }
            text.append(10)
            start = end + 1
        }
        return text
    }

    /// Appends what was a row or the end of one: a line's end within it, or at its end, would make two of it.
    private static func append(_ cell: [UInt8], to text: inout [UInt8]) {
        let last = cell.lastIndex { !$0.isSpace || $0 == SheetText.delimiter } ?? -1
        var isQuoted = false
        for byte in cell[...last] {
            if byte == 34 { isQuoted.toggle() }
            text.append(!isQuoted && (byte == 10 || byte == 13) ? 32 : byte)
        }
    }
}
