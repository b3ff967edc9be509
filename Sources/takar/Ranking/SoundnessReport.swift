import Analysis
import Instruments
import Measurement
import Presentation
import Rainbow
import Vocabulary

/// What can be said of the soundness of a ranking, as text for a terminal.
struct SoundnessReport {
    let soundness: Soundness
    let top: Int
    let language: Language

    init(_ soundness: Soundness, top: Int, language: Language) {
        self.soundness = soundness
        self.top = top
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let draws = language.text(soundness.settings.draws)
        let heading = words(
            "Kekokohan peringkat, \(draws) undian bobot, benih \(soundness.settings.seed)",
            "Soundness of the ranking, \(draws) draws of the weights, seed \(soundness.settings.seed)")
        return ["  \(heading)".bold, "  \(soundness.sentence(in: language))"] + [""] + bands() + [""] + weights() + [""] + rerankings()
    }

    private func bands() -> [String] {
        let shown = top == 0 ? soundness.places.indices : soundness.places.prefix(top).indices
        var table = TextTable(
            [.number("#"), .text(words("Nama", "Name"))] + soundness.draws.map { .number($0.noise.title[language]) }
                + (soundness.missing == nil ? [] : [.number(words("data hilang", "missing data"))])
                + soundness.draws.map { .number("\(words("pertama", "first")), \($0.noise.title[language])") }, language: language)
        for position in shown {
            let place = soundness.places[position]
            var cells = [language.text(place.rank), place.result.name]
            cells += soundness.draws.map { draw in
                let band = draw.bands[position]
                return "\(language.text(band.median)) (\(language.text(band.low))–\(language.text(band.high)))"
            }
            if let missing = soundness.missing {
                cells.append("\(language.text(missing.best[position]))–\(language.text(missing.worst[position]))")
            }
            table.add(cells + soundness.draws.map { "\(language.percent($0.bands[position].firsts, of: $0.draws)) %" })
        }
        let explained = words(
            "median dan pita 5–95 % peringkat; bagian undian di peringkat pertama"
                + (soundness.missing == nil ? "" : "; terbaik–terburuk bila data yang hilang terisi"),
            "median and 5–95 % band of the rank; share of draws in first place"
                + (soundness.missing == nil ? "" : "; best–worst if missing data were there"))
        return table.lines() + ["  \(explained)".dim]
    }

    private func weights() -> [String] {
        var table = TextTable(
            [
                .text(words("Bobot", "Weights")), .number(words("nominal", "nominal")), .number(words("efektif", "effective")),
                .number(words("korelasi", "correlation")),
            ], language: language)
        for weight in soundness.weights {
            table.add([
                weight.dimension.label[language], language.text(share: weight.nominal), weight.effective.map(language.text(share:)) ?? "–",
                weight.correlation.map(language.text(ratio:)) ?? "–",
            ])
        }
        return table.lines()
    }

    /// What leaving out a dimension, filling in what is missing, and every option make of the ranks.
    private func rerankings() -> [String] {
        var table = TextTable(
            [
                .text(words("Diperingkat dengan cara lain", "Ranked by something else")), .number(words("berpindah", "moved")),
                .number(words("terjauh", "furthest")), .text(words("pertama", "first")),
            ], language: language)
        for reranking in soundness.leaveOneOut {
            let dimension = Dimension(rawValue: reranking.name)?.label[language] ?? reranking.name
            table.add(row(words("tanpa \(dimension)", "without \(dimension)"), reranking))
        }
        if let missing = soundness.missing { table.add(row(words("data yang hilang terisi penuh", "missing data at full points"), missing.full)) }
        for option in soundness.options { table.add(row(words("opsi \(option.name)", "option \(option.name)"), option)) }
        var lines = table.lines()
        if soundness.missing == nil {
            lines.append(
                "  \(words("data hilang tidak dicoba: tabel tidak memuat kolom hilang_kualifikasi … hilang_disiplin", "missing data were not tried: the table has no columns hilang_kualifikasi … hilang_disiplin"))"
                    .dim)
        }
        if soundness.options.isEmpty {
            lines.append(
                "  \(words("opsi tidak dicoba: perlu kolom «opsi …» di tabel, atau --try-options dari arsip", "options were not tried: that takes columns «opsi …» in the table, or --try-options from an archive"))"
                    .dim)
        }
        return lines
    }

    private func row(_ name: String, _ reranking: Reranking) -> [String] {
        let first = reranking.ranks.firstIndex(of: 1).map { soundness.places[$0].result.name } ?? "–"
        let holds = reranking.leaderHolds.map { $0 ? words("tetap", "the same") : first } ?? words("tidak diketahui", "not known")
        return [name, language.text(reranking.moved), language.text(reranking.largestShift), holds]
    }
}

extension Language {
    /// A share from 0 to 1 in percent with two decimals.
    func text(share: Double) -> String { "\(text(ratio: share * 100)) %" }

    /// A statistic with two decimals.
    func text(ratio: Double) -> String {
        let hundredths = Int((max(-1e9, min(1e9, ratio)) * 100).rounded())
        return hundredths < 0
            ? "−" + ExactMean.text(hundredths: -hundredths, decimalSign: decimalSign)
            : ExactMean.text(hundredths: hundredths, decimalSign: decimalSign)
    }
}
