import Measurement
import Vocabulary

extension SheetTable {
    /// Writes the table whole or not at all: as a workbook where the name ends in .xlsx, and as comma-separated text under any other.
    public func write(to path: String, in language: Language) throws(FileFailure) {
        if WorkbookFile.isName(path) {
            try WorkbookFile.write(path, [self], in: language)
            return
        }
        let file = try AtomicFile(path)
        var text = CSVText()
        for column in columns { text.cell(column.heading) }
        text.endRow()
        try rows { row throws(FileFailure) in
            for cell in row { text.cell(cell.csv) }
            text.endRow()
            if text.bytes.count > 1 << 20 {
                try file.write(text.bytes)
                text.clear()
            }
        }
        try file.write(text.bytes)
        try file.commit()
    }
}

extension SheetCell {
    /// The cell as other programs read it. A text that a spreadsheet would take for a formula begins with an apostrophe: these tables
    /// are made for people, who open them there.
    var csv: String {
        switch self {
        case .blank: ""
        case .text(let text, _), .link(let text, _): text.guardedFromFormulas
        case .count(let count): String(count)
        case .points(let points): points.description
        case .amount(let thousandths): Thousandths.text(thousandths)
        case .mean(let mean): mean.text()
        case .share(let part, let whole): ExactMean(sum: part * 100_000, count: whole)?.text() ?? "0"
        case .date(let date): date.description
        }
    }
}

extension String {
    fileprivate var guardedFromFormulas: String {
        guard let first = unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return self }
        return "'" + self
    }
}
