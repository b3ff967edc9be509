import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A ranking as a table: the ranked, then those without a place and why. Its columns are ones that `takar rank` reads.
package struct RankTable {
    package let result: RankResult
    package let language: Language

    package init(_ result: RankResult, language: Language) {
        self.result = result
        self.language = language
    }

    package var table: SheetTable { SheetTable(Phrase(id: "Peringkat", en: "Ranking")[language], columns, rows) }

    /// For a workbook: the ranking, and behind it how sound it is, since all of it beside each other fits on no page.
    package var sheets: [SheetTable] {
        guard let soundness = result.soundness else { return [table] }
        let columns = columns, rows = rows
        let end = columns.count - soundness.options.count
        let start = columns.count - soundnessColumns(soundness).count
        func part(_ name: Phrase, _ positions: [Int], _ rows: [[SheetCell]]) -> SheetTable {
            SheetTable(name[language], positions.map { columns[$0] }, rows.map { row in positions.map { row[$0] } })
        }
        // Rank and name say whose row it is.
        let placed = Array(rows.prefix(result.ranking.places.count))
        return [part(Phrase(id: "Peringkat", en: "Ranking"), Array(0..<start), rows)]
            + [part(Phrase(id: "Kekokohan", en: "Soundness"), [0, 2] + Array(start..<end), placed)]
            + (soundness.options.isEmpty ? [] : [part(Phrase(id: "Opsi", en: "Options"), [0, 2] + Array(end..<columns.count), placed)])
    }

    private var rows: [[SheetCell]] { result.ranking.places.indices.map(placed) + result.ranking.unranked.map(unplaced) }

    private func column(_ name: String, _ heading: Phrase, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
        SheetColumn(name, heading, kind, in: language)
    }

    /// In a workbook the headings are words that are read as well.
    private var columns: [SheetColumn] {
        let who = [
            column("peringkat", Phrase(id: "Peringkat", en: "Rank")), column("id", Phrase("ID"), .identifier),
            column("nama", Phrase(id: "Nama", en: "Name"), .text), column("jenis", Phrase(id: "Jenis", en: "Kind"), .text),
            column("kanreg", Phrase(id: "Kanreg", en: "Regional office"), .text), column("ukuran", Phrase(id: "Ukuran", en: "Size"), .text),
            column("jumlah", Phrase(id: "Pegawai", en: "People")), column("diukur", Phrase(id: "Diukur", en: "Measured")),
            column("partisipasi", Phrase(id: "Partisipasi", en: "Participation")),
        ]
        let ranks = [
            column("total", Phrase("Total")), column("peringkat_nasional", Phrase(id: "Peringkat nasional", en: "Rank in the nation")),
            column("peringkat_kanreg", Phrase(id: "Peringkat di kanreg", en: "Rank in the region")),
            column("peringkat_jenis", Phrase(id: "Peringkat di jenisnya", en: "Rank of its kind")),
            column("peringkat_ukuran", Phrase(id: "Peringkat di ukurannya", en: "Rank of its size")),
            column("alasan", Phrase(id: "Alasan tidak diperingkat", en: "Why not ranked"), .text),
        ]
        return who + Dimension.allCases.map { column($0.rawValue, $0.label) } + ranks + (result.soundness.map(soundnessColumns) ?? [])
    }

    private func soundnessColumns(_ soundness: Soundness) -> [SheetColumn] {
        let bands = [
            ("p5", Phrase(id: "terbaik 5 %", en: "best 5 %")), ("median", Phrase("median")), ("p95", Phrase(id: "terburuk 95 %", en: "worst 95 %")),
            ("pertama", Phrase(id: "pertama", en: "first")), ("tiga_besar", Phrase(id: "tiga besar", en: "among three")),
        ]
        let draws = soundness.draws.flatMap { draw in
            bands.map { name, label in
                let title = draw.noise.label
                return column("\(draw.noise.name)_\(name)", Phrase(id: "\(title.id): \(label.id)", en: "\(title.en): \(label.en)"))
            }
        }
        let missing = [
            column("data_hilang_terbaik", Phrase(id: "Terbaik bila data lengkap", en: "Best with missing data")),
            column("data_hilang_terburuk", Phrase(id: "Terburuk bila data lengkap", en: "Worst with missing data")),
            column("peringkat_data_lengkap", Phrase(id: "Peringkat bila data semua lengkap", en: "Rank if all data were complete")),
        ]
        let without = soundness.leaveOneOut.map { reranking in
            let dimension = Dimension(rawValue: reranking.name)?.label ?? Phrase(reranking.name)
            return column(
                "peringkat_tanpa_\(reranking.name)", Phrase(id: "Peringkat tanpa \(dimension.id)", en: "Rank without \(dimension.en)"))
        }
        let options = soundness.options.map {
            column("peringkat_opsi \($0.name)", Phrase(id: "Peringkat opsi \($0.name)", en: "Rank by option \($0.name)"))
        }
        return draws + (soundness.missing == nil ? [] : missing) + without + options
    }

    private func who(_ entry: AgencyResult, rank: Int?) -> [SheetCell] {
        [
            rank.map { .count($0) } ?? .blank, .text(entry.id), .text(entry.name),
            entry.kind.map { .code($0.rawValue, label: $0.label[language]) } ?? .blank, .text(entry.region ?? ""),
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
