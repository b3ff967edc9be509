import Presentation
import Rainbow
import Vocabulary

/// A table for a terminal that keeps to the width there is: names are cut first, then the last columns are left out, which is said.
struct TextTable {
    struct Column {
        let title: String
        let isNumber: Bool

        /// Words, flush left; they may be cut.
        static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
        /// Flush right, never cut.
        static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
    }

    /// What a cell says, and how it is coloured.
    struct Cell: ExpressibleByStringLiteral {
        let text: String
        var style: (String) -> String = { $0 }

        init(_ text: String, style: @escaping (String) -> String = { $0 }) {
            self.text = text
            self.style = style
        }

        init(stringLiteral text: String) { self.init(text) }
    }

    private let columns: [Column]
    private let language: Language
    private(set) var rows: [[Cell]] = []

    /// Names are cut to so many characters before columns are left out; and where few columns are left, to fewer.
    private static let comfortable = 34
    private static let least = 18
    /// So many columns stay although names have to be cut further.
    private static let mostImportant = 4
    private static let gap = 2
    private static let indent = 2

    init(_ columns: [Column], language: Language) {
        self.columns = columns
        self.language = language
    }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }
    mutating func add(_ cells: [String]) { rows.append(cells.map { Cell($0) }) }

    /// The lines: titles in bold, then the rows.
    ///
    /// - Parameter width: how many characters a line may have.
    func lines(width: Int = Console.width) -> [String] {
        let (widths, shown) = fitted(width)
        let titles = line(columns.prefix(shown).map { Cell($0.title) }, widths)
        var lines = [titles.bold] + rows.map { line(Array($0.prefix(shown)), widths) }
        // A column without a title is an ornament: what it draws stands in figures beside it.
        let names = columns[shown...].map(\.title).filter { !$0.isEmpty }.joined(separator: ", ")
        if !names.isEmpty {
            let text = Phrase(
                id: "tidak muat: \(names) (perlebar terminal, atau --json)", en: "no room for: \(names) (widen the terminal, or --json)")
            lines += text[language].lines(of: width - Self.indent).map { "  \($0)".dim }
        }
        return lines
    }

    /// How wide the columns are, and how many there is room for.
    private func fitted(_ width: Int) -> (widths: [Int], shown: Int) {
        var widths = columns.enumerated().map { number, column in
            max(column.title.count, rows.map { $0.indices.contains(number) ? $0[number].text.count : 0 }.max() ?? 0)
        }
        var shown = columns.count
        func total() -> Int { Self.indent + widths.prefix(shown).reduce(0, +) + Self.gap * max(0, shown - 1) }
        /// Cuts the widest names, down to a width; whether there was anything to cut.
        func cut(to least: Int) -> Bool {
            let limits = columns.map { max(least, $0.title.count) }
            let wide = (0..<shown).filter { !columns[$0].isNumber && widths[$0] > limits[$0] }
            guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return false }
            widths[widest] = max(limits[widest], widths[widest] - (total() - width))
            return true
        }
        while total() > width {
            if cut(to: Self.comfortable) { continue }
            if shown > Self.mostImportant {
                shown -= 1
            } else if cut(to: Self.least) {
                continue
            } else if shown > 2 {
                shown -= 1
            } else {
                break
            }
        }
        return (widths, shown)
    }

    private func line(_ cells: [Cell], _ widths: [Int]) -> String {
        var line = String(repeating: " ", count: Self.indent)
        for (number, cell) in cells.enumerated() {
            let column = columns[number], isLast = number == cells.count - 1
            let text = cell.text.cut(widths[number])
            let space = String(repeating: " ", count: max(0, widths[number] - text.count))
            line += column.isNumber ? space + cell.style(text) : cell.style(text) + (isLast ? "" : space)
            if !isLast { line += String(repeating: " ", count: Self.gap) }
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
