import Vocabulary

/// Points in a cell of an official table: `17,5` or `17.5`, from 0 to 100.
///
/// A spreadsheet may write a number with more decimals than were meant (17.499999999999996), so that the fourth rounds the third.
public enum OfficialPoints {
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Points> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        guard cell[0] != UInt8(ascii: "-"), let cut = Thousandths.parse(cell) else { return .unreadable }
        let value = roundsUp(cell) ? cut + 1 : cut
        guard (0...Points.hundred.thousandths).contains(value) else { return .unreadable }
        return .value(Points(thousandths: value))
    }

    /// Whether the fourth decimal is five or more.
    private static func roundsUp(_ cell: Span<UInt8>) -> Bool {
        var sign: Int?
        for index in 0..<cell.count where cell[index] == UInt8(ascii: ",") || cell[index] == UInt8(ascii: ".") { sign = index }
        guard let sign, sign + 4 < cell.count else { return false }
        return cell[sign + 4] >= UInt8(ascii: "5")
    }
}
