import Measurement
import Testing
import Vocabulary

@testable import Exchange

/// Rows that are no records: titles, repeated headings, totals and blank lines are kept apart and counted.
@Suite struct SetAsideTests {
    @Test func titlesRepeatedHeadingsTotalsAndBlankRows() throws {
        let file = """
            DATA PEGAWAI;;;;;;;;;;;
            ;;;;;;;;;;;
            \(Lines.employeeHeading)
            \(Lines.employee(1))

            \(Lines.employeeHeading)
            \(Lines.employee(2))
             ; ;;;;;;;;;;
            ;;JUMLAH;2;;;;;;;;
            Rata-rata;;;;;;;;;;;40
            ;Total;;;;;;;;;;
            """
        let dataSet = try TestFolder(["pegawai.csv": file]).read()
        let intake = try dataSet.intake("pegawai.csv")
        #expect((intake.read, intake.used, intake.refused) == (10, 2, 0))
        #expect(intake.setAside == [.title: 1, .blank: 3, .repeatedHeading: 1, .total: 3])
        #expect(dataSet.findings(in: "pegawai.csv") == ["9 baris-jumlah", "10 baris-jumlah", "11 baris-jumlah"])
        #expect(dataSet.diagnostics.filter { $0.place.file == "pegawai.csv" }.allSatisfy { $0.problem.severity == .note })
    }

    @Test(arguments: ["JUMLAH", "Jumlah Pegawai", "total", "GRAND TOTAL", "Rerata", "rata-rata", "Rata rata nilai"]) func wordsForTotals(word: String)
        throws
    {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(Lines.employee(1), ";;\(word);;;;;;;;;")]).read()
        #expect(try dataSet.intake("pegawai.csv").setAside == [.total: 1])
    }

    /// A spreadsheet's count of the people stands in their column.
    @Test func aCountInTheColumnOfTheNIPIsATotalToo() throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(Lines.employee(1), ";30;JUMLAH;;;;;;;;;")]).read()
        let setAside = try dataSet.intake("pegawai.csv").setAside
        #expect(setAside == [.total: 1])
    }

    @Test func somebodyCalledTotalIsSomebody() throws {
        let dataSet = try TestFolder([
            "pegawai.csv": Lines.employees(Lines.employee(1, post: "Total Quality Manager")),
            "kursus.csv": Lines.trainings(Lines.training(1, name: "Jumlah dan Rata-rata")),
        ]).read()
        #expect(dataSet.people.count == 1)
        #expect(try dataSet.intake("kursus.csv").used == 1)
    }

    /// Where the NIP is empty the person may be named by SIASN's id, and then the row is no total.
    @Test func aPersonNamedByTheirIDIsNoTotal() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...1),
            "kursus.csv": "idPns;nipBaru;namaKursus;jenisDiklatId;tanggalSelesaiKursus;jumlahJam\nP1;;Total Quality Management;3;01-03-2022;24\n",
        ])
        let dataSet = try folder.read()
        let used = try dataSet.intake("kursus.csv").used
        #expect(used == 1)
    }

    @Test func aFileOfHeadingsOnlyHasNoRows() throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employeeHeading, "kursus.csv": Lines.trainingHeading + "\r\n"]).read()
        #expect(dataSet.intakes.allSatisfy { $0.read == 0 })
    }

    @Test func theLineThatNamesTheDelimiterIsATitle() throws {
        let dataSet = try TestFolder(["pegawai.csv": "sep=;\n" + Lines.employees(1...2)]).read()
        #expect(dataSet.people.count == 2)
        #expect(try dataSet.intake("pegawai.csv").setAside == [.title: 1])
    }

    @Test func rowsWithFewerOrMoreCellsAreRead() throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees("P1;\(Lines.nip(1))", "P2;\(Lines.nip(2));;;;;;;;;;;;;;;;x")]).read()
        #expect(dataSet.people.count == 2)
    }

    /// Every reason has a name and a label of its own.
    @Test func reasonsAreNamed() {
        #expect(Set(SetAsideReason.allCases.map(\.rawValue)).count == SetAsideReason.allCases.count)
        #expect(Set(SetAsideReason.allCases.map(\.label.id)).count == SetAsideReason.allCases.count)
    }
}
