import Exchange
import Instruments
import Measurement
import Vocabulary

extension SummarySheet {
    /// Who was measured, and why others were not.
    package func participation(_ sheet: WorkbookSheet) throws(FileFailure) {
        let people = whole.measured + measured.notMeasured
        let grade = measured.participation.map { instrument.category(of: $0) } ?? ""
        var rows: [[SheetCell]] = [
            [.text(words("Diukur", "Measured")), .count(whole.measured), .share(whole.measured, of: people), .text(grade)],
            [.text(words("Tidak diukur", "Not measured")), .count(measured.notMeasured), .share(measured.notMeasured, of: people)],
        ]
        for (exclusion, count) in zip(instrument.population, whole.excluded) where count > 0 {
            rows.append([.text(exclusion.title[language], indent: 1), .count(count), .share(count, of: people)])
        }
        let refused = measured.dataSet.refusedEmployees
        if refused > 0 {
            rows.append([.text(words("Baris pegawai ditolak", "Rows of employees refused"), indent: 1), .count(refused), .share(refused, of: people)])
        }
        let unknown = measured.dataSet.refusedOfUnknownUnit
        if unknown > 0 { rows.append([.text("! \(Phrase.refusedElsewhere[language])", indent: 1), .count(unknown)]) }
        let scores = measured.scores
        if scores.restingOnMissingData > 0 {
            rows.append([
                .text(words("Diukur dengan nilai yang bertumpu pada data yang tidak ada", "Measured with points that rest on missing data")),
                .count(scores.restingOnMissingData), .share(scores.restingOnMissingData, of: people),
            ])
        }
        if scores.betweenCategoryReadings > 0 {
            rows.append([
                .text(words("Di antara dua bacaan batas kategori", "Between two readings of the category bounds")),
                .count(scores.betweenCategoryReadings), .share(scores.betweenCategoryReadings, of: people),
            ])
        }
        let written = try block(
            sheet, words("Partisipasi", "Participation"),
            [words("Pengukuran", "Measurement"), words("Orang", "People"), words("Bagian", "Share"), words("Kategori", "Category")], rows)
        try sheet.colour(measured.categoryNames, column: 3, rows: written.lowerBound...written.lowerBound)
    }

    /// PNS and PPPK apart, where both were measured.
    package func groups(_ sheet: WorkbookSheet) throws(FileFailure) {
        guard let groups = instrument.combination.groups, let first = Means(whole.first), let second = Means(whole.second) else { return }
        let joining =
            instrument.combination.means == .headCount
            ? words("Kelompok (digabung per kepala)", "Groups (joined by head count)")
            : words("Kelompok (rata-rata dua kelompok)", "Groups (mean of the two groups)")
        try means(sheet, joining, words("Kelompok", "Group"), [(groups.absent, first), (groups.present, second)])
    }

    /// Agency by agency, where there are several; the highest mean first.
    package func agencies(_ sheet: WorkbookSheet) throws(FileFailure) {
        let people = measured.dataSet.people
        guard people.agencyList.count > 1 else { return }
        let rows = people.agencyList.indices.compactMap { number -> (String, Means)? in
            let agency = people.agencyList[number]
            let name = agency.name.isEmpty ? (agency.id.isEmpty ? words("(tanpa instansi)", "(no agency)") : agency.id) : agency.name
            return Means(measured.aggregation.agencies[number], by: measured.aggregation.combination).map { (name, $0) }
        }.sorted { ($1.1.total, $0.0) < ($0.1.total, $1.0) }
        try means(sheet, words("Instansi", "Agencies"), words("Instansi", "Agency"), rows)
    }

    private func means(_ sheet: WorkbookSheet, _ title: String, _ heading: String, _ rows: [(name: String, means: Means)]) throws(FileFailure) {
        try block(
            sheet, title, [heading, words("Orang", "People")] + Dimension.allCases.map(\.label[language]) + [words("Total", "Total")],
            rows.map { row in [.text(row.name), .count(row.means.count)] + (row.means.dimensions + [row.means.total]).map { .mean($0) } })
    }

    /// Where the points between the index and 100 went, the largest losses first.
    package func losses(_ sheet: WorkbookSheet, most: Int) throws(FileFailure) {
        let all = PointsLost(measured).entries.filter { $0.thousandths > 0 }
        let found = all.prefix(most)
        guard !found.isEmpty else { return }
        let title = words("Poin yang hilang per indikator", "Points lost by indicator")
        try block(
            sheet, found.count < all.count ? title + words(", terbesar", ", the largest") : title,
            [words("Indikator", "Indicator"), words("Per orang", "Per person"), words("Orang", "People"), words("Dimensi", "Dimension")],
            found.map { entry in
                [
                    .text(entry.title[language]), ExactMean(sum: entry.thousandths, count: whole.measured).map { .mean($0) } ?? .blank,
                    entry.people.map { .count($0) } ?? .blank, .text(entry.dimension?.label[language] ?? ""),
                ]
            })
    }
}
