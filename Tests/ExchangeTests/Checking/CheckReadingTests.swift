import Foundation
import Personnel
import Quality
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Reading a folder for a check: which rows make people, what their cells say, and where a finding stands.
@Suite struct CheckReadingTests {
    private static let employees = """
        Daftar pegawai per 30 Juni 2022;;;;;;;;
        NIP BARU;pns_id;nama;Tanggal Lahir;jenis_kelamin;email;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;jabatan_nama;tmt_cpns;unor_id
        '199003152015031901;P1;PEGAWAI CONTOH 1;15-03-1990;M;contoh@example.test;1;PNS;4;Pengadministrasi Umum;01/03/2015;U2
        19900315 201503 2 902;P2;PEGAWAI CONTOH 2;16-03-1990;M;bukan alamat;01;PNS;4;Pengadministrasi Umum;2015-03-01;U9
        199003152015031901;P1;PEGAWAI CONTOH 1;15-03-1990;F;;01;PNS;4;Pengadministrasi Umum;01-03-2015;U2
        1,99003E+17;P3;PEGAWAI CONTOH 3;15-03-1990;F;;01;PNS;4;Pengadministrasi Umum;01-03-2015;U2
        ;;JUMLAH;;;;;;;;;
        """
    private static let units = """
        Id,NamaUnor,DiatasanId
        U1,PEMERINTAH CONTOH,
        U2,--DINAS CONTOH,U1
        """
    private static let trainings = """
        nipBaru;idPns;jenisDiklatId;namaKursus;noSertipikat;tanggalKursus;tanggalSelesaiKursus;jumlahJam
        199003152015031901;;3;BIMTEK;1/X;01-03-2022;02-03-2022;12
        199003152015031901;;3;Bimtek;1 / x;01-03-2022;02-03-2022;12
        ;P2;3;BIMTEK LAIN;2/X;05-03-2022;02-03-2022;dua
        199912312020121999;;3;BIMTEK;1/X;01-03-2022;02-03-2022;abc
        """

    private static func read(_ files: [String: String], piece: Int = RowStream.usualPiece) throws -> CheckedDataSet {
        let folder = try TestFolder(files)
        return try CheckedDataSet.read(try DataFolder(folder.path), asOf: try CivilDate.of("2022-06-30"), options: .test(piece: piece))
    }

    private static let everything = ["orang.csv": employees, "unit.csv": units, "diklat.csv": trainings]

    private static func words(_ checked: CheckedDataSet) -> [String] {
        checked.check.findings.map { finding in
            let place = checked.place(of: finding)
            return "\(finding.person) \(finding.problem.code) \(place.file ?? ""):\(place.row ?? 0) \(place.column ?? "")"
        }
    }

    @Test func findsWhatIsWrongAndWhere() throws {
        #expect(
            Self.words(try Self.read(Self.everything)) == [
                "0 sertifikat-ganda diklat.csv:3 ",
                "1 COM_6 orang.csv:4 email", "1 TIM_1 orang.csv:4 unor_id", "1 CON_2 orang.csv:4 Tanggal Lahir", "1 CON_3 orang.csv:4 jenis_kelamin",
                "1 jp-tidak-terbaca diklat.csv:4 jumlahJam", "1 selesai-sebelum-mulai diklat.csv:4 tanggalSelesaiKursus",
            ])
    }

    /// The first row of a person stands, and a NIP that cannot be read makes nobody, as in measuring.
    @Test func peopleAreThoseOfTheMeasurement() throws {
        let folder = try TestFolder(Self.everything)
        let measured = try folder.read()
        let checked = try Self.read(Self.everything)
        #expect(checked.people.map(\.details.employee.nip) == measured.people.nips)
        #expect(checked.people.indices.map { checked.people[$0].source } == checked.people.indices.map(measured.people.source))
    }

    @Test func piecesDoNotMatter() throws {
        #expect(Self.words(try Self.read(Self.everything, piece: 1)) == Self.words(try Self.read(Self.everything)))
    }

    @Test func columnsOfOneFileOnlySayNothing() throws {
        var files = Self.everything
        files["lain.csv"] = """
            nip_baru;kedudukan_hukum_id;jenis_jabatan_id;status_cpns_pns
            199003152015031903;01;4;PNS
            """
        let checked = try Self.read(files)
        let position = try #require(QualityScheme.indicators.firstIndex { $0.code == "COM_6" })
        #expect(checked.check.obstacles[position]?.id == "kolom email tidak ada")
    }

    @Test func writesFindingsForStaff() throws {
        let checked = try Self.read(Self.everything)
        let folder = try TestFolder()
        try checked.findingTable(in: .indonesian).write(to: folder.path("temuan.csv"), in: .indonesian)
        let lines = try folder.text("temuan.csv").split(separator: "\n")
        #expect(lines.first == "nip,nama,jabatan,opd,unor,unor_id,kode,temuan,berkas,baris,kolom,saran")
        #expect(
            lines.dropFirst().first
                == "199003152015031901,PEGAWAI CONTOH 1,Pengadministrasi Umum,DINAS CONTOH,DINAS CONTOH,U2,sertifikat-ganda,Sertifikat ini sudah ada di baris sebelumnya; dihitung sekali,diklat.csv,3,,Hapus catatan yang kembar di SIASN"
        )
        #expect(
            lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] } == [
                "sertifikat-ganda", "COM_6", "CON_2", "CON_3", "TIM_1", "jp-tidak-terbaca", "selesai-sebelum-mulai",
            ])
    }

    @Test(arguments: [("=1+1", "'=1+1"), ("+62", "'+62"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"), ("PEGAWAI", "PEGAWAI"), ("", "")])
    func noCellBecomesAFormula(cell: String, written: String) { #expect(SheetCell.text(cell).csv == written) }

    @Test func theFixtureAgencyIsReadToTheEnd() throws {
        let checked = try CheckedDataSet.read(try DataFolder(try Fixture.agency), asOf: try CivilDate.of("2022-06-30"))
        let measured = try DataSet.read(try DataFolder(try Fixture.agency), plan: try TestFolder.plan())
        #expect(checked.people.map(\.details.employee.nip) == measured.people.nips)
        #expect(checked.check.whole.people > 0)
    }
}
