/// What a cell said, in the form in which a finding may repeat it.
///
/// A cell that was refused may stand in the wrong column and be somebody's NIP, NIK, telephone or name: what is long, has as many
/// digits as such a number, or has nothing but letters is not shown, unless its column is one of words.
public enum ShownValue {
    /// More characters than this are no date, number or code.
    private static let longest = 40
    /// A telephone has nine digits or more; a date with its time of day and fractions of seconds has more, but no letters beside T and Z.
    private static let mostDigits = 8

    /// The text that may be shown; nil where nothing may.
    ///
    /// - `isWord`: whether the column holds words of a short list, such as predicates.
    public static func text(_ cell: String, isWord: Bool = false) -> String? {
        // Nearly all cells are as they may be shown.
        let isPlain = cell.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        let shown =
            isPlain
            ? cell
            : String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
        guard !shown.isEmpty, (isPlain ? shown.utf8.count : shown.count) <= longest else { return nil }
        let digits = shown.utf8.reduce(0) { $0 + ($1.isDigit ? 1 : 0) }
        guard digits > 0 else { return isWord ? shown : nil }
        let isInstant =
            shown.utf8.contains(UInt8(ascii: ":")) && shown.utf8.allSatisfy { !$0.isLetter || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") }
        return digits <= mostDigits || isInstant ? shown : nil
    }
}
