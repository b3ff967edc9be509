import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Tables of results as portals of open data and offices give them, and tables that are none.
@Suite struct OpenDataTableTests {
    private static let regencies =
        "id,kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,jumlah_asn,nilai_rata_rata_kualifikasi,rata_rata_kompetensi,dimensi_kinerja,nilai_disiplin,nilai_ip_asn,kategori,satuan,tahun"

    private func folder(_ lines: [String]) throws -> TestFolder { try TestFolder(["hasil.csv": lines.map { $0 + "\n" }.joined()]) }

    private func read(_ lines: String..., year: Int? = nil) throws -> ResultTable {
        let folder = try folder(lines)
        let table = try withExtendedLifetime(folder) {
            try ResultTable.read(folder.path("hasil.csv"), maxima: OfficialTableTests.maxima, year: year)
        }
        #expect(table.read == table.rows.count + table.refused + table.otherYears + table.setAside.values.reduce(0, +))
        return table
    }

    private func refusal(_ lines: String..., year: Int? = nil) throws -> Problem? {
        let folder = try folder(lines)
        return withExtendedLifetime(folder) {
            do throws(FileFailure) {
                _ = try ResultTable.read(folder.path("hasil.csv"), maxima: OfficialTableTests.maxima, year: year)
                return nil
            } catch { return error.problem }
        }
    }

    private func codes(_ table: ResultTable) -> [String] { table.diagnostics.map(\.problem.code) }

    // MARK: Portals

    @Test func regenciesOfAProvince() throws {
        let table = try read(
            Self.regencies, "1,99,CONTOH,9901,KABUPATEN CONTOH UTARA,1200,16.25,21.40,25.10,4.98,67.73,SEDANG,POIN,2022",
            "2,99,CONTOH,9971,KOTA CONTOH,900,15,20,25,5,65,RENDAH,POIN,2022")
        #expect(table.rows.map(\.name) == ["KABUPATEN CONTOH UTARA", "KOTA CONTOH"] && table.rows.map(\.id) == ["9901", "9971"])
        #expect(table.rows.map(\.measured) == [1200, 900] && table.rows[0].total?.text() == "67.73" && !table.isOfProvinces)
        #expect(codes(table) == ["hasil-id-nomor-baris", "hasil-tanpa-partisipasi"])
    }

    @Test func officesOfARegency() throws {
        let table = try read(
            "id;kode_provinsi;nama_provinsi;nama_kabupaten_kota;perangkat_daerah;jumlah_pns;jumlah_pppk;kualifikasi;kompetensi;kinerja;disiplin;indeks_profesionalitas_asn;tahun",
            "41;99;CONTOH;KABUPATEN CONTOH;DINAS CONTOH;10;5;16;21;25;5;67;2023", "42;99;CONTOH;KABUPATEN CONTOH;BADAN CONTOH;10;5;15;20;25;5;65;2023"
        )
        #expect(table.rows.map(\.name) == ["DINAS CONTOH", "BADAN CONTOH"] && table.rows.map(\.id) == ["", ""])
        #expect(table.rows.allSatisfy { $0.people == nil && $0.measured == 1 })
    }

    @Test func officesOfOneNameInSeveralPlacesStayApart() throws {
        let table = try read(
            "nama_kabupaten_kota;nama_skpd;kualifikasi;kompetensi;kinerja;disiplin", "KABUPATEN A;DINAS PENDIDIKAN;16;21;25;5",
            "KABUPATEN B;DINAS PENDIDIKAN;15;20;25;5", "KABUPATEN A;DINAS KESEHATAN;15;20;25;5", "KABUPATEN A;DINAS PENDIDIKAN;1;1;1;1")
        #expect(table.rows.map(\.name) == ["DINAS PENDIDIKAN, KABUPATEN A", "DINAS PENDIDIKAN, KABUPATEN B", "DINAS KESEHATAN"])
        #expect(table.setAside == [.duplicateUnit: 1])
    }

    @Test func idsStayWhereTheyAreNoNumbersOfRows() throws {
        let heading = "id;nama;kualifikasi;kompetensi;kinerja;disiplin"
        #expect(try read(heading, "A1;a;16;21;25;5", "A2;b;15;20;25;5").rows.map(\.id) == ["A1", "A2"])
        #expect(try read(heading, "7;a;16;21;25;5", "3;b;15;20;25;5").rows.map(\.id) == ["7", "3"])
        #expect(try read("id;kualifikasi;kompetensi;kinerja;disiplin", "1;16;21;25;5", "2;15;20;25;5").rows.map(\.id) == ["1", "2"])
        #expect(try read(heading, "3;a;16;21;25;5", "9;b;15;20;25;5").rows.map(\.id) == ["", ""])
        let units = try read("id;nama;induk_id;kualifikasi;kompetensi;kinerja;disiplin", "1;a;;16;21;25;5", "2;b;1;15;20;25;5")
        #expect(units.rows.map(\.id) == ["1", "2"] && units.isOfUnits)
    }

    @Test func provincesAreFoundWithoutTheWord() throws {
        let table = try read(
            "id;kode_provinsi;nama_provinsi;kualifikasi;kompetensi;kinerja;disiplin", "1;98;CONTOH BARAT;16;21;25;5", "2;99;KEP. CONTOH;15;20;25;5")
        let list = [
            Agency(id: "B", name: "Pemerintah Provinsi Contoh Barat"), Agency(id: "K", name: "Pemerintah Provinsi Kepulauan Contoh"),
            Agency(id: "X", name: "Pemerintah Kab. Contoh Barat"),
        ]
        let matching = AgencyMatching(table, list)
        #expect(table.isOfProvinces && matching.pairs.map { $0.row?.row } == [2, 3, nil] && matching.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("KABUPATEN CONTOH", "A"), ("Kab. Contoh", "A"), ("Pemkab Contoh", "A"), ("Pemerintah Daerah Kabupaten Contoh", "A"), ("KOTA CONTOH", "B"),
        ("Pemerintah Kota Contoh", "B"),
    ])
    func regenciesAreFoundByTheirNames(name: String, id: String) throws {
        let list = [Agency(id: "A", name: "Pemerintah Kab. Contoh"), Agency(id: "B", name: "Pemerintah Kota Contoh")]
        let table = try read("nama_kabupaten_kota;kualifikasi;kompetensi;kinerja;disiplin", "\(name);16;21;25;5")
        #expect(AgencyMatching(table, list).pairs.first { $0.row != nil }?.agency.id == id)
        let bare = try read("nama_kabupaten_kota;kualifikasi;kompetensi;kinerja;disiplin", "CONTOH;16;21;25;5")
        #expect(AgencyMatching(bare, list).diagnostics.map(\.problem.code) == ["hasil-instansi-tak-dikenal"])
    }

    // MARK: Years

    private static let years = [
        regencies, "1,99,CONTOH,9901,KABUPATEN A,1200,16,21,25,5,67,SEDANG,POIN,2021",
        "2,99,CONTOH,9902,KABUPATEN B,900,15,20,25,5,65,RENDAH,POIN,2021",
        "3,99,CONTOH,9901,KABUPATEN A,1200,17,21,25,5,68,SEDANG,POIN,2022", "4,99,CONTOH,9902,KABUPATEN B,900,15,21,25,5,66,RENDAH,POIN,2022",
        "5,99,CONTOH,9903,KABUPATEN C,900,15,21,25,5,66,RENDAH,POIN,",
    ]

    @Test func severalYearsAreNotMixed() throws {
        let lines = Self.years
        let problem = try #require(try refusal(lines[0], lines[1], lines[2], lines[3], lines[4]))
        #expect(problem.code == "hasil-beberapa-tahun" && problem.message.id.contains("2021, 2022") && problem.remedy.id.contains("--year 2022"))
        let table = try read(lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], year: 2022)
        #expect(table.rows.map(\.name) == ["KABUPATEN A", "KABUPATEN B"] && table.rows.map(\.row) == [4, 5] && table.otherYears == 2)
        #expect(table.refused == 1 && codes(table).contains("hasil-tahun-kosong") && codes(table).contains("hasil-tahun-lain"))
        #expect(try refusal(lines[0], lines[1], lines[2], year: 2020)?.code == "hasil-tahun-tidak-ada")
        #expect(try refusal("nama;kualifikasi;kompetensi;kinerja;disiplin", "a;16;21;25;5", year: 2022)?.code == "hasil-tanpa-tahun")
        #expect(try read(lines[0], lines[1], lines[2]).rows.count == 2)
    }

    // MARK: Rows and cells

    @Test func rowsThatAreNoOffices() throws {
        let table = try read(
            "NO;NAMA UNOR;JUMLAH ASN;KUALIFIKASI (25);KOMPETENSI (40);KINERJA (30);DISIPLIN (5);NILAI IP ASN", "(1);(2);(3);(4);(5);(6);(7);(8)",
            "1;2;3;4;5;6;7;8=4+5+6+7", "A;DINAS;;;;;;", "1;DINAS CONTOH;2;17,5;35;27,5;5;85", ";BADAN", "2;BADAN CONTOH;1;20;25;25;5;75",
            "JUMLAH;;3;18,33;31,67;26,67;5;81,67", ";;;;;;Contoh, 30 Juni 2022;", ";Mengetahui;;;;;Kepala Badan;")
        #expect(table.rows.map(\.name) == ["DINAS CONTOH", "BADAN CONTOH"])
        #expect(table.setAside == [.numbering: 2, .remark: 3, .total: 1] && table.refused == 1)
    }

    @Test func percentAndFractions() throws {
        let heading = "nama;kualifikasi;kompetensi;kinerja;disiplin;total"
        let percent = try read(heading, "a;16,5%;21%;25 %;5%;67,5%", "b;15%;20%;25%;5%;65%")
        #expect(percent.rows.map { $0.total?.text() } == ["67.50", "65.00"] && codes(percent).count { $0 == "nilai-persen" } == 5)
        let fractions = try read(heading, "a;0,165;0,21;0,25;0,05;0,675", "b;0,15;0,2;0,25;0,05;0,65")
        #expect(fractions.rows.isEmpty && fractions.refused == 2 && codes(fractions).last == "hasil-nilai-pecahan")
    }

    // MARK: Other tables

    @Test(arguments: [
        ("nip,unor_id,kelas_jabatan,kualifikasi,kompetensi,kinerja,disiplin,total,kategori", "tabel-orang"),
        ("Nama;Nama Jabatan;Satuan Kerja;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "tabel-orang"),
        ("NIP BARU;nama;kedudukan_hukum_id", "tabel-orang"), ("No;NIP/NI PPPK;Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin", "tabel-orang"),
        ("id,nama_provinsi,nama_kabupaten_kota,dimensi,nilai,satuan,tahun", "tabel-panjang"),
        ("No;Perangkat Daerah;Indikator;Capaian", "tabel-panjang"), ("no;perangkat_daerah;nilai_ip_asn;kategori", "tabel-tanpa-dimensi"),
        ("id,nama_kabupaten_kota,indeks_profesionalitas_asn,satuan,tahun", "tabel-tanpa-dimensi"),
        ("nama;kualifikasi;kompetensi;kinerja", "bukan-tabel-hasil"), ("a;b", "bukan-tabel-hasil"),
        ("nama;kualifikasi;kompetensi;kinerja;disiplin;nilai_disiplin", "judul-kembar"),
        ("perangkat_daerah;opd;kualifikasi;kompetensi;kinerja;disiplin", "judul-kembar"),
        ("nama;kualifikasi;kompetensi;kinerja;disiplin;total;nilai_ip_asn", "judul-kembar"),
    ])
    func otherTablesAreRefusedByWhatTheyAre(heading: String, code: String) throws {
        let problem = try #require(try refusal(heading, "1;2;3", "1,2,3"))
        #expect(problem.code == code && !problem.remedy.id.isEmpty && !problem.remedy.en.isEmpty)
        #expect(FileFailure("hasil.csv", problem).isOfContent == (code != "bukan-tabel-hasil"))
    }

    @Test func whatIsMissingIsNamed() throws {
        let problem = try #require(try refusal("Rekap;;", "nama;kualifikasi;kompetensi;disiplin", "1;2;3;4"))
        #expect(problem.message.id.contains("yang tidak ada: Kinerja (") && problem.message.id.contains("baris 2"))
        #expect(!problem.message.id.contains("Kompetensi"))
    }

    @Test func columnsThatNothingHangsOnAreNotReadWhenTheyStandTwice() throws {
        let table = try read("nama;jumlah;jumlah asn;kualifikasi;kompetensi;kinerja;disiplin;total", "a;10;9;16;21;25;5;67")
        #expect(table.rows.map(\.people) == [nil] && codes(table).first == "judul-kembar" && table.diagnostics[0].problem.severity == .warning)
    }
}
