import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
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
    func lines() -> [String] {
        guard !results.offices.isEmpty || !results.outside.isEmpty else { return [] }
        let shown = results.offices.count <= Self.mostShown ? results.offices[...] : results.offices.prefix(Self.firstShown)
        let last = results.offices.count <= Self.mostShown ? [] : results.offices.suffix(Self.lastShown)
        let between = results.offices.count - shown.count - last.count
        var table = table
        for entry in shown { table.add(cells(entry)) }
        if between > 0 { table.add(["", words("… dan \(between) OPD lagi (semuanya: takar report)", "… and \(between) more (all: takar report)")]) }
        for entry in last { table.add(cells(entry)) }
        if !results.outside.isEmpty { table.add(["", TextTable.Cell(words("Di luar OPD:", "Outside the OPD:"), style: \.bold)]) }
        for entry in results.outside { table.add(cells(entry)) }
        guard (results.offices + results.outside).contains(where: \.tally.isSmall) else { return table.lines() }
        return table.lines() + ["  \(words("* kurang dari 10 orang diukur", "* fewer than 10 people were measured"))".dim]
    }

    private var table: TextTable {
        TextTable(
            [
                .number("#"), .text("OPD"), .number(words("indeks", "index")), .number(words("orang", "people")),
                .number(words("partisipasi", "participation")),
            ] + groups.map { .number($0) }, language: language)
    }

    private func cells(_ entry: OfficeResults.Entry) -> [String] {
        let mean = { (means: Means?) in means.map { language.text($0.total) } ?? "–" }
        let reason = entry.place.reason.map { "(\($0[language]))" }
        return [
            entry.rank.map(String.init) ?? "", [entry.name, reason].compactMap(\.self).joined(separator: " "), mean(entry.means),
            language.text(entry.tally.measured) + (entry.tally.isSmall ? "*" : ""), "\(language.percent(entry.tally.measured, of: entry.people)) %",
        ] + (groups.isEmpty ? [] : [entry.tally.first, entry.tally.second].map { mean(Means($0)) })
    }
}
