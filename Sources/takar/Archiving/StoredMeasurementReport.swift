import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A stored measurement as text for a terminal.
struct StoredMeasurementReport {
    let stored: StoredMeasurement
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let entry = stored.entry
        let name = stored.agency.title
        let label = entry.label.isEmpty ? "" : " — \(entry.label)"
        return ["IP ASN \(name) \(words("per", "as of")) \(entry.asOf.text(in: language))\(label)".bold, ""] + index() + [""] + units()
            + origin() + stored.plan.basis(in: language)
    }

    private func index() -> [String] {
        let tally = stored.entry.result.tally
        guard let means = stored.means else { return ["  " + words("Tidak seorang pun diukur.", "Nobody was measured.")] }
        return [
            "  \(words("Indeks", "Index").padded(14))\(language.text(means.total).aligned(6).bold)  \(stored.plan.instrument.category(of: means.total))"
        ]
            + zip(stored.plan.instrument.dimensions, means.dimensions).map { rule, mean in
                "  \(rule.dimension.label[language].padded(14))\(language.text(mean).aligned(6))  \(words("dari", "of")) \(language.text(rule.maximum))"
            } + [
                "  \(words("Diukur", "Measured").padded(14))\(language.text(tally.measured).aligned(6))  \(words("tidak diukur", "not measured")) \(language.text(tally.notMeasured + stored.refused))"
                    + (stored.refused > 0
                        ? " (\(words("\(language.text(stored.refused)) barisnya ditolak", "\(language.text(stored.refused)) with a refused row")))"
                        : "")
            ]
    }

    /// The agency, its OPD by their means, and what stands outside of them; deeper units are for JSON.
    private func units() -> [String] {
        guard !stored.units.isEmpty else { return [] }
        let tree = UnitTree(stored.units.map(\.unit)), offices = tree.offices
        var ranked: [(unit: StoredMeasurement.Unit, mean: ExactMean)] = []
        for number in offices.list { if let means = stored.units[number].means { ranked.append((stored.units[number], means.total)) } }
        ranked.sort { $0.mean == $1.mean ? $0.unit.unit.name < $1.unit.unit.name : $0.mean > $1.mean }
        var table = TextTable(
            [
                .number("#"), .text("OPD"), .number(words("indeks", "index")), .number(words("orang", "people")),
                .number(words("tidak diukur", "not measured")),
            ], language: language)
        func add(_ unit: StoredMeasurement.Unit, rank: String = "", _ place: OfficePlace? = nil) {
            let name = unit.unit.name.isEmpty ? unit.unit.id : unit.unit.name
            let reason = place?.reason.map { " (\($0[language]))" } ?? ""
            table.add([
                rank, name + reason,
                unit.means.map { language.text($0.total) } ?? "–", language.text(unit.tally.measured) + (unit.tally.isSmall ? "*" : ""),
                language.text(unit.tally.notMeasured),
            ])
        }
        for (office, rank) in zip(ranked, ExactMean.ranks(ranked.map(\.mean))) { add(office.unit, rank: String(rank)) }
        for office in offices.list.map({ stored.units[$0] }) where office.means == nil { add(office) }
        let apart = offices.others.map { offices.place(of: $0) }.filter { if case .agency = $0 { false } else { true } }
        let whole = stored.entry.result.tally
        let inUnits = tree.units.indices.filter { tree.parents[$0] < 0 }.reduce(0) { $0 + stored.units[$1].tally.measured }
        if !apart.isEmpty || whole.measured > inUnits {
            let heading = words("Di luar OPD:", "Outside the OPD:")
            table.add(["", TextTable.Cell(heading) { $0.bold }])
            for place in apart { if let unit = place.unit { add(stored.units[unit], place) } }
            if whole.measured > inUnits {
                table.add(["", "(\(OfficePlace.nowhere.reason?[language] ?? ""))", "", language.text(whole.measured - inUnits)])
            }
        }
        let isMarked = stored.units.contains { $0.tally.isSmall }
        return table.lines() + (isMarked ? ["  \(words("* kurang dari 10 orang diukur", "* fewer than 10 people were measured"))".dim] : []) + [""]
    }

    private func origin() -> [String] {
        let entry = stored.entry
        var lines = [
            "  \(words("Pengukuran", "Measurement").padded(14))\(entry.number), \(entry.at.text(in: language)), \(words("oleh", "by")) \(entry.by), "
                + "\(words("setelah impor", "after import")) \(entry.knownImport)",
            "  \(words("Sidik", "Hashes").padded(14))data \(entry.dataHash.prefix(16)), \(words("hasil", "result")) \(entry.resultHash.prefix(16))",
        ]
        if let publication = stored.publication {
            lines.append(
                "  \(words("Penetapan", "Publication").padded(14))\(publication.number), \(publication.decree), \(publication.at.text(in: language)), "
                    + "\(words("oleh", "by")) \(publication.by)")
            if let reason = publication.reason(in: language) { lines.append("  \("".padded(14))\(reason)") }
        }
        if let later = stored.supersededBy {
            lines.append(
                "  \("".padded(14))\(words("digantikan oleh penetapan", "superseded by publication")) \(later.number) (\(later.decree))".yellow)
        }
        return lines
    }
}
