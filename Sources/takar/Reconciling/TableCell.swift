import Vocabulary

/// A cell of a table that a person opens in a spreadsheet.
enum TableCell: Sendable, Hashable {
    case blank
    case text(String)
    /// Points or a difference of points, which may lie below zero: always a number.
    case points(Points)

    /// The cell as other programs read it; a text that a spreadsheet would take for a formula begins with an apostrophe.
    var csv: String {
        switch self {
        case .blank: return ""
        case .points(let points): return points.description
        case .text(let text):
            guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
            return "'" + text
        }
    }
}
