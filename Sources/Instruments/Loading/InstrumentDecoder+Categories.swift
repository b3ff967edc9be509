import Vocabulary
import Yams

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
            let least: Int
            if let bound = row["atLeast"]?.thousandths() {
                least = (bound + 9) / 10
            } else if let bound = row["above"]?.thousandths() {
                // Totals are looked up in hundredths, so "above 90" begins at 90.01.
                least = bound / 10 + 1
            } else {
                least = 0
            }
            let isLast = position == items.count - 1
            if isLast != (row["otherwise"]?.flag() == true) {
                item.report(
                    "celah",
                    Phrase(
                        id: "kategori terakhir, dan hanya yang terakhir, menampung sisanya",
                        en: "the last category, and only the last, takes the rest"),
                    Phrase(id: "Tulis «otherwise: true» pada kategori terakhir saja", en: "Write “otherwise: true” for the last category only"))
            }
            if let above = ladder.last, least >= above.least {
                item.report(
                    "baris-tak-terjangkau", Phrase(id: "kategori «\(name)» tidak pernah tercapai", en: "the category “\(name)” is never reached"),
                    Phrase(id: "Urutkan kategori dari yang tertinggi", en: "Order the categories from the highest"))
            }
            ladder.append(CategoryLadder.Row(name: name, least: least))
        }
        return CategoryLadder(rows: ladder, provenance: map.provenance())
    }

    /// How people become means, and the groups that may be told apart.
    func decodeCombination(_ reader: YAMLReader) -> Combination? {
        guard let map = reader.map(required: ["means"], optional: ["groups", "source", "status", "reason"])?.inheriting(),
            let word = map["means"]?.word(among: Combination.Means.allCases.map(\.rawValue)), let means = Combination.Means(rawValue: word)
        else { return nil }
        let groups = map["groups"].flatMap(decodeGroups)
        if means == .groupMeans, groups == nil {
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
