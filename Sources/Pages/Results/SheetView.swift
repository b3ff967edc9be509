import Exchange
import Presentation
import Vocabulary

/// A table of a result file as a page shows it: the same columns and rows, the first of them where there are many.
struct SheetView {
    private let table: SheetTable
    private let part: ResultReport.Part

    init(_ table: SheetTable, _ part: ResultReport.Part) {
        self.table = table
        self.part = part
    }

    func write(_ w: inout HTMLWriter) {
        let (rows, count) = firstRows()
        let language = w.language
        // What is empty in all rows that are shown takes room from the rest.
        let shown = table.columns.indices.filter { column in
            isWanted(table.columns[column]) && (rows.isEmpty || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty })
        }
        let columns = shown.map { position in
            let column = table.columns[position]
            return DataTable<[SheetCell]>.Column(column.heading.capitalizedFirst, look: column.look) { w, row in
                guard row.indices.contains(position) else { return }
                let text = row[position].shown(in: language)
                if let link = part.link, link.column == position, let address = link.address(row) {
                    w.element("a", .href(address), text: text)
                } else {
                    w.text(text)
                }
            }
        }
        let emptiness = part.emptiness.isEmpty ? w.words("Tidak ada.", "None.") : part.emptiness
        DataTable(part.heading, columns, rows, saysCaption: false, whenEmpty: emptiness).write(&w)
        if count > rows.count {
            let (few, all) = (w.language.text(rows.count), w.language.text(count))
            w.element(
                "p", .class("petunjuk"),
                text: w.words(
                    "\(few) baris pertama dari \(all); semuanya ada di berkas unduhan.", "The first \(few) rows of \(all); the file has them all."))
        }
    }

    /// Ids mean nothing to people, except the one that they go by.
    private func isWanted(_ column: SheetColumn) -> Bool {
        if let wanted = part.columns { return wanted.contains(column.name) }
        return !column.isForPrograms && !part.inFileAlone.contains(column.name) && (column.kind != .identifier || column.name == "nip")
    }

    /// The rows that are shown, and how many there are.
    private func firstRows() -> (rows: [[SheetCell]], count: Int) {
        var rows: [[SheetCell]] = [], count = 0
        // A table that is in memory cannot fail; one that could would show what it had.
        try? table.rows { row throws(FileFailure) in
            count += 1
            if rows.count < part.rows { rows.append(row) }
        }
        return (rows, count)
    }
}

extension SheetColumn {
    fileprivate var look: DataTable<[SheetCell]>.Look {
        switch kind {
        case .number: .number
        case .identifier, .date: .whole
        case .text, .sentences, .category: .text
        }
    }
}

extension SheetCell {
    fileprivate var isEmpty: Bool {
        switch self {
        case .blank: true
        case .text(let text, _): text.isEmpty
        default: false
        }
    }

    /// The cell in the words of a reader.
    fileprivate func shown(in language: Language) -> String {
        switch self {
        case .blank: ""
        case .text(let text, let indent): String(repeating: "\u{2003}", count: indent) + text
        case .code(_, let label), .link(let label, _): label
        case .count(let count): language.text(count)
        // As workbooks show them.
        case .points(let points) where points.thousandths % 10 == 0: language.grouped(hundredths: points.thousandths / 10)
        case .points(let points): language.text(points)
        case .amount(let thousandths): Thousandths.text(thousandths, decimalSign: language.decimalSign)
        case .mean(let mean): language.text(mean)
        case .share(let part, let whole):
            language.percent(part, of: whole) + " %"
        case .date(let date): date.text(in: language)
        }
    }
}
