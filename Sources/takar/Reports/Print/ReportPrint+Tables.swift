import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

extension ReportPrint {
    var meanColumns: [PrintedColumn] {
        Dimension.allCases.map { PrintedColumn($0.label[language], .number) } + [PrintedColumn(words("Total", "Total"), .number)]
    }

    /// For `meanColumns`.
    func meanCells(_ means: Means) -> [String] { (means.dimensions + [means.total]).map { language.text($0) } }

    /// Where the points between the index and 100 went.
    var losses: [PrintedBlock] {
        let found = PointsLost(measured).entries.filter { $0.thousandths > 0 }
        guard !found.isEmpty else { return [] }
        return section(
            words("Poin yang hilang per indikator", "Points lost by indicator"),
            [
                PrintedColumn(words("Indikator", "Indicator"), .text), PrintedColumn(words("Dimensi", "Dimension"), .word),
                PrintedColumn(words("Orang", "People"), .number), PrintedColumn(words("Per orang", "Per person"), .number),
            ],
            found.map { entry in
                let mean = ExactMean(sum: entry.thousandths, count: whole.measured).map { language.text($0) } ?? ""
                return PrintedRow(
                    [entry.title[language], entry.dimension?.label[language] ?? "", entry.people.map { language.text($0) } ?? "", mean])
            })
    }

    /// Agency by agency, where there are several; the highest mean first.
    var agencies: [PrintedBlock] {
        let people = measured.dataSet.people
        guard people.agencyList.count > 1 else { return [] }
        let rows = people.agencyList.indices.compactMap { number -> (name: String, means: Means)? in
            let agency = people.agencyList[number]
            let name = agency.name.isEmpty ? (agency.id.isEmpty ? words("(tanpa instansi)", "(no agency)") : agency.id) : agency.name
            return Means(measured.aggregation.agencies[number], by: measured.aggregation.combination).map { (name, $0) }
        }.sorted { ($1.means.total, $0.name) < ($0.means.total, $1.name) }
        return section(
            words("Instansi", "Agencies"),
            [PrintedColumn(words("Instansi", "Agency"), .text), PrintedColumn(words("Orang", "People"), .number)] + meanColumns,
            rows.map { PrintedRow([$0.name, language.text($0.means.count)] + meanCells($0.means)) })
    }

    /// The offices that have people, from the highest mean on; those where nobody was measured stand last.
    var offices: [PrintedBlock] {
        let units = measured.dataSet.tree.units
        let offices = measured.offices.map {
            (name: units[$0.unit].name, tally: $0.tally, means: Means($0.tally, by: measured.aggregation.combination))
        }
        guard !offices.isEmpty else { return [] }
        let ranked = offices.compactMap { office in office.means.map { (name: office.name, tally: office.tally, means: $0) } }
            .enumerated().sorted { ($1.element.means.total, $0.element.name, $0.offset) < ($0.element.means.total, $1.element.name, $1.offset) }
            .map(\.element)
        let ranks = ExactMean.ranks(ranked.map(\.means.total))
        func counts(_ tally: Tally) -> [String] { [language.text(tally.measured), share(tally.measured, of: tally.measured + tally.notMeasured)] }
        var rows = zip(ranked, ranks).map { office, rank in
            let category = instrument.category(of: office.means.total)
            return PrintedRow([language.text(rank), office.name] + counts(office.tally) + meanCells(office.means) + [category])
        }
        rows += offices.filter { $0.means == nil }.map { PrintedRow(["", $0.name] + counts($0.tally)) }
        let outside = whole.measured - offices.reduce(0) { $0 + $1.tally.measured }
        let blocks = section(
            words("OPD menurut rata-rata", "Offices (OPD) by their mean"),
            [
                PrintedColumn("#", .number), PrintedColumn("OPD", .text), PrintedColumn(words("Diukur", "Measured"), .number),
                PrintedColumn(words("Partisipasi", "Participation"), .number),
            ] + meanColumns + [PrintedColumn(words("Kategori", "Category"), .word)], rows)
        guard outside > 0 else { return blocks }
        return blocks + [.remark("\(words("Diukur dan tidak berada di OPD", "Measured and in no office")): \(language.text(outside))")]
    }
}
