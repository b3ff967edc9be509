import Instruments
import Personnel
import Vocabulary

extension LiteralInterpreter {
    /// The date that places a row in time: the first that is filled in, if it can be read or the instrument passes over it; a year is
    /// its 31 December, or D in D's own year.
    func date(of record: any PersonnelRecord) -> LiteralDate? {
        let rule = instrument.records[type(of: record).kind]
        for field in rule?.dated ?? [] {
            if record.unreadableFields.contains(field), rule?.unreadablePasses != true { return nil }
            if case .date(let date?) = record.value(of: field) { return LiteralDate(date) }
            if case .year(let year?) = record.value(of: field) {
                return year == today.year ? today : LiteralDate(year: year, month: 12, day: 31)
            }
        }
        return nil
    }

    /// What keeps a row from being used; nil for rows that are.
    func fate(of record: any PersonnelRecord) -> LiteralFate? {
        let kind = type(of: record).kind, sources = folds.flatMap { rule in rule.sources.map { (rule.window, $0) } }.filter { $0.1.record == kind }
        let said = sources.flatMap { readings($0.1) }.map { read(instrument.readings[$0], record) }
        guard !sources.isEmpty else { return nil }
        if let rule = instrument.records[kind], !rule.undatedCounts, date(of: record) == nil, !hasUnreadableDate(record) {
            return said.contains(where: \.isElsewhere) ? .elsewhere : .refused
        }
        if sources.contains(where: { isInDoubt($0.1, $0.0, record) }) { return .refused }
        if said.contains(where: \.isElsewhere) { return .elsewhere }
        return said.contains(where: \.isUnknown) ? .refused : nil
    }

    private func readings(_ source: FoldSource) -> [Int] {
        var found: [Int] = []
        if case .reading(let number) = source.value { found.append(number) }
        for case .reading(let number, _) in source.conditions { found.append(number) }
        return found
    }

    private func hasUnreadableDate(_ record: any PersonnelRecord) -> Bool {
        (instrument.records[type(of: record).kind]?.dated ?? []).contains { record.unreadableFields.contains($0) }
    }

    /// Whether a row would count for a fold, if only something in it could be read: its date where it has no other, whether it was
    /// cancelled, its hours or its score.
    private func isInDoubt(_ source: FoldSource, _ window: Window, _ record: any PersonnelRecord) -> Bool {
        guard meets(source.conditions, record) else { return false }
        var isUnreadable = false
        if let date = date(of: record) {
            if !isInWindow(window, date) { return false }
        } else {
            isUnreadable = hasUnreadableDate(record)
        }
        for case .flag(let field, _) in source.conditions where record.unreadableFields.contains(field) && record.value(of: field) == .flag(false) {
            isUnreadable = true
        }
        switch source.value {
        case .presence: return isUnreadable
        case .amount(let field):
            if case .number(.unreadable)? = record.value(of: field) { return true }
            return isUnreadable
        case .reading(let number):
            let reading = instrument.readings[number]
            if let field = reading.sources.first?.field, case .number(.unreadable)? = record.value(of: field) { return true }
            return isUnreadable && (read(reading, record).word ?? "none") != "none"
        }
    }

    private var folds: [FoldRule] {
        instrument.facts.compactMap { if case .fold(let rule) = $0.definition { rule } else { nil } }
    }

    private func meets(_ conditions: [RecordCondition], _ record: any PersonnelRecord) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .flag(let field, let wanted): return record.value(of: field) == .flag(wanted)
            case .reading(let number, let wanted):
                let reading = instrument.readings[number]
                guard let found = read(reading, record).word else { return false }
                return wanted.contains { word($0, ofScale: reading.scale) == found }
            }
        }
    }

    // MARK: Windows

    private func isInWindow(_ window: Window, _ date: LiteralDate) -> Bool {
        guard date <= today else { return false }
        switch window {
        case .ever: return true
        case .years(let count): return date > today.inYear(today.year - count)
        case .calendarYears(let count): return date.year > today.year - count
        case .yearOffset(let offset): return date.year == today.year + offset
        }
    }

    // MARK: Folds

    /// A row that counts: its word, or its amount and what makes its certificate the same as another.
    struct Counted {
        var value: LiteralValue
        var certificate: String?
    }

    func counted(_ rule: FoldRule, _ records: [any PersonnelRecord]) -> [Counted] {
        var found: [Counted] = []
        for record in records {
            for source in rule.sources where source.record == type(of: record).kind && meets(source.conditions, record) {
                if let date = date(of: record), !isInWindow(rule.window, date) { continue }
                switch source.value {
                case .presence: found.append(Counted(value: .word("ada")))
                case .reading(let number):
                    if let word = read(instrument.readings[number], record).word, word != "none" { found.append(Counted(value: .word(word))) }
                case .amount(let field):
                    guard case .number(let entry)? = record.value(of: field) else { continue }
                    found.append(Counted(value: .thousandths(entry.value ?? 0), certificate: certificate(of: record)))
                }
            }
        }
        return found
    }

    func fold(_ rule: FoldRule, _ fact: Fact, _ counted: [Counted]) -> LiteralValue {
        let words = counted.compactMap { if case .word(let word) = $0.value { word } else { nil } }
        switch (rule.kind, fact.domain) {
        case (.any, _): return .word(words.isEmpty ? "none" : "ada")
        case (.set, _): return .words(Set(words))
        case (.max, .scale(let scale)): return .word(words.max { height($0, onScale: scale) < height($1, onScale: scale) } ?? "none")
        case (.min, .scale(let scale)): return .word(words.min { height($0, onScale: scale) < height($1, onScale: scale) } ?? "none")
        case (.max, _), (.min, _): return .word("none")
        case (.sum, _):
            var sum = 0
            var largest: [String: Int] = [:]
            for entry in counted {
                guard case .thousandths(let amount) = entry.value else { continue }
                if rule.distinctCertificates, let certificate = entry.certificate {
                    largest[certificate] = max(largest[certificate] ?? 0, amount)
                } else {
                    sum += amount
                }
            }
            return .thousandths(sum + largest.values.reduce(0, +))
        }
    }

    /// Certificate number and course name in letters and digits; without a number, course name and date, the end or else the start.
    /// A row without either is the same as no other.
    private func certificate(of record: any PersonnelRecord) -> String? {
        let (number, course, date): (String, String, CivilDate?)
        switch record {
        case let training as TrainingRecord: (number, course, date) = (training.certificate, training.name, training.end ?? training.start)
        case let training as LeadershipRecord: (number, course, date) = (training.certificate, training.name, training.end ?? training.start)
        default: return nil
        }
        func plain(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber }.lowercased() }
        if !plain(number).isEmpty { return "certificate \(plain(number)) of \(plain(course))" }
        return date.map { "\(plain(course)) on \($0.components)" }
    }
}

/// What becomes of a row that is not used.
enum LiteralFate { case refused, elsewhere }
