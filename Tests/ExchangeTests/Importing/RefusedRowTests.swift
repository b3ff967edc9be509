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
        #expect(rows.missing.allSatisfy { $0.cause == .refused })
        #expect(reader.intakes[0].refused == 4)
    }

    /// Rows that are refused as a whole are nobody's less, and whatever they begin with is no id.
    @Test func rowsThatAreNoneAreToldToo() throws {
        let long = Lines.employee(2, post: String(repeating: "x", count: 1 << 20))
        let open = "P3;\"\(Lines.nip(3));PEGAWAI;01;PNS"
        let (rows, reader) = try read(["pegawai.csv": Lines.employees(Lines.employee(1), long, open, Lines.employee(4))])
        #expect(rows.employees.map(\.source.row) == [2, 5])
        #expect(reader.intakes[0].refused == 2)
        #expect(rows.missing.map(\.id) == [.none, .none])
        #expect(rows.missing.map(\.source.row) == [3, 4])
    }

    /// A row of somebody whose other row was taken tells nothing, in whatever order they stand; unless the NIP is gone or another's.
    @Test func whoIsThereIsNotMissed() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(Lines.employee(1, nip: "1,99003E+17"), Lines.employee(1), Lines.employee(2), Lines.employee(2, nip: ""))
        ])
        #expect(rows.employees.count == 2)
        #expect(rows.missing.map(\.cause) == [.repeated])
        let (others, _) = try read(["pegawai.csv": Lines.employees(Lines.employee(1), Lines.employee(1, nip: "1,98003E+17"))])
        #expect(others.missing.map(\.cause) == [.refused])
        #expect(others.missing[0].id == .none && others.missing[0].nips?.contains(198_003_152_015_031_905) == true)
    }

    /// A row that is set aside for its NIP or its id may have another's id or NIP.
    @Test func twinsAreToldWithBothTheirNames() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(
                Lines.employee(1), Lines.employee(1), Lines.employee(1, id: "P7"), Lines.employee(1, nip: Lines.nip(8)))
        ])
        #expect(rows.employees.count == 1)
        #expect(rows.missing.map(\.cause) == [.twin, .twin])
        #expect(rows.missing.map(\.id) == [PersonID("P7"), PersonID("P1")])
        #expect(try rows.missing.map(\.nips?.lowerBound) == [#require(NIP(Lines.nip(1))).number, #require(NIP(Lines.nip(8))).number])
    }

    /// A code that no table can have, and a cell that cannot be read, are told with their places; the row stands all the same.
    @Test func doubtfulCellsAreNamed() throws {
        let (rows, reader) = try read([
            "pegawai.csv": Lines.employees(1...3),
            "skp.csv": "pnsDinilaiId;tahun;hasilKinerjaNilai;PerilakuKerjaNilai;KuadranKinerjaNilai\nP1;2022;1;1;9\nP2;2022;1;1;2\nP3;2022;1;1;\n",
            "diklat.csv": Lines.trainings(Lines.training(2), Lines.training(3, start: "31-02-2022")),
        ])
        #expect(rows.refused.map(\.kind) == [.predicate] && rows.refused.map(\.person) == [0])
        let found = reader.diagnostics.filter { $0.problem.code == "sel-tidak-terbaca" }
        #expect(found.map(\.place.file).sorted { ($0 ?? "") < ($1 ?? "") } == ["diklat.csv", "skp.csv"])
        #expect(found.first { $0.place.file == "skp.csv" }?.place.row == 2)
        #expect(found.first { $0.place.file == "skp.csv" }?.place.column == "KuadranKinerjaNilai")
        #expect(found.first { $0.place.file == "diklat.csv" }?.place.row == 3)
        #expect(rows.records.count { $0.record is PredicateRecord } == (reader.intakes.first { $0.kind == .predicate }?.used ?? 0))
    }

    /// A unit that is there twice may be another with a wrong id.
    @Test func repeatedUnitsAreTold() throws {
        let (rows, _) = try read([
            "pegawai.csv": Lines.employees(1...2), "unor.csv": "Id;NamaUnor;DiatasanId;EselonId\nU1;PEMERINTAH;;\nU1;--DINAS;U1;22\n",
        ])
        #expect(rows.refused.map(\.kind) == [.unit] && rows.refused.map(\.cause) == [.twin])
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
