import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Who loses how many points of which indicator on which day: the list that personnel staff act on, day by day.
struct ForecastPeopleTable {
    private static let columns = [
        SheetColumn("nip", .identifier), SheetColumn("unor", .text), SheetColumn("dimensi", .text), SheetColumn("indikator", .text),
        SheetColumn("judul", .text), SheetColumn("tanggal", .date), SheetColumn("poin", .number), SheetColumn("poin_akhir_tahun", .number),
        SheetColumn("id_unor", .identifier),
    ]

    let result: ForecastResult
    let language: Language

    init(_ result: ForecastResult, language: Language = .indonesian) {
        self.result = result
        self.language = language
    }

    /// In the order of the days, then of the NIP. `poin` is what is lost that day; `poin_akhir_tahun` what the person has less or more
    /// of the indicator on 31 December than at D, which is 0 for who gets the points back by what is scheduled.
    func rows() -> [[SheetCell]] {
        let people = result.people
        return result.losses.map { ($0.event, $0.atEnd, people.nips[Int($0.event.person)].number) }
            .sorted { ($0.0.date, $0.2, $0.0.indicator) < ($1.0.date, $1.2, $1.0.indicator) }
            .map { event, atEnd, _ in
                let person = Int(event.person), unit = Int(people.units[person])
                let compiled = result.plan.compiled.indicators[event.indicator]
                return [
                    .text(people.nips[person].description), .text(unit >= 0 ? result.tree.units[unit].name : ""),
                    .text(compiled.dimension.rawValue), .text(compiled.indicator.name), .text(compiled.indicator.title[language]),
                    .date(event.date), .points(Points(thousandths: Int(event.thousandths))), .points(Points(thousandths: atEnd)),
                    .text(people.unitID(of: person, in: result.tree)),
                ]
            }
    }

    /// The table as it is written.
    var table: SheetTable { SheetTable(Phrase(id: "Kehilangan poin", en: "Points lost")[language], Self.columns, rows()) }
}
