import Vocabulary

/// The text of a sheet taken apart again, by those who look at it as a whole: rows end with a line feed, cells with a tab, and what
/// stands in quotes is one cell.
enum SheetLines {
    /// Where the row that begins at `start` ends: the place of its line feed, or the end of the text.
    static func end(of start: Int, in text: [UInt8]) -> Int {
        var isQuoted = false
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == 34 { isQuoted.toggle() } else if byte == 10, !isQuoted { return index }
            index += 1
        }
        return text.count
    }

    /// Where the cells of a row lie.
    static func cells(_ row: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var isQuoted = false
        var start = row.lowerBound
        for index in row {
            let byte = text[index]
            if byte == 34 { isQuoted.toggle() }
            guard byte == SheetText.delimiter, !isQuoted else { continue }
            cells.append(start..<index)
            start = index + 1
        }
        cells.append(start..<row.upperBound)
        return cells
    }

    /// A cell without the quotes around it.
    static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        guard cell.count >= 2, cell.first == 34 else { return Array(cell) }
        var bytes: [UInt8] = []
        var isSecond = false
        for byte in cell.dropFirst().dropLast() {
            isSecond = byte == 34 && !isSecond
            if !isSecond { bytes.append(byte) }
        }
        return bytes
    }
}
