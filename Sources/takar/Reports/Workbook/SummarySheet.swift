import Exchange
import Instruments
import Measurement
import Vocabulary

/// The first sheet: what the measurement says, what it rests on, and where the rest is found.
struct SummarySheet {
    /// A sheet behind this one.
    struct Content {
        let sheet: WorkbookSheet
        let description: String
    }

    /// Where charts find their numbers: rows of this sheet, the names in the first column.
    struct Places {
        let sheet: WorkbookSheet
        let dimensions: ClosedRange<Int>
        let categories: ClosedRange<Int>
        let tens: ClosedRange<Int>
    }

    let report: ReportWorkbook
    let contents: [Content]
    var measured: MeasuredDataSet { report.measured }
    var language: Language { report.language }
    var instrument: Instrument { measured.plan.instrument }
    var whole: Tally { measured.aggregation.whole }

    init(_ report: ReportWorkbook, contents: [Content]) {
        self.report = report
        self.contents = contents
    }

    /// Fills the sheet block by block.
    func fill(_ sheet: WorkbookSheet) throws(FileFailure) -> Places {
        sheet.hideGrid()
        sheet.setColumns([SheetColumn("", .text)] + Array(repeating: SheetColumn("", .number, width: 16), count: 6))
        try head(sheet)
        let dimensions = try dimensions(sheet)
        let categories = try categories(sheet)
        let tens = try tens(sheet)
        try participation(sheet)
        try groups(sheet)
        try losses(sheet)
        try agencies(sheet)
        try list(sheet)
        try basis(sheet)
        try options(sheet)
        return Places(sheet: sheet, dimensions: dimensions, categories: categories, tens: tens)
    }

    func words(_ id: String, _ en: String) -> String { report.words(id, en) }

    /// Writes a block: a blank row, its title, headings where it has any, rows; where its rows lie.
    @discardableResult
    func block(_ sheet: WorkbookSheet, _ title: String, _ headings: [String], _ rows: [[SheetCell]]) throws(FileFailure) -> ClosedRange<Int> {
        sheet.skip()
        try sheet.write([.text(title)], .section)
        let numbers = rows.first.map { cells in cells.indices.filter { cells[$0].isNumber } } ?? []
        if !headings.isEmpty { try sheet.write(headings.map { .text($0) }, .heading, numbers: numbers) }
        let first = sheet.rows
        for cells in rows { try sheet.write(cells) }
        return first...max(first, sheet.rows - 1)
    }

    private func head(_ sheet: WorkbookSheet) throws(FileFailure) {
        try sheet.write([.text(report.title)], .title)
        try sheet.write(
            [.text("\(instrument.title[language]): \(instrument.id), \(words("versi", "version")) \(instrument.version.prefix(12))")], .subtitle)
        for notice in measured.plan.notices {
            for line in notice[language].lines(of: 110) { try sheet.write([.text(line)] + Array(repeating: .blank, count: 6), .notice) }
        }
        sheet.skip()
        guard let means = Means(whole, by: measured.aggregation.combination) else { return }
        let name = instrument.category(of: means.total)
        let row = try sheet.write([.text(words("Indeks", "Index")), .mean(means.total), .text(name)], .figure)
        try sheet.colour(measured.categoryNames, column: 2, rows: row...row)
        let others = instrument.otherCategories(of: means.total)
        if !others.isEmpty {
            try sheet.write(
                [.text(words("Menurut bacaan lain atas batas kategori: ", "By another reading of the bounds: ") + others.joined(separator: ", "))],
                .remark)
        }
        for records in measured.missing {
            for line in "! \(records.message[language]).".lines(of: 110) {
                try sheet.write([.text(line)] + Array(repeating: .blank, count: 6), .notice)
            }
        }
    }

    private func dimensions(_ sheet: WorkbookSheet) throws(FileFailure) -> ClosedRange<Int> {
        let means = Means(whole, by: measured.aggregation.combination)?.dimensions ?? []
        return try block(
            sheet, words("Dimensi", "Dimensions"),
            [words("Dimensi", "Dimension"), words("Rata-rata", "Mean"), words("Paling banyak", "At most"), words("Tercapai", "Reached")],
            zip(instrument.dimensions, means).map { rule, mean in
                [
                    .text(rule.dimension.label[language]), .mean(mean), .points(rule.maximum),
                    .share(mean.hundredths * 10, of: rule.maximum.thousandths),
                ]
            })
    }

    private func categories(_ sheet: WorkbookSheet) throws(FileFailure) -> ClosedRange<Int> {
        let rows = try block(
            sheet, words("Kategori", "Categories"), [words("Kategori", "Category"), words("Orang", "People"), words("Bagian", "Share")],
            zip(measured.categoryNames, whole.categories).map { [.text($0), .count($1), .share($1, of: whole.measured)] })
        try sheet.colour(measured.categoryNames, column: 0, rows: rows)
        return rows
    }

    private func tens(_ sheet: WorkbookSheet) throws(FileFailure) -> ClosedRange<Int> {
        try block(
            sheet, words("Sebaran nilai", "Distribution of totals"), [words("Total", "Total"), words("Orang", "People"), words("Bagian", "Share")],
            measured.scores.totalsByTens.enumerated().map { ten, count in
                let name = ten == 9 ? "90–100" : "\(ten * 10)–<\(ten * 10 + 10)"
                return [.text(name), .count(count), .share(count, of: whole.measured)]
            })
    }
}

extension String {
    /// The text in lines of at most so many characters, broken between words.
    func lines(of width: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
