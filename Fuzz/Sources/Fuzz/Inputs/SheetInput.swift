/// What the bytes of an input say of a workbook: a line of four letters that choose, and below it what stands on the sheet.
///
/// From the left the letters choose the table whose headings and rows come first (`0` to `8`, see `SampleTable.all`; `@` and on for none),
/// what else is done (`@` nothing; `A` XML as it comes, well-formed or not, `B` dates from 1904, `D` formulas left to be
/// calculated, and the letters between for several of them), and the plan (two letters from `@`). Behind the rows may stand, after the
/// control character 0x1E each, what is in the part of shared texts and in the part of styles.
///
/// Unless the input asks for XML as it comes, `MendedXML` makes it well-formed: a reader gives up at the first thing that is not, and
/// would see little of what the fuzzer tries.
struct SheetInput: CustomStringConvertible {
    let plan: Int
    let workbook: SampleWorkbook
    private let parts: [[UInt8]]

    private static let choices = 4

    /// Nil when there are not enough bytes to choose.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > Self.choices else { return nil }
        let letters = (0..<Self.choices).map { Int(bytes[$0]) }
        let table = SampleTable.all[(letters[0] & 15) % SampleTable.all.count], hasTable = letters[0] & 32 != 0
        let isMended = letters[1] & 1 == 0
        plan = (letters[2] & 31) << 5 + letters[3] & 31
        let begins = [
            (SampleWorkbook.sheetBegin + (hasTable ? SampleWorkbook.rows(table) : ""), ["worksheet", "sheetData"]),
            (SampleWorkbook.stringsBegin, ["sst"]), (SampleWorkbook.stylesBegin, ["styleSheet"]),
        ]
        let written = bytes[(Self.choices + 1)...].split(separator: 0x1E, maxSplits: begins.count - 1, omittingEmptySubsequences: false)
        parts = zip(written.map(Array.init), begins).map { bytes, begin in
            Array(begin.0.utf8) + (isMended ? MendedXML(bytes, inside: begin.1).text : bytes)
        }
        var workbook = SampleWorkbook(
            sheet: parts[0], strings: parts.count > 1 ? parts[1] : nil, styles: parts.count > 2 ? parts[2] : nil)
        workbook.countsFrom1904 = letters[1] & 2 != 0
        workbook.isUncalculated = letters[1] & 4 != 0
        self.workbook = workbook
    }

    /// What stands in the parts; the input has the rest.
    var description: String {
        "plan \(plan), dates from \(workbook.countsFrom1904 ? 1904 : 1900), parts:\n"
            + parts.map { String(decoding: $0.prefix(4_000), as: UTF8.self).debugDescription }.joined(separator: "\n")
    }
}
