import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

extension SummarySheet {
    /// So many OPD stand at either end of the list.
    private static let most = 5

    /// The OPD with the highest means and those with the lowest; all of them where they are few.
    package func extremes(_ sheet: WorkbookSheet) throws(FileFailure) {
        let offices = report.offices.offices.filter { $0.means != nil }
        guard !offices.isEmpty else { return }
        guard offices.count > 2 * Self.most else {
            return try self.offices(sheet, words("OPD menurut rata-rata", "OPD by their mean"), offices[...])
        }
        try self.offices(sheet, words("OPD dengan rata-rata tertinggi", "OPD with the highest means"), offices.prefix(Self.most))
        try self.offices(sheet, words("OPD dengan rata-rata terendah", "OPD with the lowest means"), offices.suffix(Self.most))
    }

    private func offices(_ sheet: WorkbookSheet, _ title: String, _ entries: ArraySlice<OfficeResults.Entry>) throws(FileFailure) {
        let few = words("kurang dari 10 orang", "fewer than 10 people")
        let written = try block(
            sheet, title,
            ["OPD", words("Peringkat", "Rank"), words("Diukur", "Measured"), words("Rata-rata", "Mean"), words("Kategori", "Category")],
            entries.map { entry in
                [
                    .text(entry.name ?? ""), entry.rank.map { .count($0) } ?? .blank, .count(entry.tally.measured),
                    entry.means.map { .mean($0.total) } ?? .blank, entry.means.map { .text(instrument.category(of: $0.total)) } ?? .blank,
                    .text(entry.tally.isSmall ? few : "", indent: 1),
                ]
            })
        try sheet.colour(measured.categoryNames, column: 4, rows: written)
    }
}
