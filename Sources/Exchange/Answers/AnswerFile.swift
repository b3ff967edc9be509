import Foundation
import Vocabulary

/// What a file of raw answers of SIASN's web service, or of a program in between, holds: records as pairs of key and text, whatever
/// service they came from.
struct AnswerFile {
    /// The keys and values of one record, in the order of their names; values that hold further values are left out.
    typealias Record = [(key: String, text: String)]

    private(set) var records: [Record] = []
    /// How many answers say that something went wrong, or are none.
    private(set) var failures = 0
    /// How many numbers are left out of lists that were written under numbers.
    private(set) var gaps = 0
    /// Of answers that are one page of several, which.
    private(set) var pages: [AnswerPage] = []
    /// Of answers that have fewer records than there are, how many they have and how many there are.
    private(set) var parts: [AnswerPart] = []
    private var nested = NestedRecords()

    /// Whether a file begins as JSON does.
    static func isAnswer(_ head: [UInt8]) -> Bool {
        let text = TextEncoding.hasMark(head) ? head[3...] : head[...]
        guard let begin = text.firstIndex(where: { !$0.isSpace }) else { return false }
        if text[begin] == UInt8(ascii: "{") { return true }
        // The settings of programs have the name of a section in such brackets.
        let inner = text[begin...].dropFirst().first { !$0.isSpace }
        return text[begin] == UInt8(ascii: "[") && inner.map { !$0.isLetter && $0 != UInt8(ascii: ".") || "tfn".utf8.contains($0) } ?? true
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

    private mutating func add(_ answer: Any?) {
        let before = records.count, failed = failures
        switch AnswerContent(answer) {
        case .records(let objects):
            for object in objects { records += nested.expanded(object).map(Self.record) }
            gaps += AnswerContent.gaps(answer)
        case .empty: break
        case .failure: failures += 1
        case .several(let answers): for answer in answers { add(answer) }
        }
        guard let object = answer as? [String: Any] else { return }
        if let page = AnswerPage(object) { pages.append(page) }
        if failures == failed, let part = AnswerPart(object, records: records[before...]) { parts.append(part) }
    }

    private static func record(_ object: [String: Any]) -> Record {
        object.compactMap { key, value in text(value, key).map { (key, $0) } }.sorted { $0.key < $1.key }
    }

    /// A value as text, since no type can be trusted: numbers come as numbers or as texts. Nil for one that holds further values.
    ///
    /// Who somebody is must not stand there as a number: programs keep sixteen digits of one, and the eighteen of a NIP come out as
    /// those of a colleague. Such a number is written so that it shows, and refused where it is read.
    static func text(_ value: Any?, _ key: String) -> String? {
        switch value {
        case let text as String: return text
        case let number as NSNumber:
            if isLarge(number), namesSomebody(key) { return String(format: "%.14E", locale: nil, number.doubleValue) }
            switch UInt8(bitPattern: number.objCType.pointee) {
            case UInt8(ascii: "c"), UInt8(ascii: "B"): return number.boolValue ? "TRUE" : "FALSE"
            case UInt8(ascii: "d"), UInt8(ascii: "f"): return String(format: "%.15g", locale: nil, number.doubleValue)
            default: return number.stringValue
            }
        case is NSNull: return ""
        // Dates as PHP, and as MongoDB, writes them; the latter also ids and numbers.
        case let object as [String: Any]:
            let inner = object["date"] ?? (object.count == 1 ? object.first { $0.key.hasPrefix("$") }?.value : nil)
            return inner is [String: Any] ? nil : inner.flatMap { text($0, key) }
        default: return nil
        }
    }

    /// Whether a number lies where not every whole number is one of a program's.
    private static func isLarge(_ number: NSNumber) -> Bool { abs(number.doubleValue) >= 9_007_199_254_740_992 }

    /// Whether a key is that of a NIP or of an id of a person.
    private static func namesSomebody(_ key: String) -> Bool {
        let wanted = Heading.normalised(key)
        return wanted == "id" || TableKind.person.contains { $0.headings.contains { Heading.normalised($0) == wanted } }
    }
}
