import Exchange
import Instruments
import Measurement
import Vocabulary

/// The charts, drawn by the spreadsheet from cells of other sheets.
struct ChartSheet {
    let report: ReportWorkbook
    let places: SummarySheet.Places
    /// The sheet of offices, ranked; nil where there are none.
    let offices: WorkbookSheet?

    /// Bars for more offices than this cannot be read.
    private static let mostOffices = 40
    private static let width = 620

    init(_ report: ReportWorkbook, _ places: SummarySheet.Places, offices: WorkbookSheet?) {
        self.report = report
        self.places = places
        self.offices = offices
    }

    private func words(_ id: String, _ en: String) -> String { report.words(id, en) }
    private func range(_ column: Int, _ place: SummarySheet.Places.Place) -> SheetRange {
        SheetRange(place.sheet, column: column, rows: place.rows)
    }

    func fill(_ sheet: WorkbookSheet) throws(FileFailure) {
        sheet.fitOnOnePage(isLandscape: true)
        try sheet.write([.text(report.title)], .title)
        // A cell is 64 by 20 pixels.
        try sheet.insert(dimensions, row: 2, column: 0, width: Self.width, height: 300)
        try sheet.insert(categories, row: 2, column: 10, width: Self.width, height: 300)
        try sheet.insert(tens, row: 18, column: 0, width: Self.width, height: 320)
        if let chart = ranking { try sheet.insert(chart.chart, row: 18, column: 10, width: Self.width, height: max(320, 90 + 24 * chart.bars)) }
    }

    private var dimensions: SheetChart {
        SheetChart(
            words("Dimensi: tercapai dari paling banyak", "Dimensions: reached of at most"),
            description: words("Rata-rata setiap dimensi di depan batas atasnya", "The mean of each dimension before its maximum"), kind: .bars,
            categories: range(0, places.dimensions),
            series: [
                SheetChart.Series(words("Paling banyak", "At most"), range(2, places.dimensions), colour: Colour.pale, label: nil),
                SheetChart.Series(words("Rata-rata", "Mean"), range(1, places.dimensions), colour: Colour.ink, label: "0.00"),
            ])
    }

    private var categories: SheetChart {
        let count = report.measured.categoryNames.count
        return SheetChart(
            words("Orang menurut kategori", "People by category"),
            description: words("Berapa orang ada di setiap kategori", "How many people there are in each category"), kind: .columns,
            categories: range(0, places.categories),
            series: [
                SheetChart.Series(
                    words("Orang", "People"), range(1, places.categories), colour: Colour.ink,
                    pointColours: (0..<count).map { Colour.strong($0, of: count) }, label: "#,##0")
            ])
    }

    private var tens: SheetChart {
        SheetChart(
            words("Orang menurut nilai total", "People by total"),
            description: words("Berapa orang ada di setiap puluhan nilai", "How many people there are in each ten of totals"), kind: .columns,
            categories: range(0, places.tens),
            series: [SheetChart.Series(words("Orang", "People"), range(1, places.tens), colour: Colour.ink, label: "#,##0")])
    }

    /// The offices by rank, the highest at the top.
    private var ranking: (chart: SheetChart, bars: Int)? {
        let measured = report.offices.offices.count { $0.means != nil }
        guard let offices, measured > 0 else { return nil }
        let bars = min(measured, Self.mostOffices)
        let all = words("OPD menurut rata-rata", "Offices (OPD) by mean")
        let chart = SheetChart(
            bars < measured ? "\(all) (\(words("\(bars) teratas dari", "the first \(bars) of")) \(measured))" : all,
            description: words("Rata-rata setiap OPD dari yang tertinggi", "The mean of each office from the highest on"), kind: .bars,
            categories: SheetRange(offices, column: 1, rows: 1...bars),
            series: [
                SheetChart.Series(words("Rata-rata", "Mean"), SheetRange(offices, column: 9, rows: 1...bars), colour: Colour.ink, label: "0.00")
            ],
            maximum: 100)
        return (chart, bars)
    }
}
