import Vocabulary

/// Spells out the ladders of an instrument, and finds by enumeration what a reader of the file would overlook: combinations
/// that no row fits, that two rows fit, rows that fit nobody, and points above a dimension's maximum.
struct InstrumentCompiler {
    let instrument: Instrument
    let domains: FactDomains
    let file: String
    private(set) var issues: [InstrumentIssue] = []

    /// More combinations than this are a sign of a ladder that should be several.
    static let largestTable = 1 << 18

    init(_ instrument: Instrument, file: String) {
        self.instrument = instrument
        self.file = file
        domains = FactDomains(instrument)
    }

    mutating func compile() -> CompiledInstrument? {
        let population = compilePopulation()
        var derivations: [CompiledDerivation] = []
        for (index, fact) in instrument.facts.enumerated() {
            guard case .derived(let ladder) = fact.definition, let table = table(of: ladder, asked: [], name: fact.name) else { continue }
            derivations.append(CompiledDerivation(fact: index, table: table, values: ladder.rows.map(\.outcome)))
        }
        var indicators: [CompiledIndicator] = []
        for rule in instrument.dimensions {
            let compiled = rule.indicators.compactMap { indicator -> CompiledIndicator? in
                guard let table = table(of: indicator.ladder, asked: indicator.asked, name: indicator.name) else { return nil }
                return CompiledIndicator(
                    dimension: rule.dimension, indicator: indicator, table: table, attainable: attainable(table, indicator.ladder))
            }
            checkMaximum(rule, compiled)
            indicators += compiled
        }
        guard let population, issues.isEmpty else { return nil }
        return CompiledInstrument(instrument: instrument, derivations: derivations, population: population, indicators: indicators)
    }

    // MARK: Tables

    private func inputs(_ facts: [Int]) -> [TableInput] {
        var seen: [Int] = []
        for fact in facts where !seen.contains(fact) { seen.append(fact) }
        var stride = 1
        return seen.sorted().map { fact in
            let input = TableInput(fact: fact, cuts: domains.cuts[fact], size: domains.size(of: fact), stride: stride)
            stride = min(stride * input.size, Self.largestTable * 2)
            return input
        }
    }

    private mutating func tooWide(_ inputs: [TableInput], name: String, mark: SourceMark) -> Bool {
        let size = inputs.last.map { $0.stride * $0.size } ?? 1
        guard size > Self.largestTable else { return false }
        report(
            "tangga-terlalu-lebar", mark,
            Phrase(id: "«\(name)» bergantung pada terlalu banyak fakta sekaligus", en: "“\(name)” depends on too many facts at once"),
            Phrase(id: "Pecah menjadi beberapa indikator atau fakta turunan", en: "Split it into several indicators or derived facts"))
        return true
    }

    /// Calls `body` for every place of a table that can belong to somebody, with the facts there; facts that are no inputs are 0.
    ///
    /// `measured` leaves out those whom the population rule excludes by these facts alone.
    private func enumerate(_ inputs: [TableInput], measured: Bool, _ body: (Int, [Int]) -> Void) {
        let known = Set(inputs.map(\.fact))
        let exclusions = measured ? instrument.population.map(\.conditions).filter { $0.allSatisfy { known.isSuperset(of: $0.facts) } } : []
        let allowed = inputs.map { $0.cuts.isEmpty ? domains.values[$0.fact] : [] }
        var facts = [Int](repeating: 0, count: instrument.facts.count)
        places: for index in 0..<(inputs.last.map { $0.stride * $0.size } ?? 1) {
            for (position, input) in inputs.enumerated() {
                let cell = index / input.stride % input.size
                if !allowed[position].isEmpty, !allowed[position].contains(cell) { continue places }
                facts[input.fact] = input.sample(of: cell)
            }
            for conditions in exclusions where conditions.hold(facts) { continue places }
            body(index, facts)
        }
    }

    private mutating func table<Outcome>(of ladder: Ladder<Outcome>, asked: [Condition], name: String) -> LadderTable? {
        let inputs = inputs((asked + ladder.rows.flatMap(\.conditions)).flatMap(\.facts))
        guard !tooWide(inputs, name: name, mark: ladder.mark) else { return nil }
        guard ladder.rows.count < Int(LadderTable.notAsked) else { return nil }
        let otherwise = ladder.rows.firstIndex(where: \.isOtherwise)
        for (position, row) in ladder.rows.enumerated() where row.isOtherwise && position != otherwise {
            report(
                "tumpang-tindih", row.mark, Phrase(id: "«\(name)» mempunyai dua baris «otherwise»", en: "“\(name)” has two “otherwise” rows"),
                Phrase(id: "Hapus salah satunya", en: "Remove one of them"))
        }
        var rows = [UInt8](repeating: LadderTable.nobody, count: inputs.last.map { $0.stride * $0.size } ?? 1)
        var used = Set<Int>()
        var gap: [Int]?
        var overlaps: [[Int]: [Int]] = [:]
        enumerate(inputs, measured: true) { index, facts in
            guard asked.hold(facts) else {
                rows[index] = LadderTable.notAsked
                return
            }
            var fitting: [Int] = []
            for (position, row) in ladder.rows.enumerated() where !row.isOtherwise && row.conditions.hold(facts) { fitting.append(position) }
            if fitting.count > 1, overlaps[fitting] == nil { overlaps[fitting] = facts }
            guard let row = fitting.first ?? otherwise else {
                gap = gap ?? facts
                return
            }
            used.insert(row)
            rows[index] = UInt8(row)
        }
        for (fitting, facts) in overlaps { reportOverlap(fitting, ladder, name: name, example: describe(inputs, facts)) }
        // Under other options than the defaults an indicator may be asked of nobody: the option took its place.
        if used.isEmpty, gap == nil, !asked.isEmpty, !instrument.changedSettings.isEmpty { return LadderTable(inputs: inputs, rows: rows) }
        if let gap { reportGap(ladder.mark, name: name, example: describe(inputs, gap)) }
        for (position, row) in ladder.rows.enumerated() where !used.contains(position) && !overlaps.keys.contains(where: { $0.contains(position) }) {
            report(
                "baris-tak-terjangkau", row.mark, Phrase(id: "baris ini tidak mengenai siapa pun", en: "this row fits nobody"),
                Phrase(id: "Hapus barisnya atau perbaiki syaratnya", en: "Remove the row or correct its conditions"))
        }
        return LadderTable(inputs: inputs, rows: rows)
    }

    private mutating func compilePopulation() -> LadderTable? {
        let inputs = inputs(instrument.population.flatMap(\.conditions).flatMap(\.facts))
        guard !tooWide(inputs, name: "population", mark: instrument.population.first?.mark ?? SourceMark(line: 1, column: 1)) else { return nil }
        var rows = [UInt8](repeating: CompiledInstrument.measured, count: inputs.last.map { $0.stride * $0.size } ?? 1)
        var used = Set<Int>()
        enumerate(inputs, measured: false) { index, facts in
            guard let first = instrument.population.firstIndex(where: { $0.conditions.hold(facts) }) else { return }
            rows[index] = UInt8(first)
            used.insert(first)
        }
        for (position, exclusion) in instrument.population.enumerated() where !used.contains(position) {
            report(
                "baris-tak-terjangkau", exclusion.mark,
                Phrase(id: "alasan «\(exclusion.reason)» tidak mengenai siapa pun", en: "the reason “\(exclusion.reason)” fits nobody"),
                Phrase(id: "Hapus barisnya atau pindahkan ke atas", en: "Remove the row or move it up"))
        }
        return LadderTable(inputs: inputs, rows: rows)
    }

    // MARK: Points

    private func attainable(_ table: LadderTable, _ ladder: Ladder<Award>) -> [Int32] {
        let given = table.inputs.filter { GivenFacts.isGiven($0.fact, in: instrument.facts) }
        func key(_ index: Int) -> Int { given.reduce(0) { $0 + table.cell($1, at: index) * $1.stride } }
        var best: [Int: Int32] = [:]
        for (index, row) in table.rows.enumerated() where row < LadderTable.notAsked {
            best[key(index), default: 0] = max(best[key(index), default: 0], Int32(ladder.rows[Int(row)].outcome.most.thousandths))
        }
        return table.rows.indices.map { table.rows[$0] < LadderTable.notAsked ? best[key($0), default: 0] : 0 }
    }

    private mutating func checkMaximum(_ rule: DimensionRule, _ indicators: [CompiledIndicator]) {
        let inputs = inputs(indicators.flatMap { $0.table.inputs.map(\.fact) })
        guard !tooWide(inputs, name: rule.dimension.rawValue, mark: rule.mark) else { return }
        var most = 0
        var worst: [Int] = []
        enumerate(inputs, measured: true) { _, facts in
            var sum = 0
            for indicator in indicators {
                guard let row = indicator.row(at: indicator.table.index(facts)) else { continue }
                sum += indicator.indicator.ladder.rows[row].outcome.most.thousandths
            }
            if sum > most { (most, worst) = (sum, facts) }
        }
        if most > rule.maximum.thousandths {
            report(
                "poin-melebihi-maksimum", rule.mark,
                Phrase(
                    id: "\(rule.dimension.rawValue) dapat mencapai \(Thousandths.text(most)) dari \(rule.maximum) (\(describe(inputs, worst).id))",
                    en: "\(rule.dimension.rawValue) can reach \(Thousandths.text(most)) of \(rule.maximum) (\(describe(inputs, worst).en))"),
                Phrase(id: "Kecilkan poin atau besarkan «maximum»", en: "Lower the points or raise “maximum”"))
        }
    }

    // MARK: Words

    private mutating func report(_ code: String, _ mark: SourceMark, _ message: Phrase, _ remedy: Phrase) {
        issues.append(InstrumentIssue(code, file: file, line: mark.line, column: mark.column, message: message, remedy: remedy))
    }

    private mutating func reportOverlap<Outcome>(_ rows: [Int], _ ladder: Ladder<Outcome>, name: String, example: Phrase) {
        let lines = rows.map { String(ladder.rows[$0].mark.line) }.joined(separator: ", ")
        report(
            "tumpang-tindih", ladder.rows[rows[1]].mark,
            Phrase(
                id: "«\(name)»: baris \(lines) sama-sama cocok untuk \(example.id)",
                en: "“\(name)”: the rows on lines \(lines) both fit \(example.en)"),
            Phrase(id: "Persempit syaratnya sehingga hanya satu yang cocok", en: "Narrow the conditions so that only one fits"))
    }

    private mutating func reportGap(_ mark: SourceMark, name: String, example: Phrase) {
        report(
            "celah", mark, Phrase(id: "«\(name)»: tidak ada baris untuk \(example.id)", en: "“\(name)”: no row for \(example.en)"),
            Phrase(id: "Tambahkan baris untuknya atau «otherwise: true»", en: "Add a row for it, or “otherwise: true”"))
    }

    /// A combination in words, such as `kelas = struktural, jp-teknis = 20`.
    private func describe(_ inputs: [TableInput], _ facts: [Int]) -> Phrase {
        Phrase(
            inputs.map { input in
                let fact = instrument.facts[input.fact]
                return "\(fact.name) = \(instrument.label(facts[input.fact], of: fact))"
            }.joined(separator: ", "))
    }
}
