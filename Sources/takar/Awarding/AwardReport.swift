import Analysis
import Archive
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// An award as text for a terminal.
struct AwardReport {
    let result: AwardResult
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [result.heading(language).bold, ""] + result.list.categories.flatMap { lines($0) + [""] } + ending()
    }

    private func lines(_ category: AwardList.Category) -> [String] {
        let ranked = category.ranking.places.count, unranked = category.ranking.unranked.count
        let count = words(
            "\(language.text(ranked)) dari \(language.text(ranked + unranked)) diperingkat",
            "\(language.text(ranked)) of \(language.text(ranked + unranked)) ranked")
        return ["  \(result.title(category, language).bold) (\(count))"]
            + result.named(category).enumerated().map { position, place in line(place, category, position) }
            + ["       \(result.remark(category, language))"] + category.ranking.unranked.prefix(3).map(line)
            + (unranked > 3
                ? [
                    "       "
                        + words("dan \(language.text(unranked - 3)) lainnya tidak diperingkat", "and not ranked: \(language.text(unranked - 3)) more")
                ] : [])
    }

    private func line(_ place: Ranking.Place, _ category: AwardList.Category, _ position: Int) -> String {
        let participation = place.result.people.map { language.percent(place.result.measured, of: $0) + " %" } ?? "–"
        var line =
            "  \(String(place.rank).aligned(3))  \(place.result.name.cut(46).padded(48))\(language.text(place.means.total).aligned(7))"
            + "  \(words("partisipasi", "participation")) \(participation.aligned(8))"
        if category.isContested, let soundness = category.soundness {
            line +=
                "  "
                + soundness.draws.map { draw in "\(draw.noise.label[language]) \(draw.bands[position].low)–\(draw.bands[position].high)" }.joined(
                    separator: ", ")
        }
        return line + (result.publications[place.result.id].map { "  \($0.decree)" } ?? "")
    }

    private func line(_ unranked: Ranking.Unranked) -> String {
        "       \(unranked.result.name.cut(46).padded(48))\(result.reason(unranked.reason, language))"
    }

    private func ending() -> [String] {
        let settings = result.settings
        guard result.list.categories.contains(where: \.isContested) else { return notices }
        return [
            "  "
                + words(
                    "Di belakang partisipasi: pita peringkat 5–95 % dari \(language.text(settings.draws)) undian bobot, benih \(settings.seed).",
                    "Behind the participation: the 5–95 % band of the rank in \(language.text(settings.draws)) draws of the weights, seed \(settings.seed)."
                )
        ] + notices
    }

    private var notices: [String] { result.notices.map { "  \($0[language])".yellow } }
}
