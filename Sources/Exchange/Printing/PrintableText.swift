extension String {
    /// The longest text that is set: a cell of a file may be of any length, and no name has as much.
    private static let longestPrinted = 2000
    /// More marks on one letter are none of any script, and would be drawn over what stands above and below.
    private static let mostMarks = 8

    /// The text as paper can show it: in one paragraph, and without what is no sign.
    ///
    /// A control character would be drawn as a box with its number, of which those who copy the text get digits; a sign that turns
    /// the direction of writing would go on turning what stands behind the text.
    var printable: String {
        var scalars = String.UnicodeScalarView()
        var count = 0, marks = 0
        for scalar in unicodeScalars {
            guard count < Self.longestPrinted else {
                scalars.append("…")
                break
            }
            count += 1
            let category = scalar.properties.generalCategory
            marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
            guard marks <= Self.mostMarks else { continue }
            switch scalar.value {
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0x2028, 0x2029: scalars.append(" ")
            case _ where category == .control: scalars.append(" ")
            case _ where scalar.properties.isNoncharacterCodePoint: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
