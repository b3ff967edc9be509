import Vocabulary

/// Names in an instrument file, and what somebody may have meant by a name that is not known.
enum Spelling {
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 60 && text.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }
    }

    /// "Did you mean …?" where a known name is near, else the names there are.
    static func remedy(for name: String, among known: [String]) -> Phrase {
        guard !known.isEmpty else { return Phrase(id: "Belum ada yang dinyatakan", en: "None has been declared") }
        let sorted = known.sorted()
        if let near = sorted.map({ ($0, distance($0, name)) }).min(by: { $0.1 < $1.1 }), near.1 <= max(1, name.count / 3) {
            return Phrase(id: "Maksudnya «\(near.0)»?", en: "Did you mean “\(near.0)”?")
        }
        let list = sorted.joined(separator: ", ")
        return Phrase(id: "Yang ada: \(list)", en: "There are: \(list)")
    }

    /// How many letters must be put in, taken out or changed.
    private static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left.prefix(60).lowercased()), b = Array(right.prefix(60).lowercased())
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let change = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
