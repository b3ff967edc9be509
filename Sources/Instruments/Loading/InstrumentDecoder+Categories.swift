import Vocabulary

extension InstrumentDecoder {
    /// The category ladder as the options say, and as it would be by each other choice of the options that stand in it.
    func decodeCategories(_ reader: YAMLReader) -> (taken: CategoryLadder, others: [CategoryLadder])? {
        guard let taken = decodeCategoryLadder(reader) else { return nil }
        var names: [String] = []
        YAMLMap.collectOptions(reader.node, into: &names)
        var others: [CategoryLadder] = []
        for name in names {
            guard case .choice(let chosen)? = context.settings[name] else { continue }
            for choice in (context.choices[name] ?? nil) ?? [] where choice != chosen {
                context.settings[name] = .choice(choice)
                if let other = decodeCategoryLadder(YAMLReader(reader.node, inherited: reader.inherited, context: context)) { others.append(other) }
            }
            context.settings[name] = .choice(chosen)
        }
        return (taken, others)
    }

    private func decodeCategoryLadder(_ reader: YAMLReader) -> CategoryLadder? {
        guard let map = reader.map(required: ["ladder"], optional: ["source", "status", "reason"])?.inheriting(), let rows = map["ladder"]
        else { return nil }
        let items = rows.items() ?? []
        var ladder: [CategoryLadder.Row] = []
        for (position, item) in items.enumerated() {
            guard let row = item.map(required: ["name"], optional: ["atLeast", "above", "otherwise"]), let name = row["name"]?.text() else {
                continue
            }
            let isLast = position == items.count - 1
            guard row.children.count == 2, (row["otherwise"]?.mustBeTrue() ?? false) == isLast else {
                item.report(
                    "celah",
                    Phrase(
                        id: "kategori «\(name)» memerlukan tepat satu batas; hanya yang terakhir menampung sisanya",
                        en: "the category “\(name)” needs exactly one bound; only the last takes the rest"),
                    Phrase(
                        id: "Tulis «atLeast» atau «above», dan «otherwise: true» pada yang terakhir",
                        en: "Write “atLeast” or “above”, and “otherwise: true” for the last"))
                continue
            }
            let least = isLast ? 0 : leastTotal(row)
            guard let least else { continue }
            if ladder.contains(where: { $0.name == name }) { item.alreadyTaken(name) }
            if ladder.last.map({ least >= $0.least }) ?? (least > Points.hundred.thousandths / 10) {
                item.report(
                    "baris-tak-terjangkau", Phrase(id: "kategori «\(name)» tidak pernah tercapai", en: "the category “\(name)” is never reached"),
                    Phrase(id: "Urutkan kategori dari yang tertinggi, paling tinggi 100", en: "Order the categories from the highest, at most 100"))
            }
            ladder.append(CategoryLadder.Row(name: name, least: least))
        }
        return CategoryLadder(rows: ladder, provenance: map.provenance())
    }

    /// The least total of a category in hundredths; totals are looked up cut to hundredths, so "above 90" begins at 90.01.
    private func leastTotal(_ row: YAMLMap) -> Int? {
        if let reader = row["atLeast"] { return reader.thousandths().map { ($0 + 9) / 10 } }
        return row["above"]?.thousandths().map { $0 / 10 + 1 }
    }

    /// How people become means, and the groups that may be told apart.
    func decodeCombination(_ reader: YAMLReader) -> Combination? {
        guard let map = reader.map(required: ["means"], optional: ["groups", "source", "status", "reason"])?.inheriting(),
            let word = map["means"]?.word(among: Combination.Means.allCases.map(\.rawValue)), let means = Combination.Means(rawValue: word)
        else { return nil }
        let groups = map["groups"].flatMap(decodeGroups)
        if means == .groupMeans, map.children["groups"] == nil {
            reader.report(
                "tanpa-kelompok", Phrase(id: "rata-rata kelompok tanpa kelompok", en: "means of groups without groups"),
                Phrase(id: "Tambahkan «groups:»", en: "Add “groups:”"))
        }
        return Combination(means: means, groups: groups, provenance: map.provenance())
    }

    private func decodeGroups(_ reader: YAMLReader) -> Groups? {
        guard let map = reader.map(required: ["by", "absent", "present"]), let child = map["by"], let index = fact(child),
            let absent = map["absent"]?.text(), let present = map["present"]?.text()
        else { return nil }
        guard isGiven(index), case .scale = facts[index].domain else {
            child.report(
                "fakta-bukan-bawaan", Phrase(id: "kelompok dibentuk dari fakta «given»", en: "groups are made by a “given” fact"),
                Phrase(id: "Pakai fakta «given»", en: "Use a “given” fact"))
            return nil
        }
        return Groups(fact: index, absent: absent, present: present)
    }
}
