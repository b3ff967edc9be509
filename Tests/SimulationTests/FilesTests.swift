import Exchange
import Foundation
import Simulation
import Testing
import Vocabulary

@Suite struct FilesTests {
    static let headings = [
        "pendidikan.csv": "nipBaru;tkPendidikanId;tahunLulus;tglLulus;namaSekolah;nomorIjasah",
        "diklat.csv": """
        nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam;institusiPenyelenggara
        """,
        "kursus.csv": """
        nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;institusiPenyelenggara;noSertipikat;tahunKursus;tanggalKursus;\
        tanggalSelesaiKursus;jumlahJam
        """,
        "skp.csv": "nipBaru;tahun;nilaiPrestasiKerja;nilaiSkp",
        "skp22.csv": "nipBaru;tahun;hasilKinerjaNilai;PerilakuKerjaNilai;KuadranKinerjaNilai;kuadranKinerja",
        "hukdis.csv": """
        nipBaru;jenisHukuman;jenisTingkatHukumanId;skNomor;skTanggal;hukumanTanggal;akhirHukumTanggal;skPembatalanNomor;\
        skPembatalanTanggal
        """,
        "unor.csv": "Id;InstansiId;DiatasanId;EselonId;NamaUnor;NamaJabatan;CepatKode;IndukUnorId;PemimpinPnsId;JenisUnorId",
        "pegawai.csv": """
        pns_id;nip_baru;nip_lama;nama;gelar_depan;gelar_belakang;tempat_lahir_id;tempat_lahir_nama;tanggal_lahir;jenis_kelamin;\
        agama_id;agama_nama;jenis_kawin_id;jenis_kawin_nama;nik;nomor_hp;email;email_gov;alamat;npwp_nomor;bpjs;jenis_pegawai_id;\
        jenis_pegawai_nama;kedudukan_hukum_id;kedudukan_hukum_nama;status_cpns_pns;kartu_asn_virtual;nomor_sk_cpns;tanggal_sk_cpns;\
        tmt_cpns;nomor_sk_pns;tanggal_sk_pns;tmt_pns;gol_awal_id;gol_awal_nama;gol_akhir_id;gol_akhir_nama;tmt_golongan;mk_tahun;\
        mk_bulan;jenis_jabatan_id;jenis_jabatan_nama;jabatan_id;jabatan_nama;tmt_jabatan;eselon_id;tingkat_pendidikan_id;\
        tingkat_pendidikan_nama;pendidikan_id;pendidikan_nama;tahun_lulus;kpkn_id;kpkn_nama;lokasi_kerja_id;lokasi_kerja_nama;unor_id;\
        unor_nama;instansi_induk_id;instansi_induk_nama;instansi_kerja_id;instansi_kerja_nama;satuan_kerja_induk_id;\
        satuan_kerja_induk_nama;satuan_kerja_kerja_id;satuan_kerja_kerja_nama;is_valid_nik
        """,
    ]

    @Test func beginWithByteOrderMarkAndTheHeadingsOfSIASN() throws {
        for (name, bytes) in try files(of: simulation()) {
            let heading = try #require(Self.headings[name])
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array((heading + "\r\n").utf8)), "\(name)")
            #expect(bytes.suffix(2) == [13, 10], "\(name)")
        }
    }

    @Test func everyRowHasACellForEveryColumn() throws {
        for (name, bytes) in try files(of: simulation(employees: 3000)) {
            let table = try Table(bytes)
            #expect(table.rows.allSatisfy { $0.count == table.heading.count }, "\(name)")
            if name != "skp22.csv" { #expect(!table.rows.isEmpty, "\(name)") }
        }
    }

    @Test func employeesEndWithATotalThatIsNobody() throws {
        let last = try #require(Table(files(of: simulation())["pegawai.csv"]).rows.last)
        #expect(last[3] == "JUMLAH" && last[1].isEmpty)
    }

    @Test func onlyTheEightFilesStayAndProgressCountsTheirBytes() throws {
        try withFolder { folder in
            var last = 0
            try simulation(employees: 3000).write(to: folder) { bytes in
                #expect(bytes > last)
                last = bytes
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.sorted() == fileNames)
            let sizes = try names.map { try Data(contentsOf: folder.appendingPathComponent($0)).count }
            #expect(sizes.reduce(0, +) == last)
        }
    }

    @Test func aFolderThatIsMissingIsNamedInBothLanguages() throws {
        let missing = FileManager.default.temporaryDirectory.appendingPathComponent("missing-\(UUID().uuidString)")
        let failure = try #require(#expect(throws: FileFailure.self) { try simulation().write(to: missing, progress: nil) })
        #expect(failure.file.hasSuffix("/pegawai.csv"))
        #expect(failure.problem.code == "berkas-tak-tertulis")
        #expect(failure.problem.message.id.contains("tidak ada berkas atau folder"))
        #expect(failure.problem.message.en.contains("No such file"))
    }

    @Test func aFailureLeavesNothingBehind() throws {
        try withFolder { folder in
            // A folder stands where a file should go.
            let obstacle = folder.appendingPathComponent("hukdis.csv/inside")
            try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
            #expect(throws: FileFailure.self) { try simulation().write(to: folder, progress: nil) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["hukdis.csv"])
        }
    }

    @Test(arguments: [
        (0, 1, "2022-06-30"), (10_000_001, 1, "2022-06-30"), (5, 6, "2022-06-30"), (5, 0, "2022-06-30"), (5, 1, "1999-12-31"),
    ])
    func parametersOutOfRangeAreRefused(employees: Int, agencies: Int, asOf: String) throws {
        let simulation = try simulation(employees: employees, agencies: agencies, asOf: asOf)
        #expect(throws: SimulationError.self) {
            try withFolder { folder in try simulation.write(to: folder, progress: nil) }
        }
    }

    @Test func theSmallestSimulationsCanBeWritten() throws {
        for (employees, agencies) in [(1, 1), (7, 7), (10, 3)] {
            let people = try Table(files(of: simulation(employees: employees, agencies: agencies))["pegawai.csv"])
            #expect(Set(try people.column("pns_id")).count >= employees)
        }
    }
}
