import Vocabulary

/// What somebody may have meant by a misspelt word.
enum Suggestion {
    /// The known word that is nearest, of several equally near ones the first; nil where none is near.
    static func nearest(to word: String, among known: [String]) -> String? {
        known.map { (word: $0, distance: bare(word).editDistance(to: bare($0))) }.filter { isNear($0.distance, to: word) }
            .min { $0.distance < $1.distance }?.word
    }

    /// Whether a word may be another one, misspelt: at most half of it differs, and no more than three letters.
    static func isNear(_ word: String, _ other: String) -> Bool { isNear(bare(word).editDistance(to: bare(other)), to: word) }

    private static func isNear(_ distance: Int, to word: String) -> Bool { distance <= 3 && distance * 2 <= bare(word).count }

    /// An option's name without its dashes.
    private static func bare(_ word: String) -> String { String(word.drop { $0 == "-" }) }
}
