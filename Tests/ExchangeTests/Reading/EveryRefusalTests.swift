import Personnel
import Testing
import Vocabulary

@testable import Exchange
@testable import Measurement

/// Every reason for which a row can be refused: the row is counted, named with its place, and takes nothing else with it.
@Suite struct EveryRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let problem: Problem
        let file: String
        /// By its heading; nil where the whole row is meant.
        let column: String?
        let row: String

        init(_ problem: Problem, _ file: String, _ column: String?, _ row: String) {
            (self.problem, self.file, self.column, self.row) = (problem, file, column, row)
        }

        var testDescription: String { "\(problem.code) \(file)" }
    }

    /// All that `Problem`s of rows say in the severity of an error.
    private static let problems: [Problem] = [
        .missingNIP, .scientificNIP, .roundedNIP, .shortNIP, .impossibleNIP, .sexlessNIP, .tooLongRow, .unclosedQuote, .missingUnitID,
        .unreadableDate,
        .unreadableYear, .undated, .unknownCode, .unreadableHours, .unreadableScore,
    ]

    private static let headings = [
        "pegawai.csv": Lines.employeeHeading, "kursus.csv": Lines.trainingHeading, "pendidikan.csv": "nipBaru;tkPendidikanId;tglLulus;tahunLulus",
        "diklat.csv": "nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam",
        "skp.csv": "nipBaru;tahun;nilaiPrestasiKerja", "skp22.csv": "idPns;tahun;KuadranKinerjaNilai",
        "hukdis.csv": "nipBaru;jenisHukuman;jenisTingkatHukumanId;skTanggal;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal",
        "unor.csv": "Id;NamaUnor;DiatasanId",
    ]

    /// Rows of which there is nothing to say, two a file: one before and one behind the row that is refused.
    private static let sound = [
        "pegawai.csv": [Lines.employee(1, kind: "1", unit: "U1"), Lines.employee(2, unit: "U2")],
        "kursus.csv": [Lines.training(1), Lines.training(2, kind: "9")],
        "pendidikan.csv": ["\(Lines.nip(1));45;01-02-2010;2010", "\(Lines.nip(2));50;01-02-2012;2012"],
        "diklat.csv": ["\(Lines.nip(1));3;PKA;1;01-02-2019;01-05-2019;2019;900", "\(Lines.nip(2));2;PKP;1;01-02-2019;01-05-2019;2019;900"],
        "skp.csv": ["\(Lines.nip(1));2021;91,5", "\(Lines.nip(2));2020;80"], "skp22.csv": ["P2;2021;2", "P1;2021;1"],
        "hukdis.csv": ["\(Lines.nip(1));4;S;01-06-2021;;;", "\(Lines.nip(2));1;R;01-06-2021;;800/2;"],
        "unor.csv": ["U1;DINAS CONTOH;", "U2;BIDANG CONTOH;U1"],
    ]

    private static func training(nip: String) -> String { Lines.training(1, name: "LAIN", certificate: "9/X").replacing(Lines.nip(1), with: nip) }

    static let cases: [Case] = [
        Case(.missingNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "")), Case(.missingNIP, "kursus.csv", "nipBaru", training(nip: "null")),
        Case(.missingNIP, "skp22.csv", "idPns", "-;2021;4"), Case(.missingNIP, "skp22.csv", "idPns", "1,5E+31;2021;4"),
        Case(.scientificNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "1.9900315201503E+17")),
        Case(.scientificNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "\(Lines.nip(3)),0")),
        Case(.scientificNIP, "hukdis.csv", "nipBaru", "2E+17;9;B;01-06-2021;;;"),
        Case(.roundedNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "199003152015031000")),
        Case(.roundedNIP, "pendidikan.csv", "nipBaru", "199003152015032000;50;01-01-2010;2010"),
        Case(.shortNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "19900315-201503-1-90")),
        Case(.shortNIP, "diklat.csv", "nipBaru", "NIK 199003152015031901;5;PKN;1;;01-05-2019;;"),
        Case(.impossibleNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "199013152015031903")),
        Case(.impossibleNIP, "kursus.csv", "nipBaru", training(nip: "199002302015031903")),
        Case(.sexlessNIP, "pegawai.csv", "nip_baru", Lines.employee(3, nip: "199003152015037903")),
        Case(.sexlessNIP, "skp.csv", "nipBaru", "199003152015030903;2021;99"),
        Case(.tooLongRow, "pegawai.csv", nil, Lines.employee(3) + String(repeating: ";", count: CSVRows.mostCells)),
        Case(.tooLongRow, "kursus.csv", nil, Lines.training(1, name: "LAIN") + String(repeating: ";", count: CSVRows.mostCells)),
        Case(.unclosedQuote, "pegawai.csv", nil, Lines.employee(3, post: "\"Analis")),
        Case(.unclosedQuote, "skp.csv", nil, "\"\(Lines.nip(1));2021;99"),
        Case(.unclosedQuote, "unor.csv", nil, "U3;\"SEKSI;U1"), Case(.missingUnitID, "unor.csv", "Id", "null;SEKSI CONTOH;U1"),
        Case(.unreadableDate, "kursus.csv", "tanggalSelesaiKursus", Lines.training(1, name: "LAIN", end: "1 s.d. 4 Maret 2022")),
        Case(.unreadableDate, "kursus.csv", "tanggalKursus", Lines.training(1, name: "LAIN", start: "32-01-2022", end: "")),
        Case(.unreadableDate, "diklat.csv", "tanggalSelesai", "\(Lines.nip(1));5;PKN;1;;Mei 2019;;"),
        Case(.unreadableDate, "hukdis.csv", "hukumanTanggal", "\(Lines.nip(1));9;B;;01-06-21;;"),
        Case(.unreadableDate, "hukdis.csv", "skTanggal", "\(Lines.nip(1));9;B;2021;;;"),
        Case(.unreadableDate, "hukdis.csv", "skPembatalanTanggal", "\(Lines.nip(1));9;B;01-06-2021;;;segera"),
        Case(.unreadableYear, "skp.csv", "tahun", "\(Lines.nip(1));2O21;99"), Case(.unreadableYear, "skp22.csv", "tahun", "P1;2021/2022;5"),
        Case(.unreadableYear, "kursus.csv", "tahunKursus", Lines.training(1, name: "LAIN", year: "22", end: "")),
        Case(.undated, "kursus.csv", "tanggalSelesaiKursus", Lines.training(1, name: "LAIN", end: "00-00-0000")),
        Case(.undated, "skp.csv", "tahun", "\(Lines.nip(1));;99"),
        Case(.undated, "hukdis.csv", "hukumanTanggal", "\(Lines.nip(1));9;B;-;;;"),
        Case(.unknownCode, "kursus.csv", "jenisDiklatId", Lines.training(1, kind: "99", letter: "")),
        Case(.unknownCode, "skp22.csv", "KuadranKinerjaNilai", "P1;2021;Memuaskan"),
        Case(.unknownCode, "pendidikan.csv", "tkPendidikanId", "\(Lines.nip(1));S3;;2010"),
        Case(.unknownCode, "hukdis.csv", "jenisHukuman", "\(Lines.nip(1));77;;01-06-2021;;;"),
        Case(.unknownCode, "diklat.csv", "latihanStrukturalId", "\(Lines.nip(1));9;LAIN;1;;01-05-2019;;"),
        Case(.unreadableHours, "kursus.csv", "jumlahJam", Lines.training(1, name: "LAIN", hours: "24:00:00")),
        Case(.unreadableHours, "kursus.csv", "jumlahJam", Lines.training(1, name: "LAIN", hours: "3 hari")),
        Case(.unreadableScore, "skp.csv", "nilaiPrestasiKerja", "\(Lines.nip(1));2021;100,5"),
        Case(.unreadableScore, "skp.csv", "nilaiPrestasiKerja", "\(Lines.nip(1));2021;Amat Baik"),
    ]

    /// The folder with rows put between the sound ones of their files.
    private static func read(_ cases: [Case]) throws -> DataSet {
        try TestFolder(
            Dictionary(
                uniqueKeysWithValues: headings.map { name, heading in
                    let rows = sound[name] ?? []
                    return (name, Lines.file(heading, Array(rows.prefix(1)) + cases.filter { $0.file == name }.map(\.row) + rows.dropFirst()))
                })
        ).read()
    }

    private static func expectBalance(_ dataSet: DataSet) {
        for intake in dataSet.intakes {
            #expect(intake.read == intake.used + intake.refused + intake.setAside.values.reduce(0, +), "\(intake.file)")
            // Whatever was refused is a finding with its row, and no row is found refused twice.
            let rows = intake.diagnostics.filter { $0.problem.severity == .error }.compactMap(\.place.row)
            #expect(rows.count == intake.refused && Set(rows).count == rows.count, "\(intake.file)")
        }
    }

    @Test func everyErrorOfARowIsTried() {
        #expect(Self.problems.allSatisfy { $0.severity == .error })
        #expect(Set(Self.cases.map(\.problem.code)) == Set(Self.problems.map(\.code)))
        #expect(Set(Self.cases.map(\.file)) == Set(Self.headings.keys))
    }

    @Test(arguments: cases.indices) func aRefusedRowIsFoundAndCostsItself(number: Int) throws {
        let one = Self.cases[number]
        let without = try Self.read([]), dataSet = try Self.read([one])
        Self.expectBalance(dataSet)
        let errors = dataSet.diagnostics.filter { $0.problem.severity == .error }
        #expect(errors.map(\.problem) == [one.problem])
        #expect(errors.map(\.place) == [Place(file: one.file, row: 3, column: one.column)])
        for intake in dataSet.intakes {
            let before = try without.intake(intake.file)
            #expect((intake.used, intake.setAside) == (before.used, before.setAside))
            #expect(intake.refused == (intake.file == one.file ? 1 : 0))
        }
        #expect(dataSet.refusedEmployees == (one.file == "pegawai.csv" ? 1 : 0))
        #expect(try dataSet.scoreTable() == without.scoreTable())
        #expect(dataSet.people.nips == without.people.nips)
    }

    /// All of them at once: none hides another.
    @Test func allAtOnce() throws {
        let dataSet = try Self.read(Self.cases), without = try Self.read([])
        Self.expectBalance(dataSet)
        #expect(dataSet.intakes.reduce(0) { $0 + $1.refused } == Self.cases.count)
        for intake in dataSet.intakes {
            let expected = Self.cases.filter { $0.file == intake.file }.enumerated().map { "\($0.offset + 3) \($0.element.problem.code)" }
            let found = intake.diagnostics.filter { $0.problem.severity == .error }.map { "\($0.place.row ?? 0) \($0.problem.code)" }
            #expect(found.sorted() == expected.sorted(), "\(intake.file)")
        }
        #expect(try dataSet.scoreTable() == without.scoreTable())
    }

    /// No finding repeats a NIP, an id or a name, in either language.
    @Test func nobodyIsNamed() throws {
        for diagnostic in try Self.read(Self.cases).diagnostics {
            for language in [Language.indonesian, .english] {
                let text = diagnostic.text(in: language) + (diagnostic.place.column ?? "")
                #expect(!text.contains("19900315") && !text.contains("PEGAWAI CONTOH"), "\(text)")
            }
        }
    }
}
