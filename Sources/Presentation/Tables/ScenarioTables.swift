import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// Scenarios beside each other as tables: the whole, OPD, classes and groups.
package struct ScenarioTables {
    package let comparison: ScenarioComparison
    package let language: Language

    package init(_ comparison: ScenarioComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    /// All of them.
    package var all: [SheetTable] { [whole, offices, people] }

    /// What the tables are of.
    package var title: String {
        let name = comparison.measured.dataSet.subject[language], day = comparison.cohort.plan.asOf.text(in: language)
        let of = name.isEmpty ? "IP ASN" : "IP ASN \(name)"
        return language == .indonesian ? "\(of): skenario per \(day)" : "\(of): scenarios as of \(day)"
    }

    private func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
        SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
    }

    private func cell(_ mean: ExactMean?) -> SheetCell { mean.map { .mean($0) } ?? .blank }

    /// A row for what is, and one a scenario.
    private var whole: SheetTable {
        let columns =
            [
                column("nama", "Skenario", "Scenario", .text), column("instrumen", "Instrumen", "Instrument", .text),
                column("indeks", "Indeks", "Index"),
            ]
            + Dimension.allCases.map { SheetColumn($0.rawValue, $0.label, .number, in: language) } + [
                column("diukur", "Diukur", "Measured"), column("naik", "Naik", "Higher"), column("turun", "Turun", "Lower"),
                column("kategori_lain", "Kategori lain", "Other category"),
            ]
        func cells(_ stage: PlanStage, _ name: String, _ comparison: ScoreComparison?) -> [SheetCell] {
            let means = stage.means, instrument = stage.facts.plan.instrument
            let settings = instrument.changedSettings.joined(separator: " ")
            return [.text(name), .text(settings.isEmpty ? instrument.id : "\(instrument.id) \(settings)"), cell(means?.total)]
                + Dimension.allCases.map { cell(means?.dimensions[$0.position]) } + [.count(stage.tally.measured)]
                + [comparison?.higher, comparison?.lower, comparison?.otherCategory].map { $0.map { .count($0) } ?? .blank }
        }
        return SheetTable(
            Phrase(id: "Skenario", en: "Scenarios")[language], columns,
            [cells(comparison.base, Phrase(id: "Sekarang", en: "As it is")[language], nil)]
                + comparison.results.map { cells($0.stage, $0.scenario.name[language], $0.comparison) })
    }

    /// OPD with their means and ranks in every scenario.
    package var offices: SheetTable {
        var columns = [
            column("opd", "OPD", "OPD", .text), column("diukur", "Diukur", "Measured"), column("indeks", "Indeks sekarang", "Index now"),
            column("peringkat", "Peringkat sekarang", "Rank now"),
        ]
        for (number, result) in comparison.results.enumerated() {
            let name = result.scenario.name
            columns.append(SheetColumn("indeks_\(number + 1)", Phrase(id: "\(name.id): indeks", en: "\(name.en): index"), .number, in: language))
            columns.append(SheetColumn("peringkat_\(number + 1)", Phrase(id: "\(name.id): peringkat", en: "\(name.en): rank"), .number, in: language))
        }
        func rank(_ rank: Int?) -> SheetCell { rank.map { .count($0) } ?? .blank }
        return SheetTable(
            "OPD", columns,
            comparison.offices(in: language).map { office in
                [.text(office.label), .count(office.measured), cell(office.mean), rank(office.rank)]
                    + office.scenarios.flatMap { [cell($0.mean), rank($0.rank)] }
            })
    }

    /// Classes and groups, scenario by scenario.
    private var people: SheetTable {
        let columns = [
            column("skenario", "Skenario", "Scenario", .text), column("siapa", "Siapa", "Who", .text), column("orang", "Orang", "People"),
            column("indeks", "Indeks sekarang", "Index now"), column("indeks_skenario", "Indeks skenario", "Index in the scenario"),
            column("naik", "Naik", "Higher"), column("turun", "Turun", "Lower"),
        ]
        let rows = comparison.results.flatMap { result in
            (result.classes(comparison.base) + result.groups(comparison.base)).map { change -> [SheetCell] in
                func mean(_ tally: Tally) -> SheetCell { cell(ExactMean(sum: tally.first.total + tally.second.total, count: tally.measured)) }
                return [
                    .text(result.scenario.name[language]), .text(change.name[language]), .count(change.after.measured), mean(change.before),
                    mean(change.after), .count(change.higher), .count(change.lower),
                ]
            }
        }
        return SheetTable(Phrase(id: "Kelas dan golongan", en: "Classes and groups")[language], columns, rows)
    }
}
