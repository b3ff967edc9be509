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
        if let near = sorted.map({ ($0, $0.editDistance(to: name)) }).min(by: { $0.1 < $1.1 }), near.1 <= max(1, name.count / 3) {
            return Phrase(id: "Maksudnya «\(near.0)»?", en: "Did you mean “\(near.0)”?")
        }
        let list = sorted.joined(separator: ", ")
        return Phrase(id: "Yang ada: \(list)", en: "There are: \(list)")
    }
}
