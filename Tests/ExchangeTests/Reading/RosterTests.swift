import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Who is there: the rows of the employee files.
@Suite struct RosterTests {
    private func read(_ rows: String...) throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, rows)]).read()
    }

    @Test(arguments: [
        ("", "nip-kosong"), ("null", "nip-kosong"), ("-", "nip-kosong"), ("1,99003E+17", "nip-notasi-ilmiah"),
        ("1.99003152015032E+17", "nip-notasi-ilmiah"),
        ("19900315201503190", "nip-bukan-18-digit"), ("1990031520150319011", "nip-bukan-18-digit"), ("tidak ada", "nip-bukan-18-digit"),
        ("199002302015031901", "nip-tanggal-lahir"), ("199003152015033901", "nip-jenis-kelamin"),
    ])
    func aNIPThatIsNoneIsRefusedWithItsReason(nip: String, code: String) throws {
        let dataSet = try read(Lines.employee(1), Lines.employee(2, nip: nip), Lines.employee(3))
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 nip_baru \(code)"])
        let intake = try dataSet.intake("pegawai.csv")
        #expect((intake.read, intake.used, intake.refused) == (3, 2, 1))
        #expect(dataSet.diagnostics.first?.problem.severity == .error)
    }

    @Test(arguments: ["'199003152015031901", "19900315 201503 1 901", " 199003152015031901 ", "\"'19900315 201503 1 901\""])
    func aNIPInAnotherFormIsThePersonsNIP(nip: String) throws {
        let dataSet = try read(Lines.employee(1, nip: nip))
        #expect(dataSet.people.nips.map(\.description) == [Lines.nip(1)])
    }

    @Test func aRepeatedRowIsSetAside() throws {
        let dataSet = try read(
            Lines.employee(1), Lines.employee(2), Lines.employee(1), Lines.employee(1, standing: "1"), Lines.employee(1).lowercased())
        #expect(dataSet.people.count == 2)
        #expect(
            dataSet.findings(in: "pegawai.csv") == [
                "4 orang-kembar-sama", "5 orang-kembar-sama", "6 orang-kembar-berbeda", "5 kedudukan_hukum_id nol-depan-hilang",
            ])
        #expect(try dataSet.intake("pegawai.csv").setAside == [.duplicatePerson: 3])
    }

    @Test func aContradictingRowIsSetAsideWithAWarning() throws {
        let dataSet = try read(Lines.employee(1, education: "50"), Lines.employee(1, education: "10"), Lines.employee(1, education: "50"))
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 orang-kembar-berbeda", "4 orang-kembar-sama"])
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,25,"))
    }

    /// The first row of a person stands, also when it lies in another file.
    @Test func filesOfEmployeesAreReadInTheOrderOfTheirNames() throws {
        let folder = try TestFolder([
            "b.csv": Lines.employees(Lines.employee(1, education: "10")),
            "a.csv": Lines.employees(Lines.employee(1, education: "50"), Lines.employee(2)),
        ])
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 2)
        #expect(dataSet.findings(in: "b.csv") == ["2 orang-kembar-berbeda"])
        #expect((0..<dataSet.people.count).map { dataSet.people.source(of: $0).file } == [0, 0])
        #expect(try dataSet.scoreTable().contains(",25,0,0,5,30,"))
    }

    @Test func aLostZeroOfTheStandingIsPutBack() throws {
        let dataSet = try read(Lines.employee(1, standing: "1"), Lines.employee(2, standing: "3"), Lines.employee(3, standing: "71"))
        // Once for the column, with how many there are.
        #expect(dataSet.findings(in: "pegawai.csv") == ["2 kedudukan_hukum_id nol-depan-hilang"])
        #expect(dataSet.diagnostics.contains { $0.problem.message.id.hasSuffix(": 2 sel pada kolom ini") })
        #expect(try dataSet.scoreTable().split(separator: "\n").count == 3)
    }

    @Test func aCodeNobodyKnowsCountsAsEmptyAndIsSaid() throws {
        let dataSet = try read(Lines.employee(1, education: "99"), Lines.employee(2, education: ""), Lines.employee(3, education: "1.5"))
        #expect(
            dataSet.findings(in: "pegawai.csv") == [
                "2 tingkat_pendidikan_id kode-pegawai-tidak-dikenal", "4 tingkat_pendidikan_id kode-pegawai-tidak-dikenal",
            ])
        #expect(dataSet.diagnostics.filter { $0.place.file == "pegawai.csv" }.map(\.value) == ["99", "1.5"])
        #expect(try dataSet.intake("pegawai.csv").used == 3)
        let measured = try dataSet.scoreTable().split(separator: "\n").dropFirst()
        #expect(measured.allSatisfy { $0.contains(",fungsional,0,0,0,5,5,") })
    }

    @Test func peopleAreFoundByNIP() throws {
        let dataSet = try read(Lines.employee(2), Lines.employee(1))
        #expect(dataSet.people.nips.firstIndex(of: try #require(NIP(Lines.nip(1)))) == 1)
        #expect(dataSet.people.nips.firstIndex(of: try #require(NIP(Lines.nip(3)))) == nil)
        #expect(dataSet.people.inOrderOfNIP() == [1, 0])
        #expect(dataSet.people.agencyList.map(\.id) == ["I1"])
        #expect(dataSet.people.agencyList.map(\.name) == ["Pemerintah Kab. Contoh"])
    }

    /// The NIP may change by decree; `pns_id` stays. Two rows of one `pns_id` are one person, or at least worth a word.
    @Test func onePersonWithTwoNIPsIsSaid() throws {
        let dataSet = try read(Lines.employee(1, id: "P1"), Lines.employee(2, id: "P1"))
        #expect(!dataSet.findings(in: "pegawai.csv").isEmpty)
    }

    @Test func watchedPeopleKeepTheirRows() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...2), "kursus.csv": Lines.trainings(Lines.training(1), Lines.training(2), Lines.training(1, kind: "9")),
        ])
        func watched(_ people: Int...) throws -> [PersonFile] {
            let nips = Set(people.compactMap { NIP(Lines.nip($0)) })
            return try DataSet.read(try DataFolder(folder.path), plan: try TestFolder.plan(), watching: nips).watched
        }
        #expect(try watched(1).map(\.employee.name) == ["PEGAWAI CONTOH 1"])
        #expect(try watched(1).first?.records.map(\.source.row) == [2, 4])
        #expect(try watched(9).isEmpty)
        #expect(try watched(2, 9, 1).map(\.employeeSource.row) == [2, 3])
        #expect(try watched(2, 1).map { $0.records.map(\.source.row) } == [[2, 4], [3]])
    }
}
