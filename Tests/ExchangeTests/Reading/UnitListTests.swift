import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// The unit list: what is wrong with it is said, and nobody's people disappear.
@Suite struct UnitListTests {
    @Test func orphansCyclesRepeatsAndRowsWithoutID() throws {
        let folder = try TestFolder([
            "unor.csv":
                "Id;NamaUnor;DiatasanId;EselonId\nU1;AKAR;;\nU2;--DINAS;U1;22\nU3;YATIM;U99;\nU4;PUTAR A;U5;\nU5;PUTAR B;U4;\nU2;DINAS LAGI;;\n;TANPA ID;U1;\nU6;EKOR;U4;\nU7;DIRI;U7;\n",
            "pegawai.csv": Lines.employees(
                Lines.employee(1, unit: "U2"), Lines.employee(2, unit: "U6"), Lines.employee(3, unit: "U3"), Lines.employee(4, unit: "U88")),
        ])
        let dataSet = try folder.read()
        #expect(
            dataSet.findings(in: "unor.csv") == [
                "7 unor-kembar", "8 Id unor-tanpa-id", "4 unor-yatim", "5 unor-melingkar", "6 unor-melingkar", "10 unor-melingkar",
            ])
        #expect(dataSet.findings(in: "pegawai.csv") == ["5 unor_id unor-tidak-dikenal"])
        #expect(dataSet.tree.units.map(\.name) == ["AKAR", "DINAS", "YATIM", "PUTAR A", "PUTAR B", "EKOR", "DIRI"])
        #expect(dataSet.people.units == [1, 5, 2, -2])
        #expect((0..<dataSet.people.count).map { dataSet.people.unitID(of: $0, in: dataSet.tree) } == ["U2", "U6", "U3", "U88"])
        let units = try dataSet.output { try $0.writeUnits(to: $1) }.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(units.map { "\($0[0]) \($0[3])" } == ["U1 1", "U2 1", "U7 0", "U4 1", "U6 1", "U5 0", "U3 1"])
    }

    @Test func theUnitLendsItsEchelonWhereThePersonHasNone() throws {
        let training = "nipBaru;latihanStrukturalId;tanggalSelesai\n\(Lines.nip(1));2;01-01-2015\n\(Lines.nip(2));2;01-01-2015\n"
        let people = Lines.employees(Lines.employee(1, kind: "1", unit: "U1"), Lines.employee(2, kind: "1", unit: "U2"))
        let folder = try TestFolder([
            "unor.csv": "Id;NamaUnor;DiatasanId;EselonId\nU1;DINAS;;22\nU2;SEKSI;U1;42\n", "pegawai.csv": people, "diklat.csv": training,
        ])
        let scores = try folder.read().scoreTable()
        #expect(scores.contains("\(Lines.nip(1)),U1,struktural,15,0,"))
        #expect(scores.contains("\(Lines.nip(2)),U2,struktural,15,15,"))
    }

    @Test func withoutAListThereAreAgenciesOnly() throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(Lines.employee(1, unit: "U1"))]).read()
        #expect(dataSet.findings == [": tanpa-daftar-unit"])
        #expect(dataSet.people.units == [-2])
        #expect(MeasuredDataSet(dataSet).aggregation.agencies.map(\.measured) == [1])
    }

    @Test func severalListsAreOne() throws {
        let folder = try TestFolder([
            "a.csv": "Id;NamaUnor;DiatasanId\nU2;DINAS;U1\n", "b.csv": "Id;NamaUnor;DiatasanId\nU1;AKAR;\nU2;DINAS;\n",
            "pegawai.csv": Lines.employees(Lines.employee(1, unit: "U2")),
        ])
        let dataSet = try folder.read()
        #expect(dataSet.findings(in: "a.csv").isEmpty)
        #expect(dataSet.findings(in: "b.csv") == ["3 unor-kembar"])
        #expect(dataSet.tree.parents == [1, -1])
    }

    /// A row without an id, then one that is there twice, and so on: findings stand in the order of the rows, the first row of a unit
    /// stands, and neither depends on how many threads read which pieces.
    @Test func anyNumberOfThreads() throws {
        var rows = ["Id;NamaUnor;DiatasanId", "U0;AKAR;"]
        for row in 1..<300 { rows.append(row % 7 == 0 ? ";TANPA ID \(row);U0" : "U\(row % 5 == 0 ? row / 10 : row);UNIT \(row);U\(row / 4)") }
        let folder = try TestFolder([
            "unor.csv": rows.joined(separator: "\n"), "pegawai.csv": Lines.employees(Lines.employee(1, unit: "U3")),
        ])
        // Reads it on several threads in several pieces as well, which must come to the same.
        let dataSet = try folder.read()
        let found = dataSet.diagnostics.filter { ["unor-kembar", "unor-tanpa-id"].contains($0.problem.code) }
        #expect(Set(found.map(\.problem.code)).count == 2 && found.count > 60)
        #expect(found.compactMap(\.place.row) == found.compactMap(\.place.row).sorted())
        #expect(dataSet.tree.units.map(\.name).prefix(3) == ["AKAR", "UNIT 1", "UNIT 2"])
    }
}
