import Measurement
import Personnel
import Vocabulary

/// The rows of one kind of history as they will stand in their table, before it is known which number each person gets there.
struct CanonicalRows: Sendable {
    /// Everything behind the person's number.
    private var bytes: [UInt8] = []
    private var people: [Int32] = []
    /// Where each row ends in `bytes`; it begins where the one before ends.
    private var ends: [Int] = []

    var count: Int { people.count }

    mutating func add(_ record: any PersonnelRecord, of person: Int, _ columns: [CanonicalColumn]) {
        let isUnreadable = !record.unreadableFields.isEmpty
        var marks = 0
        for column in columns {
            bytes.append(UInt8(ascii: ","))
            switch column.form {
            case .certificate: if let key = record.certificateKey { CanonicalCell.append(key, to: &bytes) }
            case .marks: CanonicalCell.append(marks, to: &bytes)
            case .code, .text, .date, .number, .key:
                guard let field = column.field else { continue }
                if isUnreadable, record.unreadableFields.contains(field) { marks |= field.canonicalMark ?? 0 }
                if !CanonicalCell.append(record.value(of: field), to: &bytes) { marks |= field.canonicalMark ?? 0 }
            }
        }
        people.append(Int32(truncatingIfNeeded: person))
        ends.append(bytes.count)
    }

    mutating func add(_ other: CanonicalRows) {
        let start = bytes.count
        bytes += other.bytes
        people += other.people
        ends += other.ends.lazy.map { $0 + start }
    }

    /// Calls `body` with every row in the order of the numbers that people get, and of one person in the order of their text.
    ///
    /// - Parameter numbers: by person, their number in the table, from 1.
    func forEach(numbers: [Int32], _ body: (_ number: Int, ArraySlice<UInt8>) throws(FileFailure) -> Void) throws(FileFailure) {
        var starts = [Int](repeating: 0, count: numbers.count + 2)
        for person in people { starts[Int(numbers[Int(person)]) + 1] += 1 }
        for number in 1..<starts.count { starts[number] += starts[number - 1] }
        var order = [Int32](repeating: 0, count: count)
        var next = starts
        for row in people.indices {
            let number = Int(numbers[Int(people[row])])
            order[next[number]] = Int32(truncatingIfNeeded: row)
            next[number] += 1
        }
        for number in 1..<max(1, starts.count - 1) {
            let range = starts[number]..<starts[number + 1]
            if range.count > 1 { order[range].sort { text(Int($0)).lexicographicallyPrecedes(text(Int($1))) } }
            for row in order[range] { try body(number, text(Int(row))) }
        }
    }

    private func text(_ row: Int) -> ArraySlice<UInt8> { bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]] }
}

extension CanonicalCell {
    /// Appends what a field says; false where something stands there that cannot be read.
    static func append(_ value: FieldValue?, to bytes: inout [UInt8]) -> Bool {
        switch value {
        case .code(let code): append(code, to: &bytes)
        case .text(let text): append(post: text, to: &bytes)
        case .date(let date): if let date { append(date, to: &bytes) }
        case .year(let year): if let year { append(year, to: &bytes) }
        case .number(let entry):
            if let number = entry.value { append(number, to: &bytes) }
            return !entry.isUnreadable
        case .flag(let isSet): append(isSet ? 1 : 0, to: &bytes)
        case nil: break
        }
        return true
    }
}
