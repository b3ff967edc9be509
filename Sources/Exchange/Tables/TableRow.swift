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
    }

    /// Counted from 1 for the first row of the file.
    var number = 0
    var defect: Defect?
    /// Whether some cell is no UTF-8 and was read as Windows-1252, in which old programs save.
    var isLegacyText = false
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`; it begins where the one before ends.
    var ends: [Int] = []

    mutating func clear() {
        defect = nil
        isLegacyText = false
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func endCell() { ends.append(bytes.count) }

    var count: Int { ends.count }

    /// Whether every cell is UTF-8.
    var isValidText: Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return (0..<count).allSatisfy { String(validating: bytes[range($0)], as: UTF8.self) != nil }
    }

    /// Whether every cell says nothing.
    var isBlank: Bool { (0..<count).allSatisfy { bytes.span.extracting(range($0)).trimmedRange.isEmpty } }

    func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

    /// The text of a cell without white space around it; empty for a missing column and for words that stand for nothing.
    func text(_ column: Int?) -> String {
        guard let column, column < count else { return "" }
        let range = range(column)
        let span = bytes.span.extracting(range)
        var trimmed = span.trimmedRange
        let formula = span.extracting(trimmed).formulaText
        if formula.lowerBound > 0 { trimmed = trimmed.lowerBound + formula.lowerBound..<trimmed.lowerBound + formula.upperBound }
        if span.extracting(trimmed).saysNothing { return "" }
        let cell = bytes[range.lowerBound + trimmed.lowerBound..<range.lowerBound + trimmed.upperBound]
        let text = String(decoding: cell, as: UTF8.self)
        if cell.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        // Control characters in a name could steer the terminal it is shown on.
        guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
        let shown = [UInt8](String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isControl($0) ? " " : $0 })).utf8)
        // What was at an end is white space there now.
        let kept = shown.span.trimmedRange
        return shown.span.extracting(kept).saysNothing ? "" : String(decoding: shown[kept], as: UTF8.self)
    }

    /// Unicode has these as control characters and will never have others; asking its tables would take a while.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && scalar != "\n" && scalar != "\r" && scalar != "\t"
    }

    /// The bytes of a cell; nothing for a missing column.
    @_lifetime(borrow self)
    func cell(_ column: Int?) -> Span<UInt8> {
        guard let column, column < count else { return bytes.span.extracting(0..<0) }
        return bytes.span.extracting(range(column))
    }

    func code(_ column: Int?) -> Code { Code.parse(cell(column)) }

    /// A NIP in any form in which its eighteen digits can be read.
    func nip(_ column: Int?) -> NIP.Reading { NIP.read(cell(column)).reading }

    /// A day in Indonesia's order of day and month; histories are read in the order of their columns by `CellReader`.
    func date(_ column: Int?) -> Entry<CivilDate> { CivilDate.parse(cell(column)) }

    func year(_ column: Int?) -> Entry<Int> { CivilYear.read(cell(column)).entry }
    func hours(_ column: Int?) -> Entry<Int> { TrainingHours.read(cell(column)).entry }
    func score(_ column: Int?) -> Entry<Int> { AppraisalScore.read(cell(column)).entry }
}
