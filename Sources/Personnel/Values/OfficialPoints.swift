import Vocabulary

/// Points in a cell of an official table: `17,5`, `17.5`, `17,5 %`, or as a program writes the number (`1,75E+1`); never negative.
///
/// A spreadsheet may write a number with more decimals than were meant (17.499999999999996), so that the fourth rounds the third.
/// Whether they are more than can be reached is for the reader to say.
public enum OfficialPoints {
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Points> {
        let shown = bytes.extracting(bytes.trimmedRange)
        let trimmed = shown.extracting(shown.formulaText)
        if trimmed.saysNothing { return .absent }
        let cell = trimmed.extracting(0..<numberEnd(trimmed))
        guard cell.count > 0, cell[0] != UInt8(ascii: "-") else { return .unreadable }
        if let cut = Thousandths.parse(cell) { return .value(Points(thousandths: roundsUp(cell) ? cut + 1 : cut)) }
        guard let value = ProgramNumber.parse(cell), value >= 0 else { return .unreadable }
        return .value(Points(thousandths: value))
    }

    /// Whether the cell says percent: of a whole index that is a hundred, percent are points.
    public static func isPercent(_ bytes: Span<UInt8>) -> Bool {
        let cell = bytes.extracting(bytes.trimmedRange)
        return numberEnd(cell) < cell.count
    }

    /// Where the number ends before a percent sign and the space before it.
    public static func numberEnd(_ cell: Span<UInt8>) -> Int {
        guard cell.count > 1, cell[cell.count - 1] == UInt8(ascii: "%") else { return cell.count }
        return cell.extracting(0..<cell.count - 1).trimmedRange.upperBound
    }

    /// Whether the fourth decimal is five or more.
    private static func roundsUp(_ cell: Span<UInt8>) -> Bool {
        var sign: Int?
        for index in 0..<cell.count where cell[index] == UInt8(ascii: ",") || cell[index] == UInt8(ascii: ".") { sign = index }
        guard let sign, sign + 4 < cell.count else { return false }
        return cell[sign + 4] >= UInt8(ascii: "5")
    }
}
