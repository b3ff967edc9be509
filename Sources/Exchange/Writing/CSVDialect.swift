import Measurement
import Vocabulary

/// The form of results as text.
public enum CSVDialect: String, Sendable, CaseIterable {
    /// Commas and the point as decimal sign, as other programs read it.
    case plain
    /// As an Excel of Indonesian settings opens it by a double click: semicolons, the decimal comma, a byte-order mark so that it is taken
    /// for UTF-8, and lines that end as those of Windows.
    case excel

    var delimiter: UInt8 {
        switch self {
        case .plain: UInt8(ascii: ",")
        case .excel: UInt8(ascii: ";")
        }
    }

    /// What the file begins with.
    var mark: [UInt8] { self == .excel ? [0xEF, 0xBB, 0xBF] : [] }
}

extension SheetCell {
    /// The cell as other programs read it. A text that a spreadsheet would take for a formula begins with an apostrophe: these tables
    /// are made for people, who open them there.
    var csv: String {
        switch self {
        case .blank: ""
        case .text(let text, _), .link(let text, _): text.beginsFormula ? "'" + text : text
        case .code(let code, _): code
        case .count(let count): String(count)
        case .points(let points): points.description
        case .amount(let thousandths): Thousandths.text(thousandths)
        case .mean(let mean): mean.text()
        case .share(let part, let whole): ExactMean(sum: part * 100_000, count: whole)?.text() ?? "0"
        case .date(let date): date.description
        }
    }

    /// The cell in a dialect.
    func csv(_ dialect: CSVDialect, isIdentifier: Bool) -> String {
        guard dialect == .excel else { return csv }
        switch self {
        case .text(let text, _), .code(let text, _), .link(let text, _): return text.keptByExcel(isIdentifier: isIdentifier)
        // Days stay as they are: every Excel knows `2022-06-30`, whatever its settings.
        case .blank, .date, .count: return csv
        case .points, .amount, .mean, .share: return csv.replacing(".", with: ",")
        }
    }
}

extension String {
    /// Whether a spreadsheet would take the text for a formula.
    fileprivate var beginsFormula: Bool {
        guard let first = unicodeScalars.first else { return false }
        return "=+-@\t\r".unicodeScalars.contains(first)
    }

    /// The text as Excel leaves it a text. What it would take for a formula, a number or a day is written as a formula that is nothing but
    /// the text (`="199003152015031901"`): the cell then holds exactly the text, where an apostrophe or a tab before it would stay in the
    /// cell, so that no NIP would be found by another. Numbers in texts that look the same as a number are left alone.
    fileprivate func keptByExcel(isIdentifier: Bool) -> String {
        guard beginsFormula || looksLikeValue && (isIdentifier || !looksTheSameAsNumber) else { return self }
        // The longest text that a formula can hold has 255 characters, and it has no line breaks.
        guard utf16.count <= 255, !utf8.contains(where: { $0 < 32 }) else { return "'" + self }
        return "=\"" + replacing("\"", with: "\"\"") + "\""
    }

    /// Whether there is nothing in the text but what numbers and days are written with.
    private var looksLikeValue: Bool {
        utf8.contains { 48...57 ~= $0 } && utf8.allSatisfy { 48...57 ~= $0 || "+-.,:/eE% ".utf8.contains($0) }
    }

    /// Whether it is a whole number that Excel shows with all its digits.
    private var looksTheSameAsNumber: Bool { utf8.count <= 11 && utf8.allSatisfy { 48...57 ~= $0 } && (utf8.count == 1 || utf8.first != 48) }
}
