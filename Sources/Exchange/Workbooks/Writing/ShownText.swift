extension String {
    /// About how many digits wide the text is shown: capitals are wider than digits, and everything else is no wider.
    var shownWidth: Int { Self.shownWidth(utf8) }

    private static func shownWidth(_ bytes: some Sequence<UInt8>) -> Int {
        var quarters = 0
        // The bytes behind the first of a character take no room.
        for byte in bytes where byte & 0xC0 != 0x80 { quarters += 65...90 ~= byte ? 5 : 4 }
        return (quarters + 3) / 4
    }

    /// How many lines the text takes in a column of a width, broken between words: rather too many than too few, since fonts that stand in
    /// for that of Excel are wider.
    func lineCount(in width: Int) -> Int {
        let room = max(1, width - 1)
        return utf8.split(separator: 10, omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
            var lines = 1, length = 0
            for word in paragraph.split(separator: 32) {
                let word = Self.shownWidth(word)
                if length > 0, length + 1 + word > room {
                    lines += 1
                    length = 0
                }
                length += word + (length > 0 ? 1 : 0)
                // A word wider than the column is broken wherever it must be.
                while length > room {
                    lines += 1
                    length -= room
                }
            }
            return sum + lines
        }
    }
}
