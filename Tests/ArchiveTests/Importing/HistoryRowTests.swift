import Personnel
import Testing

@testable import Archive

/// History rows from one export to the next.
@Suite struct HistoryRowTests {
    private func export(_ trainings: [(person: Int, name: String)], people: Int = 2) throws -> Export {
        Export(
            employees: try (1...people).map { try Make.employee($0) },
            histories: [.training: trainings.map { .init(person: $0.person, cells: Make.training($0.name)) }])
    }

    @Test(arguments: StoreKind.allCases) func rowsAreAddedChangedAndClosedByPerson(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(export([(0, "A"), (0, "B"), (1, "C"), (1, "D")]))
        // The first person loses one and gets two; the second loses two.
        let entry = try store.take(export([(0, "E"), (0, "A"), (0, "F")]))
        #expect(entry.difference[.training] == .init(added: 1, changed: 1, closed: 2, unchanged: 1))
        let known = try store.known(at: 2)
        #expect(known.trainings(of: 1) == ["A", "E", "F"])
        #expect(known.trainings(of: 2) == [])
        #expect(try store.known(at: 1).trainings(of: 2) == ["C", "D"])
    }

    /// The archive counts: of two equal rows one can go, and come back.
    @Test(arguments: StoreKind.allCases) func equalRowsAreCounted(kind: StoreKind) throws {
        let store = try kind.make()
        for (names, difference) in [
            (["A", "A"], ImportDifference.Counts(added: 2)), (["A"], .init(closed: 1, unchanged: 1)),
            (["A", "A", "A"], .init(added: 2, unchanged: 1)), (["A", "A", "B"], .init(changed: 1, unchanged: 2)),
        ] {
            let entry = try store.take(export(names.map { (0, $0) }))
            #expect(entry.difference[.training] == difference)
            #expect(try store.known(at: entry.number).trainings(of: 1) == names)
        }
        #expect(try (1...4).map { try store.known(at: $0).trainings(of: 1).count } == [2, 1, 3, 3])
        #expect(try store.take(export([(0, "B"), (0, "A"), (0, "A")])).difference.changesNothing)
    }

    /// The same row of two people, or of two kinds, is two rows.
    @Test(arguments: StoreKind.allCases) func equalRowsOfOthersAreOthers(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(export([(0, "A"), (1, "A")]))
        let entry = try store.take(export([(1, "A"), (1, "A")]))
        #expect(entry.difference[.training] == .init(added: 1, closed: 1, unchanged: 1))
        var leadership = RecordCells(.leadership)
        leadership.name = "A"
        var training = RecordCells(.training)
        training.name = "A"
        #expect(leadership.digest != training.digest)
    }

    @Test(arguments: StoreKind.allCases) func kindsWithoutAFileStay(kind: StoreKind) throws {
        let store = try kind.make()
        var both = try export([(0, "A"), (1, "B")])
        both.units = [Make.unit("U1")]
        both.histories[.education] = [.init(person: 0, cells: Make.education("40"))]
        try store.take(both)
        // Only trainings, and those of one person only.
        let entry = try store.take(Export(histories: [.training: [.init(person: 0, cells: Make.training("A"))]]))
        #expect(entry.difference[.training] == .init(closed: 1, unchanged: 1))
        for other in RecordKind.allCases where other != .training { #expect(entry.difference[other] == .init()) }
        let known = try store.known(at: 2)
        #expect(known.units.count == 1)
        #expect(known.employees.count == 2)
        #expect(known.records.map(\.cells.kind).sorted { $0.position < $1.position } == [.education, .training])
        // A file of headings only closes its rows.
        #expect(try store.take(Export(histories: [.education: []])).difference[.education] == .init(closed: 1))
    }

    /// Without their file, the rows of somebody who leaves stay for their return.
    @Test(arguments: StoreKind.allCases) func rowsOfWhoReturns(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(export([(0, "A"), (1, "B")]))
        try store.take(Export(employees: [try Make.employee(1)]))
        #expect(try store.known(at: 2).trainings(of: 2) == ["B"])
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(2)]))
        #expect(try store.take(export([(0, "A"), (1, "B")])).difference.changesNothing)
        // With it they are closed, and opened again.
        let gone = try store.take(export([(0, "A")], people: 1))
        #expect(gone.difference[.training] == .init(closed: 1, unchanged: 1))
        #expect(try store.take(export([(0, "A"), (1, "B")])).difference[.training] == .init(added: 1, unchanged: 1))
        let versions = try store.read { try $0.recordVersions(of: 2) }
        #expect(versions.map(\.opened) == [1, 5])
        #expect(versions.map(\.closed) == [4, nil])
    }

    @Test(arguments: StoreKind.allCases) func everyRowKnowsItsFileAndRow(kind: StoreKind) throws {
        let store = try kind.make()
        var export = try export([(0, "A"), (1, "B")])
        export.units = [Make.unit("U1")]
        try store.take(export)
        try store.take(Export(histories: [.education: [.init(person: 1, cells: Make.education("45"))]]))
        let known = try store.known(at: 2)
        #expect(known.units.map(\.source) == [RecordSource(file: 1, row: 2)])
        #expect(known.employees.map(\.source) == [RecordSource(file: 2, row: 2), RecordSource(file: 2, row: 3)])
        #expect(known.records.map(\.source) == [RecordSource(file: 3, row: 2), RecordSource(file: 3, row: 3), RecordSource(file: 4, row: 2)])
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try (0...5).map { try reader.file($0)?.name } == [nil, "unit.csv", "employee.csv", "training.csv", "education.csv", nil])
            #expect(try reader.file(3) == ImportedFile(number: 3, name: "training.csv", kind: .training, rowsRead: 3, rowsTaken: 2, rowsRefused: 1))
            let imports = try reader.imports(of: "I1")
            #expect(imports.map { $0.files.map(\.number) } == [[1, 2, 3], [4]])
            #expect(imports.map(\.by) == ["penguji", "penguji"])
            #expect(imports.map(\.at) == [.test, .test])
        }
    }
}
