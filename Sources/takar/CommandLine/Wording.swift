/// A sentence of the argument parser and what it is in Indonesian, both with the same holes.
///
/// A hole is `{name}`. What stands in `{name*}` is itself a sentence of the parser, and is put into Indonesian too.
struct Wording: Sendable {
    let en: String
    let id: String

    init(_ en: String, id: String) {
        self.en = en
        self.id = id
    }

    /// What stands in the holes where a text is this sentence from the first letter to the last; nil where it is another.
    ///
    /// A hole ends where what follows it is first found, and the last one where the text ends with what follows.
    func holes(in text: String) -> [String: String]? {
        let (start, gaps) = Self.parts(en)
        guard text.utf8.starts(with: start.utf8) else { return nil }
        var rest = text.utf8.dropFirst(start.utf8.count)
        var holes: [String: String] = [:]
        for (number, gap) in gaps.enumerated() {
            let end: String.Index
            if number == gaps.count - 1 {
                let kept = rest.count - gap.after.utf8.count
                guard kept >= 0, rest.dropFirst(kept).elementsEqual(gap.after.utf8) else { return nil }
                end = rest.index(rest.startIndex, offsetBy: kept)
            } else {
                guard let found = rest.firstRange(of: gap.after.utf8) else { return nil }
                end = found.lowerBound
            }
            holes[gap.name] = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...].dropFirst(gap.after.utf8.count)
        }
        return rest.isEmpty ? holes : nil
    }

    /// The Indonesian sentence with its holes filled.
    func indonesian(_ holes: [String: String]) -> String {
        let (start, gaps) = Self.parts(id)
        return gaps.reduce(start) { $0 + (holes[$1.name] ?? "") + $1.after }
    }

    private static func parts(_ template: String) -> (start: String, gaps: [(name: String, after: String)]) {
        let pieces = template.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
        let gaps = pieces.dropFirst().map { piece in
            let ends = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (name: ends.first ?? "", after: ends.count > 1 ? ends[1] : "")
        }
        return (pieces.first ?? "", gaps)
    }
}

extension [Wording] {
    /// A text in Indonesian by the first sentence of the table that it is; nil where it is none.
    func indonesian(_ text: String) -> String? {
        for wording in self {
            guard var holes = wording.holes(in: text) else { continue }
            for (name, value) in holes where name.hasSuffix("*") { holes[String(name.dropLast())] = indonesian(value) ?? value }
            return wording.indonesian(holes)
        }
        return nil
    }
}
