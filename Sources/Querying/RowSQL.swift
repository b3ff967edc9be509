import Instruments
import Personnel
import Vocabulary

/// The rows of one kind as SQL: what they say (`baca_…`), which of them count for what (`hitung_…`), and what they boil down to.
struct RowSQL {
    let kind: RecordKind
    let instrument: Instrument
    let steps: [RowStep]
    private let readings: [Int]
    private let windows: [WindowSQL]
    private let rule: RecordRule?

    init(_ kind: RecordKind, of instrument: Instrument, asOf: CivilDate) {
        self.kind = kind
        self.instrument = instrument
        steps = RowStep.steps(kind, of: instrument, asOf: asOf)
        readings = Array(Set(steps.flatMap(\.readings))).sorted()
        rule = steps.isEmpty ? nil : instrument.records[kind]
        var windows: [WindowSQL] = []
        for step in steps where !windows.contains(step.window) { windows.append(step.window) }
        self.windows = windows
    }

    /// The readings of every row: `r_…` by reading, and by window whether the row's date lies in it (`w_…`).
    func reading(of table: String, units: String) -> String {
        var answers: [String] = []
        for index in readings {
            for (place, source) in instrument.readings[index].sources.enumerated() {
                answers.append("    \(ReadingSQL.answer(source, "t.\(source.field.canonicalName)")) AS s_\(index + 1)_\(place + 1)")
            }
        }
        let values = readings.map { index in
            let reading = instrument.readings[index], places = reading.sources.indices.map { "x.s_\(index + 1)_\($0 + 1)" }
            return "  CAST(\(ReadingSQL.value(reading, places)) AS BIGINT) AS r_\(index + 1)"
        }
        let dates = windows.enumerated().map { "  \(within($1)) AS w_\($0 + 1)" } + ["  \(doubt) AS ragu", "  \(undated) AS tanpa_tanggal"]
        let from =
            kind == .employee
            ? "(SELECT p.*, u.eselon AS eselon_unor FROM \(table) AS p LEFT JOIN \(units) AS u ON u.unor = p.unor)" : table
        return """
            SELECT x.*,
            \((values + dates).joined(separator: ",\n"))
            FROM (
              SELECT t.*\(answers.isEmpty ? "" : ",")
            \(answers.joined(separator: ",\n"))
              FROM \(from) AS t
            ) AS x
            """
    }

    /// Which rows count for which step (`c_…`), and which are refused (`tolak`): as a whole, where what decides cannot be read.
    func counting(_ name: String) -> String {
        let counted = steps.map { "    \(SQL.flag(counts($0))) AS \($0.counts)" }
        var refusals: [String] = []
        for step in steps {
            for case .reading(let reading, _) in step.source.conditions { refusals.append("y.r_\(reading + 1) IN (-2, -3)") }
            if case .reading(let reading) = step.source.value {
                refusals.append("y.r_\(reading + 1) \(kind == .employee ? "= -3" : "IN (-2, -3)")")
            }
            if let doubts = doubts(step, "y") { refusals.append("(y.\(step.counts) = 1 AND \(doubts))") }
        }
        if let rule, !rule.undatedCounts { refusals.append("y.tanpa_tanggal = 1") }
        var unique: [String] = []
        for refusal in refusals where !unique.contains(refusal) { unique.append(refusal) }
        let noted = kind == .employee ? "" : ",\n  \(SQL.flag(SQL.any(unique + remarkable("y")))) AS catat"
        return """
            SELECT y.*,
              \(SQL.flag(SQL.any(unique))) AS tolak\(noted)
            FROM (
              SELECT b.*,
            \(counted.joined(separator: ",\n"))
              FROM \(name) AS b
            ) AS y
            """
    }

    /// Beside refusals, when something may be to say of a row: rather too often than not.
    private func remarkable(_ alias: String) -> [String] {
        let answers = readings.flatMap { index in
            instrument.readings[index].sources.indices.map { "\(alias).s_\(index + 1)_\($0 + 1) = \(ReadingSQL.unknown)" }
        }
        return ["\(alias).\(CanonicalColumn.marks.name) <> 0"]
            + readings.flatMap { ["\(alias).r_\($0 + 1) IS NULL", "\(alias).r_\($0 + 1) < 0"] } + answers
    }

    /// Whether a row counts for a step.
    private func counts(_ step: RowStep) -> String {
        var conditions = step.source.conditions.map { condition in
            switch condition {
            case .reading(let reading, let wanted): SQL.isOne("b.r_\(reading + 1)", of: wanted.map(String.init))
            case .flag(let field, let wanted):
                // Where it cannot be read whether it is set, the row is in doubt.
                wanted
                    ? SQL.any(["b.\(field.canonicalName) = 1"] + (mark(field, "b").map { ["(b.\(field.canonicalName) = 0 AND \($0))"] } ?? []))
                    : "b.\(field.canonicalName) = 0"
            }
        }
        switch step.source.value {
        case .presence, .amount: break
        case .reading(let reading):
            let unread = unreadNumber(reading, "b").map { ["(b.r_\(reading + 1) IS NULL AND \($0))"] } ?? []
            conditions.append(SQL.any(["b.r_\(reading + 1) > 0"] + unread))
        }
        if let window = windows.firstIndex(of: step.window) { conditions.append("b.w_\(window + 1) = 1") }
        return SQL.all(conditions)
    }

    /// What makes a row doubtful that counts for a step; nil where nothing does.
    private func doubts(_ step: RowStep, _ alias: String) -> String? {
        var doubts: [String] = rule == nil ? [] : ["\(alias).ragu = 1"]
        for case .flag(let field, _) in step.source.conditions {
            if let mark = mark(field, alias) { doubts.append("(\(alias).\(field.canonicalName) = 0 AND \(mark))") }
        }
        switch step.source.value {
        case .presence: break
        case .reading(let reading):
            if let mark = unreadNumber(reading, alias) { doubts.append("(\(alias).r_\(reading + 1) IS NULL AND \(mark))") }
        case .amount(let field): if let mark = mark(field, alias) { doubts.append(mark) }
        }
        return doubts.isEmpty ? nil : SQL.any(doubts)
    }

    /// Whether the number that a reading reads first is filled in and cannot be read.
    private func unreadNumber(_ reading: Int, _ alias: String) -> String? {
        guard kind != .employee, let field = instrument.readings[reading].sources.first?.field, field.form == .number else { return nil }
        return mark(field, alias)
    }

    /// Whether a field is filled in and cannot be read; nil for fields that are never marked.
    private func mark(_ field: RecordField, _ alias: String) -> String? {
        field.canonicalMark.map { "\(alias).tak_terbaca % \($0 * 2) >= \($0)" }
    }

    // MARK: Dates

    /// Goes over the fields that date a row until one decides.
    private func dated(
        filled: (RecordField) -> String, unreadable: String, otherwise: String
    ) -> String {
        guard let rule else { return otherwise }
        var branches: [String] = []
        for field in rule.dated {
            branches.append("WHEN x.\(field.canonicalName) IS NOT NULL THEN \(filled(field))")
            if !rule.unreadablePasses, let mark = mark(field, "x") { branches.append("WHEN \(mark) THEN \(unreadable)") }
        }
        let passed = rule.unreadablePasses ? rule.dated.compactMap { mark($0, "x") } : []
        if !passed.isEmpty { branches.append("WHEN \(SQL.any(passed)) THEN \(unreadable)") }
        return "CASE \(branches.joined(separator: " ")) ELSE \(otherwise) END"
    }

    /// A row without a date counts like one of long ago, in every window.
    private func within(_ window: WindowSQL) -> String {
        dated(
            filled: { field in
                let column = "x.\(field.canonicalName)"
                return SQL.flag(field.form == .year ? window.holds(year: column) : window.holds(date: column))
            }, unreadable: "1", otherwise: "1")
    }

    private var doubt: String { dated(filled: { _ in "0" }, unreadable: "1", otherwise: "0") }
    private var undated: String { dated(filled: { _ in "0" }, unreadable: "0", otherwise: rule == nil ? "0" : "1") }
}
