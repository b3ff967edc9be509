import Foundation
import Personnel
import Vocabulary

/// What one answer holds: records in an envelope or without one, as SIASN and the frameworks of programs in between write them.
enum AnswerContent {
    case records([[String: Any]])
    /// The service says that there is nothing.
    case empty
    case failure
    /// Answers within the answer.
    case several([Any])

    init(_ answer: Any?) {
        switch answer {
        case let list as [Any]: self = Self.list(list)
        case let object as [String: Any]: self = Self.object(object)
        default: self = .failure
        }
    }

    /// The keys under which envelopes keep what they carry.
    private static let carriers = [
        "data", "result", "results", "items", "rows", "records", "content", "list", "payload", "response", "mapData", "value", "_embedded", "edges",
        "nodes", "hits",
    ]

    private static func list(_ list: [Any]) -> AnswerContent {
        let objects = list.compactMap { $0 as? [String: Any] }.map(NestedRecords.unwrapped)
        if objects.count == list.count, !objects.contains(where: isEnvelope) { return .records(objects) }
        return .several(list)
    }

    private static func object(_ object: [String: Any]) -> AnswerContent {
        // `code` 0 says that there is nothing, whatever stands in `data`.
        if let code = AnswerFile.text(object["code"], "code"), isEnvelope(object) || object["data"] != nil || object.count <= 3 {
            if code == "0" { return .empty }
            if code == "1" { return object["data"].map(carried) ?? .empty }
            // Other services give the status of HTTP there.
            guard code == "200" else { return .failure }
        }
        if isEnvelope(object) {
            if says(no: object) { return .failure }
            for key in carriers {
                if let value = object[key], !(value is NSNull) { return carried(value).named(by: object) }
            }
            return .failure
        }
        if object["fault"] != nil || object["Error"] != nil || object["error"] != nil && object.count <= 3 { return .failure }
        let object = NestedRecords.unwrapped(object)
        // A refusal without anything it would carry.
        if object.count <= 4, says(no: object) || object["message"] != nil, !NestedRecords.namesPerson(object) { return .failure }
        return map(object) ?? .records([object])
    }

    /// The same with whose the records are, where they do not say so and the envelope does.
    private func named(by envelope: [String: Any]) -> AnswerContent {
        guard case .records(let records) = self, NestedRecords.namesPerson(envelope) else { return self }
        return .records(records.map { NestedRecords.named($0, by: envelope) })
    }

    /// What an envelope carries: a list, a map, a further envelope or one record.
    private static func carried(_ value: Any) -> AnswerContent {
        switch value {
        case let list as [Any]: list.isEmpty ? .empty : Self.list(list)
        case let object as [String: Any]:
            object.isEmpty ? .empty : isEnvelope(object) ? Self.object(object) : map(object) ?? .records([NestedRecords.unwrapped(object)])
        case is NSNull: .empty
        default: .failure
        }
    }

    /// Whether an object carries something and is no record itself: none of SIASN's records has one of these keys.
    static func isEnvelope(_ object: [String: Any]) -> Bool {
        carriers.contains { key in
            guard let value = object[key] else { return false }
            return key == "data" || value is [Any] || value is [String: Any]
        }
    }

    private static func says(no object: [String: Any]) -> Bool {
        ["success", "status", "ok"].contains { key in
            guard let value = object[key].flatMap({ AnswerFile.text($0, key) })?.lowercased() else { return false }
            return ["false", "0", "error", "fail", "failed", "gagal"].contains(value) || (Int(value) ?? 200) >= 300
        }
    }

    /// A list that was written as an object: all of its values are records, or lists of them or envelopes around them, under numbers, ids or NIPs.
    ///
    /// Where the key is a NIP and the records do not say whose they are, it is theirs.
    private static func map(_ object: [String: Any]) -> AnswerContent? {
        guard !object.isEmpty, object.values.allSatisfy({ $0 is NSNull || $0 is [Any] || $0 is [String: Any] }) else { return nil }
        var records: [[String: Any]] = []
        for key in object.keys.sorted(by: inOrder) {
            let found: [[String: Any]]
            switch object[key] {
            // Somebody of whom there is nothing.
            case is NSNull: found = []
            case let record as [String: Any] where isEnvelope(record):
                switch Self.object(record) {
                case .records(let inner): found = inner
                case .empty: found = []
                case .failure, .several: return .several(object.keys.sorted(by: inOrder).compactMap { object[$0] }.filter { !($0 is NSNull) })
                }
            case let record as [String: Any]: found = [NestedRecords.unwrapped(record)]
            case let list as [Any]:
                let objects = list.compactMap { $0 as? [String: Any] }
                guard objects.count == list.count else { return nil }
                found = objects.map(NestedRecords.unwrapped)
            default: return nil
            }
            let isNIP = NIP(key) != nil
            records += found.map { record in
                guard isNIP, !NestedRecords.namesPerson(record) else { return record }
                var named = record
                named["nipBaru"] = key
                return named
            }
        }
        return records.isEmpty ? nil : .records(records)
    }

    /// How many numbers are left out of a list that was written as an object under numbers: records that a program took out of it.
    static func gaps(_ answer: Any?) -> Int {
        guard let object = answer as? [String: Any] else { return 0 }
        let inner = carriers.lazy.compactMap { object[$0] as? [String: Any] }.first
        if let inner, isEnvelope(object) { return gaps(inner) }
        let numbers = object.keys.compactMap(Int.init)
        guard numbers.count == object.count, let first = numbers.min(), let last = numbers.max(), (0...1).contains(first), last < 100_000_000 else {
            return 0
        }
        return last - first + 1 - numbers.count
    }

    /// Numbers by their value, anything else by its letters.
    private static func inOrder(_ left: String, _ right: String) -> Bool {
        if let first = Int(left), let second = Int(right), first != second { return first < second }
        return left < right
    }
}
