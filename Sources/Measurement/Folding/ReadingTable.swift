import Instruments
import Personnel
import Vocabulary

/// A reading made ready for millions of rows: the same table as in the instrument, looked up instead of walked.
///
/// By reference, as its sources are: a table is taken in hand for every row.
final class ReadingTable: Sendable {
    /// What a reading makes of a row.
    enum Result: Equatable {
        /// Counted from 1 on the reading's scale, 0 when the row says "none"; with the table row that answered.
        case value(Int, Answer?)
        /// Nothing is filled in.
        case empty
        /// Something is filled in that the table does not know.
        case unknown(RecordField)
        /// By this field the row belongs into the file of another kind of row.
        case elsewhere(RecordField)
    }

    /// Which row of which source of the reading answered.
    struct Answer: Equatable {
        let source: Int
        let row: Int
    }

    /// The first field that is looked at.
    let field: RecordField?
    let sources: [SourceTable]
    let isFirst: Bool
    let valueWhenEmpty: Int

    /// The fields it looks at.
    var fields: [RecordField] { sources.map(\.field) }

    init(_ reading: Reading) {
        field = reading.sources.first?.field
        sources = reading.sources.map(SourceTable.init)
        isFirst = reading.combination == .first
        valueWhenEmpty = reading.valueWhenEmpty
    }

    /// Reads a row by the tables of the law.
    func read(_ record: some PersonnelRecord) -> Result {
        var best = -1
        var answer: Answer?
        var unknown: RecordField?, noted: RecordField?
        for position in sources.indices {
            switch sources[position].answer(record) {
            case .elsewhere: return .elsewhere(sources[position].field)
            case .row(let row, let value):
                if isFirst { return .value(value, Answer(source: position, row: row)) }
                if value > best { (best, answer) = (value, Answer(source: position, row: row)) }
            case .unknown:
                let field = sources[position].field
                switch sources[position].unlisted {
                case .refused where isFirst: return .unknown(field)
                case .refused, .next: unknown = unknown ?? field
                case .noted: noted = noted ?? field
                }
            case .empty: break
            }
        }
        if best >= 0 { return .value(best, answer) }
        if let unknown { return .unknown(unknown) }
        if valueWhenEmpty > 0 { return .value(valueWhenEmpty, nil) }
        return noted.map(Result.unknown) ?? .empty
    }

    /// The fields whose code no table knows although the row is used: another source answered in their place, or nothing had to.
    func notedFields(_ record: some PersonnelRecord) -> [RecordField] {
        sources.filter { source in
            guard source.unlisted == .noted, case .unknown = source.answer(record) else { return false }
            return true
        }.map(\.field)
    }

    /// What one source of the reading makes of a row.
    func answers(_ source: Int, _ record: some PersonnelRecord) -> Bool {
        if case .row = sources[source].answer(record) { return true }
        return false
    }
}

/// One source of a reading, made ready to be looked up.
final class SourceTable: Sendable {
    enum Answer {
        case row(Int, value: Int)
        case empty
        case unknown
        /// The row belongs into the file of another kind of row.
        case elsewhere
    }

    let field: RecordField
    let unlisted: ReadingSource.Unlisted
    private let codes: CodeTable
    private let source: ReadingSource
    /// By row of the table; `elsewhere` for rows of another file.
    private let values: [Int]
    private static let elsewhere = -1

    init(_ source: ReadingSource) {
        self.source = source
        field = source.field
        unlisted = source.unlisted
        codes = CodeTable(source)
        values = source.rows.map { $0.belongsTo == nil ? $0.value : Self.elsewhere }
    }

    func answer(_ record: some PersonnelRecord) -> Answer { answer(record.value(of: field)) }

    func answer(_ value: FieldValue?) -> Answer {
        switch value {
        case .code(let code):
            if code.isEmpty { return .empty }
            switch codes[code] {
            case CodeTable.absent: return .empty
            case CodeTable.unlisted: return row { $0.fits(code) }
            case let row: return answer(row)
            }
        case .text(let text):
            // A name that says nothing about the question is no mistake.
            if text.isEmpty { return .empty }
            let words = Words(text)
            let answer = row { $0.fits(words) }
            if case .unknown = answer { return .empty }
            return answer
        case .number(let entry):
            guard case .value(let number) = entry else { return .empty }
            return row { $0.fits(number) }
        case .date, .year, .flag, nil: return .empty
        }
    }

    private func row(_ fits: (ReadingRow.Match) -> Bool) -> Answer {
        for position in source.rows.indices where fits(source.rows[position].match) { return answer(position) }
        return .unknown
    }

    private func answer(_ row: Int) -> Answer { values[row] == Self.elsewhere ? .elsewhere : .row(row, value: values[row]) }
}

/// The codes of a table by their bits, in a small open-addressed table.
struct CodeTable: Sendable {
    static let unlisted = -1
    static let absent = -2

    private var keys: [UInt64]
    private var rows: [Int]
    private let mask: Int

    init(_ source: ReadingSource) {
        var entries: [(UInt64, Int)] = source.absent.map { ($0.bits, Self.absent) }
        // Prefixes and "otherwise" are walked only for codes that are not listed by themselves, so a listed code that an earlier
        // prefix takes must not be listed here.
        for (position, row) in source.rows.enumerated() {
            guard case .codes(let list) = row.match else { continue }
            for code in list where !source.rows[..<position].contains(where: { $0.match.fits(code) }) { entries.append((code.bits, position)) }
        }
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        rows = [Int](repeating: Self.unlisted, count: size)
        for (key, row) in entries {
            var slot = Self.hash(key) & mask
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
            if keys[slot] == 0 { (keys[slot], rows[slot]) = (key, row) }
        }
    }

    /// The row that lists a code, `absent`, or `unlisted`.
    subscript(code: Code) -> Int {
        var slot = Self.hash(code.bits) & mask
        while keys[slot] != 0 {
            if keys[slot] == code.bits { return rows[slot] }
            slot = (slot + 1) & mask
        }
        return Self.unlisted
    }

    static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}

extension ReadingRow.Match {
    func fits(_ code: Code) -> Bool {
        switch self {
        case .codes(let list): list.contains(code)
        case .prefixes(let list): list.contains { code.begins(with: $0) }
        case .otherwise: true
        case .begins, .says, .above: false
        }
    }

    func fits(_ words: Words) -> Bool {
        switch self {
        case .begins(let list): list.contains { $0.isPrefix(of: words) }
        case .says(let groups): groups.allSatisfy { group in group.contains { $0.occurs(in: words) } }
        case .otherwise: true
        case .codes, .prefixes, .above: false
        }
    }

    func fits(_ number: Int) -> Bool {
        switch self {
        case .above(let bound): number > bound
        case .otherwise: true
        case .codes, .prefixes, .begins, .says: false
        }
    }
}
