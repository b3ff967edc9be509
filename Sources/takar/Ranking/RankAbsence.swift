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

    /// The agencies of an archive, of which a reference may know more.
    init(_ agencies: [Agency], _ list: [Agency]?, regions: RegionMap) {
        let reference = Dictionary((list ?? []).map { ($0.id, $0) }) { first, _ in first }
        let results = agencies.map { agency in
            let known = reference[agency.id] ?? agency
            return AgencyResult(id: agency.id, name: agency.name, kind: known.kind, region: regions.region(of: known)?.number)
        }
        self.init(results, regions: regions, bands: [])
    }

    /// Nil where there is nothing to say.
    func regionLine(_ language: Language) -> String? {
        let counts = regions.regions.map { region in (name: region.shortTitle, count: results.count { $0.region == region.number }) }
        let known = line(Phrase(id: "Wilayah yang ada", en: "Regions there are"), counts, language)
        let unknown = results.count { $0.region == nil }
        guard unknown > 0 else { return known }
        let agencies = Phrase.counted(unknown, "instansi", "agency", "agencies")
        let rest = Phrase(
            id: "wilayah tidak dikenal: \(agencies.id) (sebutkan --agencies, atau --quick-code saat impor)",
            en: "region not known: \(agencies.en) (name --agencies, or --quick-code at the import)")[language]
        return known.map { "\($0); \(rest)" } ?? "  \(rest.prefix(1).uppercased() + rest.dropFirst())"
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
