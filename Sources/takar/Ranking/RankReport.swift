import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A ranking as text for a terminal.
struct RankReport {
    let result: RankResult
    let top: Int
    let language: Language

    init(_ result: RankResult, top: Int, language: Language) {
        self.result = result
        self.top = top
        self.language = language
    }

    private var ranking: Ranking { result.ranking }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + counts() + [""] + places() + unranked()
            + (result.soundness.map { [""] + SoundnessReport($0, top: top, language: language).lines() } ?? []) + [""] + basis()
    }

    /// The ranked that are printed.
    private var shown: ArraySlice<Ranking.Place> { top == 0 ? ranking.places[...] : ranking.places.prefix(top) }

    private var heading: String {
        let region = ranking.filter.region.flatMap { result.regions.region(named: $0)?.title }
        let parts = [
            result.basis.among?[language], region, ranking.filter.kind?.label[language],
            ranking.filter.sizeBand.map { words("ukuran \($0)", "size \($0)") },
        ].compactMap(\.self)
        let scope =
            parts.isEmpty ? words("seluruh \(result.basis.subject.label.id)", "all \(result.basis.subject.label.en)") : parts.joined(separator: ", ")
        return "\(words("Peringkat IP ASN", "Ranking by IP ASN")): \(scope)".bold
    }

    private func counts() -> [String] {
        let all = ranking.places.count + ranking.unranked.count
        return [
            "  \(language.text(ranking.places.count).aligned(8))  \(words("diperingkat dari", "ranked of")) \(language.text(all)) \(result.basis.subject.label[language])",
            "  \("".aligned(8))  \(words("partisipasi paling sedikit", "participation at least")) \(Thousandths.text(ranking.minimum.thousandths, decimalSign: language.decimalSign)) %",
        ]
    }

    private func places() -> [String] {
        let isAgencies = result.basis.subject == .agencies
        let isPart = ranking.filter != RankingFilter()
        var table = TextTable(
            [
                .number("#"), .text(words("Nama", "Name")), .number("Total"), .number(words("diukur", "measured")),
                .number(words("partisipasi", "participation")),
            ] + (isPart ? [.number(words("nasional", "nation"))] : [])
                + (isAgencies ? [.number(words("di Kanreg", "in region")), .number(words("sejenis", "of its kind"))] : [])
                + Dimension.allCases.map { .number($0.label[language]) }, language: language)
        for place in shown {
            var cells = [
                language.text(place.rank), place.result.name, language.text(place.means.total), language.text(place.result.measured),
                place.result.people.map { language.percent(place.result.measured, of: $0) + " %" } ?? "–",
            ]
            if isPart { cells.append(text(place.nation)) }
            if isAgencies {
                cells += [place.region.map { "\(place.result.region ?? "") \(text($0))" } ?? "–", place.kind.map(text) ?? "–"]
            }
            table.add(cells + place.means.dimensions.map { language.text($0) })
        }
        let rest = ranking.places.count - shown.count
        return table.lines()
            + (rest > 0
                ? [
                    "  \(words("… dan \(language.text(rest)) lagi (--top 0 menampilkan semua)", "… and \(language.text(rest)) more (--top 0 shows all)"))"
                ]
                : [])
    }

    private func text(_ standing: Ranking.Standing) -> String { "\(language.text(standing.rank))/\(language.text(standing.of))" }

    /// How many have no place and why, with the first names.
    private func unranked() -> [String] {
        guard !ranking.unranked.isEmpty else { return [] }
        var lines = ["", "  \(words("Tidak diperingkat", "Not ranked"))".bold]
        for reason in UnrankedReason.allCases {
            let found = ranking.unranked.filter { $0.reason == reason }
            guard !found.isEmpty else { continue }
            lines.append("  \(language.text(found.count).aligned(8))  \(reason.label[language])")
            lines += found.prefix(Self.namesShown).map { entry in
                let share = entry.result.people.map { " (\(language.text(entry.result.measured))/\(language.text($0)))" } ?? ""
                return "  \("".aligned(8))    \(entry.result.name)\(reason == .belowMinimum ? share : "")"
            }
            if found.count > Self.namesShown {
                lines.append(
                    "  \("".aligned(8))    \(words("dan \(language.text(found.count - Self.namesShown)) lagi", "and \(language.text(found.count - Self.namesShown)) more"))"
                )
            }
        }
        return lines
    }

    private static let namesShown = 3

    private func basis() -> [String] {
        var lines: [String] = []
        if result.basis.subject == .agencies {
            let file = result.regions.regions.filter { $0.status == .toVerify }.map(\.number)
            if let number = ranking.filter.region, let region = result.regions.region(named: number) {
                lines.append("  \(words("Wilayah", "Region").padded(14))\(region.title): \(region.status.label[language])")
            } else if !file.isEmpty, ranking.places.contains(where: { $0.region != nil }) {
                lines.append(
                    "  \(words("Wilayah", "Regions").padded(14))\(words("perlu diverifikasi", "to be verified")): Kanreg \(file.joined(separator: ", "))"
                )
            }
        }
        if let rows = result.basis.rows {
            let aside = rows.setAside.reduce(0) { $0 + $1.count }
            let text = words(
                "\(language.text(rows.read)) dibaca = \(language.text(rows.used)) dipakai + \(language.text(rows.refused)) ditolak + \(language.text(aside)) disisihkan",
                "\(language.text(rows.read)) read = \(language.text(rows.used)) used + \(language.text(rows.refused)) refused + \(language.text(aside)) set aside"
            )
            lines.append("  \(words("Baris", "Rows").padded(14))\(text)")
            lines += language.lines(rows.setAside)
        }
        lines += result.basis.notices.map { "  \("".padded(14))\($0[language])".yellow }
        return lines
            + DiagnosticSummary(result.basis.diagnostics).commonest(5).map {
                "  \("".padded(14))\(language.text($0.count).aligned(6))  \($0.problem.message[language]) (\($0.problem.code))"
            }
    }
}
