import Analysis
import Personnel
import Vocabulary

/// Why there is nothing to rank, with what stood in the way and what the source has instead.
struct RankAbsence {
    let basis: RankBasis
    let ranking: Ranking
    let regions: RegionMap

    func failure(_ language: Language) -> CommandFailure {
        let nothing = Phrase(id: "tidak ada yang dapat diperingkat.", en: "there is nothing to rank.")
        let unfitting = Phrase(
            id: "tidak ada instansi yang cocok dengan --region, --kind, dan --size.", en: "no agency fits --region, --kind and --size.")
        // What was found in rows is no reason where none of them was asked for.
        let isUnfitting = ranking.unranked.isEmpty && !basis.results.isEmpty
        let findings = DiagnosticSummary(basis.diagnostics).commonest(3).map {
            "  \($0.problem.code) × \($0.count): \($0.problem.text(in: language))"
        }
        return CommandFailure(
            ["takar: \(basis.source): \((isUnfitting ? unfitting : nothing)[language])"] + reasons(language) + instead(language)
                + (isUnfitting ? [] : findings), status: ExitStatus.data)
    }

    private func reasons(_ language: Language) -> [String] {
        UnrankedReason.allCases.compactMap { reason in
            let count = ranking.unranked.count { $0.reason == reason }
            return count > 0 ? "  \(reason.label[language]): \(count)" : nil
        }
    }

    /// Of whatever was asked for, what the source has.
    private func instead(_ language: Language) -> [String] {
        let filter = ranking.filter, present = PresentAgencies(basis.results, regions: regions, bands: ranking.bands)
        return [
            filter.region == nil ? nil : present.regionLine(language), filter.kind == nil ? nil : present.kindLine(language),
            filter.sizeBand == nil ? nil : present.sizeLine(language),
        ].compactMap(\.self)
    }
}

/// Which regions, kinds and sizes the agencies have of which a source says anything.
struct PresentAgencies {
    private let results: [AgencyResult]
    private let regions: RegionMap
    private let bands: [SizeBand]

    init(_ results: [AgencyResult], regions: RegionMap, bands: [SizeBand]) {
        self.results = results.filter(\.isReported)
        self.regions = regions
        self.bands = bands
    }

    /// Nil where there is nothing to say.
    func regionLine(_ language: Language) -> String? {
        let unknown = Phrase(id: "wilayah tidak dikenal", en: "region not known")[language]
        var counts = regions.regions.map { region in (name: region.shortTitle, count: results.count { $0.region == region.number }) }
        counts.append((name: unknown, count: results.count { $0.region == nil }))
        return line(Phrase(id: "Wilayah yang ada", en: "Regions there are"), counts, language)
    }

    func kindLine(_ language: Language) -> String? {
        line(
            Phrase(id: "Jenis yang ada", en: "Kinds there are"),
            AgencyKind.allCases.map { kind in (name: kind.rawValue, count: results.count { $0.kind == kind }) }, language)
    }

    func sizeLine(_ language: Language) -> String? {
        line(
            Phrase(id: "Ukuran yang ada", en: "Sizes there are"),
            bands.map { band in (name: band.name, count: results.count { bands.band(of: $0.size) == band }) }, language)
    }

    private func line(_ title: Phrase, _ counts: [(name: String, count: Int)], _ language: Language) -> String? {
        let found = counts.filter { $0.count > 0 }
        guard !found.isEmpty else { return nil }
        let texts = found.map { "\($0.name) (\(language.counted($0.count, "instansi", "agency", "agencies")))" }
        return "  \(title[language]): \(texts.joined(separator: ", "))"
    }
}
