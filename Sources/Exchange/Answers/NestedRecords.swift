import Foundation
/// Records within records: the shells that interfaces put around each, and lists of records in the record of a person.
struct NestedRecords {
    /// By the keys of records in a record, whether they are of a kind that is read.
    private var known: [[String]: Bool] = [:]

    /// The headings of the NIP, and of the id of a person.
    private static let names = TableKind.person.map { Set($0.headings.map(Heading.normalised)) }

    /// A record, and the records of known kinds that lie in it, which are the person's; the record itself only where it has anything of
    /// its own or nothing else has.
    mutating func expanded(_ record: [String: Any]) -> [[String: Any]] {
        let inner = record.filter { $0.value is [Any] || $0.value is [String: Any] }
        guard !inner.isEmpty, Self.namesPerson(record) else { return [record] }
        let found = inner.keys.sorted().flatMap { Self.records(in: record[$0], depth: 0) }.map { Self.named($0, by: record) }.filter { isKnown($0) }
        guard !found.isEmpty else {
            // A person with an empty list: there is nothing of them.
            let isEmpty = inner.values.allSatisfy { ($0 as? [Any])?.isEmpty == true } && record.count <= inner.count + 5
            return isEmpty && !isKnown(record) ? [] : [record]
        }
        return (isKnown(record) ? [record] : []) + found
    }

    /// The records in a list, or in lists by service.
    private static func records(in value: Any?, depth: Int) -> [[String: Any]] {
        switch value {
        case let list as [Any]: return list.compactMap { ($0 as? [String: Any]).map(unwrapped) }
        case let object as [String: Any]:
            let inner = depth < 2 ? object.keys.sorted().flatMap { records(in: object[$0], depth: depth + 1) } : []
            return inner.isEmpty ? [object] : inner
        default: return []
        }
    }

    private mutating func isKnown(_ record: [String: Any]) -> Bool {
        let keys = record.compactMap { AnswerFile.text($0.value, $0.key) == nil ? nil : $0.key }.sorted()
        if let found = known[keys] { return found }
        // Most of what lies in a record are the paths of its documents.
        let headings = keys.count { TableKind.knownHeadings.contains(Heading.normalised($0)) }
        let found = headings > 1 && AnswerTables.layout(keys) != nil
        known[keys] = found
        return found
    }

    /// A record without the shell of GraphQL (`node`), of Elasticsearch (`_source`) or of JSON:API (`attributes` beside `id`).
    static func unwrapped(_ record: [String: Any]) -> [String: Any] {
        if let node = record["node"] as? [String: Any], record.keys.allSatisfy({ $0 == "node" || $0 == "cursor" || $0 == "__typename" }) {
            return unwrapped(node)
        }
        if let source = record["_source"] as? [String: Any] { return source }
        let shell: Set = ["id", "type", "attributes", "relationships", "links", "meta"]
        if let attributes = record["attributes"] as? [String: Any], record.keys.allSatisfy(shell.contains) {
            return attributes.merging(record.filter { $0.key == "id" }) { own, _ in own }
        }
        return record
    }

    /// Whether a record says whose it is.
    static func namesPerson(_ record: [String: Any]) -> Bool {
        record.contains { key, value in holdsText(value) && names.contains { $0.contains(Heading.normalised(key)) } }
    }

    /// A record with the NIP and the id of whoever another one names, as far as it has none of its own.
    static func named(_ record: [String: Any], by person: [String: Any]) -> [String: Any] {
        var named = record
        for headings in names {
            func isName(_ key: String) -> Bool { headings.contains(Heading.normalised(key)) }
            guard let key = person.keys.sorted().first(where: { isName($0) && holdsText(person[$0]) }),
                !record.contains(where: { isName($0.key) && holdsText($0.value) })
            else { continue }
            named[record.keys.sorted().first(where: isName) ?? key] = person[key]
        }
        return named
    }

    private static func holdsText(_ value: Any?) -> Bool {
        switch value {
        case let text as String: !text.isEmpty
        case is NSNumber: true
        default: false
        }
    }
}
