/// A column of a table: its heading, and what its cells are, which decides how wide it is and how it looks.
public struct SheetColumn: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A NIP or an id: text that looks like a number and must stay text.
        case identifier
        case text
        /// Sentences, broken into lines.
        case sentences
        case number
        case date
        /// One of these names, from the highest, each in its colour.
        case category([String])
    }

    public let heading: String
    public let kind: Kind
    /// In characters, where it does not follow from what stands in the column.
    let width: Int?

    public init(_ heading: String, _ kind: Kind, width: Int? = nil) {
        self.heading = heading
        self.kind = kind
        self.width = width
    }

    /// In characters.
    var leastWidth: Int {
        if let width { return width }
        let word = heading.split(separator: " ").map(\.count).max() ?? 0
        // The button of the filter stands beside the last word.
        let heading = word + 4
        switch kind {
        case .identifier, .text: return max(10, heading)
        case .sentences: return 70
        case .number: return max(10, heading)
        case .date: return max(12, heading)
        case .category(let names): return max((names.map(\.count).max() ?? 0) + 3, heading)
        }
    }

    /// Wider texts are cut off by the next cell rather than push it out of the page.
    var mostWidth: Int {
        switch kind {
        case .identifier: max(leastWidth, 38)
        case .text where width == nil: max(leastWidth, 52)
        case .text, .sentences, .number, .date, .category: leastWidth
        }
    }

    var wraps: Bool { kind == .sentences }
}
