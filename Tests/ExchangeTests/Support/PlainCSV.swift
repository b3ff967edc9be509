/// A second reader of delimited text: slow, literal, and of another make than the one under test.
///
/// It takes a text apart from the front, cell by cell, by what the rules say: a cell that begins with a quote goes to its
/// closing quote and on to the next delimiter; where there is no closing quote, or the cell would cross lines and go on behind
/// its quote, the line is taken as it stands.
enum PlainCSV {
    struct Row: Equatable {
        var cells: [[UInt8]]
        var isUnclosed = false
        /// The bytes of the row with its line end.
        var raw: [UInt8] = []

        var texts: [String] { cells.map { String(decoding: $0, as: UTF8.self) } }
    }

    static func rows(_ text: [UInt8], delimiter: UInt8) -> [Row] {
        var rest = text[...]
        var rows: [Row] = []
        while !rest.isEmpty {
            let (line, after) = self.line(rest)
            var row: Row
            let next: ArraySlice<UInt8>
            if let (cells, rest) = quotedRow(rest, delimiter) {
                (row, next) = (Row(cells: cells), rest)
            } else {
                (row, next) = (
                    Row(cells: line.split(separator: delimiter, omittingEmptySubsequences: false).map(Array.init), isUnclosed: true), after
                )
            }
            row.raw = Array(rest[..<next.startIndex])
            rows.append(row)
            rest = next
        }
        return rows
    }

    /// All text up to a line end, and what follows that line end.
    private static func line(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        let line = text.prefix { $0 != 10 && $0 != 13 }
        return (line, afterLineEnd(text[line.endIndex...]))
    }

    private static func afterLineEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.starts(with: [13, 10]) ? text.dropFirst(2) : text.dropFirst()
    }

    private static func quotedRow(_ text: ArraySlice<UInt8>, _ delimiter: UInt8) -> ([[UInt8]], ArraySlice<UInt8>)? {
        var cells: [[UInt8]] = []
        var rest = text
        while true {
            var cell: [UInt8] = []
            if rest.first == UInt8(ascii: "\"") {
                guard let (quoted, after) = quotedText(rest.dropFirst()) else { return nil }
                let crossesLines = quoted.contains(10) || quoted.contains(13)
                if crossesLines, let next = after.first, next != delimiter, next != 10, next != 13 { return nil }
                (cell, rest) = (quoted, after)
            }
            let plain = rest.prefix { $0 != delimiter && $0 != 10 && $0 != 13 }
            cells.append(cell + plain)
            rest = rest[plain.endIndex...]
            guard rest.first == delimiter else { return (cells, afterLineEnd(rest)) }
            rest = rest.dropFirst()
        }
    }

    /// The text up to a quote that is not doubled, and what follows it.
    private static func quotedText(_ text: ArraySlice<UInt8>) -> ([UInt8], ArraySlice<UInt8>)? {
        guard let quote = text.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let after = text[(quote + 1)...]
        guard after.first == UInt8(ascii: "\"") else { return (Array(text[..<quote]), after) }
        return quotedText(after.dropFirst()).map { (Array(text[...quote]) + $0.0, $0.1) }
    }
}
