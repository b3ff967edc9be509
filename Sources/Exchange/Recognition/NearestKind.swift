import Personnel
import Vocabulary

/// The kind of file that a table would be if some headings were there: for saying what it lacks.
struct NearestKind: Sendable {
    let kind: RecordKind
    /// The row that has most of the headings.
    let row: Int
    /// SIASN's headings that are not there, each with one of the table's own that may be meant.
    let missing: [(heading: String, perhaps: String?)]
    /// Whether it is a table of appraisals by month or quarter, which are no yearly ones.
    let isPeriodic: Bool

    /// Whether both lack the same of the same kind.
    func says(theSameAs other: NearestKind) -> Bool { kind == other.kind && missing.map(\.heading) == other.missing.map(\.heading) }

    /// The nearest kind of the first rows of a text; nil where none has at least two of its columns and most of those it must have.
    static func find(_ bytes: [UInt8], delimiters: [UInt8] = Heading.delimiters, isWhole: Bool = true) -> NearestKind? {
        var best: (nearest: NearestKind, score: Int)?
        _ = Heading.search(bytes, delimiters: delimiters, isWhole: isWhole) { (row, _) -> NearestKind? in
            if let found = of(row), found.score > best?.score ?? Int.min { best = found }
            return nil
        }
        return best?.nearest
    }

    /// The nearest kind of a list of keys. Services have many keys in common, so that only one may be missing.
    static func find(keys: [String]) -> NearestKind? { of(headings: keys, row: 1, atMost: 1)?.nearest }

    /// Whether one of some keys is that of a NIP or of the id of a person.
    static func namesPeople(_ keys: [String]) -> Bool { keys.contains { personKeys.contains(Heading.normalised($0)) } }

    private static let personKeys = Set(TableKind.person.flatMap { $0.headings.map(Heading.normalised) })

    private static func of(_ row: TableRow) -> (nearest: NearestKind, score: Int)? {
        of(headings: (0..<row.count).map { row.text($0) }, row: row.number, atMost: 2)
    }

    private static func of(headings: [String], row: Int, atMost most: Int) -> (nearest: NearestKind, score: Int)? {
        let places = Heading.places(headings)
        var best: (nearest: NearestKind, score: Int)?
        for kind in TableKind.all {
            let found = TableKind.Found(kind, places)
            guard found.missing.count <= most else { continue }
            let known = Set(kind.columns.flatMap { $0.headings.map(Heading.normalised) })
            let others = headings.filter { !$0.isEmpty && !known.contains(Heading.normalised($0)) }
            let missing = found.missing.map { group -> (heading: String, perhaps: String?) in
                let names = group.map(kind.heading)
                return (names.joined(separator: " / "), others.first { other in names.contains { resembles(other, $0) } })
            }
            // Whose a row is, every file of SIASN says: that tells nothing of its kind.
            let guessed = missing.count { $0.perhaps != nil }, evidence = found.ownCount + guessed
            guard evidence >= 2, evidence > missing.count - guessed else { continue }
            let score = found.ownCount * 2 + guessed * 3 - (missing.count - guessed) * 3
            guard score > best?.score ?? 0 else { continue }
            best = (NearestKind(kind: kind.kind, row: row, missing: missing, isPeriodic: found.isForeign && missing.isEmpty), score)
        }
        return best
    }

    /// Whether a heading may be another spelling of one: it begins like it, is part of it, or differs in a few letters.
    private static func resembles(_ heading: String, _ wanted: String) -> Bool {
        let (heading, wanted) = (Heading.normalised(heading), Heading.normalised(wanted))
        let left = Array(heading.utf8), right = Array(wanted.utf8)
        guard min(left.count, right.count) >= 3 else { return false }
        if left.starts(with: right) || right.starts(with: left) { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        if short.count >= 5, (0...(long.count - short.count)).contains(where: { long[$0..<$0 + short.count].elementsEqual(short) }) { return true }
        return heading.editDistance(to: wanted) <= max(1, min(left.count, right.count) / 4)
    }
}
