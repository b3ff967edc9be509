import Personnel
import Vocabulary

/// Rows of comma-separated text, with quotes where cells need them.
func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [], row: [String] = [], cell: [UInt8] = [], isQuoted = false
    let bytes = Array(text.utf8)
    var index = 0
    func end() {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
    }
    while index < bytes.count {
        let byte = bytes[index]
        if isQuoted {
            if byte == 34, index + 1 < bytes.count, bytes[index + 1] == 34 {
                cell.append(34); index += 1
            } else if byte == 34 {
                isQuoted = false
            } else {
                cell.append(byte)
            }
        } else if byte == 34 {
            isQuoted = true
        } else if byte == 44 {
            end()
        } else if byte == 10 {
            end()
            rows.append(row)
            row = []
        } else if byte != 13 {
            cell.append(byte)
        }
        index += 1
    }
    return rows
}

/// A cell of points as whole thousandths, or of a mean as whole hundredths.
func whole(_ cell: String, _ parts: Int) -> String {
    cell.isEmpty ? "" : Thousandths.parse(cell.utf8.span).map { String($0 * parts / 1000) } ?? "?"
}

/// A text of a canonical table as it was before.
func plain(_ cell: String) -> String { CanonicalCell.text(cell.utf8.span) }

/// A row of which some cells are changed.
func changed(_ row: [String], _ places: Range<Int>, _ change: (String) -> String) -> [String] {
    row.enumerated().map { place, cell in places.contains(place) ? change(cell) : cell }
}
