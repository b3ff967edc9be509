/// What somebody may have meant by a misspelt word.
enum Suggestion {
    /// The known word that is nearest, of several equally near ones the first; nil where none is near.
    static func nearest(to word: String, among known: [String]) -> String? {
        known.map { (word: $0, distance: distance(bare(word), bare($0))) }.filter { isNear($0.distance, to: word) }
            .min { $0.distance < $1.distance }?.word
    }

    /// Whether a word may be another one, misspelt: at most half of it differs, and no more than three letters.
    static func isNear(_ word: String, _ other: String) -> Bool { isNear(distance(bare(word), bare(other)), to: word) }

    private static func isNear(_ distance: Int, to word: String) -> Bool { distance <= 3 && distance * 2 <= bare(word).count }

    /// An option's name without its dashes.
    private static func bare(_ word: String) -> String { String(word.drop { $0 == "-" }) }

    /// How many letters must be put in, left out, changed or swapped with their neighbour.
    static func distance(_ first: String, _ second: String) -> Int {
        // No command and no option is that long, and the time grows with the product of both.
        guard first.utf8.count <= 100, second.utf8.count <= 100 else { return 100 }
        let first = Array(first.lowercased()), second = Array(second.lowercased())
        var before: [Int] = []
        var row = Array(0...second.count)
        for (i, letter) in first.enumerated() {
            var next = [i + 1]
            for (j, other) in second.enumerated() {
                var least = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other { least = min(least, before[j - 1] + 1) }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[second.count]
    }
}
