import Exchange
import Instruments
import Measurement
import Vocabulary
import Workflows

/// A list of people with their points, as a page shows it, for a file.
package enum PeopleSheet {
    /// - Parameter people: their numbers, in the order of the list.
    package static func sheet(_ people: [Int32], _ opened: OpenedMeasurement, in language: Language) -> SheetTable {
        let named = NamedPeople(opened.measured.dataSet, opened.roll, language: language)
        let scores = opened.measured.scores, instrument = opened.plan.instrument
        func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
            SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
        }
        let columns =
            named.columns + Dimension.allCases.map { SheetColumn($0.rawValue, $0.label, .number, in: language) } + [
                column("total", "Total", "Total"), column("kategori", "Kategori", "Category", .text),
                column("tidak_diukur", "Tidak diukur karena", "Not measured because", .text),
            ]
        return SheetTable(
            Phrase(id: "Pegawai", en: "People")[language], columns,
            people.lazy.map(Int.init).map { person -> [SheetCell] in
                let isMeasured = scores.isMeasured(person)
                let points: [SheetCell] = Dimension.allCases.map { isMeasured ? .points(scores.points($0, of: person)) : .blank }
                return named.cells(Int32(truncatingIfNeeded: person)) + points + [
                    isMeasured ? .points(scores.total(of: person)) : .blank, .text(isMeasured ? scores.category(of: person) : ""),
                    .text(isMeasured ? "" : instrument.population[Int(scores.exclusions[person])].title[language]),
                ]
            })
    }
}
