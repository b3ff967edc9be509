import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Rows of printed tables that are no people: numbers of the columns, names of offices, signatures, means.
@Suite struct RemarkRowTests {
    private func read(_ rows: String...) throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [Lines.employee(1)] + rows + [Lines.employee(2)])]).read()
    }

    private func setAside(_ row: String) throws -> [SetAsideReason: Int] {
        let dataSet = try read(row)
        #expect(dataSet.people.count == 2)
        #expect(dataSet.diagnostics.allSatisfy { $0.problem.severity == .note })
        return try dataSet.intake("pegawai.csv").setAside
    }

    @Test(arguments: [
        "1;2;3;4;5;6;7;8;9;10;11;12", "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12)", "1;2;3;4;5;6;7;8;9;10;11;12=3+4",
        ";1;2;3;4;5;6;7;8;9;10;11",
        "1;2;;3;4;;5;6;7;8;9;10", " 1 ;2;3;;;;;;;;;", "(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)",
    ])
    func numbersOfTheColumns(row: String) throws {
        #expect(try setAside(row) == [.numbering: 1])
        #expect(try read(row).findings(in: "pegawai.csv").isEmpty)
    }

    @Test(arguments: [
        "DINAS PENDIDIKAN;;;;;;;;;;;", ";;DINAS CONTOH;;;;;;;;;", ";BADAN CONTOH KAB. CONTOH;;;;;;;;;;",
        ";;;;;;;;;;;Contoh, 30 Juni 2022", ";;;;;;;;;Kepala Bagian;;", ";;;;;;;;;ttd.;;", ";;;;;;;;;;;NIP. 197001011995031901",
        ";NIP. 197001011995031901;;;;;;;;;;",
        "Catatan: data per 30 Juni 2022", ";;Mengetahui;;;;;;Contoh, 30 Juni 2022;;;",
    ])
    func namesOfOfficesAndSignatures(row: String) throws {
        #expect(try setAside(row) == [.remark: 1])
        #expect(try read(row).findings(in: "pegawai.csv") == ["3 baris-keterangan"])
    }

    @Test(arguments: [
        ";;Rata-rata;;;;;;;;;81,67", ";;RERATA NILAI;12;;;;;;;;", "Rata2;;;;;;;;;;;40", ";;Sub total;3;;;;;;;;", ";2;Jumlah pegawai;;;;;;;;;",
    ])
    func meansAndTotals(row: String) throws { #expect(try setAside(row) == [.total: 1]) }

    @Test(arguments: [
        "PNS_ID;NIP BARU;Nama;Kedudukan Hukum ID;Status CPNS PNS;Jenis Jabatan ID;Jabatan Nama;Eselon ID;Tingkat Pendidikan ID;Unor ID;Instansi Kerja ID;Instansi Kerja Nama",
        Lines.employeeHeading,
    ])
    func theSameHeadingsInAnySpelling(row: String) throws {
        #expect(try setAside(row) == [.repeatedHeading: 1])
        #expect(try read(row).findings(in: "pegawai.csv").isEmpty)
    }

    /// Somebody whose NIP is spoilt is refused, however little else stands in the row: nobody is set aside for a bad cell.
    @Test(arguments: [
        ("P3;1,99003E+17;;;;;;;;;;", "nip-notasi-ilmiah"), (";19900315201503190;;;;;;;;;;", "nip-bukan-18-digit"),
        ("P3;;PEGAWAI CONTOH 3;01;PNS;2;;;40;;I1;", "nip-kosong"), (";;PEGAWAI CONTOH 3;01;PNS;2;;;40;;I1;", "nip-kosong"),
        (";199003152015031000;;;;;;;;;;", "nip-dibulatkan"), ("3;12345;PEGAWAI CONTOH 3;01;;;;;;;;", "nip-bukan-18-digit"),
        (";1,99003E+17;;;;;;;;;;", "nip-notasi-ilmiah"),
    ])
    func somebodyIsNoRemark(row: String, code: String) throws {
        let dataSet = try read(row)
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 nip_baru \(code)"])
        #expect(try dataSet.intake("pegawai.csv").refused == 1)
        #expect(dataSet.refusedEmployees == 1)
    }

    /// A record whose person is missing is no remark: there is nothing but numbers in it.
    @Test func aRecordWithoutAPersonIsRefused() throws {
        let dataSet = try TestFolder([
            "pegawai.csv": Lines.employees(1...1),
            "x.csv": "nipBaru;tkPendidikanId;tglLulus;tahunLulus\n;50;;\n;50;01-01-2010;\n\(Lines.nip(1));45;;\n",
        ]).read()
        let found = dataSet.findings(in: "x.csv")
        #expect(found == ["2 nipBaru nip-kosong", "3 nipBaru nip-kosong"])
        #expect(try dataSet.intake("x.csv").used == 1)
    }

    /// Units have words and nothing else.
    @Test func unitsAreNoRemarks() throws {
        let dataSet = try TestFolder([
            "pegawai.csv": Lines.employees(1...1), "unor.csv": "Id;NamaUnor;DiatasanId\n1;2;3\nJUMLAH;Unit Jumlah;\nU3;;\n;DINAS CONTOH;\n",
        ]).read()
        let intake = try dataSet.intake("unor.csv")
        #expect((intake.read, intake.refused) == (4, 1))
        #expect(dataSet.tree.units.map(\.id).contains("U3"))
        #expect(dataSet.findings(in: "unor.csv").contains("5 Id unor-tanpa-id"))
    }
}
