import Exchange
import Instruments
import Measurement
import Vocabulary

/// A measurement as a few pages to print: one of summary, to send to the head of a region, and behind it what it rests on. It names
/// nobody.
package struct ReportPrint {
    package let measured: MeasuredDataSet
    package let language: Language
    package let heading: ReportHeading
    package var instrument: Instrument { measured.plan.instrument }
    package var whole: Tally { measured.aggregation.whole }

    /// So many rows of a table are read on paper; of more, a workbook is of use.
    package static let mostRows = 400

    package init(_ measured: MeasuredDataSet, language: Language) {
        self.measured = measured
        self.language = language
        heading = ReportHeading(measured, language: language)
    }

    /// Writes it whole or not at all; how many pages there are.
    package func write(to path: String) throws(FileFailure) -> Int {
        let file = PDFFile(
            title: heading.title, subject: instrument.title[language], remark: heading.remarks.joined(separator: ". "), date: measured.plan.asOf,
            language: language)
        return try file.write([PrintedPart(summary, fitsOnePage: true), PrintedPart(losses + agencies + offices + basis)], to: path)
    }

    package func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    package func share(_ part: Int, of whole: Int) -> String { "\(language.percent(part, of: whole)) %" }

    /// A table under its title, of as many rows as paper is for.
    package func section(_ title: String, _ columns: [PrintedColumn], _ rows: [PrintedRow]) -> [PrintedBlock] {
        let table: [PrintedBlock] = [.section(title), .table(PrintedTable(columns, Array(rows.prefix(Self.mostRows))))]
        guard rows.count > Self.mostRows else { return table }
        let rest = language.text(rows.count - Self.mostRows)
        return table + [
            .remark(words("Masih ada \(rest) baris lagi; semuanya ada di buku kerja (.xlsx).", "\(rest) more are in the workbook (.xlsx)."))
        ]
    }
}
