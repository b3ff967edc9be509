import Instruments
import Personnel
import Vocabulary

/// An instrument compiled for one date of measurement: the one way by which everybody is folded, scored and explained.
///
/// By reference: every line of a result carries its plan along.
public struct Plan: Sendable {
    private let content: Content

    public var compiled: CompiledInstrument { content.base.compiled }
    /// D, the date of measurement (per tanggal).
    public var asOf: CivilDate { content.asOf }
    /// The readings of the instrument, ready to be looked up.
    var readings: [ReadingTable] { content.base.readings }
    /// What follows from the plan and is made when it is first asked for.
    var parts: PlanParts { content.parts }

    public var instrument: Instrument { content.base.compiled.instrument }

    /// Whether the instrument does not hold in the measurement year, so that results say "what if" (pengandaian).
    public var isHypothetical: Bool { !instrument.years.contains(asOf.year) }

    /// Whether facts that both an employee's row and a history may tell are taken from the histories alone.
    var isOfHistoriesAlone: Bool { content.base.isOfHistoriesAlone }

    public init(_ compiled: CompiledInstrument, asOf: CivilDate) { self.init(PlanBase(compiled, historiesAlone: false), asOf) }

    private init(_ base: PlanBase, _ asOf: CivilDate) { content = Content(base, asOf) }

    /// The same with every fact that a history may tell taken from the histories alone: what it says less, only employees' rows say.
    ///
    /// Nil where no fact is told by both.
    public var ofHistoriesAlone: Plan? {
        instrument.facts.contains { $0.isToldTwice } ? Plan(PlanBase(compiled, historiesAlone: true), asOf) : nil
    }

    /// The same as of another date, which shares all that no date decides.
    public func on(_ date: CivilDate) -> Plan { Plan(content.base, date) }

    /// The options that decide an indicator, by its position.
    func options(deciding indicator: Int) -> [String] {
        parts.options { compiled.indicators.map { instrument.options(deciding: $0.indicator) } }[indicator]
    }

    func notedFields(_ kind: RecordKind) -> [RecordField] { content.base.notedByKind[kind.position] }
    func numberFields(_ kind: RecordKind) -> [RecordField] { content.base.numbersByKind[kind.position] }

    func steps(_ kind: RecordKind) -> [FoldStep] { content.stepsByKind[kind.position] }
    func rule(_ kind: RecordKind) -> RecordRule? { content.base.rulesByKind[kind.position] }

    private final class Content: Sendable {
        let base: PlanBase
        let asOf: CivilDate
        /// The folds that each kind of row feeds, by the kind's position.
        let stepsByKind: [[FoldStep]]
        let parts: PlanParts

        init(_ base: PlanBase, _ asOf: CivilDate) {
            self.base = base
            self.asOf = asOf
            stepsByKind = base.stepsByKind.map { steps in steps.map { $0.placed(in: $0.window?.dates(asOf: asOf)) } }
            parts = PlanParts(base.scoring, base.options)
        }
    }
}

/// What of a plan no date decides.
private final class PlanBase: Sendable {
    let compiled: CompiledInstrument
    let isOfHistoriesAlone: Bool
    /// Without their dates.
    let stepsByKind: [[FoldStep]]
    let rulesByKind: [RecordRule?]
    /// By the kind's position: fields whose unknown codes count and are said, and fields of numbers that something is asked of.
    let notedByKind: [[RecordField]]
    let numbersByKind: [[RecordField]]
    let readings: [ReadingTable]
    let scoring = Once<PlanParts.Scoring>()
    let options = Once<[[String]]>()

    init(_ compiled: CompiledInstrument, historiesAlone: Bool) {
        self.compiled = compiled
        isOfHistoriesAlone = historiesAlone
        var steps: [RecordKind: [FoldStep]] = [:]
        for (index, fact) in compiled.instrument.facts.enumerated() {
            switch fact.definition {
            case .fold(let rule):
                for source in rule.sources where !(historiesAlone && fact.isToldTwice && source.record == .employee) {
                    steps[source.record, default: []].append(
                        FoldStep(fact: index, kind: rule.kind, source: source, window: rule.window, isDistinct: rule.distinctCertificates))
                }
            case .given(let reading):
                let source = FoldSource(record: .employee, value: .reading(reading), conditions: [])
                steps[.employee, default: []].append(FoldStep(fact: index, kind: .max, source: source, window: nil, isDistinct: false))
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
}

extension Fact {
    /// Whether both employees' rows and a history tell it.
    public var isToldTwice: Bool {
        guard case .fold(let rule) = definition else { return false }
        return rule.sources.contains { $0.record == .employee } && rule.sources.contains { $0.record != .employee }
    }
}

/// What one kind of row adds to one fact.
final class FoldStep: Sendable {
    let fact: Int
    let kind: FoldRule.Kind
    let source: FoldSource
    /// Nil where no date decides.
    let window: Window?
    /// The dates that count, or nil for all up to the date of measurement.
    let dates: ClosedRange<CivilDate>?
    let isDistinct: Bool

    init(fact: Int, kind: FoldRule.Kind, source: FoldSource, window: Window?, dates: ClosedRange<CivilDate>? = nil, isDistinct: Bool) {
        self.fact = fact
        self.kind = kind
        self.source = source
        self.window = window
        self.dates = dates
        self.isDistinct = isDistinct
    }

    /// The same with the dates that count.
    func placed(in dates: ClosedRange<CivilDate>?) -> FoldStep {
        FoldStep(fact: fact, kind: kind, source: source, window: window, dates: dates, isDistinct: isDistinct)
    }
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
