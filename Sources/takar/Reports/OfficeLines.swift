import Exchange
import Instruments
import Measurement
import Personnel
import Rainbow
import Vocabulary

/// The OPD of a measurement as lines for a terminal: rank, mean, people and participation, and whoever belongs to none.
struct OfficeLines {
    private let results: OfficeResults
    /// What the instrument calls its groups; none where it knows none.
    private let groups: [String]
    private let language: Language

    /// So many are shown whole; of more the first and the last.
    private static let mostShown = 20
    private static let firstShown = 10
    private static let lastShown = 5

    init(_ measured: MeasuredDataSet, language: Language) {
        results = measured.officeResults
        groups = measured.plan.instrument.combination.groups.map { [$0.absent, $0.present] } ?? []
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    /// How wide names are: two groups take sixteen columns of eighty.
    private var width: Int { groups.isEmpty ? 44 : 28 }

    func lines() -> [String] {
        guard !results.offices.isEmpty || !results.outside.isEmpty else { return [] }
        let shown = results.offices.count <= Self.mostShown ? results.offices[...] : results.offices.prefix(Self.firstShown)
        let last = results.offices.count <= Self.mostShown ? [] : results.offices.suffix(Self.lastShown)
        let between = results.offices.count - shown.count - last.count
        var lines = [
            "  \("OPD".padded(width + 6))".bold + words("indeks", "index").aligned(7) + words("orang", "people").aligned(8)
                + groups.map { $0.aligned(8) }.joined() + words("partisipasi", "participation").aligned(14)
        ]
        lines += shown.map(line)
        if between > 0 {
            lines.append(
                "        \(words("… dan \(between) OPD lagi (semuanya: takar report)", "… and \(between) more OPD (all of them: takar report)"))")
        }
        lines += last.map(line)
        if !results.outside.isEmpty {
            lines.append("  \(words("Di luar OPD", "Outside the OPD"))".bold)
            lines += results.outside.flatMap { entry in
                let reason = "(\(entry.place.reason?[language] ?? ""))"
                return entry.unit == nil ? [line(entry, reason)] : [line(entry, entry.unit?.name ?? ""), "        \(reason)".dim]
            }
        }
        if (results.offices + results.outside).contains(where: \.tally.isSmall) {
            lines.append("  \(words("* kurang dari 10 orang diukur", "* fewer than 10 people were measured"))".dim)
        }
        return lines
    }

    private func line(_ entry: OfficeResults.Entry) -> String { line(entry, entry.unit?.name ?? "") }

    private func line(_ entry: OfficeResults.Entry, _ name: String) -> String {
        let mean = { (means: Means?) in means.map { language.text($0.total) } ?? "–" }
        return "  \((entry.rank.map(String.init) ?? "").aligned(4))  \(name.cut(width - 1).padded(width))"
            + "\(mean(entry.means).aligned(7))\(entry.tally.isSmall ? "*" : " ")\(language.text(entry.tally.measured).aligned(7))"
            + (groups.isEmpty ? "" : [entry.tally.first, entry.tally.second].map { mean(Means($0)).aligned(8) }.joined())
            + "\(language.percent(entry.tally.measured, of: entry.people)) %".aligned(14)
    }
}
