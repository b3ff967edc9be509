import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What stands in the file that an Excel of Indonesian settings opens.
@Suite struct CSVDialectTests {
    @Test(arguments: [
        ("199001012015011901", true, "=\"199001012015011901\""), ("007", true, "=\"007\""), ("12", true, "=\"12\""), ("1E5", true, "=\"1E5\""),
        ("U3F2F471", true, "U3F2F471"), ("", true, ""),
        ("12", false, "12"), ("0", false, "0"), ("007", false, "=\"007\""), ("199001012015011901", false, "=\"199001012015011901\""),
        ("12-05", false, "=\"12-05\""), ("3/4", false, "=\"3/4\""), ("1,5", false, "=\"1,5\""), ("12 14", false, "=\"12 14\""),
        ("=1+1", false, "=\"=1+1\""), ("+62", false, "=\"+62\""), ("-", false, "=\"-\""), ("@x", false, "=\"@x\""),
        ("=\"a\"", false, "=\"=\"\"a\"\"\""),
        ("DINAS", false, "DINAS"), ("III/a", false, "III/a"), ("=a\nb", false, "'=a\nb"), ("\tx", false, "'\tx"),
    ])
    func textsStayTexts(text: String, isIdentifier: Bool, written: String) {
        #expect(SheetCell.text(text).csv(.excel, isIdentifier: isIdentifier) == written)
    }

    /// A formula holds no longer text.
    @Test func aLongTextGetsAnApostrophe() {
        let long = "=" + String(repeating: "x", count: 300)
        #expect(SheetCell.text(long).csv(.excel, isIdentifier: false) == "'" + long)
    }

    @Test func numbersHaveTheDecimalComma() throws {
        let mean = try #require(ExactMean(sum: 200_000, count: 3))
        let cells: [(SheetCell, String)] = [
            (.points(Points(thousandths: 13_125)), "13,125"), (.amount(thousandths: 1_234_500), "1234,5"), (.mean(mean), "66,67"),
            (.share(1, of: 3), "33,33"), (.count(1_048_576), "1048576"), (.date(try CivilDate.of("2022-06-30")), "2022-06-30"), (.blank, ""),
            (.code("total", label: "Total"), "total"),
        ]
        for (cell, written) in cells { #expect(cell.csv(.excel, isIdentifier: false) == written) }
    }

    /// The plain form is written as it was, whatever kind the column is of.
    @Test func thePlainFormIsAsItWas() {
        for isIdentifier in [false, true] {
            #expect(SheetCell.text("199001012015011901").csv(.plain, isIdentifier: isIdentifier) == "199001012015011901")
            #expect(SheetCell.points(Points(thousandths: 13_125)).csv(.plain, isIdentifier: isIdentifier) == "13.125")
        }
    }

    @Test func aTableIsWrittenByItsNamesInBytes() throws {
        let table = SheetTable(
            "Contoh",
            [
                SheetColumn("nip", Phrase("NIP"), .identifier, in: .indonesian), SheetColumn(forPrograms: "kode"),
                SheetColumn("nilai", Phrase(id: "Nilai", en: "Score"), .number, in: .indonesian),
            ], [[.text("199001012015011901"), .code("a", label: "A"), .points(Points(thousandths: 22_500))]])
        let folder = try TestFolder()
        try table.write(to: folder.path("excel.csv"), in: .indonesian, as: .excel)
        #expect(try folder.text("excel.csv") == "\u{FEFF}nip;kode;nilai\r\n\"=\"\"199001012015011901\"\"\";a;22,5\r\n")
        try table.write(to: folder.path("plain.csv"), in: .indonesian)
        #expect(try folder.text("plain.csv") == "nip,kode,nilai\n199001012015011901,a,22.5\n")
    }

    /// Both dialects say the same of the fixture agency, cell by cell.
    @Test func bothDialectsSayTheSame() throws {
        let folder = try TestFolder()
        for file in try Fixture.files { try folder.write(file.name, file.bytes) }
        let measured = MeasuredDataSet(try folder.read())
        let written = try TestFolder()
        let writers: [(String, (String, CSVDialect) throws -> Void)] = [
            ("skor", { try measured.writeScores(to: $0, as: $1) }), ("unit", { try measured.writeUnits(to: $0, as: $1) }),
            ("tidak-diukur", { try measured.writeNotMeasured(to: $0, as: $1) }),
            ("temuan", { try measured.writeDiagnostics(to: $0, in: .indonesian, as: $1) }),
        ]
        for (name, write) in writers {
            try write(written.path("\(name)-plain.csv"), .plain)
            try write(written.path("\(name)-excel.csv"), .excel)
            let plain = PlainCSV.rows(Array(try written.text("\(name)-plain.csv").utf8), delimiter: 44).map(\.texts)
            let excel = PlainCSV.rows(Array(try written.text("\(name)-excel.csv").utf8.dropFirst(3)), delimiter: 59).map(\.texts)
            #expect(excel.count == plain.count && plain.count > 1, "\(name)")
            for (row, other) in zip(plain, excel) {
                #expect(row.count == other.count)
                for (cell, guarded) in zip(row, other) { #expect(Self.plain(guarded) == cell || guarded == cell, "\(name): \(guarded)") }
            }
        }
    }

    /// What the cell says in the plain form.
    private static func plain(_ cell: String) -> String {
        if cell.hasPrefix("=\""), cell.hasSuffix("\"") { return String(cell.dropFirst(2).dropLast()).replacing("\"\"", with: "\"") }
        if cell.hasPrefix("'") { return String(cell.dropFirst()) }
        return cell.replacing(",", with: ".")
    }
}
