import Exchange
import Instruments
import Measurement
import Vocabulary
import Workflows

/// A measurement as one workbook: a summary, charts, offices, units, people by name, and lists to act on.
package struct ReportWorkbook {
    package let measured: MeasuredDataSet
    /// What its people are called.
    package let roll: Roll
    package let offices: OfficeResults
    /// What was measured for earlier days, for the trend.
    package let earlier: [TrendDay]
    package let language: Language
    private let heading: ReportHeading

    package init(_ measured: MeasuredDataSet, _ roll: Roll, earlier: [TrendDay] = [], language: Language) {
        self.measured = measured
        self.roll = roll
        self.earlier = earlier
        offices = measured.officeResults
        self.language = language
        heading = ReportHeading(measured, language: language)
    }

    /// Writes it whole or not at all; what stands in it.
    package func write(to path: String) throws(FileFailure) -> [WrittenSheet] {
        let tables = tables
        let file = try WorkbookFile(path, cells: tables.reduce(0) { $0 + $1.table.count * $1.table.columns.count })
        try file.describe(title: title, subject: measured.plan.instrument.title[language])
        let summary = try file.sheet(words("Ringkasan", "Summary"))
        let charts = try file.sheet(words("Grafik", "Charts"))
        let trend = earlier.isEmpty ? nil : try file.sheet(words("Tren", "Trend"))
        let basis = try file.sheet(words("Dasar", "Basis"))
        // The cover says by itself of whom it tells.
        summary.setPrinted(title: "", remarks: remarks)
        for sheet in [charts, trend, basis].compactMap(\.self) { sheet.setPrinted(title: title, remarks: remarks) }
        var contents: [SummarySheet.Content] = []
        for entry in tables {
            let sheets = try file.add(entry.table, in: language) { $0.setPrinted(title: title, remarks: remarks) }
            contents += sheets.map { SummarySheet.Content(sheet: $0, description: entry.description) }
        }
        // What the summary says of the other sheets is known last.
        let places = try SummarySheet(self, contents: contents).fill(summary, basis: basis)
        if let trend { try TrendSheet(self, earlier: earlier).fill(trend) }
        try ChartSheet(self, places, offices: contents.first { $0.sheet.name == "OPD" }?.sheet).fill(charts)
        return try file.commit()
    }

    /// The sheets behind the summary and the charts, each with what it holds.
    private var tables: [(table: SheetTable, description: String)] {
        let parts: [(table: SheetTable?, description: String)] = [
            (measured.officeSheet(offices, in: language), words("OPD menurut rata-rata", "OPD by their mean")),
            (measured.outsideSheet(offices, in: language), words("Siapa yang tidak berada di OPD mana pun", "Who belongs to no OPD")),
            (measured.unitSheet(in: language), words("Setiap unit dengan semua unit di bawahnya", "Every unit with all units below it")),
            (measured.scoreSheet(in: language, naming: roll), words("Nilai setiap orang yang diukur", "The score of everybody measured")),
            (measured.notMeasuredSheet(in: language, naming: roll), words("Siapa yang tidak diukur, dan alasannya", "Who was not measured, and why")),
        ]
        var tables = parts.compactMap { part in part.table.map { (table: $0, description: part.description) } }.filter { $0.table.count > 0 }
        for (number, compiled) in measured.plan.compiled.indicators.enumerated() {
            guard let table = measured.lossSheet(ofIndicator: number, in: language, naming: roll) else { continue }
            tables.append((table, words("Dapat meraih poin dengan ", "Can gain points by ") + compiled.indicator.advice[language]))
        }
        if let missing = measured.missingSheet(in: language, naming: roll) {
            tables.append((missing, words("Nilai yang bertumpu pada data yang tidak ada", "Points that rest on missing data")))
        }
        // Rows of the files are everybody's; of a part of the people nobody can say which are theirs.
        let findings = measured.findingSheet(in: language)
        if findings.count > 0, measured.dataSet.scope == nil { tables.append((findings, words("Temuan pada berkas data", "Findings in the files"))) }
        return tables
    }

    package var title: String { heading.title }
    private var remarks: [String] { heading.remarks }

    package func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
}
