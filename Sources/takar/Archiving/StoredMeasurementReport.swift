import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Rainbow
import Vocabulary

/// A stored measurement as text for a terminal.
struct StoredMeasurementReport {
    let stored: StoredMeasurement
    let language: Language

    /// Deeper units are for JSON.
    private static let deepest = 1

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
                "  \(words("Diukur", "Measured").padded(14))\(language.text(tally.measured).aligned(6))  \(words("tidak diukur", "not measured")) \(language.text(tally.notMeasured))"
            ]
    }

    private func units() -> [String] {
        let shown = stored.units.filter { $0.depth <= Self.deepest }
        guard !shown.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("Unit", "Unit")), .number(words("indeks", "index")), .number(words("orang", "people")),
                .number(words("peringkat", "rank")),
            ], language: language)
        for unit in shown {
            table.add([
                String(repeating: "  ", count: unit.depth) + unit.unit.name, unit.means.map { language.text($0.total) } ?? "–",
                language.text(unit.means?.count ?? 0), unit.rank.map(String.init) ?? "–",
            ])
        }
        return table.lines() + [""]
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
