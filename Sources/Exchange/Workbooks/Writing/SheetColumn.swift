import Vocabulary

/// A column of a table: its heading for people and its name for programs, and what its cells are, which decides how wide it is and how it
/// looks. A workbook shows the heading, comma-separated text the name.
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
    /// What programs find the column by; the heading where it has no name of its own.
    public let name: String
    public let kind: Kind
    /// Whether it holds codes for programs and is left out of workbooks, where a column beside it says the same in words.
    package let isForPrograms: Bool
    /// In characters, where it does not follow from what stands in the column.
    let width: Int?

    public init(_ heading: String, _ kind: Kind, width: Int? = nil) {
        self.init(name: heading, heading: heading, kind, width: width, isForPrograms: false)
    }

    /// A column that programs find by a name, under a heading in the language of the people who read it.
    public init(_ name: String, _ heading: Phrase, _ kind: Kind, in language: Language, width: Int? = nil) {
        self.init(name: name, heading: heading[language], kind, width: width, isForPrograms: false)
    }

    /// A column of codes that only programs need.
    public init(forPrograms name: String, _ kind: Kind = .text) {
        self.init(name: name, heading: name, kind, width: nil, isForPrograms: true)
    }

    private init(name: String, heading: String, _ kind: Kind, width: Int?, isForPrograms: Bool) {
        self.name = name
        self.heading = heading
        self.kind = kind
        self.width = width
        self.isForPrograms = isForPrograms
    }

    /// In characters.
    var leastWidth: Int {
        if let width { return width }
        let word = heading.split(separator: " ").map { String($0).shownWidth }.max() ?? 0
        // At most three lines or so; the button of the filter stands beside the last word.
        let heading = max(word, (heading.shownWidth + 2) / 3) + 4
        switch kind {
        case .identifier, .text: return max(10, heading)
        case .sentences: return 70
        case .number: return max(10, heading)
        case .date: return max(12, heading)
        case .category(let names): return max((names.map(\.shownWidth).max() ?? 0) + 3, heading)
        }
    }

    /// Wider texts are broken into lines rather than push the next columns out of the page.
    var mostWidth: Int {
        switch kind {
        // A hash has 64 characters and no place to break it.
        case .identifier: max(leastWidth, 68)
        case .text where width == nil: max(leastWidth, 44)
        case .text, .sentences, .number, .date, .category: leastWidth
        }
    }

    /// Whether a cell so many characters wide is broken into lines.
    func wraps(_ width: Int) -> Bool {
        switch kind {
        case .sentences: true
        case .text: width + 2 > mostWidth
        case .identifier, .number, .date, .category: false
        }
    }

    /// How many lines the heading takes in the least width, beside the button of the filter.
    var headingLines: Int { heading.lineCount(in: leastWidth - 2) }
}
