/// Whether a row with quotes or letters beyond ASCII can be taken cell by cell all the same.
enum RowTemper {
    /// Whether every quoted cell is one pair of quotes around text without quotes, delimiters and line breaks, and every letter valid.
    ///
    /// - Parameters:
    ///   - row: where it lies in the text, without its line feed.
    ///   - ends: where its cells end.
    ///   - specials: the special bytes from the row's first on; those behind the row do not matter.
    static func isTame(_ text: Span<UInt8>, row: Range<Int>, ends: Span<UInt32>, _ specials: Span<UInt32>) -> Bool {
        var quotes = 0
        var hasLetters = false
        for index in 0..<specials.count {
            let position = Int(specials[index])
            if position >= row.upperBound { break }
            let byte = text[position]
            if byte == quote {
                quotes += 1
            } else if byte >= 0x80 {
                hasLetters = true
            } else {
                return false
            }
        }
        if hasLetters, !isPlainText(text.extracting(row)) { return false }
        return quotes == 0 || quotes == 2 * quotedCells(text, row, ends)
    }

    /// How many cells are wholly in quotes. When that takes all quotes of the row, none stands within a cell.
    private static func quotedCells(_ text: Span<UInt8>, _ row: Range<Int>, _ ends: Span<UInt32>) -> Int {
        var count = 0
        var start = row.lowerBound
        for index in 0..<ends.count {
            var end = Int(ends[index])
            let next = end + 1
            if index == ends.count - 1, end > start, text[end - 1] == 13 { end -= 1 }
            if end - start >= 2, end - start <= CSVRows.longestQuote, text[start] == quote, text[end - 1] == quote { count += 1 }
            start = next
        }
        return count
    }

    /// Whether it is UTF-8 without the control characters beyond ASCII.
    private static func isPlainText(_ bytes: Span<UInt8>) -> Bool {
        guard (try? UTF8Span(validating: bytes)) != nil else { return false }
        for index in 1..<max(bytes.count, 1) where bytes[index - 1] == 0xC2 && bytes[index] < 0xA0 { return false }
        return true
    }

    private static let quote = UInt8(ascii: "\"")
}
