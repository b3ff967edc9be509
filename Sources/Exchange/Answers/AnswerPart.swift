import Personnel
import Vocabulary

/// An answer that says of how many records it is only some.
struct AnswerPart: Sendable, Hashable {
    let records: Int
    let total: Int
    /// What the records are: their kind where it is known, or else their keys; nothing where there are none.
    let keys: [String]

    /// Nil when the answer does not say how many there are, or has them all.
    init?(_ answer: [String: Any], records: ArraySlice<AnswerFile.Record>) {
        guard AnswerContent.isEnvelope(answer), let total = Self.total(answer, depth: 0), total > records.count else { return nil }
        self.records = records.count
        self.total = total
        let keys = records.first?.map(\.key) ?? []
        self.keys = AnswerTables.layout(keys).map { [$0.kind.rawValue] } ?? keys
    }

    private static let names = [
        "total", "totalCount", "total_count", "count", "recordsTotal", "totalElements", "iTotalRecords", "@odata.count",
    ]

    /// The total of an envelope, of what it says of its pages, or of an envelope in it; the largest where several are named.
    private static func total(_ object: [String: Any], depth: Int) -> Int? {
        var found = names.compactMap { name in object[name].flatMap { AnswerFile.text($0, name) }.flatMap { Int($0) } }
        // Elasticsearch writes it as an object.
        if let total = object["total"] as? [String: Any], let value = total["value"] as? Int { found.append(value) }
        for key in ["meta", "_meta", "pagination", "paging", "page", "pageInfo"] {
            if let inner = object[key] as? [String: Any] { found += names.compactMap { inner[$0] as? Int } }
        }
        guard depth < 4 else { return found.max() }
        for value in object.values {
            guard let inner = value as? [String: Any], AnswerContent.isEnvelope(inner) else { continue }
            if let total = total(inner, depth: depth + 1) { found.append(total) }
        }
        return found.max()
    }
}

/// The answers that are parts, file by file, of which together some may be whole.
struct AnswerParts {
    private var found: [(file: String, part: AnswerPart)] = []

    mutating func add(_ answers: AnswerFile, of file: String) { found += answers.parts.map { (file, $0) } }

    /// Files of whose records some are missing. Parts of the same records with the same total are whole where they add up to it, or, of
    /// several people, to a multiple of it.
    func diagnostics(besides said: Set<String>) -> [Diagnostic] {
        var said = said
        let wholes = Dictionary(grouping: found.filter { $0.part.records > 0 }) { [String($0.part.total)] + $0.part.keys }
            .filter { $0.value.reduce(0) { $0 + $1.part.records } % max(1, $0.value[0].part.total) == 0 }
        let totals = Set(found.filter { $0.part.records > 0 }.map(\.part.total))
        return found.compactMap { file, part in
            // The page behind the last one is empty.
            let isWhole = part.records > 0 ? wholes[[String(part.total)] + part.keys] != nil : totals.contains(part.total)
            guard !isWhole, said.insert(file).inserted else { return nil }
            return Diagnostic(.someRecords(part), at: Place(file: file))
        }
    }
}
