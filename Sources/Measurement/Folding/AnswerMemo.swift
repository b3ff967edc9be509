import CColumns
import Personnel
import Vocabulary

/// What a source of a reading makes of a cell, as a number: a value of the scale from 0 on, or one of these.
enum SourceAnswer {
    static let empty: Int16 = -1
    static let unknown: Int16 = -2
    /// Unknown here, and left to the sources after this one.
    static let left: Int16 = -3
    /// Something is to be said of the row, whatever other sources answer.
    static let remarkable: Int16 = -4
}

/// What the cells of one source were found to mean, so that each code and each text is looked up in the instrument once.
struct AnswerMemo: Sendable {
    private static let unset = Int16.min
    /// Codes beyond so many are looked up each time.
    private static let mostCodes = 1 << 12

    private let form: RecordField.Form
    private var keys: [UInt64]
    private var found: [Int16]
    private var kept = 0
    private var byText: [Int16] = []

    init(_ source: SourceTable) {
        form = source.field.form
        keys = [UInt64](repeating: 0, count: 64)
        found = [Int16](repeating: Self.unset, count: 64)
    }

    /// Answers for all cells.
    mutating func answer(_ cells: [Int64], count: Int, _ pool: TextPool, _ source: SourceTable, into answers: inout [Int16]) {
        if answers.count < count { answers += [Int16](repeating: 0, count: count - answers.count) }
        switch form {
        case .code:
            precondition(cells.count >= count && keys.count == found.count)
            // Nearly always a code is there, and where it belongs.
            let missed = takar_look_up(cells, count, keys, found, keys.count, Self.unset, SourceAnswer.empty, &answers)
            guard missed > 0 else { return }
            for row in 0..<count where answers[row] == Self.unset { answers[row] = seek(Code(bits: UInt64(bitPattern: cells[row])), source) }
        case .text:
            if byText.count < pool.count { byText += [Int16](repeating: Self.unset, count: pool.count - byText.count) }
            for row in 0..<count {
                guard cells[row] != RowColumns.absent else {
                    answers[row] = SourceAnswer.empty
                    continue
                }
                let number = Int(cells[row])
                if byText[number] == Self.unset { byText[number] = Self.number(source.answer(.text(pool.text(number)))) }
                answers[row] = byText[number]
            }
        case .number:
            for row in 0..<count {
                answers[row] = cells[row] == RowColumns.absent ? SourceAnswer.empty : Self.number(source.answer(.number(.value(Int(cells[row])))))
            }
        case .date, .year, .flag:
            for row in 0..<count { answers[row] = SourceAnswer.empty }
        }
    }

    private mutating func seek(_ code: Code, _ source: SourceTable) -> Int16 {
        let mask = keys.count - 1
        var slot = CodeTable.hash(code.bits) & mask
        while keys[slot] != 0 {
            if keys[slot] == code.bits { return found[slot] }
            slot = (slot + 1) & mask
        }
        let answer = Self.number(source.answer(.code(code)))
        if kept < Self.mostCodes {
            (keys[slot], found[slot]) = (code.bits, answer)
            kept += 1
            if kept * 2 > keys.count { grow() }
        }
        return answer
    }

    private mutating func grow() {
        let old = zip(keys, found).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        found = [Int16](repeating: Self.unset, count: keys.count)
        for (key, answer) in old {
            var slot = CodeTable.hash(key) & (keys.count - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            (keys[slot], found[slot]) = (key, answer)
        }
    }

    private static func number(_ answer: SourceTable.Answer) -> Int16 {
        switch answer {
        case .row(_, let value): Int16(clamping: value)
        case .empty: SourceAnswer.empty
        case .unknown: SourceAnswer.unknown
        case .elsewhere: SourceAnswer.remarkable
        }
    }
}
