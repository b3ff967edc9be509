/// What a row of delimited text is.
///
/// Rows end with CRLF, LF or CR; quoted cells may hold delimiters, doubled quotes and line breaks. A quote that is never
/// closed costs its own line only, and a row longer than a megabyte costs itself: what stands around them is read.
struct CSVRows {
    /// Longer rows are no rows of a personnel file.
    static let longestRow = 1 << 20
    /// A quoted cell with more than this is a quote that was never closed.
    static let longestQuote = 1 << 16
    /// What a spreadsheet can hold.
    static let mostCells = 16_384

    let delimiter: UInt8

    /// Reads the row that begins at `start` into `row`; where the next one begins, or nil when the text may go on behind its end
    /// (`isWhole` says that it does not) and what follows could belong to this row.
    func read(_ row: inout TableRow, in text: Span<UInt8>, at start: Int, isWhole: Bool) -> Int? {
        row.clear()
        var (end, needsMore) = readCells(&row, text, from: start, honouringQuotes: true)
        if needsMore, !isWhole { return nil }
        if end == nil {
            // Read the line again with its quotes as they stand, so that the next line is found.
            row.clear()
            (end, needsMore) = readCells(&row, text, from: start, honouringQuotes: false)
            if needsMore, !isWhole { return nil }
            row.defect = .unclosedQuote
        }
        let next = end ?? text.count
        if next - start > Self.longestRow || row.count > Self.mostCells {
            row.clear()
            row.endCell()
            row.defect = .tooLong
        } else if !row.isValidText {
            row.readAsLegacyText()
        }
        return next
    }

    /// Where the next row begins, or nil when a quoted cell does not end; and whether the end of the text was looked at.
    private func readCells(_ row: inout TableRow, _ text: Span<UInt8>, from start: Int, honouringQuotes: Bool) -> (next: Int?, needsMore: Bool) {
        let end = text.count
        var index = start
        var atCellStart = true
        while index < end {
            let byte = text[index]
            if atCellStart, honouringQuotes, byte == UInt8(ascii: "\"") {
                let (after, needsMore) = readQuoted(text, from: index + 1, into: &row.bytes)
                guard let after else { return (nil, needsMore) }
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
                row.endCell()
                if byte == 13, index + 1 == end { return (end, true) }
                return (index + (byte == 13 && text[index + 1] == 10 ? 2 : 1), false)
            } else {
                // All that follows up to the end of the cell at once.
                var after = index + 1
                while after < end, text[after] != delimiter, text[after] != 10, text[after] != 13 { after += 1 }
                if index - start <= Self.longestRow { row.bytes.append(text.extracting(index..<after)) }
                index = after
                continue
            }
            index += 1
        }
        row.endCell()
        return (index, true)
    }

    /// Reads a quoted cell after its opening quote: where it goes on after the closing one, or nil without one; and whether the end
    /// of the text was looked at.
    private func readQuoted(_ text: Span<UInt8>, from start: Int, into bytes: inout [UInt8]) -> (next: Int?, needsMore: Bool) {
        var index = start
        var crossesLines = false
        while index < text.count, index - start <= Self.longestQuote {
            let byte = text[index]
            if byte == UInt8(ascii: "\"") {
                guard index + 1 < text.count else { return (index + 1, true) }
                let next = text[index + 1]
                if next != UInt8(ascii: "\"") {
                    // Further down, a quote with text behind it opens another cell, and this one was never closed.
                    let isClosed = !crossesLines || next == delimiter || next == 10 || next == 13
                    return (isClosed ? index + 1 : nil, false)
                }
                index += 1
            } else if byte == 10 || byte == 13 {
                crossesLines = true
            }
            bytes.append(byte)
            index += 1
        }
        return (nil, index >= text.count)
    }
}

extension [UInt8] {
    mutating func append(_ bytes: Span<UInt8>) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }
}
