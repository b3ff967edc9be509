import Foundation
import Measurement
import Personnel
import TestSupport
import Testing

@testable import Exchange

/// Reading a folder as plain records.
@Suite struct RecordReaderTests {
    /// The same rows make the same people as in measuring, and every row has its fate.
    @Test func peopleAndRowsAreThoseOfMeasuring() throws {
        let folder = try DataFolder(try Fixture.agency)
        let (rows, reader) = try KeptRows.read(folder)
        let dataSet = try DataSet.read(folder, plan: try TestFolder.plan())
        #expect(rows.employees.map(\.employee.nip) == dataSet.people.nips)
        #expect(rows.employees.map(\.source) == (0..<dataSet.people.count).map { dataSet.people.source(of: $0) })
        #expect(rows.units.map(\.unit) == dataSet.tree.units)
        #expect(reader.intakes.map(\.file) == folder.files)
        for (kept, measured) in zip(reader.intakes, dataSet.intakes) {
            #expect(kept.isBalanced, "\(kept.file)")
            #expect(kept.read == measured.read, "\(kept.file)")
            // What the law refuses is kept: another day, or another instrument, may take it.
            #expect(kept.refused <= measured.refused, "\(kept.file)")
            #expect(kept.used >= measured.used, "\(kept.file)")
        }
        #expect(rows.units.count + rows.employees.count + rows.records.count == reader.intakes.reduce(0) { $0 + $1.used })
        #expect(rows.records.allSatisfy { rows.employees.indices.contains($0.person) })
    }

    /// A cell that cannot be read refuses its row where it stands, in words and place as in measuring.
    @Test func whatCannotBeReadIsRefusedAsInMeasuring() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(Lines.employee(1), Lines.employee(2, nip: "123"), Lines.employee(3, nip: ""), Lines.employee(1)),
            "diklat.csv": Lines.trainings(
                Lines.training(1), Lines.training(1, end: "31-02-2022"), Lines.training(1, start: "31-02-2022", end: ""), Lines.training(9),
                Lines.training(1)),
        ])
        let (rows, reader) = try KeptRows.read(try DataFolder(folder.path))
        let dataSet = try folder.read()
        #expect(rows.employees.count == 1)
        #expect(rows.records.map(\.source.row) == [2, 6])
        for (kept, measured) in zip(reader.intakes, dataSet.intakes) {
            #expect(DataSet.words(kept.diagnostics) == DataSet.words(measured.diagnostics))
            #expect(kept.refused == measured.refused)
            #expect(kept.setAside == measured.setAside)
        }
    }

    /// Records of answers are counted from 1, as whoever opens the answer counts them: the table made of them has rows that nobody has.
    @Test func recordsOfAnswersAreKeptByTheirNumber() throws {
        func record(_ number: Int) -> String {
            #"{"nipBaru":"\#(Lines.nip(1))","jenisDiklatId":"3","namaKursus":"Contoh \#(number)","jumlahJam":"8","tanggalSelesaiKursus":"0\#(number)-02-2022"}"#
        }
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...4), "kursus.json": "{\"data\":[\(record(1)),\(record(2)),\(record(3))]}",
        ])
        let (rows, _) = try KeptRows.read(try DataFolder(folder.path))
        #expect(rows.records.map(\.source.row) == [1, 2, 3])
        withExtendedLifetime(folder) {}
    }

    /// Histories alone are of the people who were known, by NIP or by id.
    @Test func historiesOfThoseWhoAreKnown() throws {
        let people = try TestFolder(["pegawai.csv": Lines.employees(1...4)])
        let known = try KeptRows.read(try DataFolder(people.path)).rows.employees.map(\.employee)
        let histories = try TestFolder([
            "diklat.csv": Lines.trainings(Lines.training(3), Lines.training(1), Lines.training(7)),
            "skp.csv": "pnsDinilaiId;tahun;hasilKinerjaNilai;PerilakuKerjaNilai;KuadranKinerjaNilai\nP4;2022;1;1;1\nP9;2022;1;1;1\n",
        ])
        let (rows, reader) = try KeptRows.read(try DataFolder(histories.path), known: known)
        #expect(rows.employees.isEmpty)
        #expect(rows.records.map(\.person) == [2, 0, 3])
        #expect(reader.intakes.map { $0.setAside[.unknownPerson] } == [1, 1])
        #expect(DataSet.words(reader.diagnostics) == ["diklat.csv: riwayat-orang-tak-dikenal", "skp.csv: riwayat-orang-tak-dikenal"])
    }

    @Test func anEmptyFolderSaysNothing() throws {
        let folder = try TestFolder()
        let (rows, reader) = try KeptRows.read(try DataFolder(folder.path))
        #expect(rows.units.isEmpty && rows.employees.isEmpty && rows.records.isEmpty)
        #expect(reader.intakes.isEmpty)
    }

    private struct Full: Error {}

    /// A taker with room for so many rows of each kind.
    private struct Narrow: RecordTaker {
        var units = Int.max, employees = Int.max, records = Int.max
        var taken = 0

        mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws { try count(\.units) }
        mutating func take(_ employee: Employee, at source: RecordSource) throws { try count(\.employees) }
        mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws { try count(\.records) }

        func staying(beside refused: [RefusedEmployee]) -> [Employee] { [] }
        func refuse(_ record: RefusedRecord) {}

        private mutating func count(_ room: WritableKeyPath<Narrow, Int>) throws {
            guard self[keyPath: room] > 0 else { throw Full() }
            self[keyPath: room] -= 1
            taken += 1
        }
    }

    /// A taker that gives up ends the reading with its own error, at whatever row, also with many rows on their way.
    @Test(arguments: [0, 1, 5, 4096, 4097, 30_000]) func aTakerThatGivesUp(room: Int) throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...9), "unor.csv": "Id;NamaUnor;DiatasanId;EselonId\nU1;PEMERINTAH;;\nU2;--DINAS;U1;22\n",
            "diklat.csv": Lines.file(Lines.trainingHeading, (0..<40_000).map { Lines.training(1 + $0 % 9, certificate: "\($0)") }),
        ])
        let data = try DataFolder(folder.path)
        var taker = Narrow(records: room), reader = RecordReader(data)
        #expect(throws: Full.self) { try reader.read(known: [], into: &taker) }
        #expect(taker.taken == 2 + 9 + room)
        guard room < 9 else { return }
        taker = Narrow(employees: room)
        reader = RecordReader(data)
        #expect(throws: Full.self) { try reader.read(known: [], into: &taker) }
        #expect(taker.taken == 2 + room)
        guard room < 2 else { return }
        taker = Narrow(units: room)
        reader = RecordReader(data)
        #expect(throws: Full.self) { try reader.read(known: [], into: &taker) }
        #expect(taker.taken == room)
    }

    /// A file that is gone before its rows are read ends the reading with the file's failure.
    @Test func aFileThatIsGone() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...9), "diklat.csv": Lines.trainings(Lines.training(1))])
        let data = try DataFolder(folder.path)
        try FileManager.default.removeItem(atPath: folder.path("diklat.csv"))
        var rows = KeptRows(), reader = RecordReader(data)
        #expect(throws: FileFailure.self) { try reader.read(known: [], into: &rows) }
        #expect(rows.employees.count == 9)
    }
}
