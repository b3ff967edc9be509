import Personnel
import Testing
import Vocabulary

@testable import Archive

/// A row that was refused closes nobody.
@Suite struct RefusedPeopleTests {
    private func number(_ person: Int) throws -> UInt64 { try Make.nip(person).number }

    /// A row that names this person by what is given; the NIP as it is, or with so many of its last digits gone.
    private func row(
        id: String = "", nip person: Int? = nil, lost: UInt64 = 1, name: String = "", _ cause: Importer.RefusalCause = .refused
    ) throws -> Importer.RefusedRow {
        let nips = try person.map { person in
            let first = try number(person) / lost * lost
            return first...first + lost - 1
        }
        return Importer.RefusedRow(id: PersonID(id), nips: nips, name: name, cause: cause)
    }

    /// An archive of ten people, each with a training.
    private func filled(_ kind: StoreKind, ids: Bool = true) throws -> TestStore {
        let store = try kind.make()
        try store.take(
            Export(
                employees: try (1...10).map { try Make.employee($0, id: ids ? nil : "") },
                histories: [.training: (0..<10).map { .init(person: $0, cells: Make.training("A\($0)")) }]))
        return store
    }

    /// The people who stay when some are not in the files and these rows were refused.
    private func staying(
        _ store: TestStore, without gone: [Int], ids: Bool = true, _ rows: [Importer.RefusedRow]
    ) throws -> (kept: [Int], entry: ImportEntry) {
        let present = (1...10).filter { !gone.contains($0) }
        var export = Export(employees: try present.map { try Make.employee($0, id: ids ? nil : "") })
        export.missing = rows
        let entry = try store.take(export)
        let standing = Set(try store.known(at: entry.number).employees.map(\.person))
        return (gone.filter(standing.contains), entry)
    }

    @Test(arguments: StoreKind.allCases) func theIDTells(kind: StoreKind) throws {
        let store = try filled(kind)
        let (kept, entry) = try staying(store, without: [2, 5, 7], [try row(id: "P5")])
        #expect(kept == [5])
        #expect(entry.difference[.employee] == .init(closed: 2, unchanged: 7, kept: 1))
        #expect(entry.refusedUnmatched == 0)
    }

    /// An id that names nobody may be anybody's with a wrong letter: the NIP tells, or nothing.
    @Test(arguments: StoreKind.allCases) func anIDThatNobodyHas(kind: StoreKind) throws {
        for ids in [true, false] {
            let (kept, entry) = try staying(try filled(kind, ids: ids), without: [2, 5], ids: ids, [try row(id: "P99")])
            #expect(kept == [2, 5])
            #expect(entry.refusedUnmatched == 0)
            let narrow = try staying(try filled(kind, ids: ids), without: [2, 5], ids: ids, [try row(id: "P99", nip: 5)])
            #expect(narrow.kept == [5])
        }
        #expect(try staying(try filled(kind), without: [], [try row(id: "P99")]).entry.refusedUnmatched == 1)
    }

    /// The id of somebody who is there says whose the row is only where the NIP does not say otherwise.
    @Test(arguments: StoreKind.allCases) func anIDOfSomebodyWhoIsThere(kind: StoreKind) throws {
        for (rows, expected) in [
            ([try row(id: "P1", nip: 5)], [5]), ([try row(id: "P1", nip: 1)], []), ([try row(id: "P1")], [2, 5]), ([try row(.repeated)], [2, 5]),
        ] {
            let (kept, entry) = try staying(try filled(kind), without: [2, 5], rows)
            #expect(kept == expected)
            #expect(entry.refusedUnmatched == 0)
            #expect(try staying(try filled(kind), without: [], rows).entry.refusedUnmatched == (expected == [5] ? 1 : 0))
        }
        // Nor is the id of somebody who is not there beyond doubt.
        #expect(try staying(try filled(kind), without: [2, 5, 7], [try row(id: "P2", nip: 5)]).kept == [2, 5])
    }

    /// A file that was not read may hold anybody, and no row of it was refused.
    @Test(arguments: StoreKind.allCases) func anUnreadFile(kind: StoreKind) throws {
        let store = try filled(kind)
        var export = Export(employees: try (1...8).map { try Make.employee($0) })
        export.missing = [try row(.unread)]
        let entry = try store.take(export)
        #expect(entry.difference[.employee] == .init(unchanged: 8, kept: 2))
        #expect(entry.refusedUnmatched == 0 && entry.difference.changesNothing)
        #expect(try store.read { try $0.imports(of: nil).count } == 1)
        #expect(try store.attempt(export).findings.map(\.message.id) == ["2 orang tidak ditutup karena ada berkas yang tidak dibaca"])
        export.missing.append(try row(id: "P9"))
        #expect(try store.attempt(export).findings.map(\.code) == ["tidak-ditutup", "belum-dibaca-tidak-ditutup"])
    }

    /// A row that was set aside and shares its key with somebody may be whoever has its name.
    @Test(arguments: StoreKind.allCases) func aTwinsNameTells(kind: StoreKind) throws {
        let rows = [try row(id: "P1", nip: 1, name: "Pegawai Contoh 5", .twin), try row(id: "P1", nip: 1, .twin)]
        let (kept, entry) = try staying(try filled(kind), without: [2, 5], rows)
        #expect(kept == [5])
        #expect(entry.refusedUnmatched == 0)
    }

    @Test(arguments: StoreKind.allCases) func whatIsLeftOfTheNIPTells(kind: StoreKind) throws {
        for (lost, expected) in [(UInt64(1), [5]), (10, [2, 5, 7]), (1_000_000, [2, 5, 7])] {
            let (kept, entry) = try staying(try filled(kind), without: [2, 5, 7], [try row(nip: 5, lost: lost)])
            #expect(kept == expected, "\(lost)")
            #expect(entry.difference[.employee].closed == 3 - expected.count)
            #expect(entry.refusedUnmatched == 0)
        }
        // Somebody of another year.
        let (kept, entry) = try staying(try filled(kind), without: [2, 5], [.init(nips: 198_000_000_000_000_000...198_999_999_999_999_999)])
        #expect(kept == [])
        #expect(entry.refusedUnmatched == 1)
    }

    /// A row of which nothing can be read may be anybody's.
    @Test(arguments: StoreKind.allCases) func whereNothingIsLeftAllStay(kind: StoreKind) throws {
        let (kept, entry) = try staying(try filled(kind), without: [2, 5], [try row(), try row(), try row()])
        #expect(kept == [2, 5])
        #expect(entry.difference[.employee] == .init(unchanged: 8, kept: 2))
        // One of the three means nobody who is known.
        #expect(entry.refusedUnmatched == 1)
    }

    /// Who fits what is left of one row is not counted for another.
    @Test(arguments: StoreKind.allCases) func rowsAreCountedByWhoTheyMayMean(kind: StoreKind) throws {
        let rows = [try row(), try row(nip: 2), try row(id: "P5"), try row(nip: 40)]
        let (kept, entry) = try staying(try filled(kind), without: [2, 5], rows)
        #expect(kept == [2, 5])
        #expect(entry.refusedUnmatched == 2)
    }

    /// A row that was set aside because of its id, with the NIP of somebody else.
    @Test(arguments: StoreKind.allCases) func aTwinsOtherNameTells(kind: StoreKind) throws {
        let (kept, entry) = try staying(try filled(kind), without: [2, 5], [try row(id: "P1", nip: 5, .twin)])
        #expect(kept == [5])
        #expect(entry.refusedUnmatched == 0)
    }

    /// Whoever stays keeps their histories: those in the files are theirs, and without any nothing is closed.
    @Test(arguments: StoreKind.allCases) func whoStaysKeepsTheirHistories(kind: StoreKind) throws {
        let store = try filled(kind)
        var export = Export(employees: try (1...7).map { try Make.employee($0) })
        export.missing = [try row(id: "P8"), try row(id: "P9")]
        // The eighth person has a row of theirs in the file, changed and by the number behind those of the files.
        export.histories[.training] =
            (0..<7).map { .init(person: $0, cells: Make.training("A\($0)")) } + [.init(person: 7, cells: Make.training("B7"))]
        let entry = try store.take(export)
        #expect(entry.difference[.employee] == .init(closed: 1, unchanged: 7, kept: 2))
        #expect(entry.difference[.training] == .init(changed: 1, closed: 1, unchanged: 7, kept: 1))
        let known = try store.known(at: entry.number)
        #expect(known.trainings(of: 8) == ["B7"])
        #expect(known.trainings(of: 9) == ["A8"])
        #expect(known.trainings(of: 10) == [])
        // The same files again change nothing.
        #expect(try store.take(export).difference.changesNothing)
    }

    @Test(arguments: StoreKind.allCases) func itIsSaidHowMany(kind: StoreKind) throws {
        let store = try filled(kind)
        var export = Export(employees: try (1...8).map { try Make.employee($0) }, histories: [.training: []])
        export.missing = [try row(), try row(), try row(id: "P1", nip: 10, .twin)]
        let (findings, _) = try store.attempt(export)
        #expect(findings.map(\.code) == ["tidak-ditutup", "catatan-tidak-ditutup", "banyak-catatan-ditutup"])
        #expect(findings.first?.message.id == "2 orang tidak ditutup karena 2 baris pegawai ditolak")
        export.missing = [export.missing[2]]
        #expect(try store.attempt(export).findings.map(\.code).first == "kembar-tidak-ditutup")
    }

    /// What a first import refuses is known to be missing; once the rows are corrected nobody is.
    @Test(arguments: StoreKind.allCases) func refusedRowsAreKnownOfEveryImport(kind: StoreKind) throws {
        let store = try kind.make()
        var export = Export(employees: [try Make.employee(1)])
        export.missing = [try row(), try row(id: "P2"), try row(.twin)]
        try store.take(export)
        #expect(try store.take(export).number == 2)
        #expect(try store.read { try $0.imports(of: nil).count } == 1)
        // Without anything else that changes.
        export.missing = [try row()]
        try store.take(export)
        try store.take(Export(histories: [.training: [.init(person: 0, cells: Make.training("A"))]]))
        export.missing = []
        try store.take(export)
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try (0...4).map { try reader.refusedEmployees(of: "I1", at: $0) } == [0, 2, 1, 1, 0])
            #expect(try reader.refusedEmployees(of: "I2", at: 4) == 0)
            #expect(try AuditCheck(reader).faults == [])
        }
    }
}
