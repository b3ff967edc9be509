import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

extension ReportPrint {
    package var meanColumns: [PrintedColumn] {
        Dimension.allCases.map { PrintedColumn($0.label[language], .number) } + [PrintedColumn(words("Total", "Total"), .number)]
    }

    /// For `meanColumns`.
    package func meanCells(_ means: Means) -> [String] { (means.dimensions + [means.total]).map { language.text($0) } }

    /// Where the points between the index and 100 went.
    package var losses: [PrintedBlock] {
        let found = measured.lossRows
        guard !found.isEmpty else { return [] }
        return section(
            words("Poin yang hilang per indikator", "Points lost by indicator"),
            [
                PrintedColumn(words("Indikator", "Indicator"), .text), PrintedColumn(words("Dimensi", "Dimension"), .word),
                PrintedColumn(words("Orang", "People"), .number), PrintedColumn(words("Per orang", "Per person"), .number),
            ],
            found.map { entry in
                let mean = entry.mean.map { language.text($0) } ?? ""
                return PrintedRow(
                    [entry.title[language], entry.dimension?.label[language] ?? "", entry.people.map { language.text($0) } ?? "", mean])
            })
    }

    /// Agency by agency, where there are several; the highest mean first.
    package var agencies: [PrintedBlock] {
        let rows = measured.agencyRows(in: language)
        guard !rows.isEmpty else { return [] }
        return section(
            words("Instansi", "Agencies"),
            [PrintedColumn(words("Instansi", "Agency"), .text), PrintedColumn(words("Orang", "People"), .number)] + meanColumns,
            rows.map { PrintedRow([$0.name, language.text($0.means.count)] + meanCells($0.means)) })
    }

    /// The OPD that have people, from the highest mean on, then who belongs to none.
    package var offices: [PrintedBlock] {
        let results = measured.officeResults
        let columns =
            [PrintedColumn(words("Diukur", "Measured"), .number), PrintedColumn(words("Partisipasi", "Participation"), .number)] + meanColumns
            + [PrintedColumn(words("Kategori", "Category"), .word)]
        func cells(_ entry: OfficeResults.Entry) -> [String] {
            let counts = [
                language.text(entry.tally.measured) + (entry.tally.isSmall ? "*" : ""), share(entry.tally.measured, of: entry.people),
            ]
            return counts + (entry.means.map { meanCells($0) + [instrument.category(of: $0.total)] } ?? [])
        }
        var blocks: [PrintedBlock] = []
        if !results.offices.isEmpty {
            blocks += section(
                words("OPD menurut rata-rata", "OPD by their mean"), [PrintedColumn("#", .number), PrintedColumn("OPD", .text)] + columns,
                results.offices.map { PrintedRow([$0.rank.map { language.text($0) } ?? "", $0.name ?? ""] + cells($0)) })
        }
        if !results.outside.isEmpty {
            blocks += section(
                words("Di luar OPD", "Outside the OPD"), [PrintedColumn("Unit", .text)] + columns,
                results.outside.map { entry in
                    PrintedRow(
                        [[entry.name, "(\(entry.place.reason?[language] ?? ""))"].compactMap(\.self).joined(separator: " ")] + cells(entry))
                })
        }
        guard (results.offices + results.outside).contains(where: \.tally.isSmall) else { return blocks }
        return blocks + [.remark(words("* kurang dari 10 orang diukur", "* fewer than 10 people were measured"))]
    }
}
