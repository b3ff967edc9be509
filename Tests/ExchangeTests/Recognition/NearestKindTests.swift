import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// What a table lacks that is nearly one of SIASN's.
@Suite struct NearestKindTests {
    private func find(_ headings: String) -> NearestKind? { NearestKind.find(Array("DAFTAR\n\(headings)\n1;2;3\n".utf8)) }

    @Test(arguments: [
        ("nip;nama;tahun;Nilai Prestasi", RecordKind.appraisal, "nilaiPrestasiKerja", "Nilai Prestasi" as String?),
        ("nip;nama;Tahun;Nilai Prestasi Kerja Akhir", .appraisal, "nilaiPrestasiKerja", "Nilai Prestasi Kerja Akhir"),
        ("nipBaru;tahun;Kuadran Kinerja", .predicate, "KuadranKinerjaNilai", "Kuadran Kinerja"),
        ("nipBaru;KuadranKinerjaNilai;Tahun SKP", .predicate, "tahun", "Tahun SKP"),
        ("nip_baru;kedudukan_hukum_id;jenis_jabatan;nama", .employee, "jenis_jabatan_id", "jenis_jabatan"),
        ("nip_baru;Nama Diklat;jenisDiklatId;jumlahJam;noSertipikat", .training, "namaKursus", nil),
        ("NIP Pegawai;Nama Kursus Diklat;jenisDiklatId;jumlahJam", .training, "namaKursus", "Nama Kursus Diklat"),
        ("nipBaru;jenisHukuman;jenisTingkatHukumanId;nomor SK", .sanction, "hukumanTanggal / skTanggal", nil),
        ("nipBaru;tkPendidikanId;tgl lulus ijazah;sekolah", .education, "tglLulus / tahunLulus", "tgl lulus ijazah"),
        ("Id;Nama Unor Lengkap;DiatasanId", .unit, "NamaUnor", "Nama Unor Lengkap"),
        ("pns;nama;tahun;nilaiPrestasiKerj", .appraisal, "nilaiPrestasiKerja", "nilaiPrestasiKerj"),
    ])
    func oneHeadingIsMissing(headings: String, kind: RecordKind, missing: String, perhaps: String?) throws {
        let found = try #require(find(headings))
        #expect(found.kind == kind)
        #expect(found.missing.map(\.heading) == [missing])
        #expect(found.missing.map(\.perhaps) == [perhaps])
        #expect(found.row == 2 && !found.isPeriodic)
        #expect(NearestKind.find(keys: headings.split(separator: ";").map(String.init))?.kind == kind)
    }

    @Test(arguments: [
        "nip;nama;unor;kualifikasi;kompetensi;kinerja;disiplin;total", "nip_baru;nama", "id;nama;keterangan", "a;b;c", "",
        "id;idPns;nipBaru;golonganId;golongan;pangkat;skNomor", "kode;nama",
        // Other services of SIASN, which have a person and a date or a year as all have.
        "id;pnsOrang;unorBaru;namaUnorBaru;skNomor;skTanggal;asalId;asalNama", "id;tahun;skNomor;skDate;hargaId;hargaNama;pnsOrangId;path",
        "id;pns;nomorSk;tanggalSk;kreditBaruTotal;isAngkaKreditPertama",
    ])
    func otherTablesAreNearNone(headings: String) { #expect(find(headings) == nil) }

    @Test func appraisalsByMonthAreKnownAsSuch() throws {
        let found = try #require(find("id;tahun;nip;nama;kuadranKinerjaNilai;periodikId;bulanMulaiPenilaian"))
        #expect(found.isPeriodic && found.kind == .predicate)
    }

    /// An error where nothing else brought its kind, a warning where something did; in both it is said what is not there.
    @Test func itIsSaidWithWhatIsMissing() throws {
        let appraisals = "nip;nama;tahun;Nilai Prestasi\n\(Lines.nip(1));A;2021;80\n"
        let alone = try TestFolder(["pegawai.csv": Lines.employees(1...1), "skp.csv": appraisals]).read()
        let finding = try #require(alone.diagnostics.first { $0.place.file == "skp.csv" })
        #expect(finding.problem.code == "judul-kolom-kurang" && finding.problem.severity == .error && finding.place.row == 1)
        #expect(
            finding.problem.message.id
                == "Tampaknya berkas nilai prestasi kerja (SKP sampai 2021), tetapi tidak dibaca: hanya `nilaiPrestasiKerja` yang tidak ada; mungkin `Nilai Prestasi`?"
        )
        let beside = try TestFolder([
            "pegawai.csv": Lines.employees(1...1), "skp.csv": appraisals, "skp-lain.csv": "nip;tahun;nilaiPrestasiKerja\n\(Lines.nip(1));2021;80\n",
        ]).read()
        #expect(beside.diagnostics.first { $0.place.file == "skp.csv" }?.problem.severity == .warning)
    }

    /// In answers of a service the keys are what headings are in files; the records of one kind are said once.
    @Test func keysOfAnswers() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...1)])
        let record = "{\"nipBaru\":\"\(Lines.nip(1))\",\"namaKursus\":\"X\",\"jumlahJam\":20}"
        try folder.write("kursus.json", Array("[\(record),\(record)]".utf8))
        let dataSet = try folder.read()
        #expect(dataSet.findings(in: "kursus.json") == [" judul-kolom-kurang"])
        #expect(
            dataSet.diagnostics.first { $0.place.file == "kursus.json" }?.problem.message.en.contains("`jenisDiklatId / jenisKursusSertifikat`")
                == true)
    }
}
