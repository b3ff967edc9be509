import CColumns
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

    /// Adds the plain ones of some rows.
    ///
    /// - Parameters:
    ///   - size: so many bytes they have at most.
    ///   - found: room for where each of them ends.
    ///   - write: writes both, and tells how many rows it wrote.
    mutating func add(
        plain rows: RowColumns, size: Int, _ found: inout [Int], _ write: (UnsafeMutablePointer<UInt8>, inout [Int]) -> Int
    ) {
        let start = bytes.count
        var written = 0
        bytes.append(addingCapacity: size) { room in
            room.withUnsafeMutableBufferPointer { room, count in
                guard let place = room.baseAddress else { return }
                written = write(place, &found)
                count = written == 0 ? 0 : found[written - 1]
            }
        }
        for row in 0..<written { ends.append(start + found[row]) }
        for row in 0..<rows.count where rows.isPlain[row] { people.append(rows.people[row]) }
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
    func forEach(numbers: [Int32], _ body: (_ number: Int, Span<UInt8>) throws(FileFailure) -> Void) throws(FileFailure) {
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
            sort(&order, range)
            for row in order[range] { try body(number, bytes.span.extracting(place(of: row))) }
        }
    }

    private func place(of row: Int32) -> Range<Int> { (row == 0 ? 0 : ends[Int(row) - 1])..<ends[Int(row)] }

    /// So many rows of one person are sorted one by one; more are sorted as long lists are.
    private static let few = 40

    private func sort(_ order: inout [Int32], _ range: Range<Int>) {
        if range.count > Self.few {
            order[range].sort { takar_precedes(bytes, ends, Int($0), Int($1)) }
        } else if range.count > 1 {
            order.withUnsafeMutableBufferPointer { order in
                guard let base = order.baseAddress else { return }
                takar_sort_few(bytes, ends, base + range.lowerBound, range.count)
            }
        }
    }
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
