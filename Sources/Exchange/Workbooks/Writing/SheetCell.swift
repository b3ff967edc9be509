import Measurement
import Vocabulary

/// What a cell of a sheet says. Every text is a text and nothing else: one that begins with `=`, `+`, `-` or `@` is no formula, and
/// the eighteen digits of a NIP are no number.
public enum SheetCell: Sendable, Hashable {
    case blank
    /// A text, moved in by so many levels.
    case text(String, indent: Int = 0)
    /// A code for programs, and what people read in its place.
    case code(String, label: String)
    case count(Int)
    /// Points, shown with two decimals, or with three where there are three.
    case points(Points)
    /// Thousandths of something that is no points, such as lesson hours (JP): as many decimals as there are.
    case amount(thousandths: Int)
    /// A mean rounded to two decimals, half up: the figure that every other output shows.
    case mean(ExactMean)
    /// A share of a whole in percent with two decimals; nothing of nothing is 0.
    case share(Int, of: Int)
    case date(CivilDate)
    /// A text that leads to a sheet of the same workbook.
    case link(String, sheet: String)
}

extension SheetCell {
    /// The number that stands in the cell: the double nearest to the exact value; nil where there is none.
    var number: Double? {
        switch self {
        case .blank, .text, .code, .link, .date: nil
        case .count(let count): Double(count)
        case .points(let points): Double(points.thousandths) / 1000
        case .amount(let thousandths): Double(thousandths) / 1000
        case .mean(let mean): Double(mean.hundredths) / 100
        case .share(let part, let whole): Double(ExactMean(sum: part * 100_000, count: whole)?.hundredths ?? 0) / 10_000
        }
    }

    /// Whether a number stands in the cell, which is written flush right.
    public var isNumber: Bool { number != nil }

    /// The form in which the number is shown.
    var form: CellStyle.Form {
        switch self {
        case .blank, .text, .code, .link: .text
        case .count: .count
        case .points(let points): points.thousandths % 10 == 0 ? .twoDecimals : .threeDecimals
        case .amount: .general
        case .mean: .twoDecimals
        case .share: .percent
        case .date: .date
        }
    }

    /// Whether it is written flush right, so that a text behind it keeps a little away.
    var isRight: Bool { if case .date = self { true } else { isNumber } }

    /// How many lines a text takes in a column of a width.
    func lines(in width: Int) -> Int {
        switch self {
        case .text(let text, let indent): text.lineCount(in: width - 2 * indent)
        case .code(_, let text), .link(let text, _): text.lineCount(in: width)
        default: 1
        }
    }

    /// About how many characters wide it is; numbers fit the least width of a column.
    var width: Int {
        switch self {
        case .text(let text, let indent): text.shownWidth + 2 * indent
        case .code(_, let label): label.shownWidth
        case .link(let text, _): text.shownWidth
        default: 0
        }
    }
}
