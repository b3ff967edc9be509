import Instruments
import Personnel
import Vocabulary

/// The steps of a plan for one kind of row, evaluated field by field over many rows.
///
/// It says the same as `Plan.read` says of each row as a record, for all rows of which there is nothing to say but that they are
/// used; the others it leaves to `Plan.read`, by taking them off the plain rows.
struct RowKernel: Sendable {
    /// The fields it reads, behind those of the kernels beside it.
    let fields: [RecordField]
    let kind: RecordKind
    private let steps: [Step]
    private let readings: [ReadingTable]
    /// The fields that date a row, by position in `fields`; empty where rows need no date.
    private let dated: [Dating]
    private let isDated: Bool
    private let undatedCounts: Bool
    /// By year from 1900 on: the day that a year alone stands for.
    private let daysOfYears: [Int32]

    private struct Dating {
        let field: Int
        let isYear: Bool
    }

    private struct Step {
        enum Value {
            case presence
            case reading(Int)
            case amount(field: Int)
        }
        let value: Value
        /// Readings by position, with the values that are asked for.
        let conditions: [(reading: Int, wanted: [Bool])]
        let flags: [(field: Int, wanted: Bool)]
        let days: ClosedRange<Int32>
        let isDistinct: Bool
    }

    /// - Parameter fields: what the columns have already, for other kernels.
    init(_ plan: Plan, _ kind: RecordKind, beside given: [RecordField]) {
        self.kind = kind
        daysOfYears = CivilDate.years.map { ($0 == plan.asOf.year ? plan.asOf : CivilDate.endOfYear($0))?.day ?? Self.undated }
        var fields = given
        func position(_ field: RecordField) -> Int {
            if let known = fields.firstIndex(of: field) { return known }
            fields.append(field)
            return fields.count - 1
        }
        var readings: [Int] = []
        func reading(_ index: Int) -> Int {
            for field in plan.readings[index].fields { _ = position(field) }
            if let known = readings.firstIndex(of: index) { return known }
            readings.append(index)
            return readings.count - 1
        }
        let planSteps = plan.steps(kind)
        let rule = planSteps.isEmpty ? nil : plan.rule(kind)
        isDated = rule != nil
        undatedCounts = rule?.undatedCounts ?? true
        dated = (rule?.dated ?? []).filter { $0.form == .date || $0.form == .year }.map { Dating(field: position($0), isYear: $0.form == .year) }
        steps = planSteps.map { step in
            var conditions: [(reading: Int, wanted: [Bool])] = []
            var flags: [(field: Int, wanted: Bool)] = []
            for condition in step.source.conditions {
                switch condition {
                case .flag(let field, let wanted): flags.append((position(field), wanted))
                case .reading(let index, let values): conditions.append((reading(index), (0...255).map(values.contains)))
                }
            }
            let value: Step.Value =
                switch step.source.value {
                case .presence: .presence
                case .reading(let index): .reading(reading(index))
                case .amount(let field): .amount(field: position(field))
                }
            let last = plan.asOf.day
            let dates = step.dates.map { $0.lowerBound.day...max($0.lowerBound.day, min($0.upperBound.day, last)) }
            // A window that begins after D holds no day up to D.
            let days = (step.dates?.lowerBound ?? .first) > plan.asOf ? Int32.max...Int32.max : dates ?? (Self.undated + 1)...last
            return Step(value: value, conditions: conditions, flags: flags, days: days, isDistinct: step.isDistinct && kind.hasCertificates)
        }
        self.readings = readings.map { plan.readings[$0] }
        self.fields = fields
    }

    /// Stands for the date of a row that has none and counts nevertheless.
    private static let undated = Int32.min

    /// What is kept from batch to batch: what codes and texts were found to mean, and room to work in.
    struct Memory: Sendable {
        var sources: [[AnswerMemo]]
        var answers: [[Int16]]
        var source: [Int16] = []
        var dates: [Int32] = []
        var asked: [Bool] = []
        var rows: [Int32] = []

        init(_ kernel: RowKernel) {
            sources = kernel.readings.map { $0.sources.map(AnswerMemo.init) }
            answers = kernel.readings.map { _ in [] }
        }
    }

    /// Works the readings and dates of the rows out; takes off the plain rows those that must be read as records.
    func prepare(_ columns: inout RowColumns, _ memory: inout Memory) {
        for (position, reading) in readings.enumerated() {
            answer(position, reading, columns, &memory)
            takeOff(position, &columns, memory)
        }
        if isDated { date(&columns, &memory) }
    }

    /// Adds what the prepared rows that are plain give to the facts of their people.
    func take(_ columns: RowColumns, into hits: inout FoldHits, _ memory: inout Memory) {
        for position in steps.indices {
            take(steps[position], columns, memory.answers, memory.dates, &memory.asked, &memory.rows, &hits.steps[position])
        }
    }

    /// Works one reading out for all rows.
    private func answer(_ position: Int, _ reading: ReadingTable, _ columns: RowColumns, _ memory: inout Memory) {
        var result = memory.answers[position]
        memory.answers[position] = []
        if result.count < columns.count { result += [Int16](repeating: 0, count: columns.count - result.count) }
        for row in 0..<columns.count { result[row] = SourceAnswer.empty }
        for source in reading.sources.indices {
            guard let field = fields.firstIndex(of: reading.sources[source].field) else { continue }
            memory.sources[position][source].answer(
                columns.cells[field], count: columns.count, columns.pools[field], reading.sources[source], into: &memory.source)
            let isOpen = Self.join(
                memory.source, to: &result, count: columns.count, isFirst: reading.isFirst, leavesUnlisted: reading.sources[source].leavesUnlisted)
            if !isOpen { break }
        }
        if reading.valueWhenEmpty > 0 {
            let value = Int16(clamping: reading.valueWhenEmpty)
            for row in 0..<columns.count where result[row] == SourceAnswer.empty { result[row] = value }
        }
        memory.answers[position] = result
    }

    /// Joins what one more source answers to what those before it did; whether a source after it can still change anything.
    private static func join(_ answers: [Int16], to result: inout [Int16], count: Int, isFirst: Bool, leavesUnlisted: Bool) -> Bool {
        let unlisted = leavesUnlisted ? SourceAnswer.left : SourceAnswer.unknown
        var isOpen = !isFirst
        for row in 0..<count {
            let answer = answers[row], before = result[row]
            if isFirst {
                // The first source that has an answer has answered.
                guard before == SourceAnswer.empty || before == SourceAnswer.left else { continue }
                if answer >= 0 {
                    result[row] = answer
                } else {
                    if answer == SourceAnswer.unknown { result[row] = unlisted }
                    isOpen = true
                }
            } else if answer >= 0 {
                result[row] = max(before, answer)
            } else if answer == SourceAnswer.unknown, before == SourceAnswer.empty {
                result[row] = SourceAnswer.left
            }
        }
        return isOpen
    }

    /// Rows with a code nobody knows, or without what is asked for, have to be said.
    private func takeOff(_ position: Int, _ columns: inout RowColumns, _ memory: Memory) {
        // Who somebody is may be left open on their own row: only a code that no table knows is worth a word there.
        let emptyIsPlain = kind == .employee && !steps.contains { $0.conditions.contains { $0.reading == position } }
        let answers = memory.answers[position]
        for row in 0..<columns.count where answers[row] < 0 {
            if !emptyIsPlain || answers[row] != SourceAnswer.empty { columns.isPlain[row] = false }
        }
    }

    private func date(_ columns: inout RowColumns, _ memory: inout Memory) {
        if memory.dates.count < columns.count {
            memory.dates += [Int32](repeating: Self.undated, count: columns.count - memory.dates.count)
        }
        for row in 0..<columns.count { memory.dates[row] = Self.undated }
        for dating in dated {
            let cells = columns.cells[dating.field]
            for row in 0..<columns.count where memory.dates[row] == Self.undated && cells[row] != RowColumns.absent {
                if dating.isYear {
                    let year = Int(cells[row]) &- CivilDate.years.lowerBound
                    memory.dates[row] = daysOfYears.indices.contains(year) ? daysOfYears[year] : Self.undated
                } else {
                    memory.dates[row] = Int32(truncatingIfNeeded: cells[row])
                }
            }
        }
        guard !undatedCounts else { return }
        for row in 0..<columns.count where memory.dates[row] == Self.undated { columns.isPlain[row] = false }
    }

    private func take(
        _ step: Step, _ columns: RowColumns, _ answers: [[Int16]], _ dates: [Int32], _ asked: inout [Bool], _ rows: inout [Int32],
        _ hits: inout FoldHits.Step
    ) {
        let count = columns.count
        if asked.count < count { asked += [Bool](repeating: false, count: count - asked.count) }
        // Every list has at least `count` entries: `RowColumns.reset`, `date` and `answer` have made room for so many, and the line
        // above. So the loops over all rows need not check each step, which takes half their time. And none of them asks anything of
        // a row that it may leave out: nobody can foresee the answer.
        var asks = asked.mutableSpan
        let isPlain = columns.isPlain.span
        precondition(isPlain.count >= count && asks.count >= count)
        if isDated {
            let dates = dates.span
            precondition(dates.count >= count)
            let first = step.days.lowerBound, last = step.days.upperBound
            // Without branches, which nobody could foresee: a date lies within a window or not.
            for row in 0..<count {
                let date = dates[unchecked: row], isPlain = isPlain[unchecked: row]
                let isUndated = date == Self.undated, isBehind = date >= first, isBefore = date <= last
                asks[unchecked: row] = isPlain && (isUndated || (isBehind && isBefore))
            }
        } else {
            for row in 0..<count { asks[unchecked: row] = isPlain[unchecked: row] }
        }
        for condition in step.conditions {
            let list = answers[condition.reading]
            let answers = list.span, wanted = condition.wanted.span
            precondition(answers.count >= count)
            // Rows that are not plain may have no answer; they are not asked anyway.
            for row in 0..<count {
                let isAsked = asks[unchecked: row], isWanted = wanted[max(Int(answers[unchecked: row]), 0)]
                asks[unchecked: row] = isAsked && isWanted
            }
        }
        for flag in step.flags {
            let cells = columns.cells[flag.field]
            for row in 0..<count where (cells[row] == 1) != flag.wanted { asks[row] = false }
        }
        if case .reading(let reading) = step.value {
            let list = answers[reading]
            let answers = list.span
            precondition(answers.count >= count)
            for row in 0..<count {
                let isAsked = asks[unchecked: row], hasValue = answers[unchecked: row] > 0
                asks[unchecked: row] = isAsked && hasValue
            }
        }
        let kept = Self.choose(asks, count, into: &rows)
        let rows = rows[..<kept]
        hits.people.append(contentsOf: rows.lazy.map { columns.people[Int($0)] })
        switch step.value {
        case .presence: hits.values.append(contentsOf: repeatElement(1, count: rows.count))
        case .reading(let reading): hits.values.append(contentsOf: rows.lazy.map { Int32(answers[reading][Int($0)]) })
        case .amount(let field):
            let cells = columns.cells[field]
            hits.values.append(contentsOf: rows.lazy.map { cells[Int($0)] == RowColumns.absent ? 0 : Int32(clamping: cells[Int($0)]) })
            if step.isDistinct { hits.rows.append(contentsOf: rows) }
        }
    }

    /// Writes down the rows that are asked for; how many there are.
    private static func choose(_ asks: borrowing MutableSpan<Bool>, _ count: Int, into rows: inout [Int32]) -> Int {
        if rows.count < count { rows += [Int32](repeating: 0, count: count - rows.count) }
        var rows = rows.mutableSpan
        var kept = 0
        // Every row is written down, and the next one over it where it is not asked for.
        for row in 0..<count {
            rows[kept] = Int32(truncatingIfNeeded: row)
            kept &+= asks[row] ? 1 : 0
        }
        return kept
    }
}

/// What a source of a reading makes of a cell, as a number: a value of the scale from 0 on, or one of these.
enum SourceAnswer {
    static let empty: Int16 = -1
    static let unknown: Int16 = -2
    /// Unknown here, and left to the sources after this one.
    static let left: Int16 = -3
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
        let cells = cells.span
        var answers = answers.mutableSpan
        switch form {
        case .code:
            for row in 0..<count { answers[row] = code(Code(bits: UInt64(bitPattern: cells[row])), source) }
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

    @inline(__always)
    private mutating func code(_ code: Code, _ source: SourceTable) -> Int16 {
        let mask = keys.count - 1
        let slot = CodeTable.hash(code.bits) & mask
        // Nearly always it is there, and where it belongs.
        return keys[slot] == code.bits && found[slot] != Self.unset ? found[slot] : seek(code, source)
    }

    private mutating func seek(_ code: Code, _ source: SourceTable) -> Int16 {
        guard !code.isEmpty else { return SourceAnswer.empty }
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
        }
    }
}
