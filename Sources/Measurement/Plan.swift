import Instruments
import Personnel
import Vocabulary

/// An instrument compiled for one date of measurement: the one way by which everybody is folded, scored and explained.
public struct Plan: Sendable {
    public let compiled: CompiledInstrument
    /// D, the date of measurement (per tanggal).
    public let asOf: CivilDate
    /// The folds that each kind of row feeds, by the kind's position.
    private let stepsByKind: [[FoldStep]]
    private let rulesByKind: [RecordRule?]
    /// By the kind's position: fields whose unknown codes count and are said, and fields of numbers that something is asked of.
    private let notedByKind: [[RecordField]]
    private let numbersByKind: [[RecordField]]
    /// The readings of the instrument, ready to be looked up.
    let readings: [ReadingTable]
    /// What follows from the plan and is made when it is first asked for.
    let parts = PlanParts()

    public var instrument: Instrument { compiled.instrument }

    /// Whether the instrument does not hold in the measurement year, so that results say "what if" (pengandaian).
    public var isHypothetical: Bool { !instrument.years.contains(asOf.year) }

    /// Whether facts that both an employee's row and a history may tell are taken from the histories alone.
    let isOfHistoriesAlone: Bool

    public init(_ compiled: CompiledInstrument, asOf: CivilDate) { self.init(compiled, asOf: asOf, historiesAlone: false) }

    /// The same with every fact that a history may tell taken from the histories alone: what it says less, only employees' rows say.
    ///
    /// Nil where no fact is told by both.
    public var ofHistoriesAlone: Plan? {
        instrument.facts.contains { $0.isToldTwice } ? Plan(compiled, asOf: asOf, historiesAlone: true) : nil
    }

    private init(_ compiled: CompiledInstrument, asOf: CivilDate, historiesAlone: Bool) {
        self.compiled = compiled
        self.asOf = asOf
        isOfHistoriesAlone = historiesAlone
        var steps: [RecordKind: [FoldStep]] = [:]
        for (index, fact) in compiled.instrument.facts.enumerated() {
            switch fact.definition {
            case .fold(let rule):
                for source in rule.sources where !(historiesAlone && fact.isToldTwice && source.record == .employee) {
                    steps[source.record, default: []].append(
                        FoldStep(
                            fact: index, kind: rule.kind, source: source, dates: rule.window.dates(asOf: asOf), isDistinct: rule.distinctCertificates)
                    )
                }
            case .given(let reading):
                let source = FoldSource(record: .employee, value: .reading(reading), conditions: [])
                steps[.employee, default: []].append(FoldStep(fact: index, kind: .max, source: source, dates: nil, isDistinct: false))
            case .derived, .measurementYear: break
            }
        }
        stepsByKind = RecordKind.allCases.map { steps[$0] ?? [] }
        rulesByKind = RecordKind.allCases.map { compiled.instrument.records[$0] }
        let readings = compiled.instrument.readings.map(ReadingTable.init)
        self.readings = readings
        func fields(_ kind: RecordKind, _ isWanted: (ReadingTable, RecordField) -> Bool) -> [RecordField] {
            let asked = (steps[kind] ?? []).flatMap(\.readings)
            return RecordField.allCases.filter { field in field.record == kind && asked.contains { isWanted(readings[$0], field) } }
        }
        notedByKind = RecordKind.allCases.map { kind in
            fields(kind) { reading, field in reading.sources.contains { $0.field == field && $0.unlisted == .noted } }
        }
        numbersByKind = RecordKind.allCases.map { kind in
            let amounts = (steps[kind] ?? []).compactMap { step -> RecordField? in
                if case .amount(let field) = step.source.value { field } else { nil }
            }
            let read = fields(kind) { reading, field in field.form == .number && reading.fields.contains(field) }
            return RecordField.allCases.filter { field in
                field.record == kind && (amounts.contains(field) || read.contains(field) || field == .trainingHours)
            }
        }
    }

    func notedFields(_ kind: RecordKind) -> [RecordField] { notedByKind[kind.position] }
    func numberFields(_ kind: RecordKind) -> [RecordField] { numbersByKind[kind.position] }

    func steps(_ kind: RecordKind) -> [FoldStep] { stepsByKind[kind.position] }
    func rule(_ kind: RecordKind) -> RecordRule? { rulesByKind[kind.position] }
}

extension Fact {
    /// Whether both employees' rows and a history tell it.
    public var isToldTwice: Bool {
        guard case .fold(let rule) = definition else { return false }
        return rule.sources.contains { $0.record == .employee } && rule.sources.contains { $0.record != .employee }
    }
}

/// What one kind of row adds to one fact.
struct FoldStep: Sendable {
    let fact: Int
    let kind: FoldRule.Kind
    let source: FoldSource
    /// The dates that count, or nil for all up to the date of measurement.
    let dates: ClosedRange<CivilDate>?
    let isDistinct: Bool
}

extension Window {
    /// The first and last date that count, or nil when every date up to D does.
    package func dates(asOf day: CivilDate) -> ClosedRange<CivilDate>? {
        switch self {
        case .ever: return nil
        case .years(let count): return min(CivilDate(day: day.minus(years: count).day + 1), day)...day
        case .calendarYears(let count): return (CivilDate.startOfYear(day.year - count + 1) ?? .first)...day
        case .yearOffset(let offset):
            guard let first = CivilDate.startOfYear(day.year + offset), let last = CivilDate.endOfYear(day.year + offset) else { return day...day }
            return first...min(last, max(day, first))
        }
    }
}
