import Measurement
import Personnel
import Testing

@testable import Exchange

/// Histories that name people by SIASN's id.
@Suite struct PersonIDTests {
    private let employees = Lines.employees(Lines.employee(1), Lines.employee(2, id: "a2"), Lines.employee(3, id: ""))

    @Test(arguments: ["idPns", "pnsOrangId", "pnsOrang", "pns", "PNS ID", "pnsDinilaiId"]) func findPeopleWithoutANIP(heading: String) throws {
        let folder = try TestFolder([
            "pegawai.csv": employees, "x.csv": "\(heading);tkPendidikanId;tglLulus\nP1;50;01-01-2020\na2;45;01-01-2020\nA2;10;\n;50;\nnull;50;\n",
        ])
        let dataSet = try folder.read()
        #expect(
            dataSet.findings(in: "x.csv").filter { !$0.contains("kolom") } == [
                "5 \(heading) nip-kosong", "6 \(heading) nip-kosong", " riwayat-orang-tak-dikenal",
            ])
        let scores = try dataSet.scoreTable()
        #expect(scores.contains("\(Lines.nip(1)),,fungsional,25,"))
        #expect(scores.contains("\(Lines.nip(2)),,fungsional,20,"))
        #expect(scores.contains("\(Lines.nip(3)),,fungsional,15,"))
    }

    @Test func theIDHelpsWhereTheNIPIsEmpty() throws {
        let folder = try TestFolder(["pegawai.csv": employees, "x.csv": "idPns;nipBaru;tkPendidikanId;tglLulus\nP1;;50;\n;;50;\nP9;;50;\n"])
        let dataSet = try folder.read()
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(1)),,fungsional,25,"))
        let intake = try dataSet.intake("x.csv")
        #expect((intake.used, intake.refused, intake.setAside) == (1, 1, [.unknownPerson: 1]))
    }

    /// A history from before a decree has the person's old NIP and the id that stays.
    @Test func theIDHelpsWhereTheNIPHasChanged() throws {
        let folder = try TestFolder(["pegawai.csv": employees, "x.csv": "idPns;nipBaru;tkPendidikanId;tglLulus\nP1;\(Lines.nip(88));50;\n"])
        let dataSet = try folder.read()
        let scores = try dataSet.scoreTable()
        #expect(scores.contains("\(Lines.nip(1)),,fungsional,25,"))
    }

    @Test func emptyIDsAreNobody() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(Lines.employee(1, id: ""), Lines.employee(2, id: "null")),
            "x.csv": "idPns;tkPendidikanId;tglLulus\n;50;\n-;50;\n",
        ])
        #expect(try folder.read().intake("x.csv").refused == 2)
    }
}
