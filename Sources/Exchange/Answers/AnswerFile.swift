import Foundation
import Vocabulary

/// What a file of raw answers of SIASN's web service holds: records as pairs of key and text, whatever service they came from.
struct AnswerFile {
    /// The keys and values of one record, in the order of their names; values that hold further values are left out.
    typealias Record = [(key: String, text: String)]

    private(set) var records: [Record] = []
    /// How many answers say that something went wrong, or are none.
    private(set) var failures = 0

    /// Whether a file begins as JSON does.
    static func isAnswer(_ head: [UInt8]) -> Bool {
        let text = TextEncoding.hasMark(head) ? head[3...] : head[...]
        guard let first = text.first(where: { !$0.isSpace }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Reads one answer, or one in every line.
    init(_ bytes: [UInt8]) {
        let text = TextEncoding.utf8(bytes)
        let lines = text.split(whereSeparator: { $0 == 10 || $0 == 13 }).filter { !$0.allSatisfy(\.isSpace) }
        // A first line that is whole by itself is the first of many answers.
        if lines.count > 1, let first = lines.first, Self.json(first) != nil {
            for line in lines { add(Self.json(line)) }
        } else {
            add(Self.json(text[...]))
        }
    }

    private static func json(_ bytes: ArraySlice<UInt8>) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    }

    /// Adds what one answer says: records in an envelope or without one.
    ///
    /// `code` 1 with data means records, and `code` 0 that there are none, whatever stands in `data`; everything else is a failure.
    private mutating func add(_ answer: Any?) {
        switch answer {
        case let list as [Any]: add(list: list)
        case let object as [String: Any]:
            guard object["data"] != nil || object["code"] != nil else {
                // A failure of the gateway has neither data nor a key of any record.
                if object["fault"] == nil, object["Error"] == nil { records.append(Self.record(object)) } else { failures += 1 }
                return
            }
            switch (Self.text(object["code"]), object["data"]) {
            case ("0", _): break
            case ("1", let list as [Any]): add(list: list)
            case ("1", let record as [String: Any]): records.append(Self.record(record))
            case ("1", is NSNull), ("1", nil): break
            default: failures += 1
            }
        default: failures += 1
        }
    }

    private mutating func add(list: [Any]) {
        for entry in list {
            if let object = entry as? [String: Any] {
                object["data"] == nil ? records.append(Self.record(object)) : add(object)
            } else {
                failures += 1
            }
        }
    }

    private static func record(_ object: [String: Any]) -> Record {
        object.compactMap { key, value in text(value).map { (key, $0) } }.sorted { $0.key < $1.key }
    }

    /// A value as text, since no type can be trusted: numbers come as numbers or as texts. Nil for one that holds further values.
    private static func text(_ value: Any?) -> String? {
        switch value {
        case let text as String: text
        case let number as NSNumber:
            switch UInt8(bitPattern: number.objCType.pointee) {
            case UInt8(ascii: "c"), UInt8(ascii: "B"): number.boolValue ? "TRUE" : "FALSE"
            case UInt8(ascii: "d"), UInt8(ascii: "f"): String(format: "%.15g", locale: nil, number.doubleValue)
            default: number.stringValue
            }
        case is NSNull: ""
        default: nil
        }
    }
}
