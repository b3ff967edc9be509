import Exchange
import Instruments
import Measurement
import Planning
import Vocabulary
import Workflows

/// A plan as a workbook: a letter of one page, OPD, calendar, budget, the lines, what is entered first, and a sheet for every class with its
/// participants, ready to be sent.
package struct PlanWorkbook {
    package let result: TrainingPlanResult
    package let language: Language
    private let tables: PlanTables

    private static let columns = [SheetColumn("", .text, width: 46)] + Array(repeating: SheetColumn("", .number, width: 18), count: 4)
    /// So many characters fit beside each other.
    private static let width = 115

    package init(_ result: TrainingPlanResult, language: Language) {
        self.result = result
        self.language = language
        tables = PlanTables(result, language: language)
    }

    private var plan: TrainingPlan { result.plan }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    /// Writes it whole or not at all; what stands in it.
    package func write(to path: String) throws(FileFailure) -> [WrittenSheet] {
        var sheets = [tables.offices, tables.calendar, tables.budget, tables.lines, tables.repairs, tables.leaving].filter { $0.count > 0 }
        sheets += plan.classes.indices.filter { !plan.classes[$0].people.isEmpty }.map(tables.participants)
        let file = try WorkbookFile(path, cells: sheets.reduce(0) { $0 + $1.count * $1.columns.count })
        try file.describe(title: result.title(in: language), subject: result.instrument.title[language])
        let cover = try file.sheet(words("Ringkasan", "Summary"))
        cover.setPrinted(title: "", remarks: remarks)
        for sheet in sheets { try file.add(sheet, in: language) { $0.setPrinted(title: result.title(in: language), remarks: remarks) } }
        try fill(cover)
        return try file.commit()
    }

    private var remarks: [String] {
        ["\(result.instrument.id) (\(result.instrument.version.prefix(12)))"] + plan.plan.notices.map { $0[language] }
    }

    private func fill(_ sheet: WorkbookSheet) throws(FileFailure) {
        sheet.fitOnOnePage(isLandscape: false)
        sheet.setColumns(Self.columns)
        for line in result.title(in: language).lines(of: 52) { try sheet.write([.text(line)], .title) }
        try sheet.write([.text("\(result.instrument.title[language]) (\(result.instrument.id))")], .subtitle)
        for notice in plan.plan.notices {
            for line in notice[language].lines(of: Self.width) { try sheet.write([.text(line)] + Array(repeating: .blank, count: 4), .notice) }
        }
        sheet.skip()
        try sheet.write([.text(words("Tujuan", "Goal")), .text(result.goal[language])], .strong)
        if let means = plan.promised.means {
            try sheet.write([.text(words("Indeks yang dijanjikan", "Index promised")), .mean(means.total)], .figure)
        }
        try sheet.write([.text(words("Biaya (Rp)", "Cost (Rp)")), .count(plan.cost)], .figure)
        try block(sheet, words("Jalan ke sana", "The way there"), stages)
        try block(sheet, words("Seberapa baik rencana ini", "How good the plan is"), proof)
        try block(sheet, words("Yang dianggap", "What was assumed"), [])
        for assumption in result.assumptions {
            for (number, line) in assumption[language].lines(of: Self.width - 4).enumerated() {
                try sheet.write([.text(number == 0 ? "· \(line)" : "  \(line)")], .remark)
            }
        }
    }

    private func block(_ sheet: WorkbookSheet, _ title: String, _ rows: [[SheetCell]]) throws(FileFailure) {
        sheet.skip()
        try sheet.write([.text(title)], .section)
        for row in rows { try sheet.write(row) }
    }

    private var stages: [[SheetCell]] {
        func row(_ name: String, _ stage: PlanStage, _ remark: String) -> [SheetCell] {
            [.text(name), stage.means.map { .mean($0.total) } ?? .blank, .text(remark, indent: 1)]
        }
        return [
            row(words("Menurut catatan sekarang", "By the records as they are"), plan.expected, plan.plan.asOf.text(in: language)),
            row(
                words("Tanpa yang pensiun", "Without those who retire"), plan.staying,
                words("\(language.text(plan.leaving.count)) orang", "\(language.text(plan.leaving.count)) people")),
            row(
                words("Sesudah perbaikan data", "Data repaired"), plan.repaired,
                words("\(language.text(plan.repairs.count)) catatan, tanpa biaya", "\(language.text(plan.repairs.count)) records, at no cost")),
            row(
                words("Dengan program", "With the programmes"), plan.promised,
                words(
                    "\(language.text(plan.lines.count)) tempat dalam \(language.text(plan.classes.count)) kelas",
                    "\(language.text(plan.lines.count)) places in \(language.text(plan.classes.count)) classes")),
        ]
    }

    private var proof: [[SheetCell]] {
        var rows: [[SheetCell]] = []
        if let least = plan.proof.leastCost {
            rows.append([.text(words("Biaya paling kecil yang terbukti (Rp)", "Least cost, proven (Rp)")), .count(least)])
        }
        if let highest = plan.proof.highestIndex {
            rows.append([.text(words("Indeks paling tinggi yang terbukti", "Highest index, proven")), .mean(highest)])
        }
        rows.append([
            .text(words("Celah", "Gap")), .text("\(language.percent(plan.proof.gap)) %"), .text(plan.proof.ending.label[language], indent: 1),
        ])
        return rows
    }
}
