import Analysis
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary

extension ChangeReport {
    /// So many places of a kind are shown.
    private static let placesShown = 15

    func agencies() -> [String] {
        guard analysis.universe.agencies.count > 1 else { return [] }
        let rows = analysis.universe.agencies.indices.map { number in
            let agency = analysis.universe.agencies[number]
            return (agency.title, analysis.agencies[number])
        }.filter { $0.1.hasPeople }
        return places(words("Instansi", "Agencies"), rows)
    }

    func offices() -> [String] {
        let tree = analysis.universe.tree
        let outside = analysis.outside.compactMap { place in place.unit.map { (tree.units[$0].name, analysis.units[$0]) } }
        return places("OPD", analysis.offices.map { (tree.units[$0].name, analysis.units[$0]) })
            + places(words("Unit di luar OPD", "Units outside the OPD"), outside)
    }

    /// Places from the largest change on, each with the part that moved it most.
    private func places(_ title: String, _ places: [(name: String, change: PlaceChange)]) -> [String] {
        guard !places.isEmpty else { return [] }
        let rows = places.map { (name: $0.name, change: $0.change, shown: ShownChange($0.change)) }.sorted {
            ($1.shown?.change.magnitude ?? 0, $0.name) < ($0.shown?.change.magnitude ?? 0, $1.name)
        }
        var table = TextTable(
            [
                .text(title), .number(words("sebelum", "before")), .number(words("sesudah", "after")), .number(words("ubah", "change")),
                .number(words("orang", "people")), .text(words("terutama", "mainly")),
            ], language: language)
        for row in rows.prefix(Self.placesShown) {
            table.add([
                row.name, row.change.before.map(language.text) ?? "–", row.change.after.map(language.text) ?? "–",
                row.shown.map { language.signed(hundredths: $0.change) } ?? "–", language.text(row.change.measuredAfter), mainly(row.shown),
            ])
        }
        let others = rows.count - Self.placesShown
        return [""] + table.lines() + (others > 0 ? ["  \(words("dan \(language.text(others)) lagi", "and \(language.text(others)) more"))"] : [])
    }

    private func mainly(_ shown: ShownChange?) -> String {
        guard let shown, let most = shown.parts.max(by: { $0.hundredths.magnitude < $1.hundredths.magnitude }), most.hundredths != 0 else {
            return ""
        }
        return "\(most.part.kind.label[language]) \(language.signed(hundredths: most.hundredths))"
    }
}
