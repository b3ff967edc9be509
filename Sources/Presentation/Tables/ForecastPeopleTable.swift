import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// Who loses how many points of which indicator on which day: the list that personnel staff act on, day by day.
package struct ForecastPeopleTable {
    private var columns: [SheetColumn] {
        [
            SheetColumn("nip", Phrase("NIP"), .identifier, in: language), SheetColumn("nama", Phrase(id: "Nama", en: "Name"), .text, in: language),
            SheetColumn("jabatan", Phrase(id: "Jabatan", en: "Post"), .text, in: language), SheetColumn("opd", Phrase("OPD"), .text, in: language),
            SheetColumn("unor", Phrase("Unit"), .text, in: language),
            SheetColumn("dimensi", Phrase(id: "Dimensi", en: "Dimension"), .text, in: language), SheetColumn(forPrograms: "indikator"),
            SheetColumn("judul", Phrase(id: "Indikator", en: "Indicator"), .text, in: language),
            SheetColumn("tanggal", Phrase(id: "Tanggal", en: "Date"), .date, in: language),
            SheetColumn("poin", Phrase(id: "Poin yang hilang", en: "Points lost"), .number, in: language),
            SheetColumn("poin_akhir_tahun", Phrase(id: "Perubahan per 31 Desember", en: "Change as of 31 December"), .number, in: language),
            SheetColumn("saran", Phrase(id: "Saran", en: "What to do"), .text, in: language),
            SheetColumn("id_unor", Phrase(id: "ID unor", en: "Unit id"), .identifier, in: language),
        ]
    }

    package let result: ForecastResult
    /// What people are called.
    package let roll: Roll
    package let language: Language
    private let offices: OfficeOrder

    package init(_ result: ForecastResult, _ roll: Roll, language: Language = .indonesian) {
        self.result = result
        self.roll = roll
        offices = OfficeOrder(result.people, result.tree, language)
        self.language = language
    }

    /// OPD by OPD, each in the order of the days, then most points first, then in the order of the NIP. `poin` is what is lost that day; `poin_akhir_tahun` what the person has less or more
    /// of the indicator on 31 December than at D, which is 0 for who gets the points back by what is scheduled.
    package func rows() -> [[SheetCell]] {
        let people = result.people
        return result.losses.map { ($0.event, $0.atEnd, people.nips[Int($0.event.person)].number) }
            // What is lost is below 0.
            .sorted { left, right in
                let one = offices.position(of: Int(left.0.person)), other = offices.position(of: Int(right.0.person))
                return (one, left.0.date, left.0.thousandths, left.2, left.0.indicator)
                    < (other, right.0.date, right.0.thousandths, right.2, right.0.indicator)
            }
            .map { event, atEnd, _ in
                let person = Int(event.person)
                let compiled = result.plan.compiled.indicators[event.indicator]
                return [
                    .text(people.nips[person].description), .text(roll.name(of: person)), .text(roll.post(of: person)),
                    .text(offices.label(of: person)), .text(offices.unitName(of: person)),
                    .code(compiled.dimension.rawValue, label: compiled.dimension.label[language]), .text(compiled.indicator.name),
                    .text(compiled.indicator.title[language]),
                    .date(event.date), .points(Points(thousandths: Int(event.thousandths))), .points(Points(thousandths: atEnd)),
                    .text(compiled.indicator.advice[language]), .text(people.unitID(of: person, in: result.tree)),
                ]
            }
    }

    /// The table as it is written.
    package var table: SheetTable { SheetTable(Phrase(id: "Kehilangan poin", en: "Points lost")[language], columns, rows()) }
}
