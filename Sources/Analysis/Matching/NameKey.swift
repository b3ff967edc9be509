import Vocabulary

/// What two spellings of a name, a post or a unit have in common: letters and digits only, in lower case.
enum NameKey {
    /// Titles that stand before a name (gelar depan), academic, of office and of the pilgrimage.
    private static let titles: Set<String> = [
        "prof", "dr", "drs", "dra", "drg", "drh", "ir", "apt", "ns", "h", "hj", "kh",
    ]

    /// The key of a person's name: without what stands behind a comma (gelar belakang) and without titles before it.
    static func person(_ name: String) -> String {
        let bare = name.prefix { $0 != "," }
        var words = bare.split { $0.isWhitespace || $0 == "." }
        // A name that is nothing but titles stays what it is.
        while words.count > 1, let first = words.first, titles.contains(letters(String(first))) { words.removeFirst() }
        return letters(words.joined())
    }

    /// The key of a post or a unit.
    static func text(_ text: String) -> String { letters(text) }

    private static func letters(_ text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }
}
