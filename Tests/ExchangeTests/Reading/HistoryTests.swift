import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// What becomes of the rows of history files.
@Suite struct HistoryTests {
    private func read(_ files: [String: String], people: ClosedRange<Int> = 1...3) throws -> DataSet {
        try TestFolder(files.merging(["pegawai.csv": Lines.employees(people)]) { history, _ in history }).read()
    }

    private func trainings(_ rows: String...) throws -> DataSet { try read(["kursus.csv": Lines.file(Lines.trainingHeading, rows)]) }

    @Test(arguments: ["31-02-2022", "dua Maret", "01-03-22", "2022", "01-03-2022 WIB"]) func aDateThatCannotBeReadRefusesItsRow(date: String)
        throws
    {
        let dataSet = try trainings(Lines.training(1, end: date), Lines.training(2, start: date, end: ""), Lines.training(3))
        #expect(dataSet.findings(in: "kursus.csv") == ["2 tanggalSelesaiKursus tanggal-tidak-terbaca", "3 tanggalKursus tanggal-tidak-terbaca"])
        #expect(try dataSet.intake("kursus.csv").used == 1)
    }

    /// A row is dated by its end; a beginning or a year that cannot be read beside it is worth a word and no more.
    @Test(arguments: ["31-02-2022", "2021/2022", "?"]) func aCellThatIsNotNeededRefusesNothing(cell: String) throws {
        let dataSet = try trainings(Lines.training(1, start: cell), Lines.training(2, year: cell), Lines.training(3))
        #expect(
            dataSet.findings(in: "kursus.csv") == [
                "2 tanggalKursus tanggal-tidak-terbaca-tak-dipakai", "3 tahunKursus tahun-tidak-terbaca-tak-dipakai",
            ])
        #expect(dataSet.diagnostics.filter { $0.place.file == "kursus.csv" }.allSatisfy { $0.problem.severity == .warning })
        #expect(try dataSet.intake("kursus.csv").used == 3)
    }

    @Test(arguments: ["22", "2O22", "2021/2022", "2200"]) func aYearThatIsNoneRefusesItsRow(year: String) throws {
        let dataSet = try trainings(Lines.training(1, year: year, end: ""), Lines.training(2, year: "2022"))
        #expect(dataSet.findings(in: "kursus.csv") == ["2 tahunKursus tahun-tidak-terbaca"])
    }

    @Test(arguments: ["dua puluh", "-1", "2001", "20 hari"]) func hoursThatCannotBeReadRefuseATechnicalTraining(hours: String) throws {
        let dataSet = try trainings(Lines.training(1, hours: hours), Lines.training(2))
        #expect(dataSet.findings(in: "kursus.csv") == ["2 jumlahJam jp-tidak-terbaca"])
        #expect(try dataSet.intake("kursus.csv").refused == 1)
    }

    @Test func hoursThatCannotBeReadDoNotCostASeminar() throws {
        let dataSet = try trainings(Lines.training(1, kind: "9", hours: "dua puluh"), Lines.training(2, kind: "2", hours: "?"))
        #expect(dataSet.findings(in: "kursus.csv") == ["2 jumlahJam jp-tidak-terbaca-tak-dipakai", "3 jumlahJam jp-tidak-terbaca-tak-dipakai"])
        #expect(try dataSet.intake("kursus.csv").used == 2)
        #expect(dataSet.diagnostics.filter { $0.place.file == "kursus.csv" }.allSatisfy { $0.problem.severity == .warning })
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,10,"))
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(2)),,fungsional,15,15,"))
    }

    @Test func aRowWithoutAnyDateIsRefused() throws {
        let dataSet = try trainings(
            Lines.training(1, end: ""), Lines.training(2, end: "null", hours: "20"), Lines.training(3, year: "2022", end: "00-00-0000"))
        #expect(dataSet.findings(in: "kursus.csv") == ["2 tanggalSelesaiKursus tanpa-tanggal", "3 tanggalSelesaiKursus tanpa-tanggal"])
    }

    @Test func codesNobodyKnowsRefuseTheirRow() throws {
        let dataSet = try read([
            "kursus.csv": Lines.trainings(
                Lines.training(1, kind: "77", letter: ""), Lines.training(1, kind: "", letter: "X"), Lines.training(1, kind: "", letter: "")),
            "pendidikan.csv": "nipBaru;tkPendidikanId;tglLulus\n\(Lines.nip(1));99;\n\(Lines.nip(1));;\n\(Lines.nip(1));50;\n",
            "diklat.csv":
                "nipBaru;latihanStrukturalId;latihanStrukturalNama;tanggalSelesai\n\(Lines.nip(1));9;x;01-01-2020\n\(Lines.nip(1));9;PKN Tingkat II;01-01-2020\n",
            "skp22.csv": "nipBaru;tahun;KuadranKinerjaNilai\n\(Lines.nip(1));2021;6\n\(Lines.nip(1));2021;\n\(Lines.nip(1));2021;2\n",
            "skp.csv":
                "nipBaru;tahun;nilaiPrestasiKerja\n\(Lines.nip(1));2021;100,01\n\(Lines.nip(1));2021;baik\n\(Lines.nip(1));2021;\n\(Lines.nip(1));2021;80,5\n",
            "hukdis.csv":
                "nipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal\n\(Lines.nip(1));99;;01-06-2021\n\(Lines.nip(1));;;01-06-2021\n\(Lines.nip(1));4;;01-06-2021\n",
        ])
        #expect(
            dataSet.findings(in: "kursus.csv") == [
                "2 jenisDiklatId kode-tidak-dikenal", "3 jenisKursusSertifikat kode-tidak-dikenal", "4 jenisDiklatId tanpa-isi",
            ])
        #expect(
            dataSet.findings(in: "pendidikan.csv").filter { !$0.contains("kolom") } == [
                "2 tkPendidikanId kode-tidak-dikenal", "3 tkPendidikanId tanpa-isi",
            ])
        #expect(dataSet.findings(in: "diklat.csv") == ["2 latihanStrukturalId kode-tidak-dikenal"])
        #expect(dataSet.findings(in: "skp22.csv") == ["2 KuadranKinerjaNilai kode-tidak-dikenal", "3 KuadranKinerjaNilai tanpa-isi"])
        #expect(
            dataSet.findings(in: "skp.csv") == [
                "2 nilaiPrestasiKerja nilai-di-luar-batas", "3 nilaiPrestasiKerja nilai-di-luar-batas", "4 nilaiPrestasiKerja tanpa-isi",
            ])
        #expect(
            dataSet.findings(in: "hukdis.csv").filter { !$0.contains("kolom") } == ["2 jenisHukuman kode-tidak-dikenal", "3 jenisHukuman tanpa-isi"])
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,25,0,25,2,52,"))
    }

    @Test func peopleNobodyKnowsAreCountedByFile() throws {
        let dataSet = try read([
            "a.csv": Lines.trainings(Lines.training(7), Lines.training(1), Lines.training(8), Lines.training(7)),
            "b.csv": Lines.trainings(Lines.training(9)),
            "c.csv": Lines.trainings(Lines.training(2)),
        ])
        #expect(dataSet.findings(in: "a.csv") == [" riwayat-orang-tak-dikenal"])
        #expect(dataSet.findings(in: "b.csv") == [" riwayat-orang-tak-dikenal"])
        #expect(dataSet.findings(in: "c.csv").isEmpty)
        #expect(dataSet.diagnostics.first { $0.place.file == "a.csv" }?.problem.message.id == "Baris milik orang yang tidak ada di data pegawai: 3")
        #expect(try dataSet.intake("a.csv").setAside == [.unknownPerson: 3])
    }

    @Test func aNIPThatIsNoneIsRefusedInHistoriesToo() throws {
        let row = Lines.training(1)
        let nips = ["", "1,99003E+17", "123", "199002302015031901", "199003152015030901"]
        let dataSet = try read(["kursus.csv": Lines.file(Lines.trainingHeading, nips.map { row.replacing(Lines.nip(1), with: $0) })])
        #expect(
            dataSet.findings(in: "kursus.csv") == [
                "2 nipBaru nip-kosong", "3 nipBaru nip-notasi-ilmiah", "4 nipBaru nip-bukan-18-digit", "5 nipBaru nip-tanggal-lahir",
                "6 nipBaru nip-jenis-kelamin",
            ])
    }

    @Test func filesOfOneKindAreOneFile() throws {
        let one = Lines.training(1, name: "SATU", certificate: "", hours: "10"), two = Lines.training(1, name: "DUA", certificate: "", hours: "10")
        let apart = try read(["a.csv": Lines.trainings(one), "b.csv": Lines.trainings(two)])
        let together = try read(["a.csv": Lines.trainings(one, two)])
        #expect(try apart.scoreTable() == together.scoreTable())
        #expect(try apart.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,15,0,5,35,"))
        // The same certificate in two files counts once, with its larger JP.
        let twice = try read([
            "a.csv": Lines.trainings(Lines.training(1, hours: "10")),
            "b.csv": Lines.trainings(Lines.training(1, certificate: "1 / x", hours: "12 JP")),
        ])
        #expect(try twice.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,0,0,5,20,"))
    }

    @Test func theLetterMayBeAWord() throws {
        let words = ["DIKLAT FUNGSIONAL", "Diklat Teknis", "seminar/workshop", "Workshop nasional"]
        let dataSet = try read(
            ["kursus.csv": Lines.file(Lines.trainingHeading, words.enumerated().map { Lines.training($0 + 1, kind: "", letter: $1) })], people: 1...4)
        let competence = try dataSet.scoreTable().split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[4]
        }
        #expect(competence == ["15", "15", "10", "10"])
    }
}
