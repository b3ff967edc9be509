import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What no file brought, and what everybody gets for it.
@Suite struct MissingRecordsTests {
    private static let people = Lines.employees(Lines.employee(1), Lines.employee(2, kind: "1"), Lines.employee(3, kind: "4"))
    private static let histories = [
        "diklat.csv": "nipBaru;latihanStrukturalId;latihanStrukturalNama;tanggalSelesai\n\(Lines.nip(2));2;;01-01-2015\n",
        "kursus.csv": Lines.trainings(Lines.training(1)), "skp22.csv": "nipBaru;tahun;KuadranKinerjaNilai\n\(Lines.nip(1));2021;2\n",
        "hukdis.csv": "nipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal;skPembatalanNomor\n",
    ]

    private func missing(_ files: [String: String], _ people: String = people) throws -> [MissingRecords] {
        MeasuredDataSet(try TestFolder(files.merging(["pegawai.csv": people]) { file, _ in file }).read()).missing
    }

    private func without(_ names: String...) throws -> [MissingRecords] { try missing(Self.histories.filter { !names.contains($0.key) }) }

    @Test func nothingIsMissing() throws { #expect(try without().isEmpty) }

    @Test func everythingIsMissing() throws {
        let found = try missing([:])
        #expect(found.map(\.kinds) == [[.leadership], [.training], [.predicate, .appraisal], [.sanction]])
        #expect(found.map(\.hasFile) == [false, false, false, false])
        #expect(found.map(\.isFull) == [false, false, false, true])
        #expect(found.map(\.points.upperBound.thousandths) == [0, 0, 0, 5000])
        #expect(found.allSatisfy { $0.problem.severity == .warning && $0.problem.code == "jenis-data-tidak-ada" })
    }

    @Test func trainings() throws {
        let found = try without("kursus.csv")
        #expect(found.map(\.kinds) == [[.training]])
        #expect(
            found.first?.message.id
                == "Tidak ada berkas kursus dan diklat lain: Diklat fungsional, Diklat teknis 20 JP, Seminar, workshop, magang, kursus, sejenis dinilai 0 untuk semua orang"
        )
        #expect(found.first?.message.en.hasPrefix("There is no file of other training: ") == true)
        #expect(found.first?.message.en.hasSuffix(" are scored 0 for everybody") == true)
    }

    /// Either of two files will do, and both are named where neither came.
    @Test func appraisals() throws {
        let found = try without("skp22.csv")
        #expect(
            found.map(\.message.id) == [
                "Tidak ada berkas predikat kinerja (SKP mulai 2022) atau nilai prestasi kerja (SKP sampai 2021): Penilaian kinerja dinilai 0 untuk semua orang"
            ])
        var files = Self.histories
        files["skp22.csv"] = nil
        files["skp.csv"] = "nipBaru;tahun;nilaiPrestasiKerja\n\(Lines.nip(1));2021;80\n"
        #expect(try missing(files).isEmpty)
    }

    /// A file of another year brings nothing.
    @Test func appraisalsOfAnotherYear() throws {
        var files = Self.histories
        files["skp22.csv"] = "nipBaru;tahun;KuadranKinerjaNilai\n\(Lines.nip(1));2020;2\n\(Lines.nip(2));2022;1\n"
        let found = try missing(files)
        #expect(found.map(\.hasFile) == [true])
        #expect(found.map(\.year) == [2021])
        #expect(found.first?.message.id.hasPrefix("Tidak ada baris predikat kinerja") == true)
        #expect(found.first?.message.id.contains("untuk tahun 2021: ") == true)
    }

    /// Rows that were all refused, or are all of strangers, brought nothing either.
    @Test(arguments: ["\(Lines.nip(1));2021;9", "\(Lines.nip(9));2021;1", "1,99003E+17;2021;1"]) func rowsThatBringNothing(row: String) throws {
        var files = Self.histories
        files["skp22.csv"] = "nipBaru;tahun;KuadranKinerjaNilai\n\(row)\n"
        #expect(try missing(files).map(\.kinds) == [[.predicate, .appraisal]])
    }

    /// Where nobody was punished an empty file says so; without one everybody has the five points for want of it.
    @Test func punishments() throws {
        #expect(
            try without("hukdis.csv").map(\.message.id) == ["Tidak ada berkas hukuman disiplin: Hukuman disiplin dinilai 5 (penuh) untuk semua orang"]
        )
        #expect(try without("hukdis.csv").first?.problem.remedy.id.contains("hanya berisi judul kolom") == true)
    }

    /// What nobody is asked for is missed by nobody.
    @Test func leadershipWithoutLeaders() throws {
        let files = Self.histories.filter { $0.key != "diklat.csv" }
        #expect(try missing(files).map(\.kinds) == [[.leadership]])
        #expect(try missing(files, Lines.employees(Lines.employee(1), Lines.employee(3, kind: "4"))).isEmpty)
    }

    /// The employees' own rows say their education; where none does, its history is missed.
    @Test func education() throws {
        let people = Lines.employees(Lines.employee(1, education: ""), Lines.employee(2, kind: "1", education: ""))
        let found = try missing(Self.histories, people)
        #expect(found.map(\.kinds) == [[.education]])
        #expect(found.first?.indicators.map(\.id) == ["Pendidikan"])
        let history = ["pendidikan.csv": "nipBaru;tkPendidikanId;tglLulus;tahunLulus\n\(Lines.nip(1));40;;2010\n"]
        #expect(try missing(Self.histories.merging(history) { file, _ in file }, people).isEmpty)
    }

    /// A file of years ago brings what counts for ever and hides nothing of what counts for a while.
    @Test func trainingsOfLongAgo() throws {
        var files = Self.histories
        files["kursus.csv"] = Lines.trainings(Lines.training(1, kind: "2", letter: "", end: "01-03-2012"))
        let functional = try missing(files)
        #expect(functional.map(\.kinds) == [[.training]])
        #expect(functional.map(\.hasFile) == [true])
        #expect(functional.first?.indicators.count == 2)
        #expect(functional.first?.message.id.hasPrefix("Tidak ada baris kursus dan diklat lain dalam jangka waktu yang dinilai: ") == true)
    }

    /// What is asked of few is not missed by everybody.
    @Test func askedOfFew() throws {
        let message = try without("diklat.csv").first?.message
        #expect(message?.id.hasSuffix(" dinilai 0 untuk satu orang yang dinilai dengan itu") == true)
        #expect(message?.en.hasSuffix(" is scored 0 for the one person it is asked of") == true)
    }

    /// They stand first among what is found, before anything of single rows.
    @Test func areFoundFirst() throws {
        let measured = MeasuredDataSet(try TestFolder(["pegawai.csv": Self.people + Lines.employee(4, nip: "1")]).read())
        #expect(measured.diagnostics.prefix(4).map(\.problem.code) == [String](repeating: "jenis-data-tidak-ada", count: 4))
        #expect(measured.notMeasured == 1)
    }
}
