/// Reads the rows of delimited text, one after the other.
///
/// Rows end with CRLF, LF or CR; quoted cells may hold delimiters, doubled quotes and line breaks. A quote that is never
/// closed costs its own line only, and a row longer than a megabyte costs itself: what stands around them is read.
struct CSVReader {
    /// Longer rows are no rows of a personnel file.
    static let longestRow = 1 << 20
    /// A quoted cell with more than this is a quote that was never closed.
    static let longestQuote = 1 << 16
    /// What a spreadsheet can hold.
    static let mostCells = 16_384

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private(set) var position = 0
    private var number = 0

    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// Reads the next row into `row`; false when there is none.
    mutating func next(_ row: inout TableRow) -> Bool {
        guard position < bytes.count else { return false }
        number += 1
        row.clear()
        row.number = number
        let start = position
        if let end = readRow(&row, honouringQuotes: true) {
            position = end
        } else {
            // Read the line again with its quotes as they stand, so that the next line is found.
            row.clear()
            position = readRow(&row, honouringQuotes: false) ?? bytes.count
            row.defect = .unclosedQuote
        }
        if position - start > Self.longestRow || row.count > Self.mostCells {
            row.clear()
            row.endCell()
            row.defect = .tooLong
        } else if row.defect == nil, !row.isValidText {
            row.defect = .invalidText
        }
        return true
    }

    /// Where the next row begins, or nil when a quoted cell does not end.
    private func readRow(_ row: inout TableRow, honouringQuotes: Bool) -> Int? {
        let span = bytes.span
        let end = span.count
        let start = position
        var index = position
        var atCellStart = true
        while index < end {
            let byte = span[index]
            if atCellStart, honouringQuotes, byte == UInt8(ascii: "\"") {
                guard let after = readQuoted(span, from: index + 1, into: &row.bytes) else { return nil }
                index = after
                atCellStart = false
                continue
            }
            atCellStart = false
            if byte == delimiter {
                // A row that is too long is still walked to its end, but no longer kept.
                if row.count <= Self.mostCells { row.endCell() }
                atCellStart = true
            } else if byte == 10 || byte == 13 {
                index += byte == 13 && index + 1 < end && span[index + 1] == 10 ? 2 : 1
                row.endCell()
                return index
            } else if index - start <= Self.longestRow {
                row.bytes.append(byte)
            }
            index += 1
        }
        row.endCell()
        return index
    }

    /// Reads a quoted cell after its opening quote; where it goes on after the closing one, or nil without one.
    private func readQuoted(_ span: Span<UInt8>, from start: Int, into bytes: inout [UInt8]) -> Int? {
        var index = start
        var crossesLines = false
        while index < span.count, index - start <= Self.longestQuote {
            let byte = span[index]
            if byte == UInt8(ascii: "\"") {
                guard index + 1 < span.count else { return index + 1 }
                let next = span[index + 1]
                if next != UInt8(ascii: "\"") {
                    // Further down, a quote with text behind it opens another cell, and this one was never closed.
                    return !crossesLines || next == delimiter || next == 10 || next == 13 ? index + 1 : nil
                }
                index += 1
            } else if byte == 10 || byte == 13 {
                crossesLines = true
            }
            bytes.append(byte)
            index += 1
        }
        return nil
    }
}
