import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Headings that stand further down: in another order, of another table, or of none that is known.
@Suite struct TableSectionTests {
    private static let heading = Lines.trainingHeading.split(separator: ";").map(String.init)

    /// A row of a training with its cells in the order of some headings.
    private static func row(_ training: String, in order: [String]) -> String {
        let cells = training.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        return order.map { name in heading.firstIndex(of: name).map { cells[$0] } ?? "" }.joined(separator: ";")
    }

    private static let trainings = (1...8).map {
        Lines.training($0, kind: $0 % 2 == 0 ? "9" : "3", certificate: "\($0)/X", start: "28-02-2022", hours: "\(15 + $0)")
    }

    private func read(_ text: String, name: String = "kursus.csv") throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.employees(1...8), name: text]).read()
    }

    /// Whatever order the columns have further down, everybody has what one table would have given them.
    @Test func anyOrderOfTheSameHeadings() throws {
        let expected = try read(Lines.file(Lines.trainingHeading, Self.trainings)).scoreTable()
        var random = SeededGenerator(seed: 700)
        for round in 0..<24 {
            let order = round == 0 ? Self.heading.reversed() : Self.heading.shuffled(using: &random)
            guard order != Self.heading else { continue }
            let below = Self.trainings.suffix(5).map { Self.row($0, in: order) }
            let text = Lines.file(Lines.trainingHeading, Array(Self.trainings.prefix(3)) + [order.joined(separator: ";")] + below)
            let dataSet = try read(text)
            #expect(try dataSet.scoreTable() == expected, "\(order)")
            #expect(dataSet.findings(in: "kursus.csv") == ["5 tabel-kedua"], "\(order)")
            #expect(dataSet.intakes.filter { $0.kind == .training }.map(\.used) == [3, 5])
        }
    }

    /// Rows are named as they stand in the file, wherever the table was cut.
    @Test func rowsKeepTheirNumbers() throws {
        let order = Array(Self.heading.reversed())
        let wrong = Lines.training(1, end: "31-02-2022")
        let text =
            "JUDUL;;;;;;;;\n"
            + Lines.file(
                Lines.trainingHeading,
                [wrong, Self.trainings[1], order.joined(separator: ";"), Self.row(Self.trainings[2], in: order), Self.row(wrong, in: order)])
            + Lines.file(Lines.trainingHeading, [Self.trainings[3], wrong])
        let dataSet = try read(text)
        #expect(
            dataSet.findings(in: "kursus.csv") == [
                "5 tabel-kedua", "8 tabel-kedua", "3 tanggalSelesaiKursus tanggal-tidak-terbaca", "7 tanggalSelesaiKursus tanggal-tidak-terbaca",
                "10 tanggalSelesaiKursus tanggal-tidak-terbaca",
            ])
        #expect(dataSet.intakes.filter { $0.kind == .training }.map(\.refused) == [1, 1, 1])
    }

    /// In another spelling they are the same headings.
    @Test func theSameColumnsAreNoOtherTable() throws {
        let spelt = Self.heading.map { $0.replacing("K", with: " K").uppercased() }.joined(separator: ";")
        let dataSet = try read(Lines.file(Lines.trainingHeading, [Self.trainings[0], spelt, Self.trainings[1]]))
        #expect(dataSet.findings(in: "kursus.csv").isEmpty)
        #expect(try dataSet.intake("kursus.csv").setAside == [.repeatedHeading: 1])
    }

    /// All files of a data set may stand below each other in one, with titles and blank rows between them.
    @Test func manyTablesInOneFile() throws {
        let width = Lines.employeeHeading.split(separator: ";").count
        func padded(_ text: String) -> String {
            text.split(separator: "\n").map {
                String($0) + String(repeating: ";", count: max(0, width - $0.split(separator: ";", omittingEmptySubsequences: false).count)) + "\n"
            }
            .joined()
        }
        let text =
            Lines.employees(1...3) + padded(Lines.file(Lines.trainingHeading, Array(Self.trainings.prefix(3)))) + "\n"
            + padded("nipBaru;tahun;KuadranKinerjaNilai\n\(Lines.nip(1));2021;2\n")
            + padded(
                "HUKUMAN DISIPLIN\nnipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal;skPembatalanNomor\n\(Lines.nip(2));4;S;01-06-2021;\n")
        let dataSet = try TestFolder(["semua.csv": text]).read()
        #expect(dataSet.intakes.map(\.kind) == [.employee, .training, .predicate, .sanction])
        #expect(dataSet.intakes.map(\.used) == [3, 3, 1, 1])
        #expect(dataSet.findings(in: "semua.csv").filter { $0.hasSuffix("tabel-kedua") } == ["5 tabel-kedua", "10 tabel-kedua", "13 tabel-kedua"])
        let apart = try TestFolder([
            "pegawai.csv": Lines.employees(1...3), "kursus.csv": Lines.file(Lines.trainingHeading, Array(Self.trainings.prefix(3))),
            "skp22.csv": "nipBaru;tahun;KuadranKinerjaNilai\n\(Lines.nip(1));2021;2\n",
            "hukdis.csv": "nipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal;skPembatalanNomor\n\(Lines.nip(2));4;S;01-06-2021;\n",
        ]).read()
        #expect(try dataSet.scoreTable() == apart.scoreTable())
    }

    /// A table nobody knows is named with its row, and what stands below is read by no other headings.
    @Test func aTableOfNoKnownKind() throws {
        let text = Lines.file(
            Lines.trainingHeading,
            [Self.trainings[0], "No;NIP;Nama;Golongan;;;;;", "1;\(Lines.nip(2));A;III/a;;;;;", "2;\(Lines.nip(3));B;III/b;;;;;"])
        let dataSet = try read(text)
        #expect(dataSet.findings(in: "kursus.csv") == ["3 tabel-kedua-tidak-dikenal"])
        #expect(dataSet.diagnostics.first { $0.problem.code == "tabel-kedua-tidak-dikenal" }?.problem.severity == .error)
        #expect(try dataSet.intake("kursus.csv").used == 1)
    }

    /// Known headings below it are read again, also those with which the file began.
    @Test func behindATableOfNoKnownKind() throws {
        let text = Lines.file(
            Lines.trainingHeading,
            [
                Self.trainings[0], "No;NIP;Nama;Golongan;;;;;", "1;\(Lines.nip(2));A;III/a;;;;;", Lines.trainingHeading, Self.trainings[3],
                Self.trainings[4],
            ])
        let dataSet = try read(text)
        #expect(dataSet.intakes.filter { $0.kind == .training }.map(\.used) == [1, 2])
        #expect(dataSet.findings(in: "kursus.csv") == ["3 tabel-kedua-tidak-dikenal", "5 tabel-kedua"])
    }

    /// Two columns of the NIP further down: nobody can tell whose the rows are.
    @Test func headingsThatRepeatAColumn() throws {
        let text = Lines.file(
            Lines.trainingHeading,
            [
                Self.trainings[0], "NIP;Nama;NIP;namaKursus;jenisDiklatId;tanggalSelesaiKursus;;;",
                "\(Lines.nip(2));A;\(Lines.nip(3));X;3;01-03-2022;;;",
            ])
        let dataSet = try read(text)
        #expect(dataSet.findings(in: "kursus.csv").contains("3 NIP judul-kembar"))
        #expect(dataSet.intakes.filter { $0.kind == .training }.map(\.used) == [1])
    }

    /// Sheets are cut as texts are.
    @Test func onASheet() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...8)])
        let order = Array(Self.heading.reversed())
        let lines =
            [Lines.trainingHeading] + Self.trainings.prefix(2) + [order.joined(separator: ";")]
            + Self.trainings.suffix(6).map { Self.row($0, in: order) }
        let rows = lines.enumerated().map {
            TestWorkbook.row($0.offset + 1, $0.element.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }.joined()
        try TestWorkbook([("Kursus", rows)]).write(to: folder.path("data.xlsx"))
        let dataSet = try folder.read()
        #expect(try dataSet.scoreTable() == read(Lines.file(Lines.trainingHeading, Self.trainings)).scoreTable())
        #expect(dataSet.findings(in: "data.xlsx/Kursus") == ["4 tabel-kedua"])
    }
}
