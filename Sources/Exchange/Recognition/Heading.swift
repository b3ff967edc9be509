import Vocabulary

/// Column headings compared as people write them: letters and digits only, in lower case, so that `nip_baru`, `NIP BARU` and
/// `nipBaru` are one heading.
enum Heading {
    /// Where headings are looked for: title rows above them are few.
    static let rowsSearched = 40
    /// What separates cells in the files of agencies, in the order in which it is tried.
    static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// Finds the row of headings among the first rows of a text, trying each delimiter: the first row that `layout` makes something of,
    /// by itself or together with the one or two rows above it, over which printed tables spread their headings.
    ///
    /// Of a text that goes on behind its end (`isWhole` says that it does not) the last row is left alone.
    static func search<Layout>(
        _ bytes: [UInt8], delimiters: [UInt8] = delimiters, isWhole: Bool = true, _ layout: (TableRow, UInt8) -> Layout?
    ) -> Layout? {
        for delimiter in delimiters {
            var reader = CSVReader(bytes, delimiter: delimiter, isWhole: isWhole)
            var row = TableRow()
            // The row above, and that row together with the one above it.
            var above: TableRow?, both: TableRow?
            while row.number < rowsSearched, reader.next(&row) {
                guard row.defect == nil, row.count > 1, !row.isBlank else { continue }
                if let found = layout(row, delimiter) { return found }
                if let above, let found = layout(joined(above, row), delimiter) { return found }
                if let both, let found = layout(joined(both, row), delimiter) { return found }
                both = above.map { joined($0, row) }
                above = row
            }
        }
        return nil
    }

    /// The headings of two rows: what stands in the lower one, and above empty cells what stands in the upper one.
    static func joined(_ upper: TableRow, _ lower: TableRow) -> TableRow {
        var row = TableRow()
        row.number = lower.number
        for column in 0..<max(upper.count, lower.count) {
            let text = column < lower.count ? lower.text(column) : ""
            row.bytes += (text.isEmpty && column < upper.count ? upper.text(column) : text).utf8
            row.endCell()
        }
        return row
    }

    /// Where each heading stands first, by its normalised form.
    static func positions(_ headings: [String]) -> [String: Int] { places(headings).compactMapValues(\.first) }

    /// Where each heading stands, ascending, by its normalised form.
    static func places(_ headings: [String]) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (position, heading) in headings.enumerated() {
            let key = normalised(heading)
            if !key.isEmpty { places[key, default: []].append(position) }
        }
        return places
    }

    static func normalised(_ text: String) -> String {
        let bare = withoutMaximum(text)
        if bare.utf8.contains(UInt8(ascii: "/")), isNIP(bare) { return "nip" }
        var key = ""
        for byte in bare.utf8 where byte.isDigit || byte.isLetter { key.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
        return key
    }

    /// A heading without the maximum or weight behind it: `KUALIFIKASI (25)`, `Kompetensi (maks. 40 %)`.
    private static func withoutMaximum(_ text: String) -> Substring {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return text[...] }
        let inside = text[text.index(after: open)...].dropLast()
        guard inside.utf8.contains(where: \.isDigit) else { return text[...] }
        let words = inside.lowercased().split { !$0.isLetter }
        let known: Set = ["maks", "maksimal", "maksimum", "max", "bobot", "poin", "nilai", "skor", "digit", "angka", "persen"]
        return words.allSatisfy { known.contains(String($0)) } ? text[..<open] : text[...]
    }

    /// One column for the NIP of PNS and the number of PPPK: `NIP/NI PPPK`.
    private static func isNIP(_ text: Substring) -> Bool {
        let names: Set = ["nip", "nipbaru", "nippns", "nipasn", "nipppk", "nippppk", "nip3k", "nipp3k", "nippk", "nrp", "ni", "nipkn"]
        let parts = text.split(separator: "/").map { part in
            String(part.lowercased().unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic || $0 == "3" })
        }
        return parts.count > 1 && parts.allSatisfy(names.contains) && parts.contains { $0.hasPrefix("nip") }
    }
}
