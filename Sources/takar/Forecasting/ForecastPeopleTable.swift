import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Who loses how many points of which indicator on which day: the list that personnel staff act on, day by day.
struct ForecastPeopleTable {
    private var columns: [SheetColumn] {
        [
            SheetColumn("nip", Phrase("NIP"), .identifier, in: language), SheetColumn("unor", Phrase("Unit"), .text, in: language),
            SheetColumn("dimensi", Phrase(id: "Dimensi", en: "Dimension"), .text, in: language), SheetColumn(forPrograms: "indikator"),
            SheetColumn("judul", Phrase(id: "Indikator", en: "Indicator"), .text, in: language),
            SheetColumn("tanggal", Phrase(id: "Tanggal", en: "Date"), .date, in: language),
            SheetColumn("poin", Phrase(id: "Poin yang hilang", en: "Points lost"), .number, in: language),
            SheetColumn("poin_akhir_tahun", Phrase(id: "Perubahan per 31 Desember", en: "Change as of 31 December"), .number, in: language),
            SheetColumn("id_unor", Phrase(id: "ID unor", en: "Unit id"), .identifier, in: language),
        ]
    }

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
                    .code(compiled.dimension.rawValue, label: compiled.dimension.label[language]), .text(compiled.indicator.name),
                    .text(compiled.indicator.title[language]),
                    .date(event.date), .points(Points(thousandths: Int(event.thousandths))), .points(Points(thousandths: atEnd)),
                    .text(people.unitID(of: person, in: result.tree)),
                ]
            }
    }

    /// The table as it is written.
    var table: SheetTable { SheetTable(Phrase(id: "Kehilangan poin", en: "Points lost")[language], columns, rows()) }
}
