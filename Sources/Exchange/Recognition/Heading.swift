import Vocabulary

/// Column headings compared as people write them: letters and digits only, in lower case, so that `nip_baru`, `NIP BARU` and
/// `nipBaru` are one heading.
enum Heading {
    /// Where headings are looked for: title rows above them are few.
    static let rowsSearched = 40
    /// What separates cells in the files of agencies, in the order in which it is tried.
    static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

    /// Finds the row of headings among the first rows of a text, trying each delimiter: the first row that `layout` makes something of.
    ///
    /// Of a text that goes on behind its end (`isWhole` says that it does not) the last row is left alone.
    static func search<Layout>(
        _ bytes: [UInt8], delimiters: [UInt8] = delimiters, isWhole: Bool = true, _ layout: (TableRow, UInt8) -> Layout?
    ) -> Layout? {
        for delimiter in delimiters {
            var reader = CSVReader(bytes, delimiter: delimiter, isWhole: isWhole)
            var row = TableRow()
            while row.number < rowsSearched, reader.next(&row) {
                // A letter that is not UTF-8 in one heading does not hide the others.
                guard row.defect == nil || row.defect == .invalidText, row.count > 1 else { continue }
                if let found = layout(row, delimiter) { return found }
            }
        }
        return nil
    }

    /// Where each heading stands first, by its normalised form.
    static func positions(_ headings: [String]) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (position, heading) in headings.enumerated() {
            let key = normalised(heading)
            if !key.isEmpty, positions[key] == nil { positions[key] = position }
        }
        return positions
    }

    static func normalised(_ text: String) -> String {
        var key = ""
        for byte in text.utf8 where byte.isDigit || byte.isLetter { key.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
        return key
    }
}
