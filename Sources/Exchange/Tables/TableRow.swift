import Personnel
import Vocabulary

/// One row of a table, whatever kind of file it came from: its cells as bytes, one after the other.
///
/// The same value is filled again for every row, so that reading a row allocates nothing.
struct TableRow {
    /// What keeps a row from being read at all.
    enum Defect {
        case tooLong
        case unclosedQuote
        case invalidText
    }

    /// Counted from 1 for the first row of the file.
    var number = 0
    var defect: Defect?
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`; it begins where the one before ends.
    var ends: [Int] = []

    mutating func clear() {
        defect = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func endCell() { ends.append(bytes.count) }

    var count: Int { ends.count }

    /// Whether every cell says nothing.
    var isBlank: Bool { (0..<count).allSatisfy { bytes.span.extracting(range($0)).trimmedRange.isEmpty } }

    /// Whether a cell begins with a digit, as the key of a record does and headings, titles and totals do not.
    func beginsWithDigit(_ column: Int?) -> Bool {
        guard let column, column < count else { return false }
        let cell = bytes.span.extracting(range(column))
        let trimmed = cell.trimmedRange
        return !trimmed.isEmpty && cell[trimmed.lowerBound].isDigit
    }

    func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

    /// The text of a cell without white space around it; empty for a missing column and for words that stand for nothing.
    func text(_ column: Int?) -> String {
        guard let column, column < count else { return "" }
        let range = range(column)
        let span = bytes.span.extracting(range)
        let trimmed = span.trimmedRange
        if span.extracting(trimmed).saysNothing { return "" }
        let cell = bytes[range.lowerBound + trimmed.lowerBound..<range.lowerBound + trimmed.upperBound]
        // Control characters in a name could steer the terminal it is shown on.
        guard cell.contains(where: Self.isControl) else { return String(decoding: cell, as: UTF8.self) }
        return String(decoding: cell.map { Self.isControl($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    private static func isControl(_ byte: UInt8) -> Bool { (byte < 32 && byte != 10 && byte != 13 && byte != 9) || byte == 127 }

    func code(_ column: Int?) -> Code {
        guard let column, column < count else { return .empty }
        return Code.parse(bytes.span.extracting(range(column)))
    }

    func nip(_ column: Int?) -> NIP.Reading {
        guard let column, column < count else { return .absent }
        return NIP.parse(bytes.span.extracting(range(column)))
    }

    func date(_ column: Int?) -> Entry<CivilDate> {
        guard let column, column < count else { return .absent }
        return CivilDate.parse(bytes.span.extracting(range(column)))
    }

    func year(_ column: Int?) -> Entry<Int> {
        guard let column, column < count else { return .absent }
        return CivilYear.parse(bytes.span.extracting(range(column)))
    }

    func hours(_ column: Int?) -> Entry<Int> {
        guard let column, column < count else { return .absent }
        return TrainingHours.parse(bytes.span.extracting(range(column)))
    }

    func score(_ column: Int?) -> Entry<Int> {
        guard let column, column < count else { return .absent }
        return AppraisalScore.parse(bytes.span.extracting(range(column)))
    }
}
