import Instruments
import Personnel
import Vocabulary

/// What one row says to one fold, and whether it counts.
struct Contribution: Equatable {
    enum Verdict: Equatable {
        case counts
        case afterDate
        case outsideWindow
        /// Another kind of training, a cancelled punishment: the fold does not ask for such rows.
        case notAsked
        /// The table reads the row as "none".
        case none
    }

    let step: Int
    /// A value of a scale, or an amount in thousandths.
    let value: Int
    let verdict: Verdict
}

extension Plan {
    /// Reads one row for all folds of its kind into `contributions`.
    ///
    /// A row is refused or set aside as a whole: when it cannot be read, it contributes nothing to any fold. A cell that cannot be read
    /// refuses it only where the row would otherwise count by it.
    func read(_ record: some PersonnelRecord, into contributions: inout [Contribution]) -> RowFate {
        contributions.removeAll(keepingCapacity: true)
        let kind = type(of: record).kind
        let steps = steps(kind)
        guard !steps.isEmpty else { return .used }
        let unreadable = record.unreadableFields
        var date: CivilDate?
        // The date that stands in the row and cannot be read, where none takes its place.
        var unreadableDate: RecordField?
        if let rule = rule(kind) {
            (date, unreadableDate) = rule.date(record, asOf: asOf)
            if date == nil, unreadableDate == nil, !rule.undatedCounts {
                return field(elsewhere: record).map { .setAside(.leadershipElsewhere, $0) } ?? .refused(.undated, rule.dated.first)
            }
        }
        var nothingSaid: RecordField?
        var hasValue = false
        for (position, step) in steps.enumerated() {
            var asked = true
            var doubt: (problem: Problem, field: RecordField)? = unreadableDate.map { (.unreadable($0), $0) }
            for condition in step.source.conditions {
                switch condition {
                case .flag(let field, let wanted):
                    let flag = record.value(of: field)
                    if flag == .flag(false), unreadable.contains(field) {
                        doubt = doubt ?? (.unreadable(field), field)
                    } else if flag != .flag(wanted) {
                        asked = false
                    }
                case .reading(let index, let wanted):
                    switch readings[index].read(record) {
                    case .value(let value, _): if !wanted.contains(value) { asked = false }
                    case .empty: (asked, nothingSaid) = (false, nothingSaid ?? readings[index].field)
                    case .unknown(let field): return .refused(.unknownCode, field)
                    case .elsewhere(let field): return .setAside(.leadershipElsewhere, field)
                    }
                }
            }
            var value = 1
            // Whether the row says "none" to the fold.
            var isNone = false
            switch step.source.value {
            case .presence: break
            case .reading(let index):
                switch readings[index].read(record) {
                case .value(let read, _): (value, isNone) = (read, read == 0)
                case .empty:
                    (value, isNone) = (0, true)
                    if kind != .employee {
                        let field = readings[index].field
                        if let field, case .number(.unreadable)? = record.value(of: field) {
                            (doubt, isNone) = (doubt ?? (.unreadableScore, field), false)
                        } else {
                            nothingSaid = nothingSaid ?? field
                        }
                    }
                case .unknown(let field):
                    (value, isNone) = (0, true)
                    if kind != .employee { return .refused(.unknownCode, field) }
                case .elsewhere(let field): return .setAside(.leadershipElsewhere, field)
                }
            case .amount(let field):
                guard case .number(let entry)? = record.value(of: field) else { continue }
                if entry.isUnreadable { doubt = doubt ?? (.unreadableHours, field) }
                value = entry.value ?? 0
            }
            hasValue = hasValue || asked
            let verdict = isNone && asked ? .none : verdict(step, date: date, asked: asked)
            if verdict == .counts, let doubt { return .refused(doubt.problem, doubt.field) }
            contributions.append(Contribution(step: position, value: value, verdict: verdict))
        }
        if let nothingSaid, !hasValue || contributions.allSatisfy({ $0.verdict == .none || $0.verdict == .notAsked }) {
            return .setAside(.nothingSaid, nothingSaid)
        }
        return .used
    }

    /// The field by which a row belongs into the file of another kind of row.
    private func field(elsewhere record: some PersonnelRecord) -> RecordField? {
        for step in steps(type(of: record).kind) {
            for reading in step.readings { if case .elsewhere(let field) = readings[reading].read(record) { return field } }
        }
        return nil
    }

    private func verdict(_ step: FoldStep, date: CivilDate?, asked: Bool) -> Contribution.Verdict {
        if !asked { return .notAsked }
        guard let date else { return .counts }
        if date > asOf { return .afterDate }
        if let dates = step.dates, !dates.contains(date) { return .outsideWindow }
        return .counts
    }
}

extension RecordRule {
    /// The date that places a row in time: the first that is filled in; nil where none is, or where that one cannot be read, whose
    /// field is told then.
    ///
    /// A year stands for its 31 December, or for `asOf` when that lies in the same year.
    func date(_ record: some PersonnelRecord, asOf: CivilDate) -> (date: CivilDate?, unreadable: RecordField?) {
        var unreadable: RecordField?
        for field in dated {
            switch record.value(of: field) {
            case .date(let date?): return (date, nil)
            case .year(let year?): return (year == asOf.year ? asOf : CivilDate.endOfYear(year), nil)
            default:
                guard record.unreadableFields.contains(field) else { continue }
                unreadable = unreadable ?? field
                if !unreadablePasses { return (nil, unreadable) }
            }
        }
        return (nil, unreadable)
    }
}
