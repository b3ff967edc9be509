import Exchange
import Instruments
import Measurement
import Vocabulary

/// Tables as a workbook that says by itself what it is: a first sheet with what it rests on, and every printed page with its title.
package struct TitledWorkbook {
    let title: String
    let plan: Plan
    package let language: Language

    /// - Parameters:
    ///   - title: what the workbook is of, with its day.
    ///   - plan: the instrument that everything in it rests on.
    package init(_ title: String, _ plan: Plan, language: Language) {
        self.title = title
        self.plan = plan
        self.language = language
    }

    /// Writes it whole or not at all.
    package func write(to path: String, _ tables: [SheetTable]) throws(FileFailure) {
        let file = try WorkbookFile(path, cells: tables.reduce(0) { $0 + $1.count * $1.columns.count })
        try file.describe(title: title, subject: plan.instrument.title[language])
        let basis = try file.sheet(Phrase(id: "Dasar", en: "Basis")[language])
        let remarks = ["\(plan.instrument.id) (\(plan.instrument.version.prefix(12)))"] + plan.notices.map { $0[language] }
        basis.setPrinted(title: "", remarks: remarks)
        var contents: [(sheet: WorkbookSheet, rows: Int)] = []
        for table in tables {
            for sheet in try file.add(table, in: language, prepare: { $0.setPrinted(title: title, remarks: remarks) }) {
                contents.append((sheet, sheet.tableRows ?? 0))
            }
        }
        try fill(basis, contents)
        try file.commit()
    }

    private func fill(_ sheet: WorkbookSheet, _ contents: [(sheet: WorkbookSheet, rows: Int)]) throws(FileFailure) {
        sheet.hideGrid()
        sheet.printUpright()
        sheet.setColumns([SheetColumn("", .text, width: 40), SheetColumn("", .text, width: 60)])
        for line in title.lines(of: 52) { try sheet.write([.text(line)], .title) }
        try sheet.write([.text("\(plan.instrument.title[language]) (\(plan.instrument.id))")], .subtitle)
        for notice in plan.notices { for line in notice[language].lines(of: 95) { try sheet.write([.text(line), .blank], .notice) } }
        sheet.skip()
        let settings = plan.instrument.changedSettings.joined(separator: " ")
        let options = Phrase(id: "Opsi yang diubah", en: "Options changed")[language]
        try sheet.write([.text(options), .text(settings.isEmpty ? Phrase(id: "tidak ada", en: "none")[language] : settings)])
        try sheet.write([.text(Phrase(id: "Versi instrumen", en: "Version of the instrument")[language]), .text(plan.instrument.version)])
        sheet.skip()
        try sheet.write([.text(Phrase(id: "Isi buku kerja", en: "What is in this workbook")[language])], .section)
        for entry in contents { try sheet.write([.link(entry.sheet.name, sheet: entry.sheet.name), .text(language.text(entry.rows))]) }
    }
}
