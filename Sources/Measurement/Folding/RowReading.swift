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
    /// A row is refused or set aside as a whole: when it cannot be read, it contributes nothing to any fold.
    func read(_ record: some PersonnelRecord, into contributions: inout [Contribution]) -> RowFate {
        contributions.removeAll(keepingCapacity: true)
        let kind = type(of: record).kind
        let steps = steps(kind)
        guard !steps.isEmpty else { return .used }
        var date: CivilDate?
        if let rule = rule(kind) {
            date = rule.date(record, asOf: asOf)
            if date == nil, !rule.undatedCounts { return .refused(.undated, rule.dated.first) }
        }
        var nothingSaid: RecordField?
        var hasValue = false
        for (position, step) in steps.enumerated() {
            var asked = true
            for condition in step.source.conditions {
                switch condition {
                case .flag(let field, let wanted): if record.value(of: field) != .flag(wanted) { asked = false }
                case .reading(let index, let wanted):
                    switch readings[index].read(record) {
                    case .value(let value, _): if !wanted.contains(value) { asked = false }
                    case .empty: (asked, nothingSaid) = (false, nothingSaid ?? readings[index].field)
                    case .unknown(let field): return .refused(.unknownCode, field)
                    }
                }
            }
            var value = 1
            switch step.source.value {
            case .presence: break
            case .reading(let index):
                switch readings[index].read(record) {
                case .value(let read, _): value = read
                case .empty:
                    value = 0
                    if kind != .employee {
                        let field = readings[index].field
                        if let field, case .number(.unreadable)? = record.value(of: field) { return .refused(.unreadableScore, field) }
                        nothingSaid = nothingSaid ?? field
                    }
                case .unknown(let field):
                    value = 0
                    if kind != .employee { return .refused(.unknownCode, field) }
                }
            case .amount(let field):
                guard case .number(let entry)? = record.value(of: field) else { continue }
                if asked, entry.isUnreadable { return .refused(.unreadableHours, field) }
                value = entry.value ?? 0
            }
            hasValue = hasValue || asked
            contributions.append(Contribution(step: position, value: value, verdict: verdict(step, value: value, date: date, asked: asked)))
        }
        if let nothingSaid, !hasValue || contributions.allSatisfy({ $0.verdict == .none || $0.verdict == .notAsked }) {
            return .setAside(.nothingSaid, nothingSaid)
        }
        return .used
    }

    /// The fields of an employee's row whose code no table of the instrument knows.
    public func unknownCodes(_ employee: Employee) -> [RecordField] {
        var fields: [RecordField] = []
        for step in steps(.employee) {
            guard case .reading(let index) = step.source.value, case .unknown(let field) = readings[index].read(employee) else { continue }
            if !fields.contains(field) { fields.append(field) }
        }
        return fields
    }

    private func verdict(_ step: FoldStep, value: Int, date: CivilDate?, asked: Bool) -> Contribution.Verdict {
        if !asked { return .notAsked }
        if case .reading = step.source.value, value == 0 { return .none }
        guard let date else { return .counts }
        if date > asOf { return .afterDate }
        if let dates = step.dates, !dates.contains(date) { return .outsideWindow }
        return .counts
    }
}

extension RecordRule {
    /// The date that places a row in time, or nil when none of its dates is filled in.
    ///
    /// A year stands for its 31 December, or for `asOf` when that lies in the same year.
    func date(_ record: some PersonnelRecord, asOf: CivilDate) -> CivilDate? {
        for field in dated {
            switch record.value(of: field) {
            case .date(let date?): return date
            case .year(let year?): return year == asOf.year ? asOf : CivilDate.endOfYear(year)
            default: continue
            }
        }
        return nil
    }
}
