import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Tables of results, one row an agency or a unit, with the traps of spreadsheets.
@Suite struct ResultTableTests {
    private static let maxima = [25_000, 40_000, 30_000, 5000].map { Points(thousandths: $0) }
    private static let heading = "id;nama;jumlah;diukur;kualifikasi;kompetensi;kinerja;disiplin;total"

    private func read(_ rows: String..., heading: String = heading) throws -> ResultTable {
        let folder = try TestFolder(["hasil.csv": Lines.file(heading, rows)])
        let table = try withExtendedLifetime(folder) { try ResultTable.read(folder.path("hasil.csv"), maxima: Self.maxima) }
        #expect(table.read == table.rows.count + table.refused + table.setAside.values.reduce(0, +))
        return table
    }

    private func findings(_ table: ResultTable) -> [String] { DataSet.words(table.diagnostics).map { String($0.dropFirst("hasil.csv:".count)) } }

    @Test func rowsAreRead() throws {
        let table = try read("A;Kab. Contoh;1.200;1.150;17,53;20,1;25;4,9;67,54", "B;Kota Contoh;10;0;;;;;")
        let row = try #require(table.rows.first)
        #expect(row.id == "A" && row.name == "Kab. Contoh" && row.people == 1200 && row.measured == 1150 && row.row == 2)
        #expect(row.dimensions.map { $0.text() } == ["17.53", "20.10", "25.00", "4.90"] && row.total?.text() == "67.54" && row.lost == nil)
        #expect(table.rows.last?.dimensions.isEmpty == true && table.rows.last?.people == 10 && findings(table).isEmpty && !table.namesParents)
    }

    /// The file that `takar measure --units` writes counts only those who were measured.
    @Test func theTableOfUnitsIsRead() throws {
        let table = try read(
            "U1,Dinas Contoh,,12,15,20,25,5,65,Rendah,1", "U2,Bidang Contoh,U1,0,,,,,,,",
            heading: "unor_id,nama_unor,induk_id,jumlah,kualifikasi,kompetensi,kinerja,disiplin,total,kategori,peringkat")
        #expect(table.namesParents && table.rows.map(\.parentID) == ["", "U1"] && table.rows.map(\.measured) == [12, 0])
        #expect(table.rows.allSatisfy { $0.people == nil } && findings(table) == ["1 hasil-tanpa-partisipasi"])
    }

    /// Below headings in another order nothing is used.
    @Test func headingsInAnotherOrder() throws {
        let row = "10;9;15;20;25;5;65"
        let table = try read(
            "A;Kab. A;\(row)", "id;nama;jumlah;diukur;disiplin;kinerja;kompetensi;kualifikasi;total", "B;Kab. B;\(row)", Self.heading,
            "C;Kab. C;\(row)")
        #expect(table.rows.map(\.id) == ["A", "C"])
        #expect(table.refused == 1 && table.setAside == [.repeatedHeading: 2])
        #expect(findings(table) == ["3 judul-urutan-lain"])
    }

    @Test func lossesAndOptionsAreRead() throws {
        let table = try read(
            "A;15;20;25;5;1;2;3;0;70;", "B;15;20;25;5;1;2;3;0;;64,5",
            heading:
                "Nama Instansi;Kualifikasi;Kompetensi;Kinerja;Disiplin;hilang_kualifikasi;Hilang Kompetensi;hilang kinerja;hilang_disiplin;opsi technical=proportional;Opsi:  window=calendar-years"
        )
        #expect(table.rows.map { $0.lost?.map { $0.text() } ?? [] } == [["1.00", "2.00", "3.00", "0.00"], ["1.00", "2.00", "3.00", "0.00"]])
        #expect(table.rows[0].options.map(\.name) == ["technical=proportional"] && table.rows[1].options.map(\.name) == ["window=calendar-years"])
        #expect(table.rows.map(\.total) == [nil, nil] && table.rows.map(\.measured) == [1, 1])
        #expect(findings(table) == ["1 hasil-tanpa-total", "1 hasil-tanpa-partisipasi"])
    }

    @Test func badRowsAreRefusedWithTheirColumn() throws {
        let table = try read(
            "A;a;x;1;1;1;1;1;4", "B;b;1;2;1;1;1;1;4", "C;c;2;2;25,01;1;1;1;28", "D;d;2;2;1;;1;1;3", "E;e;2;2;1;1;1;1;", ";;2;2;1;1;1;1;4",
            "F;f;2;;1;1;1;1;4", "G;g;2;2;1;1;1;1;9", "G;g;2;2;1;1;1;1;4", "H;h;2;-2;1;1;1;1;4")
        #expect(table.rows.map(\.id) == ["G"] && table.refused == 8 && table.setAside == [.duplicateUnit: 1])
        #expect(
            findings(table) == [
                "2 jumlah hasil-jumlah-tak-terbaca", "3 diukur hasil-diukur-melebihi-jumlah", "4 kualifikasi hasil-nilai-tak-terbaca",
                "5 kompetensi hasil-nilai-tak-terbaca", "6 total hasil-nilai-tak-terbaca", "7 hasil-tanpa-nama", "8 diukur hasil-jumlah-tak-terbaca",
                "9 total hasil-total-berbeda", "10 id hasil-kembar", "11 diukur hasil-jumlah-tak-terbaca",
            ])
    }

    @Test func totalsBlankRowsAndHeadingsAreSetAside() throws {
        let table = try read("A;a;2;2;1;1;1;1;4", ";;;;;;;;", Self.heading, ";RATA-RATA;2;2;1;1;1;1;4", "Jumlah;;2;2;1;1;1;1;4")
        #expect(table.rows.count == 1 && table.setAside == [.blank: 1, .repeatedHeading: 1, .total: 2])
    }

    @Test(arguments: [
        ("17,5", 17_500_000_000), ("62.499999999999996", 62_500_000_000), ("0", 0), ("100", 100_000_000_000), ("17,1234567894", 17_123_456_789),
        (" '5 ", 5_000_000_000), ("17,53 %", 17_530_000_000), ("62.5%", 62_500_000_000), ("1,75E+1", 17_500_000_000), ("1.0", 1_000_000_000),
        ("=\"17,5\"", 17_500_000_000),
    ])
    func meansAreExact(text: String, billionths: Int) throws {
        #expect(MeanCell.parse(text.utf8.span) == .value(try #require(ExactMean(sum: billionths, count: 1_000_000))))
    }

    @Test(arguments: ["-1", "100,0000001", "1e3", "1,", "1.2.3", "1000", "x", "%", "9e18", "99999999999999999999999999"]) func meansThatAreNone(
        text: String
    ) {
        #expect(MeanCell.parse(text.utf8.span) == .unreadable)
    }

    @Test(arguments: [
        ("5230", 5230), ("5.230", 5230), ("1,234,567", 1_234_567), ("0", 0), ("10 000", 10_000), ("5230.0", 5230), ("5.230,00", 5230),
        ("1,2E+3", 1200),
    ]) func countsAreRead(
        text: String, count: Int
    ) {
        #expect(CountCell.parse(text) == .value(count))
    }

    @Test(arguments: ["5.23", "-1", ".5", "1.2345", "12.5", "1e-1", "99999999999999999999", "1000000001"]) func countsThatAreNone(text: String) {
        #expect(CountCell.parse(text) == .unreadable)
    }

    @Test(arguments: ["id;nama\n1;2\n", "kualifikasi;kompetensi;kinerja;disiplin\n1;2;3;4\n", "\n"]) func anotherTableIsRefused(text: String) throws {
        let folder = try TestFolder(["hasil.csv": text])
        #expect { try withExtendedLifetime(folder) { try ResultTable.read(folder.path("hasil.csv"), maxima: Self.maxima) } } throws: {
            ($0 as? FileFailure)?.problem.code == "bukan-tabel-hasil"
        }
    }

    @Test func aWorkbookIsReadToo() throws {
        let folder = try TestFolder()
        let rows = [
            TestWorkbook.row(1, ["Rekap"]), TestWorkbook.row(2, ["nama", "jumlah", "diukur", "kualifikasi", "kompetensi", "kinerja", "disiplin"]),
            TestWorkbook.row(3, ["Kab. Contoh", "10", "9", "15", "20.25", "25", "5"]),
        ]
        try TestWorkbook([(name: "Hasil", rows: rows.joined())]).write(to: folder.path("hasil.xlsx"))
        let table = try withExtendedLifetime(folder) { try ResultTable.read(folder.path("hasil.xlsx"), maxima: Self.maxima) }
        #expect(table.file == "hasil.xlsx/Hasil" && table.rows.map(\.name) == ["Kab. Contoh"] && table.rows[0].dimensions[1].text() == "20.25")
    }

    @Test func rowsMeetTheirAgencies() throws {
        let agencies = [
            Agency(id: "A", name: "Pemerintah Kab. Contoh", quickCode: "7301", typeID: "KAB"), Agency(id: "B", name: "Pemerintah Kota Contoh"),
            Agency(id: "C", name: "Badan Contoh"), Agency(id: "D", name: "BADAN CONTOH"),
        ]
        let table = try read(
            "A;lain;2;2;1;1;1;1;4;;", ";PEMERINTAH KOTA CONTOH;2;2;1;1;1;1;4;7371;KOT", ";badan contoh;2;2;1;1;1;1;4;;",
            ";Kab. Baru;2;2;1;1;1;1;4;7302;",
            ";pemerintah kab contoh;2;2;1;1;1;1;4;;", heading: Self.heading + ";kode_cepat;jenis")
        let matching = AgencyMatching(table, agencies)
        #expect(matching.pairs.map(\.agency.id) == ["A", "B", "C", "D", "badan contoh", "Kab. Baru"])
        #expect(matching.pairs.map { $0.row?.row } == [2, 3, nil, nil, 4, 5])
        #expect(matching.pairs[1].agency.quickCode == "7371" && matching.pairs[1].agency.kind == .city && matching.pairs[5].agency.province == 73)
        #expect(
            DataSet.words(matching.diagnostics) == [
                "hasil.csv:4 nama hasil-nama-ganda", "hasil.csv:5 nama hasil-instansi-tak-dikenal", "hasil.csv:6 nama hasil-kembar",
            ])
        #expect(AgencyMatching(table, nil).diagnostics.isEmpty && AgencyMatching(table, nil).pairs.count == 5)
    }
}
