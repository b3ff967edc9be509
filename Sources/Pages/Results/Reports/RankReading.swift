import Analysis
import Exchange
import Measurement
import Presentation
import Vocabulary
import Workflows

/// A ranking as a page tells it: who stands where, how sound that is, and who has no place and why.
package struct RankReading {
    private let result: RankResult
    /// Where a place leads, by its id.
    private let address: @Sendable (String) -> Address?
    private let language: Language

    package init(_ result: RankResult, _ language: Language, address: @escaping @Sendable (String) -> Address?) {
        self.result = result
        self.address = address
        self.language = language
    }

    private var ranking: Ranking { result.ranking }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    package func report() -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = result.basis.notices.map { $0[language] }
        let all = ranking.places.count + ranking.unranked.count, subject = result.basis.subject.label[language]
        report.facts = [
            (
                words("Diperingkat", "Ranked"),
                words(
                    "\(language.text(ranking.places.count)) dari \(language.text(all)) \(subject)",
                    "\(language.text(ranking.places.count)) of \(language.text(all)) \(subject)")
            ),
            (
                words("Partisipasi paling sedikit", "Participation at least"),
                Thousandths.text(ranking.minimum.thousandths, decimalSign: language.decimalSign) + " %"
            ),
        ]
        report.parts = [places] + (result.soundness.map { [soundness($0)] } ?? []) + (ranking.unranked.isEmpty ? [] : [unranked])
        return report
    }

    private var finding: String {
        guard let first = ranking.places.first else { return words("Tidak ada yang diperingkat", "Nothing is ranked") }
        let among = result.basis.among?[language] ?? result.basis.subject.label[language]
        return words(
            "Teratas: \(first.result.name) dengan \(language.text(first.means.total)) (\(among))",
            "First: \(first.result.name) with \(language.text(first.means.total)) (\(among))")
    }

    private var places: ResultReport.Part {
        var part = ResultReport.Part(words("Peringkat", "Ranking"))
        let bands = result.soundness?.draws.first?.bands
        if let bands, let draw = result.soundness?.draws.first {
            part.chart = RankDots(
                ChartText(
                    id: "peringkat",
                    finding: words(
                        "Peringkat dan pita tempatnya bila bobot sedikit lain", "Ranks, and where they would lie with weights a little different"),
                    title: words(
                        "Peringkat dengan pita 5–95 %, \(draw.noise.title[language])", "Ranks with their 5–95 % band, \(draw.noise.title[language])"),
                    label: result.basis.subject.label[language].capitalizedFirst, value: words("Peringkat (pita)", "Rank (band)")),
                rows: ranking.places.prefix(30).enumerated().map { position, place in
                    let band = bands[position]
                    return RankDots.Row(
                        label: place.result.name, value: place.rank, low: band.low, high: band.high,
                        text: "\(language.text(place.rank)) (\(language.text(band.low))–\(language.text(band.high)))", link: address(place.result.id))
                })
            if let sentence = result.soundness?.sentence(in: language) { part.lines = [sentence] }
        }
        part.table = RankTable(result, language: language).sheets.first
        part.rows = 200
        part.link = ResultReport.RowLink(column: 2) { [address] row in
            if row.count > 1, case .text(let id, _) = row[1] { address(id) } else { nil }
        }
        return part
    }

    private func soundness(_ soundness: Soundness) -> ResultReport.Part {
        var part = ResultReport.Part(words("Kekokohan", "Soundness"))
        part.lines = [
            words(
                "\(language.text(soundness.settings.draws)) undian bobot, benih \(soundness.settings.seed).",
                "\(language.text(soundness.settings.draws)) draws of the weights, seed \(soundness.settings.seed).")
        ]
        let sheets = RankTable(result, language: language).sheets
        part.table = sheets.count > 1 ? sheets[1] : nil
        // Of several kinds of draws one fits on a page; the file has them all.
        let name = soundness.draws.first?.noise.name ?? ""
        part.columns =
            ["peringkat", "nama"] + ["p5", "median", "p95", "pertama"].map { "\(name)_\($0)" } + ["data_hilang_terbaik", "data_hilang_terburuk"]
        return part
    }

    private var unranked: ResultReport.Part {
        var part = ResultReport.Part(words("Tanpa peringkat", "Without a place"))
        part.table = SheetTable(
            part.heading, [SheetColumn(words("Nama", "Name"), .text), SheetColumn(words("Alasan", "Reason"), .text)],
            ranking.unranked.map { [.text($0.result.name), .text($0.reason.label[language])] })
        return part
    }
}
