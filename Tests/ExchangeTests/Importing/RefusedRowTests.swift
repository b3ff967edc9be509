import Foundation
import Personnel
import Measurement
import Testing
import Vocabulary

@testable import Exchange

/// What the reader tells of rows that it could not take.
@Suite struct RefusedRowTests {
    private func read(_ files: [String: String], staying: [Employee] = []) throws -> (rows: KeptRows, reader: RecordReader) {
        let folder = try TestFolder(files)
        return try KeptRows.read(try DataFolder(folder.path), staying: staying)
    }

    @Test func everyRefusedEmployeeIsTold() throws {
        let (rows, reader) = try read([
            "pegawai.csv": Lines.employees(
                Lines.employee(1), Lines.employee(2, nip: "1,99003E+17"), Lines.employee(3, nip: ""), Lines.employee(4, nip: "123", id: ""),
                Lines.employee(5, nip: "199003152015031000", id: "1,5E+31"))
        ])
        #expect(rows.employees.map(\.source.row) == [2])
        #expect(rows.missing.map(\.source.row) == [3, 4, 5, 6])
        #expect(rows.missing.map(\.id) == [PersonID("P2"), PersonID("P3"), .none, .none])
        #expect(rows.missing.map { $0.nips != nil } == [true, false, false, true])
        #expect(rows.missing[0].nips?.contains(199_003_152_015_031_902) == true)
        #expect(rows.missing[3].nips?.contains(199_003_152_015_031_905) == true)
        #expect(!rows.missing.contains { !$0.isRefused })
        #expect(reader.intakes[0].refused == 4)
    }

    /// Rows that are refused as a whole are nobody's less.
    @Test func rowsThatAreNoneAreToldToo() throws {
        let long = Lines.employee(2, post: String(repeating: "x", count: 1 << 20))
        let open = "P3;\"\(Lines.nip(3));PEGAWAI;01;PNS"
        let (rows, reader) = try read(["pegawai.csv": Lines.employees(Lines.employee(1), long, open, Lines.employee(4))])
        #expect(rows.employees.map(\.source.row) == [2, 5])
        #expect(reader.intakes[0].refused == 2)
        #expect(rows.missing.map(\.id) == [.none, PersonID("P3")])
        #expect(rows.missing.map(\.source.row) == [3, 4])
    }

    /// A row of somebody whose other row was taken tells nothing, in whatever order they stand.
    @Test func whoIsThereIsNotMissed() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(Lines.employee(1, nip: "1,99003E+17"), Lines.employee(1), Lines.employee(2), Lines.employee(2, nip: ""))
        ])
        #expect(rows.employees.count == 2)
        #expect(rows.missing == [])
    }

    /// A row that is set aside for its NIP or its id may have another's id or NIP.
    @Test func twinsAreToldWithBothTheirNames() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(
                Lines.employee(1), Lines.employee(1), Lines.employee(1, id: "P7"), Lines.employee(1, nip: Lines.nip(8)))
        ])
        #expect(rows.employees.count == 1)
        #expect(rows.missing.map(\.isRefused) == [false, false])
        #expect(rows.missing.map(\.id) == [PersonID("P7"), PersonID("P1")])
        #expect(try rows.missing.map(\.nips?.lowerBound) == [#require(NIP(Lines.nip(1))).number, #require(NIP(Lines.nip(8))).number])
    }

    /// The histories of who stays are theirs, by NIP and by id, with the numbers behind those of the files.
    @Test func whoStaysIsFoundByHistories() throws {
        var employee = Employee(nip: try #require(NIP(Lines.nip(7))))
        employee.personID = "P7"
        let (rows, reader) = try read(
            [
                "pegawai.csv": Lines.employees(Lines.employee(1), Lines.employee(2, nip: "")),
                "diklat.csv": Lines.trainings(Lines.training(7), Lines.training(1), Lines.training(8)),
                "skp.csv": "pnsDinilaiId;tahun;hasilKinerjaNilai;PerilakuKerjaNilai;KuadranKinerjaNilai\nP7;2022;1;1;1\n",
            ], staying: [employee])
        #expect(rows.records.map(\.person) == [1, 0, 1])
        #expect(reader.intakes.first { $0.kind == .training }?.setAside[.unknownPerson] == 1)
        #expect(rows.refused.isEmpty)
    }

    /// Rows of histories and units that were refused, or of which nobody can tell whose they are; strangers' rows are none of these.
    @Test func otherRowsAreTold() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(1...3), "unor.csv": "Id;NamaUnor;DiatasanId;EselonId\nU1;PEMERINTAH;;\n;--DINAS;U1;22\n",
            "diklat.csv": Lines.trainings(
                Lines.training(1), Lines.training(2, end: "31-02-2022"), Lines.training(9),
                Lines.training(3).replacingOccurrences(of: Lines.nip(3), with: "1,99003E+17"),
                Lines.training(3).replacingOccurrences(of: Lines.nip(3), with: "")),
        ])
        #expect(rows.records.map(\.person) == [0])
        #expect(rows.refused.map(\.kind) == [.unit, .training, .training, .training])
        #expect(rows.refused.map(\.person) == [nil, 1, nil, nil])
        #expect(rows.refused.map { $0.record != nil } == [false, false, true, true])
    }
}
