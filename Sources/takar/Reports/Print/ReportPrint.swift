import Exchange
import Foundation
import Instruments
import Measurement
import Vocabulary

/// A measurement as a few pages to print: one of summary, to send to the head of a region, and behind it what it rests on. It names
/// nobody.
struct ReportPrint {
    let measured: MeasuredDataSet
    let language: Language
    let heading: ReportHeading
    var instrument: Instrument { measured.plan.instrument }
    var whole: Tally { measured.aggregation.whole }

    /// So many rows of a table are read on paper; of more, a workbook is of use.
    static let mostRows = 400

    init(_ measured: MeasuredDataSet, language: Language) {
        self.measured = measured
        self.language = language
        heading = ReportHeading(measured, language: language)
    }

    /// Writes it whole or not at all; how many pages there are.
    func write(to path: String) throws(FileFailure) -> Int {
        let file = PDFFile(
            title: heading.title, subject: instrument.title[language], remark: heading.remarks.joined(separator: ". "), date: measured.plan.asOf,
            language: language)
        return try file.write([PrintedPart(summary, fitsOnePage: true), PrintedPart(losses + agencies + offices + basis)], to: path)
    }

    /// What was written, for a terminal.
    static func written(_ path: String, pages: Int, language: Language) -> String {
        let unit = language == .indonesian ? "halaman" : pages == 1 ? "page" : "pages"
        return "\(URL(fileURLWithPath: path).lastPathComponent): \(language.text(pages)) \(unit)"
    }

    func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    func share(_ part: Int, of whole: Int) -> String { "\(language.percent(part, of: whole)) %" }

    /// A table under its title, of as many rows as paper is for.
    func section(_ title: String, _ columns: [PrintedColumn], _ rows: [PrintedRow]) -> [PrintedBlock] {
        let table: [PrintedBlock] = [.section(title), .table(PrintedTable(columns, Array(rows.prefix(Self.mostRows))))]
        guard rows.count > Self.mostRows else { return table }
        let rest = language.text(rows.count - Self.mostRows)
        return table + [
            .remark(words("Masih ada \(rest) baris lagi; semuanya ada di buku kerja (.xlsx).", "\(rest) more are in the workbook (.xlsx)."))
        ]
    }
}
