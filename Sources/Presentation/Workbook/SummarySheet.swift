import Exchange
import Instruments
import Measurement
import Vocabulary

/// The first sheet, a letter of one page: what the measurement says. What it rests on, and where the rest is found, stands on a sheet of its
/// own behind it.
package struct SummarySheet {
    /// A sheet behind this one.
    package struct Content {
        package let sheet: WorkbookSheet
        package let description: String
    }

    /// Where charts find their numbers: rows of a sheet, the names in the first column.
    package struct Places {
        package struct Place {
            package let sheet: WorkbookSheet
            package let rows: ClosedRange<Int>
        }

        package let dimensions: Place
        package let categories: Place
        package let tens: Place
    }

    /// The columns of both sheets: names, then figures; fixed, so that the cover fits its page whatever it says.
    private static let columns = [SheetColumn("", .text, width: 40)] + Array(repeating: SheetColumn("", .number, width: 16), count: 6)
    /// So many characters fit beside each other.
    private static let width = 125

    package let report: ReportWorkbook
    package let contents: [Content]
    package var measured: MeasuredDataSet { report.measured }
    package var language: Language { report.language }
    package var instrument: Instrument { measured.plan.instrument }
    package var whole: Tally { measured.aggregation.whole }

    package init(_ report: ReportWorkbook, contents: [Content]) {
        self.report = report
        self.contents = contents
    }

    /// Fills both sheets block by block.
    package func fill(_ sheet: WorkbookSheet, basis: WorkbookSheet) throws(FileFailure) -> Places {
        sheet.fitOnOnePage(isLandscape: false)
        sheet.setColumns(Self.columns)
        try head(sheet)
        let dimensions = Places.Place(sheet: sheet, rows: try dimensions(sheet))
        let categories = Places.Place(sheet: sheet, rows: try categories(sheet))
        try participation(sheet)
        try groups(sheet)
        try losses(sheet, most: 5)
        try extremes(sheet)
        sheet.skip()
        let more = words("Isi buku kerja, dasar, opsi, dan baris yang dibaca: lembar", "Contents, basis, options and rows read: sheet")
        try sheet.write([.link("\(more) \(basis.name)", sheet: basis.name)], .remark)
        basis.hideGrid()
        basis.printUpright()
        basis.setColumns(Self.columns)
        try list(basis)
        let tens = Places.Place(sheet: basis, rows: try tens(basis))
        try losses(basis, most: .max)
        try agencies(basis)
        try self.basis(basis)
        try options(basis)
        return Places(dimensions: dimensions, categories: categories, tens: tens)
    }

    package func words(_ id: String, _ en: String) -> String { report.words(id, en) }

    /// Writes a block: a blank row, its title, headings where it has any, rows; where its rows lie.
    @discardableResult
    package func block(_ sheet: WorkbookSheet, _ title: String, _ headings: [String], _ rows: [[SheetCell]]) throws(FileFailure) -> ClosedRange<Int> {
        if sheet.rows > 0 { sheet.skip() }
        try sheet.write([.text(title)], .section)
        let numbers = rows.first.map { cells in cells.indices.filter { cells[$0].isNumber } } ?? []
        if !headings.isEmpty { try sheet.write(headings.map { .text($0) }, .heading, numbers: numbers) }
        let first = sheet.rows
        for cells in rows { try sheet.write(cells) }
        return first...max(first, sheet.rows - 1)
    }

    private func head(_ sheet: WorkbookSheet) throws(FileFailure) {
        // Letters of a title are half as wide again as others, and capitals wider still.
        for line in report.title.lines(of: 56) { try sheet.write([.text(line)], .title) }
        let instrumentLine = "\(instrument.title[language]): \(instrument.id), \(words("versi", "version")) \(instrument.version.prefix(12))"
        for line in instrumentLine.lines(of: 100) { try sheet.write([.text(line)], .subtitle) }
        for notice in measured.plan.notices { try self.notice(notice[language], sheet) }
        sheet.skip()
        guard let means = Means(whole, by: measured.aggregation.combination) else { return }
        let name = instrument.category(of: means.total)
        let row = try sheet.write([.text(words("Indeks", "Index")), .mean(means.total), .text(name)], .figure)
        try sheet.colour(measured.categoryNames, column: 2, rows: row...row)
        for records in measured.missing { try notice("! \(records.message[language]).", sheet) }
        let others = instrument.otherCategories(of: means.total)
        if !others.isEmpty {
            try sheet.write(
                [.text(words("Menurut bacaan lain atas batas kategori: ", "By another reading of the bounds: ") + others.joined(separator: ", "))],
                .remark)
        }
    }

    /// Writes lines that nobody may overlook.
    private func notice(_ text: String, _ sheet: WorkbookSheet) throws(FileFailure) {
        for line in text.lines(of: Self.width) { try sheet.write([.text(line)] + Array(repeating: .blank, count: 6), .notice) }
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
    package func lines(of width: Int) -> [String] {
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
