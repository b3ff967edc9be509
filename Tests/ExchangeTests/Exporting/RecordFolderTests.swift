import Foundation
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What is exported and read again is the same, and a folder is there whole or not at all.
@Suite struct RecordFolderTests {
    /// Whatever files say and the reader makes of it, an export says the same again.
    @Test(arguments: 1...12) func whatWasReadIsReadAgain(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let source = try TestFolder(RandomFiles.make(people: 30, rows: 250, &random)), target = try TestFolder()
        let first = try KeptRows.read(try DataFolder(source.path)).rows
        // Rows that cannot be read are refused; enough must be left of every kind.
        #expect(first.employees.count == 30 && first.units.count > 100)
        for kind in RecordKind.allCases.filter({ $0 != .unit && $0 != .employee }) {
            #expect(first.records.count { type(of: $0.record).kind == kind } > 20, "\(kind)")
        }
        try first.export(to: target.path("satu"))
        let (second, reader) = try KeptRows.read(try DataFolder(target.path("satu")))
        let (before, after) = (first.content, second.content)
        let difference = zip(before, after).first { $0 != $1 }
        #expect(difference == nil && before.count == after.count, "\(difference.map { "\($0)" } ?? "") of \(before.count) and \(after.count)")
        #expect(DataSet.words(reader.diagnostics.filter { $0.problem.severity == .error }) == [])
        #expect(reader.intakes.map(\.setAside) == [[SetAsideReason: Int]](repeating: [:], count: 8))
        // An export of the export has the same bytes.
        try second.export(to: target.path("dua"))
        let names = try FileManager.default.contentsOfDirectory(atPath: target.path("satu")).sorted()
        #expect(names == RecordKind.allCases.map(\.fileName).sorted())
        for name in names { #expect(try target.text("satu/\(name)") == target.text("dua/\(name)"), "\(name)") }
    }

    /// People of whom nothing can be read are refused again, in an archive's reader and in measuring.
    @Test func whoCouldNotBeReadIsCountedAgain() throws {
        let target = try TestFolder(), folder = try RecordFolder(target.path("keluar"))
        try folder.add(Employee(nip: try #require(NIP(RandomFiles.nip(0)))))
        try folder.addUnreadableEmployees(3)
        try folder.commit()
        let (rows, reader) = try KeptRows.read(try DataFolder(target.path("keluar")))
        #expect(rows.employees.count == 1 && rows.missing.count == 3)
        #expect(rows.missing.allSatisfy { $0.cause == .refused && $0.id.isNone && $0.nips == nil })
        #expect(reader.intakes.first { $0.kind == .employee }?.refused == 3)
        let dataSet = try DataSet.read(try DataFolder(target.path("keluar")), plan: try TestFolder.plan())
        #expect(dataSet.people.count == 1 && dataSet.intakes.first { $0.kind == .employee }?.refused == 3)
    }

    /// Values that no file needs to hold, one of every kind, cell by cell.
    @Test func everyFieldComesBack() throws {
        let target = try TestFolder(), folder = try RecordFolder(target.path("keluar"), recordsIn: "data")
        let nip = try #require(NIP(RandomFiles.nip(0)))
        var employee = Employee(nip: nip)
        (employee.personID, employee.name, employee.post) = ("007", "Pegawai \"Contoh\", S.E.", "Analis;\nMuda")
        (employee.standing, employee.status, employee.positionKind) = ("01", "PPPK", .tooLong)
        (employee.echelon, employee.education) = ("05", .empty)
        (employee.unitID, employee.agencyID, employee.agencyName) = ("00U1", "0012", "Kab. Contoh, Prov. Contoh")
        let unit = OrganizationUnit(id: "00U1", name: "Bidang \"A\",\r\nB", parentID: "0", echelon: .tooLong, agencyID: "0012")
        var leadership = LeadershipRecord(), training = TrainingRecord()
        (leadership.level, leadership.name, leadership.certificate) = ("5", "PKA, angkatan I", "001/PKA")
        (leadership.start, leadership.end) = (try .of("1900-01-02"), try .of("2199-12-31"))
        (leadership.year, leadership.hours) = (1900, .value(1))
        (training.type, training.letter, training.name, training.certificate) = (.tooLong, "T", "", "0")
        (training.end, training.year, training.hours) = (try .of("2020-02-29"), 2199, .unreadable)
        let records: [any PersonnelRecord] = [
            EducationRecord(level: .tooLong, graduated: try .of("2000-02-29"), year: nil), leadership, training, TrainingRecord(),
            PredicateRecord(year: nil, rating: .tooLong), AppraisalRecord(year: 2020, score: .value(90_001)),
            AppraisalRecord(year: 2021, score: .unreadable), AppraisalRecord(),
            SanctionRecord(type: "1", level: "02", effective: try .of("2020-01-01"), decree: nil, cancelled: true),
            SanctionRecord(type: .empty, level: .empty, effective: nil, decree: try .of("2020-01-01"), cancelled: false),
        ]
        try folder.add(unit)
        try folder.add(employee)
        for record in records { try folder.add(record, of: nip, id: "007") }
        try folder.add("catatan.txt") { path in try Data("isi".utf8).write(to: URL(fileURLWithPath: path)) }
        #expect(try target.names.allSatisfy { $0.hasPrefix(".") })
        try folder.commit()

        #expect(try target.names == ["keluar"] && target.text("keluar/catatan.txt") == "isi")
        let rows = try KeptRows.read(try DataFolder(target.path("keluar/data"))).rows
        #expect(rows.units.map(\.unit) == [unit])
        #expect("\(rows.employees.map(\.employee))" == "\([employee])")
        let read = rows.records.map { "\($0.record)" }
        #expect(read.sorted() == records.map { "\($0)" }.sorted() && rows.records.allSatisfy { $0.person == 0 })
    }

    /// The headings are those by which the program knows a file, and each kind is known as itself.
    @Test(arguments: RecordKind.allCases) func everyKindIsRecognised(kind: RecordKind) throws {
        let columns = try #require(TableKind.all.first { $0.kind == kind }?.columns)
        #expect(kind.exportedHeadings.count == Set(kind.exportedHeadings).count && kind.exportedHeadings.count >= 4)
        // Whatever is asked for is written, but for how a punishment was cancelled, of which one column is enough.
        let missing = columns.filter { column in !column.headings.contains(where: kind.exportedHeadings.contains) }.map(\.name)
        #expect(missing == [])
        let folder = try TestFolder([kind.fileName: kind.exportedHeadings.joined(separator: ",") + "\n"])
        #expect(try DataFolder(folder.path).kinds.map(\.kind) == [kind])
    }

    /// Of a kind without rows there is a file without rows; of an agency without a list of units there is none.
    @Test func kindsWithoutRowsHaveTheirFile() throws {
        let target = try TestFolder()
        var rows = KeptRows()
        rows.employees = [(Employee(nip: try #require(NIP(RandomFiles.nip(0)))), RecordSource(file: 0, row: 2))]
        try rows.export(to: target.path("keluar"))
        let kinds = try DataFolder(target.path("keluar")).kinds.map(\.kind)
        #expect(Set(kinds) == Set(RecordKind.allCases.filter { $0 != .unit }) && kinds.count == 7)
    }

    // MARK: Whole or not at all

    private func failure(_ path: String) -> Problem? {
        do throws(FileFailure) {
            _ = try RecordFolder(path)
            return nil
        } catch { return error.problem }
    }

    @Test func aFolderThatIsNotEmptyIsLeftAsItIs() throws {
        let target = try TestFolder()
        try FileManager.default.createDirectory(atPath: target.path("ada"), withIntermediateDirectories: false)
        try target.write("ada/pegawai.csv", [UInt8]("lama".utf8))
        #expect(failure(target.path("ada"))?.code == "folder-tidak-kosong")
        #expect(try target.text("ada/pegawai.csv") == "lama" && target.names == ["ada"])
        // A file of that name is no folder.
        try target.write("berkas", [UInt8]("lama".utf8))
        #expect(failure(target.path("berkas")) != nil)
        #expect(try target.text("berkas") == "lama" && target.names == ["ada", "berkas"])
        #expect(failure(target.path("tiada/keluar")) != nil)
    }

    @Test func anEmptyFolderGivesWay() throws {
        let target = try TestFolder()
        try FileManager.default.createDirectory(atPath: target.path("kosong"), withIntermediateDirectories: false)
        try KeptRows().export(to: target.path("kosong"))
        #expect(try target.names == ["kosong"] && FileManager.default.contentsOfDirectory(atPath: target.path("kosong")).count == 7)
    }

    /// What fails in the middle, or is given up, leaves nothing, hidden or not.
    @Test func nothingIsLeftOfWhatFails() throws {
        struct Full: Error {}
        let target = try TestFolder()
        let employee = Employee(nip: try #require(NIP(RandomFiles.nip(0))))
        do {
            let folder = try RecordFolder(target.path("keluar"), recordsIn: "data")
            for _ in 0..<50_000 { try folder.add(employee) }
            #expect(throws: Full.self) {
                try folder.add("hasil") { path in
                    try Data("setengah".utf8).write(to: URL(fileURLWithPath: path))
                    throw Full()
                }
            }
            #expect(try target.names.count == 1)
        }
        #expect(try target.names.isEmpty)
    }

    /// Somebody puts files there while the export is written: they stay, and the export is refused.
    @Test func whatCameMeanwhileIsNotTouched() throws {
        let target = try TestFolder()
        do {
            let folder = try RecordFolder(target.path("keluar"))
            try folder.add(Employee(nip: try #require(NIP(RandomFiles.nip(0)))))
            try FileManager.default.createDirectory(atPath: target.path("keluar"), withIntermediateDirectories: false)
            try target.write("keluar/catatan.txt", [UInt8]("isi".utf8))
            #expect(throws: FileFailure.self) { try folder.commit() }
        }
        #expect(try target.names == ["keluar"] && target.text("keluar/catatan.txt") == "isi")
    }
}
