import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// What stands around values is read through and said once for a column, with how many cells there are and where the first stands.
@Suite struct CellMarkTests {
    private func read(_ heading: String, _ rows: [String], people: ClosedRange<Int> = 1...4) throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.employees(people), "x.csv": Lines.file(heading, rows)]).read()
    }

    private func trainings(_ rows: String...) throws -> DataSet { try read(Lines.trainingHeading, rows) }

    /// What was found in the file, without columns that are missing.
    private func findings(_ dataSet: DataSet, in file: String = "x.csv") -> [String] {
        dataSet.findings(in: file).filter { !$0.hasSuffix("kolom-tidak-ada") }
    }

    private func counts(_ dataSet: DataSet, _ code: String) -> [Int] {
        dataSet.diagnostics.filter { $0.problem.code == code }.map { diagnostic in
            diagnostic.problem.message.id.split(separator: ":").last.flatMap { Int($0.split(separator: " ").first ?? "") } ?? 0
        }
    }

    @Test func lostZeros() throws {
        let employees = Lines.employees(
            Lines.employee(1, standing: "1", education: "5"), Lines.employee(2, standing: "1"), Lines.employee(3), Lines.employee(4, standing: "3"))
        let dataSet = try TestFolder(["pegawai.csv": employees]).read()
        #expect(dataSet.findings(in: "pegawai.csv") == ["2 kedudukan_hukum_id nol-depan-hilang", "2 tingkat_pendidikan_id nol-depan-hilang"])
        #expect(counts(dataSet, "nol-depan-hilang") == [3, 1])
        #expect(try dataSet.intake("pegawai.csv").used == 4)
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,1,"))
    }

    @Test func zerosThatNoCodeHas() throws {
        let dataSet = try trainings(Lines.training(1, kind: "03"), Lines.training(2, kind: "009"), Lines.training(3, kind: "12"))
        #expect(findings(dataSet) == ["2 jenisDiklatId nol-depan-berlebih"])
        #expect(counts(dataSet, "nol-depan-berlebih") == [2])
        let scores = try dataSet.scoreTable()
        #expect(scores.contains("\(Lines.nip(1)),,fungsional,15,15,"))
        #expect(scores.contains("\(Lines.nip(2)),,fungsional,15,10,"))
    }

    @Test func numbersOfAProgram() throws {
        let dataSet = try trainings(
            Lines.training(1, kind: "3.0", year: "2022.0", hours: "2,0E+1"), Lines.training(2, kind: "9,0", year: "2.022", hours: "20.0"),
            Lines.training(3))
        #expect(
            findings(dataSet) == [
                "2 jenisDiklatId angka-bentukan-program", "2 jumlahJam angka-bentukan-program", "2 tahunKursus angka-bentukan-program",
            ])
        #expect(counts(dataSet, "angka-bentukan-program") == [2, 1, 2])
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,15,"))
        let employees = Lines.employees(Lines.employee(1, standing: "1.0", kind: "2.0", education: "40.0"), Lines.employee(2))
        let people = try TestFolder(["pegawai.csv": employees]).read()
        #expect(counts(people, "angka-bentukan-program") == [1, 1, 1])
        #expect(try people.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,"))
    }

    @Test func unseenCharactersInEveryColumn() throws {
        let cells = ["\(Lines.nip(1))", "3", "T", "BIMTEK", "1/X", "2022", "28-02-2022", "01-03-2022", "20"]
        for mark in ["\u{200B}", "\u{200E}", "\u{FEFF}", "\u{1F}", "\u{2060}", "\u{85}"] {
            for column in cells.indices {
                var row = cells
                row[column] = mark + row[column] + mark
                let dataSet = try trainings(row.joined(separator: ";"))
                // What is only a text is compared without them and needs no word.
                let isText = column == 3 || column == 4
                #expect(findings(dataSet) == (isText ? [] : ["2 \(Lines.trainingHeading.split(separator: ";")[column]) karakter-tak-terlihat"]))
                #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,15,"))
            }
        }
    }

    @Test func nipsWithSigns() throws {
        let dataSet = try trainings(
            Lines.training(1).replacing(Lines.nip(1), with: "19900315.201503.1.901"),
            Lines.training(2).replacing(Lines.nip(2), with: "NIP. \(Lines.nip(2))"),
            Lines.training(3))
        #expect(findings(dataSet) == ["2 nipBaru nip-bertanda"])
        #expect(counts(dataSet, "nip-bertanda") == [2])
        #expect(try dataSet.intake("x.csv").used == 3)
        let employees = Lines.employees(Lines.employee(1, nip: "19900315-201503-1-901"), Lines.employee(2, nip: "=\"\(Lines.nip(2))\""))
        let people = try TestFolder(["pegawai.csv": employees]).read()
        #expect(people.people.nips.map(\.description) == [Lines.nip(1), Lines.nip(2)])
        #expect(people.findings(in: "pegawai.csv") == ["2 nip_baru nip-bertanda", "3 nip_baru rumus-teks"])
    }

    @Test func formulasOfATextInEveryColumn() throws {
        let dataSet = try trainings(
            "=\"\(Lines.nip(1))\";=\"03\";=\"T\";BIMTEK;1/X;=\"2022\";=\"28-02-2022\";=\"01-03-2022\";=\"20 JP\"", Lines.training(2))
        #expect(
            findings(dataSet)
                == [
                    "2 jenisDiklatId rumus-teks", "2 jenisDiklatId nol-depan-berlebih", "2 jenisKursusSertifikat rumus-teks",
                    "2 jumlahJam rumus-teks",
                    "2 nipBaru rumus-teks", "2 tahunKursus rumus-teks", "2 tanggalKursus rumus-teks", "2 tanggalSelesaiKursus rumus-teks",
                ].sorted { ($0.split(separator: " ")[1], $0) < ($1.split(separator: " ")[1], $1) })
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,15,"))
    }

    /// Programs write `=""` for nothing: it lifts no punishment.
    @Test func aFormulaOfNothingIsNothing() throws {
        let dataSet = try read(
            "nipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal",
            ["\(Lines.nip(1));4;S;01-06-2021;=\"\";=\"\""])
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,15,0,0,2,17,"))
    }

    @Test func predicatesInWords() throws {
        let dataSet = try read(
            "nipBaru;tahun;KuadranKinerjaNilai",
            [
                "\(Lines.nip(1));2021;Sangat Baik", "\(Lines.nip(2));2021;BAIK", "\(Lines.nip(3));2021;02", "\(Lines.nip(4));2021;Butuh perbaikan",
            ])
        #expect(findings(dataSet) == ["2 KuadranKinerjaNilai predikat-kata", "4 KuadranKinerjaNilai nol-depan-berlebih"])
        #expect(counts(dataSet, "predikat-kata") == [3])
        let points = try dataSet.scoreTable().split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[5] }
        #expect(points == ["30", "25", "25", "15"])
    }

    /// A word that is none of the five is refused with the word, which is what tells where it came from.
    @Test func anotherWordIsShownWhereItIsRefused() throws {
        let dataSet = try read("nipBaru;tahun;KuadranKinerjaNilai", ["\(Lines.nip(1));2021;Cukup", "\(Lines.nip(2));2021;7"])
        #expect(findings(dataSet) == ["2 KuadranKinerjaNilai kode-tidak-dikenal", "3 KuadranKinerjaNilai kode-tidak-dikenal"])
        #expect(dataSet.diagnostics.filter { $0.place.file == "x.csv" }.map(\.value) == ["Cukup", "7"])
    }

    @Test func hoursInWords() throws {
        let dataSet = try trainings(
            Lines.training(1, hours: "20 Jam Pelajaran"), Lines.training(2, hours: "20 jampel"), Lines.training(3, hours: "20 JP"))
        #expect(findings(dataSet) == ["2 jumlahJam jp-berkata"])
        #expect(counts(dataSet, "jp-berkata") == [2])
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(2)),,fungsional,15,15,"))
    }

    /// What is none refuses the row and is shown: a time of day, mostly, which a spreadsheet made of hours.
    @Test func hoursThatAreNone() throws {
        let dataSet = try trainings(Lines.training(1, hours: "24:00"), Lines.training(2, hours: "12.500"))
        #expect(findings(dataSet) == ["2 jumlahJam jp-tidak-terbaca"])
        #expect(dataSet.diagnostics.first { $0.problem.code == "jp-tidak-terbaca" }?.value == "24:00")
        #expect(try dataSet.intake("x.csv").used == 1)
    }

    /// Nobody asks for the hours of a leadership training, and still nothing is left unsaid by the fast way alone.
    @Test func hoursThatNobodyAsksFor() throws {
        let heading = "nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam"
        let dataSet = try read(
            heading,
            ["\(Lines.nip(1));3;PKA;1;01-01-2020;01-03-2020;2020;900 Jam Pelajaran", "\(Lines.nip(2));3;PKA;1;01-01-2020;01-03-2020;2020;900"])
        #expect(findings(dataSet) == ["2 jumlahJam jp-berkata"])
    }

    @Test func daysInUTC() throws {
        // The window of seminars begins on 1 July 2020: a day earlier they would not count.
        let dataSet = try trainings(
            Lines.training(1, kind: "9", end: "2020-06-30T17:00:00.000Z"), Lines.training(2, kind: "9", end: "2020-06-30T17:00:00"),
            Lines.training(3, kind: "9", end: "30/06/2020 15:00 UTC"))
        #expect(findings(dataSet) == ["2 tanggalSelesaiKursus tanggal-utc"])
        #expect(counts(dataSet, "tanggal-utc") == [2])
        let points = try dataSet.scoreTable().split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
        #expect(points == ["10", "0", "10", "0"])
    }

    /// A row whose only date stands for none is undated, and one with another date is dated by that.
    @Test func placeholders() throws {
        let dataSet = try trainings(
            Lines.training(1, end: "01-01-1970"), Lines.training(2, start: "01-03-2022", end: "1970-01-01"),
            Lines.training(3, year: "2022", end: "30-12-1899"),
            Lines.training(4, end: "0001-01-01"))
        #expect(
            findings(dataSet) == [
                "2 tanggalSelesaiKursus tanpa-tanggal", "5 tanggalSelesaiKursus tanpa-tanggal", "2 tanggalSelesaiKursus tanggal-pengganti-kosong",
            ])
        #expect(counts(dataSet, "tanggal-pengganti-kosong") == [3])
        #expect(try dataSet.intake("x.csv").used == 2)
    }

    /// Each file answers for its own columns, and nothing is said of what is as SIASN writes it.
    @Test func plainFilesSayNothing() throws {
        let dataSet = try trainings(
            Lines.training(1), Lines.training(2, hours: "19,5 JP"), Lines.training(3, start: "2022-02-28", end: "1 Maret 2022"))
        #expect(findings(dataSet).isEmpty)
        #expect(dataSet.findings(in: "pegawai.csv").isEmpty)
    }
}
