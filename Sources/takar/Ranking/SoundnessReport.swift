import Analysis
import Instruments
import Measurement
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
        return ["  \(heading)".bold, "  \(Self.sentence(soundness, language))"] + [""] + bands() + [""] + weights() + [""] + rerankings()
    }

    /// The verdict in a sentence.
    static func sentence(_ soundness: Soundness, _ language: Language) -> String {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        let shares = soundness.draws.map { draw in
            let count = language.text(draw.draws), noise = draw.noise.label[language]
            return
                "\(language.percent(draw.leaderHolds, of: draw.draws)) % \(words("dari \(count) undian \(noise)", "of \(count) draws by \(noise)"))"
        }
        let leaders = soundness.leaders
        let who =
            leaders.count == 1
            ? words("Peringkat pertama (\(leaders[0].result.name))", "First place (\(leaders[0].result.name))")
            : words("Peringkat pertama bersama (\(leaders.count) setara)", "First place together (\(leaders.count) are equal)")
        return
            "\(who) \(words("bertahan dalam", "holds in")) \(shares.joined(separator: words(" dan ", " and "))): \(soundness.verdict.label[language])."
    }

    private func bands() -> [String] {
        let shown = top == 0 ? soundness.places.indices : soundness.places.prefix(top).indices
        let width = min(58, max(10, shown.map { soundness.places[$0].result.name.count }.max() ?? 0)) + 2
        let band = 21
        var title = "  \(words("Peringkat", "Rank").padded(11))\(words("Nama", "Name").padded(width))"
        title += soundness.draws.map { $0.noise.title[language].aligned(band) }.joined()
        title += soundness.draws.map { "\(words("pertama", "first")), \($0.noise.title[language])".aligned(band) }.joined()
        if soundness.missing != nil { title += words("data hilang", "missing data").aligned(16) }
        let explained = words(
            "median dan pita 5–95 % peringkat; bagian undian di peringkat pertama"
                + (soundness.missing == nil ? "" : "; terbaik–terburuk bila data yang hilang terisi"),
            "median and 5–95 % band of the rank; share of draws in first place"
                + (soundness.missing == nil ? "" : "; best–worst if missing data were there"))
        let rows = shown.map { position in
            let place = soundness.places[position]
            var line = "  \(language.text(place.rank).aligned(7))    \(place.result.name.cut(width - 2).padded(width))"
            for draw in soundness.draws {
                let band = draw.bands[position]
                line += "\(language.text(band.median)) (\(language.text(band.low))–\(language.text(band.high)))".aligned(21)
            }
            for draw in soundness.draws { line += "\(language.percent(draw.bands[position].firsts, of: draw.draws)) %".aligned(band) }
            if let missing = soundness.missing {
                line += "\(language.text(missing.best[position]))–\(language.text(missing.worst[position]))".aligned(16)
            }
            return line
        }
        return [title.bold] + rows + ["  \("".padded(11))\(explained)".dim]
    }

    private func weights() -> [String] {
        let title =
            "  \(words("Bobot", "Weights").padded(34))\(words("nominal", "nominal").aligned(12))\(words("efektif", "effective").aligned(12))\(words("korelasi", "correlation").aligned(14))"
        return [title.bold]
            + soundness.weights.map { weight in
                "  \(weight.dimension.label[language].padded(34))\(language.text(share: weight.nominal).aligned(12))\((weight.effective.map(language.text(share:)) ?? "–").aligned(12))\((weight.correlation.map(language.text(ratio:)) ?? "–").aligned(14))"
            }
    }

    /// What leaving out a dimension, filling in what is missing, and every option make of the ranks.
    private func rerankings() -> [String] {
        let title =
            "  \(words("Diperingkat dengan cara lain", "Ranked by something else").padded(rerankingWidth))\(words("berpindah", "moved").aligned(12))\(words("terjauh", "furthest").aligned(12))  \(words("pertama", "first"))"
        var rows = soundness.leaveOneOut.map { reranking in
            let dimension = Dimension(rawValue: reranking.name)?.label[language] ?? reranking.name
            return row(words("tanpa \(dimension)", "without \(dimension)"), reranking)
        }
        if let missing = soundness.missing { rows.append(row(words("data yang hilang terisi penuh", "missing data at full points"), missing.full)) }
        rows += soundness.options.map { row(words("opsi \($0.name)", "option \($0.name)"), $0) }
        var lines = [title.bold] + rows
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

    /// Wide enough for the longest option.
    private var rerankingWidth: Int {
        soundness.options.map { min(46, words("opsi \($0.name)", "option \($0.name)").count) + 2 }.reduce(34, max)
    }

    private func row(_ name: String, _ reranking: Reranking) -> String {
        let first = reranking.ranks.firstIndex(of: 1).map { soundness.places[$0].result.name } ?? "–"
        let holds = reranking.leaderHolds.map { $0 ? words("tetap", "the same") : first } ?? words("tidak diketahui", "not known")
        return
            "  \(name.cut(46).padded(rerankingWidth))\(language.text(reranking.moved).aligned(12))\(language.text(reranking.largestShift).aligned(12))  \(holds)"
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
