import Vocabulary

extension InstrumentDecoder {
    func decodePopulation(_ reader: YAMLReader) -> [Exclusion] {
        var exclusions: [Exclusion] = []
        if case .sequence(let sequence, _) = reader.node, sequence.count > Self.mostRows { reader.tooMany(Self.mostRows) }
        for item in reader.items() ?? [] {
            guard let map = item.map(required: ["name", "title", "when"], optional: ["source", "status", "reason"])?.inheriting(),
                let nameReader = map["name"], let reason = nameReader.text(), let title = map["title"]?.phrase(),
                let when = map["when"]
            else { continue }
            if exclusions.contains(where: { $0.reason == reason }) { nameReader.alreadyTaken(reason) }
            let conditions = decodeConditions(when)
            requireGiven(conditions, when)
            exclusions.append(Exclusion(reason: reason, title: title, conditions: conditions, provenance: map.provenance(), mark: item.mark))
        }
        return exclusions
    }

    /// Who is measured, and who is asked what, depends on who somebody is, never on what they have done.
    private func requireGiven(_ conditions: [Condition], _ reader: YAMLReader) {
        for condition in conditions where !isGiven(condition.fact) {
            reader.report(
                "fakta-bukan-bawaan",
                Phrase(
                    id: "fakta «\(facts[condition.fact].name)» tidak dibaca dari data pegawai",
                    en: "the fact “\(facts[condition.fact].name)” is not read from the employee's row"),
                Phrase(id: "Pakai fakta «given»", en: "Use a “given” fact"))
        }
    }

    func isGiven(_ fact: Int) -> Bool { GivenFacts.isGiven(fact, in: facts) }

    func decodeDimensions(_ reader: YAMLReader) -> [DimensionRule] {
        guard let map = reader.map(required: Dimension.allCases.map(\.rawValue)) else { return [] }
        let rules = Dimension.allCases.compactMap { dimension in map[dimension.rawValue].flatMap { decodeDimension($0, dimension) } }
        let total = rules.reduce(0) { $0 + $1.maximum.thousandths }
        if rules.count == Dimension.allCases.count, total != Points.hundred.thousandths {
            reader.report(
                "bobot-bukan-100",
                Phrase(id: "jumlah «maximum» adalah \(Thousandths.text(total))", en: "the sum of “maximum” is \(Thousandths.text(total))"),
                Phrase(id: "Tulis bobot yang berjumlah 100", en: "Write weights that add up to 100"))
        }
        return rules
    }

    private func decodeDimension(_ reader: YAMLReader, _ dimension: Dimension) -> DimensionRule? {
        guard let map = reader.map(required: ["maximum", "indicators"], optional: ["source", "status", "reason"])?.inheriting(),
            let maximum = points(map["maximum"])
        else { return nil }
        var indicators: [Indicator] = []
        for (name, _, value) in map["indicators"]?.entries() ?? [] {
            guard
                let inner = value.map(required: ["title", "advice", "ladder"], optional: ["asked", "source", "status", "reason"])?.inheriting(),
                let title = inner["title"]?.phrase(), let advice = inner["advice"]?.phrase(), let rows = inner["ladder"]
            else { continue }
            let asked = inner["asked"].map { reader -> [Condition] in
                let conditions = decodeConditions(reader)
                requireGiven(conditions, reader)
                return conditions
            }
            indicators.append(
                Indicator(
                    name: name, title: title, advice: advice, asked: asked ?? [],
                    ladder: decodeLadder(rows, outcomeKey: "points", outcome: decodeAward), provenance: inner.provenance()))
        }
        return DimensionRule(
            dimension: dimension, maximum: maximum, indicators: indicators, provenance: map.provenance(of: "maximum"), mark: reader.mark)
    }

    private func points(_ reader: YAMLReader?) -> Points? {
        guard let reader, let value = reader.thousandths() else { return nil }
        guard (0...Points.hundred.thousandths).contains(value) else {
            reader.report(
                "poin-di-luar-batas", Phrase(id: "poin di luar 0 sampai 100", en: "points outside 0 to 100"),
                Phrase(id: "Tulis bilangan dari 0 sampai 100", en: "Write a number from 0 to 100"))
            return nil
        }
        return Points(thousandths: value)
    }

    /// A number of points, or `{upTo: points, in: fact, full: amount}` for a share of them.
    private func decodeAward(_ reader: YAMLReader) -> Award? {
        guard case .mapping = reader.node else { return points(reader).map { .fixed($0) } }
        guard let map = reader.map(required: ["upTo", "in", "full"]), let most = points(map["upTo"]), let child = map["in"],
            let fact = self.fact(child), let full = map["full"]?.thousandths()
        else { return nil }
        guard facts[fact].domain == .amount, full > 0 else {
            child.report(
                "tes-tidak-cocok",
                Phrase(id: "bagian sebanding memerlukan jumlah dan batas di atas 0", en: "a proportional share needs an amount and a bound above 0"),
                Phrase(id: "Pakai fakta lipatan sum", en: "Use a fact with the fold sum"))
            return nil
        }
        return .proportional(upTo: most, fact: fact, full: full)
    }
}

/// Which facts are read from the employee's row alone, directly or through other such facts.
public enum GivenFacts {
    public static func isGiven(_ fact: Int, in facts: [Fact]) -> Bool {
        switch facts[fact].definition {
        case .given, .measurementYear: true
        case .fold: false
        case .derived(let ladder):
            ladder.rows.allSatisfy { row in row.conditions.allSatisfy { condition in condition.facts.allSatisfy { isGiven($0, in: facts) } } }
        }
    }
}

extension Condition {
    /// The facts a condition looks at: its own, and those it is held against.
    public var facts: [Int] {
        var found = [fact]
        func add(_ operand: Operand) { if case .fact(let other) = operand { found.append(other) } }
        switch test {
        case .isOneOf: break
        case .compares(let list): list.forEach { add($0.operand) }
        case .includes(let operand), .includesAtLeast(let operand): add(operand)
        }
        return found
    }
}
