import Analysis
import Personnel
import Vocabulary

/// Why there is nothing to rank, with what stood in the way and what the source has instead.
struct RankAbsence {
    let basis: RankBasis
    let ranking: Ranking
    let regions: RegionMap

    var refusal: Refusal {
        // What was found in rows is no reason where none of them was asked for.
        let isUnfitting = ranking.unranked.isEmpty && !basis.results.isEmpty
        let what =
            isUnfitting
            ? Phrase(id: "tidak ada instansi yang cocok dengan --region, --kind, dan --size.", en: "no agency fits --region, --kind and --size.")
            : Phrase(id: "tidak ada yang dapat diperingkat.", en: "there is nothing to rank.")
        return Refusal(
            .data, "tidak-ada-yang-diperingkat", Phrase(id: "\(basis.source): \(what.id)", en: "\(basis.source): \(what.en)"),
            details: reasons + instead + (isUnfitting ? [] : DiagnosticSummary(basis.diagnostics).details(3)))
    }

    private var reasons: [Phrase] {
        UnrankedReason.allCases.compactMap { reason in
            let count = ranking.unranked.count { $0.reason == reason }
            return count > 0 ? Phrase(id: "\(reason.label.id): \(count)", en: "\(reason.label.en): \(count)") : nil
        }
    }

    /// Of whatever was asked for, what the source has.
    private var instead: [Phrase] {
        let filter = ranking.filter, present = PresentAgencies(basis.results, regions: regions, bands: ranking.bands)
        return [
            filter.region == nil ? nil : present.regionsThere, filter.kind == nil ? nil : present.kindsThere,
            filter.sizeBand == nil ? nil : present.sizesThere,
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
    var regionsThere: Phrase? {
        let counts = regions.regions.map { region in (name: region.shortTitle, count: results.count { $0.region == region.number }) }
        let known = phrase(Phrase(id: "Wilayah yang ada", en: "Regions there are"), counts)
        let unknown = results.count { $0.region == nil }
        guard unknown > 0 else { return known }
        let agencies = Phrase.counted(unknown, "instansi", "agency", "agencies")
        guard let known else {
            return Phrase(
                id: "Wilayah tidak dikenal: \(agencies.id) (sebutkan --agencies, atau --quick-code saat impor)",
                en: "Region not known: \(agencies.en) (name --agencies, or --quick-code at the import)")
        }
        return Phrase(
            id: "\(known.id); wilayah tidak dikenal: \(agencies.id) (sebutkan --agencies, atau --quick-code saat impor)",
            en: "\(known.en); region not known: \(agencies.en) (name --agencies, or --quick-code at the import)")
    }

    var kindsThere: Phrase? {
        phrase(
            Phrase(id: "Jenis yang ada", en: "Kinds there are"),
            AgencyKind.allCases.map { kind in (name: kind.rawValue, count: results.count { $0.kind == kind }) })
    }

    var sizesThere: Phrase? {
        phrase(
            Phrase(id: "Ukuran yang ada", en: "Sizes there are"),
            bands.map { band in (name: band.name, count: results.count { bands.band(of: $0.size) == band }) })
    }

    private func phrase(_ title: Phrase, _ counts: [(name: String, count: Int)]) -> Phrase? {
        let found = counts.filter { $0.count > 0 }
        guard !found.isEmpty else { return nil }
        func list(_ language: Language) -> String {
            let texts = found.map { "\($0.name) (\(language.counted($0.count, "instansi", "agency", "agencies")))" }
            return "\(title[language]): \(texts.joined(separator: ", "))"
        }
        return Phrase(id: list(.indonesian), en: list(.english))
    }
}
