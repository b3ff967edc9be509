import Exchange
import Instruments
import Measurement
import Vocabulary
import Workflows

/// The course of the index: what was measured for earlier days, and this measurement behind it, as a table and a line.
struct TrendSheet {
    let report: ReportWorkbook
    let earlier: [TrendDay]

    init(_ report: ReportWorkbook, earlier: [TrendDay]) {
        self.report = report
        self.earlier = earlier
    }

    private func words(_ id: String, _ en: String) -> String { report.words(id, en) }

    private var days: [TrendDay] {
        let measured = report.measured, instrument = measured.plan.instrument
        let now = Means(measured.aggregation.whole, by: measured.aggregation.combination).map {
            TrendDay(
                date: measured.plan.asOf, means: $0, instrument: ([instrument.id] + instrument.changedSettings).joined(separator: ", "),
                label: words("laporan ini", "this report"), isAlike: true)
        }
        return earlier + (now.map { [$0] } ?? [])
    }

    func fill(_ sheet: WorkbookSheet) throws(FileFailure) {
        let days = days
        let numbers = [words("Indeks", "Index"), words("Orang", "People")] + Dimension.allCases.map(\.label[report.language])
        let columns =
            [SheetColumn(words("Per tanggal", "As of"), .text, width: 20)] + numbers.map { SheetColumn($0, .number) } + [
                SheetColumn(words("Kategori", "Category"), .category(report.measured.categoryNames)),
                SheetColumn(words("Pengukuran", "Measurement"), .text), SheetColumn(words("Instrumen dan opsi", "Instrument and options"), .text),
            ]
        sheet.fitOnOnePage(isLandscape: true)
        sheet.setColumns(columns)
        try sheet.write([.text(words("Tren indeks", "Trend of the index"))], .section)
        try sheet.write(columns.map { .text($0.heading) }, .heading, numbers: Array(1...numbers.count))
        let first = sheet.rows
        for day in days {
            let figures: [SheetCell] = [.mean(day.means.total), .count(day.means.count)] + day.means.dimensions.map { .mean($0) }
            try sheet.write(
                [.text(day.date.text(in: report.language))] + figures + [
                    .text(report.measured.plan.instrument.category(of: day.means.total)), .text(day.label), .text(day.instrument),
                ])
        }
        let rows = first...max(first, sheet.rows - 1)
        try sheet.colour(report.measured.categoryNames, column: numbers.count + 1, rows: rows)
        if days.contains(where: { !$0.isAlike }) {
            let remark = words(
                "Hari yang diukur dengan instrumen atau opsi lain tidak sebanding dengan yang lain.",
                "Days that were measured by another instrument or other options are not comparable with the rest.")
            try sheet.write([.text(remark)], .remark)
        }
        sheet.skip()
        let title = words("Indeks per tanggal pengukuran", "Index by date of measurement")
        let line = SheetChart.Series(
            words("Indeks", "Index"), SheetRange(sheet, column: 1, rows: rows), colour: Colour.ink, label: "0.00")
        let chart = SheetChart(
            title, description: title, kind: .line, categories: SheetRange(sheet, column: 0, rows: rows), series: [line])
        try sheet.insert(chart, row: sheet.rows, column: 0, width: 900, height: 340)
    }
}
