import Vocabulary

extension InstrumentDecoder {
    /// More rows than this no ladder of a regulation has, and the tables count rows in a byte.
    static let mostRows = 200

    /// The rows of a ladder, whose outcomes stand under `outcomeKey`.
    func decodeLadder<Outcome>(_ reader: YAMLReader, outcomeKey: String, outcome: (YAMLReader) -> Outcome?) -> Ladder<Outcome> {
        let items = reader.items() ?? []
        if items.count > Self.mostRows { reader.tooMany(Self.mostRows) }
        let rows = items.prefix(Self.mostRows).compactMap { item -> LadderRow<Outcome>? in
            guard
                let map = item.map(required: [outcomeKey], optional: ["when", "otherwise", "missing", "source", "status", "reason"])?.inheriting(),
                let value = map[outcomeKey].flatMap(outcome)
            else { return nil }
            let isOtherwise = map["otherwise"]?.mustBeTrue() ?? false
            if isOtherwise == (map.children["when"] != nil) {
                item.report(
                    "tanpa-syarat",
                    Phrase(id: "baris tangga harus mempunyai «when» atau «otherwise: true»", en: "a row of a ladder has “when” or “otherwise: true”"),
                    Phrase(id: "Tulis tepat satu dari keduanya", en: "Write exactly one of the two"))
                return nil
            }
            return LadderRow(
                conditions: map["when"].map(decodeConditions) ?? [], isOtherwise: isOtherwise, outcome: value,
                restsOnMissingData: map["missing"]?.flag() ?? false, provenance: map.provenance(), mark: item.mark)
        }
        return Ladder(rows: rows, mark: reader.mark)
    }

    /// `{fact: test, …}`, all of which must hold.
    func decodeConditions(_ reader: YAMLReader) -> [Condition] {
        guard case .mapping(let mapping) = reader.node, !mapping.isEmpty else {
            reader.report(
                "tipe-salah", Phrase(id: "yang ditemukan bukan syarat", en: "found no conditions"),
                Phrase(id: "Tulis {fakta: nilai, …}", en: "Write {fact: value, …}"))
            return []
        }
        return mapping.entries.compactMap { key, value in
            fact(reader.child(key)).flatMap { decodeTest(reader.child(value), fact: $0) }
        }
    }

    func fact(_ reader: YAMLReader) -> Int? {
        guard let name = reader.text() else { return nil }
        guard let index = facts.firstIndex(where: { $0.name == name }) else {
            reader.unknown(name, among: facts.map(\.name), Phrase(id: "fakta", en: "fact"))
            return nil
        }
        return index
    }

    func decodeTest(_ reader: YAMLReader, fact: Int) -> Condition? {
        let domain = facts[fact].domain
        guard case .mapping = reader.node else {
            guard case .scale(let scale) = domain else {
                reader.report(
                    "tes-tidak-cocok",
                    Phrase(id: "fakta «\(facts[fact].name)» diuji dengan perbandingan", en: "the fact “\(facts[fact].name)” is tested by comparison"),
                    Phrase(id: "Tulis misalnya {atLeast: …} atau {includes: …}", en: "Write for example {atLeast: …} or {includes: …}"))
                return nil
            }
            return Condition(fact: fact, test: .isOneOf(oneOrMore(reader).compactMap { value($0, of: scale) }))
        }
        let words: [String]
        if case .set = domain { words = ["includes", "includesAtLeast"] } else { words = Comparison.Relation.allCases.map(\.rawValue) }
        guard let map = reader.map(required: [], optional: words) else { return nil }
        if case .set = domain, map.children.count > 1 {
            reader.report(
                "tes-ganda", Phrase(id: "himpunan diuji dengan satu tes saja", en: "a set is tested by one test only"),
                Phrase(id: "Tulis salah satu: \(words.joined(separator: ", "))", en: "Write one of: \(words.joined(separator: ", "))"))
            return nil
        }
        var comparisons: [Comparison] = []
        for word in words {
            guard let child = map[word], let operand = decodeOperand(child, domain: domain) else { continue }
            if let relation = Comparison.Relation(rawValue: word) {
                comparisons.append(Comparison(relation: relation, operand: operand))
            } else {
                return Condition(fact: fact, test: word == "includes" ? .includes(operand) : .includesAtLeast(operand))
            }
        }
        guard !comparisons.isEmpty else {
            if map.children.isEmpty {
                reader.report(
                    "tes-kosong", Phrase(id: "tes tanpa perbandingan", en: "a test without a comparison"),
                    Phrase(id: "Tulis salah satu: \(words.joined(separator: ", "))", en: "Write one of: \(words.joined(separator: ", "))"))
            }
            return nil
        }
        return Condition(fact: fact, test: .compares(comparisons))
    }

    private func decodeOperand(_ reader: YAMLReader, domain: Fact.Domain) -> Operand? {
        if case .mapping = reader.node {
            guard let map = reader.map(required: ["fact"]), let child = map["fact"], let other = fact(child) else { return nil }
            guard Self.comparable(domain, facts[other].domain) else {
                child.report(
                    "skala-berbeda",
                    Phrase(id: "fakta «\(facts[other].name)» memakai skala lain", en: "the fact “\(facts[other].name)” is on another scale"),
                    Phrase(id: "Bandingkan fakta dari satu skala", en: "Compare facts of one scale"))
                return nil
            }
            return .fact(other)
        }
        switch domain {
        case .scale(let scale), .set(let scale): return value(reader, of: scale).map { .value($0) }
        case .amount: return reader.thousandths().map { .value($0) }
        case .year: return year(reader).map { .value($0) }
        }
    }

    /// Only values of one scale can be held against each other; amounts are held against numbers.
    private static func comparable(_ left: Fact.Domain, _ right: Fact.Domain) -> Bool {
        switch (left, right) {
        case (.scale(let a), .scale(let b)), (.set(let a), .scale(let b)): a == b
        default: false
        }
    }
}

extension YAMLReader {
    func tooMany(_ most: Int) {
        report(
            "terlalu-banyak-baris", Phrase(id: "lebih dari \(most) baris", en: "more than \(most) rows"),
            Phrase(id: "Gabungkan baris yang senilai", en: "Join the rows that are worth the same"))
    }
}
