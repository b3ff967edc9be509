import CColumns
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
    /// What the steps ask of a row, `StepMasks.mostSteps` of them at a time.
    private let masks: [StepMasks]
    /// By reading: whether a step asks for some of its answers only.
    private let isCondition: [Bool]
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
        var questions: [StepMasks.Question] = []
        var conditions: Set<Int> = []
        steps = planSteps.map { step in
            let last = plan.asOf.day
            let dates = step.dates.map { $0.lowerBound.day...max($0.lowerBound.day, min($0.upperBound.day, last)) }
            // A window that begins after D holds no day up to D.
            let days = (step.dates?.lowerBound ?? .first) > plan.asOf ? Int32.max...Int32.max : dates ?? (Self.undated + 1)...last
            var question = StepMasks.Question(days: days, readings: [], flags: [])
            for condition in step.source.conditions {
                switch condition {
                case .flag(let field, let wanted): question.flags.append((position(field), wanted))
                case .reading(let index, let values):
                    conditions.insert(reading(index))
                    question.readings.append((reading(index), (0...255).map(values.contains)))
                }
            }
            let value: Step.Value
            switch step.source.value {
            case .presence: value = .presence
            case .reading(let index):
                value = .reading(reading(index))
                // 0 says "none", which is no value.
                question.readings.append((reading(index), (0...255).map { $0 > 0 }))
            case .amount(let field): value = .amount(field: position(field))
            }
            questions.append(question)
            return Step(value: value, isDistinct: step.isDistinct && kind.hasCertificates)
        }
        masks = stride(from: 0, to: questions.count, by: StepMasks.mostSteps).map { [isDated] start in
            StepMasks(Array(questions[start..<min(start + StepMasks.mostSteps, questions.count)]), isDated: isDated)
        }
        isCondition = readings.indices.map(conditions.contains)
        self.readings = readings.map { plan.readings[$0] }
        self.fields = fields
    }

    /// Stands for the date of a row that has none and counts nevertheless.
    static let undated = Int32.min

    /// What is kept from batch to batch: what codes and texts were found to mean, and room to work in.
    struct Memory: Sendable {
        var sources: [[AnswerMemo]]
        var answers: [[Int16]]
        var source: [Int16] = []
        var dates: [Int32] = []
        var masks: [UInt32] = []
        /// Rows that count for one step.
        var chosen: [Int32] = []

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
        for (position, masks) in masks.enumerated() {
            masks.ask(columns, memory.answers, memory.dates, into: &memory.masks)
            let first = position * StepMasks.mostSteps
            for step in first..<min(first + StepMasks.mostSteps, steps.count) {
                take(steps[step], 1 << UInt32(step - first), columns, &memory, &hits.steps[step])
            }
        }
    }

    /// Works one reading out for all rows.
    private func answer(_ position: Int, _ reading: ReadingTable, _ columns: RowColumns, _ memory: inout Memory) {
        var result = memory.answers[position]
        memory.answers[position] = []
        if reading.sources.count == 1, let field = fields.firstIndex(of: reading.sources[0].field) {
            memory.sources[position][0].answer(
                columns.cells[field], count: columns.count, columns.pools[field], reading.sources[0], into: &result)
        } else {
            join(position, reading, columns, &memory, into: &result)
        }
        if reading.valueWhenEmpty > 0 {
            let value = Int16(clamping: reading.valueWhenEmpty)
            for row in 0..<columns.count where result[row] == SourceAnswer.empty { result[row] = value }
        }
        memory.answers[position] = result
    }

    /// Joins what several sources answer.
    private func join(_ position: Int, _ reading: ReadingTable, _ columns: RowColumns, _ memory: inout Memory, into result: inout [Int16]) {
        if result.count < columns.count { result += [Int16](repeating: 0, count: columns.count - result.count) }
        for row in 0..<columns.count { result[row] = SourceAnswer.empty }
        for source in reading.sources.indices {
            guard let field = fields.firstIndex(of: reading.sources[source].field) else { continue }
            memory.sources[position][source].answer(
                columns.cells[field], count: columns.count, columns.pools[field], reading.sources[source], into: &memory.source)
            let isOpen = SourceAnswer.join(
                memory.source, to: &result, count: columns.count, isFirst: reading.isFirst, unlisted: reading.sources[source].unlisted)
            if !isOpen { break }
        }
    }

    /// Rows with a code nobody knows, or without what is asked for, have to be said.
    private func takeOff(_ position: Int, _ columns: inout RowColumns, _ memory: Memory) {
        // Who somebody is may be left open on their own row: only a code that no table knows is worth a word there.
        let emptyIsPlain = kind == .employee && !isCondition[position]
        precondition(memory.answers[position].count >= columns.count && columns.isPlain.count >= columns.count)
        takar_keep_answered(memory.answers[position], columns.count, emptyIsPlain ? SourceAnswer.empty : 0, &columns.isPlain)
    }

    private func date(_ columns: inout RowColumns, _ memory: inout Memory) {
        let count = columns.count
        if memory.dates.count < count { memory.dates += [Int32](repeating: Self.undated, count: count - memory.dates.count) }
        for row in 0..<count { memory.dates[row] = Self.undated }
        var open = count
        for dating in dated where open > 0 {
            precondition(columns.cells[dating.field].count >= count)
            if dating.isYear {
                open = takar_place_years(
                    columns.cells[dating.field], count, Int64(CivilDate.years.lowerBound), daysOfYears, daysOfYears.count, Self.undated,
                    &memory.dates)
            } else {
                open = takar_place_dates(columns.cells[dating.field], count, RowColumns.absent, Self.undated, &memory.dates)
            }
        }
        guard !undatedCounts, open > 0 else { return }
        for row in 0..<count where memory.dates[row] == Self.undated { columns.isPlain[row] = false }
    }

    /// Takes the rows whose mask has the step's bit.
    private func take(_ step: Step, _ bit: UInt32, _ columns: RowColumns, _ memory: inout Memory, _ hits: inout FoldHits.Step) {
        if memory.chosen.count < columns.count { memory.chosen += [Int32](repeating: 0, count: columns.count - memory.chosen.count) }
        let count = takar_choose(memory.masks, columns.count, bit, &memory.chosen)
        guard count > 0 else { return }
        let chosen = memory.chosen.span
        func append<Value>(_ values: inout [Value], _ value: (_ row: Int) -> Value) {
            values.append(addingCapacity: count) { values in
                for position in 0..<count { values.append(value(Int(chosen[position]))) }
            }
        }
        let people = columns.people.span
        append(&hits.people) { people[$0] }
        switch step.value {
        case .presence: hits.values.append(contentsOf: repeatElement(1, count: count))
        case .reading(let reading):
            let list = memory.answers[reading]
            let answers = list.span
            append(&hits.values) { Int32(answers[$0]) }
        case .amount(let field):
            let column = columns.cells[field]
            let cells = column.span
            append(&hits.values) { cells[$0] == RowColumns.absent ? 0 : Int32(clamping: cells[$0]) }
            if step.isDistinct { append(&hits.rows) { Int32(truncatingIfNeeded: $0) } }
        }
    }
}
