import Exchange
import Instruments
import Measurement
import Vocabulary

extension SummarySheet {
    func participation(_ sheet: WorkbookSheet) throws(FileFailure) {
        let written = try block(
            sheet, words("Partisipasi", "Participation"),
            [words("Pengukuran", "Measurement"), words("Orang", "People"), words("Bagian", "Share"), words("Kategori", "Category")],
            measured.participationRows.map { row in
                let counted: [SheetCell] = [.text(row.title[language], indent: row.indent), .count(row.count)]
                let shared: [SheetCell] = row.isShare ? [.share(row.count, of: measured.everybody)] : []
                return counted + shared + (row.grade.isEmpty ? [] : [.text(row.grade)])
            })
        try sheet.colour(measured.categoryNames, column: 3, rows: written.lowerBound...written.lowerBound)
    }

    func groups(_ sheet: WorkbookSheet) throws(FileFailure) {
        guard let (title, rows) = measured.groupRows else { return }
        try means(sheet, title[language], words("Kelompok", "Group"), rows)
    }

    func agencies(_ sheet: WorkbookSheet) throws(FileFailure) {
        let rows = measured.agencyRows(in: language)
        if !rows.isEmpty { try means(sheet, words("Instansi", "Agencies"), words("Instansi", "Agency"), rows.map { ($0.name, $0.means) }) }
    }

    private func means(_ sheet: WorkbookSheet, _ title: String, _ heading: String, _ rows: [(name: String, means: Means)]) throws(FileFailure) {
        try block(
            sheet, title, [heading, words("Orang", "People")] + Dimension.allCases.map(\.label[language]) + [words("Total", "Total")],
            rows.map { row in [.text(row.name), .count(row.means.count)] + (row.means.dimensions + [row.means.total]).map { .mean($0) } })
    }

    /// Where the points between the index and 100 went, the largest losses first.
    package func losses(_ sheet: WorkbookSheet, most: Int) throws(FileFailure) {
        let all = measured.lossRows
        let found = all.prefix(most)
        guard !found.isEmpty else { return }
        let title = words("Poin yang hilang per indikator", "Points lost by indicator")
        try block(
            sheet, found.count < all.count ? title + words(", terbesar", ", the largest") : title,
            [words("Indikator", "Indicator"), words("Per orang", "Per person"), words("Orang", "People"), words("Dimensi", "Dimension")],
            found.map { entry in
                [
                    .text(entry.title[language]), entry.mean.map { .mean($0) } ?? .blank,
                    entry.people.map { .count($0) } ?? .blank, .text(entry.dimension?.label[language] ?? ""),
                ]
            })
    }
}
