import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A ranking as a table: the ranked, then those without a place and why. Its columns are ones that `takar rank` reads.
struct RankTable {
    let result: RankResult
    let language: Language

    init(_ result: RankResult, language: Language) {
        self.result = result
        self.language = language
    }

    var table: SheetTable {
        let rows = result.ranking.places.indices.map(placed) + result.ranking.unranked.map(unplaced)
        return SheetTable(Phrase(id: "Peringkat", en: "Ranking")[language], columns, rows)
    }

    private var columns: [SheetColumn] {
        [
            SheetColumn("peringkat", .number), SheetColumn("id", .identifier), SheetColumn("nama", .text), SheetColumn("jenis", .text),
            SheetColumn("kanreg", .text), SheetColumn("ukuran", .text), SheetColumn("jumlah", .number), SheetColumn("diukur", .number),
            SheetColumn("partisipasi", .number),
        ] + Dimension.allCases.map { SheetColumn($0.rawValue, .number) }
            + ["total", "peringkat_nasional", "peringkat_kanreg", "peringkat_jenis", "peringkat_ukuran"].map { SheetColumn($0, .number) }
            + [SheetColumn("alasan", .text)] + (result.soundness.map { soundnessColumns($0).map { SheetColumn($0, .number) } } ?? [])
    }

    private func soundnessColumns(_ soundness: Soundness) -> [String] {
        soundness.draws.flatMap { draw in ["p5", "median", "p95", "pertama", "tiga_besar"].map { "\(draw.noise.name)_\($0)" } }
            + (soundness.missing == nil ? [] : ["data_hilang_terbaik", "data_hilang_terburuk", "peringkat_data_lengkap"])
            + soundness.leaveOneOut.map { "peringkat_tanpa_\($0.name)" } + soundness.options.map { "peringkat_opsi \($0.name)" }
    }

    private func who(_ entry: AgencyResult, rank: Int?) -> [SheetCell] {
        [
            rank.map { .count($0) } ?? .blank, .text(entry.id), .text(entry.name), .text(entry.kind?.rawValue ?? ""), .text(entry.region ?? ""),
            .text(entry.people == nil && entry.measured == 0 ? "" : result.ranking.bands.band(of: entry.size)?.name ?? ""),
            entry.people.map { .count($0) } ?? .blank, .count(entry.measured), entry.people.map { .share(entry.measured, of: $0) } ?? .blank,
        ]
    }

    private func placed(_ position: Int) -> [SheetCell] {
        let place = result.ranking.places[position]
        func cell(_ standing: Ranking.Standing?) -> SheetCell { standing.map { .count($0.rank) } ?? .blank }
        return who(place.result, rank: place.rank) + place.means.dimensions.map { .mean($0) }
            + [.mean(place.means.total), .count(place.nation.rank), cell(place.region), cell(place.kind), cell(place.sizeBand), .blank]
            + (result.soundness.map { cells($0, position) } ?? [])
    }

    private func unplaced(_ entry: Ranking.Unranked) -> [SheetCell] {
        let means: [SheetCell] = entry.result.means.map { $0.dimensions.map { .mean($0) } + [.mean($0.total)] } ?? .init(repeating: .blank, count: 5)
        return who(entry.result, rank: nil) + means + .init(repeating: .blank, count: 4) + [.text(entry.reason.label[language])]
            + .init(repeating: .blank, count: result.soundness.map { soundnessColumns($0).count } ?? 0)
    }

    private func cells(_ soundness: Soundness, _ position: Int) -> [SheetCell] {
        let draws: [SheetCell] = soundness.draws.flatMap { draw -> [SheetCell] in
            let band = draw.bands[position]
            return [
                .count(band.low), .count(band.median), .count(band.high), .share(band.firsts, of: draw.draws), .share(band.topThree, of: draw.draws),
            ]
        }
        func rank(_ reranking: Reranking) -> SheetCell { reranking.ranks[position].map { .count($0) } ?? .blank }
        let missing: [SheetCell] =
            soundness.missing.map { [.count($0.best[position]), .count($0.worst[position]), rank($0.full)] } ?? []
        return draws + missing + soundness.leaveOneOut.map(rank) + soundness.options.map(rank)
    }
}
