import Instruments
import Personnel
import Vocabulary

/// What a reading makes of a row.
enum ReadingResult: Equatable {
    /// Counted from 1 on the reading's scale; 0 when the row says "none".
    case value(Int, row: ReadingRow?)
    /// Nothing is filled in.
    case empty
    /// Something is filled in that the table does not know.
    case unknown(RecordField)
}

extension Reading {
    /// Reads a row by the tables of the law.
    func read(_ record: some PersonnelRecord) -> ReadingResult {
        var best: (value: Int, row: ReadingRow)?
        var unknown: RecordField?
        for source in sources {
            switch source.answer(record) {
            case .row(let row):
                if combination == .first { return .value(row.value, row: row) }
                if row.value > best?.value ?? -1 { best = (row.value, row) }
            case .unknown: unknown = unknown ?? source.field
            case .empty: break
            }
        }
        if let best { return .value(best.value, row: best.row) }
        if let unknown { return .unknown(unknown) }
        return valueWhenEmpty > 0 ? .value(valueWhenEmpty, row: nil) : .empty
    }
}

extension ReadingSource {
    enum Answer {
        case row(ReadingRow)
        case empty
        case unknown
    }

    func answer(_ record: some PersonnelRecord) -> Answer {
        switch record.value(of: field) {
        case .code(let code):
            if code.isEmpty || absent.contains(code) { return .empty }
            for row in rows where row.match.fits(code) { return .row(row) }
            return .unknown
        case .text(let text):
            // A name that says nothing about the question is no mistake.
            if text.isEmpty { return .empty }
            let words = Words(text)
            for row in rows where row.match.fits(words) { return .row(row) }
            return .empty
        case .number(let entry):
            guard case .value(let number) = entry else { return .empty }
            for row in rows where row.match.fits(number) { return .row(row) }
            return .unknown
        case .date, .year, .flag, nil: return .empty
        }
    }
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
