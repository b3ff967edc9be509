import Foundation
import Personnel
import Testing

@testable import Archive

/// Writing is all or nothing, and reading sees one state.
@Suite struct TransactionTests {
    private struct Stop: Error {}

    /// Everything an archive says of itself.
    private func everything(_ store: TestStore) throws -> [String] {
        try store.read { (reader: any ArchiveReader) throws in
            var all = ["\(try reader.agencies())", "\(try reader.imports(of: nil))", "\(try Known(reader, at: 99))"]
            all += ["\(try reader.measurements(of: nil))", "\(try reader.publications())", "\(try reader.unitVersions(of: "I1"))"]
            for person in 1...5 { all += ["\(try reader.employeeVersions(of: person)) \(try reader.recordVersions(of: person))"] }
            try reader.forEachScore(of: 1) { all.append("\($0)") }
            try reader.forEachAudit { all.append("\($0)") }
            return all
        }
    }

    /// Everything that can be written.
    private func writeAll(_ writer: any ArchiveWriter) throws {
        var export = try Measured.export()
        export.employees?.removeLast()
        export.histories[.training] = [.init(person: 0, cells: Make.training("LAIN"))]
        let entry = try export.run(writer, agency: Agency(id: "I1", name: "Nama Lain"))
        let content = try Measured.content(writer, at: entry.number, try Measured.plan())
        let kept = try writer.keep(
            content, try Measured.source(), MeasurementNote(agencyID: "I1", label: "", by: "x", at: .test, knownImport: entry.number))
        _ = try writer.publish(kept.number, decree: "SK", by: "x", at: .test, supersedes: nil)
        try writer.audit(.exporting, "x", by: "x", at: .test)
    }

    @Test(arguments: StoreKind.allCases) func whatThrowsLeavesNothing(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.measure(try Measured.plan())
        let before = try everything(store)
        #expect(throws: Stop.self) {
            try store.store.write { (writer: any ArchiveWriter) throws -> Ending<Void> in
                try writeAll(writer)
                throw Stop()
            }
        }
        #expect(try everything(store) == before)
        // Also when it throws in the middle of an import, with rows on their way.
        #expect(throws: Stop.self) {
            try store.store.write { (writer: any ArchiveWriter) throws -> Ending<Void> in
                var importer = try Importer(writer, agency: Agency(id: "I1", name: ""), files: [("k.csv", .training)], by: "x", at: .test)
                _ = try importer.known()
                if let record = Make.training("X").record { try importer.add(record, of: 0, at: RecordSource(file: 0, row: 2)) }
                throw Stop()
            }
        }
        #expect(try everything(store) == before)
        try store.write { try writeAll($0) }
        #expect(try everything(store) != before)
        #expect(try store.read { try AuditCheck($0).faults } == [])
    }

    @Test(arguments: StoreKind.allCases) func whatIsUndoneLeavesNothingAndTellsWhatItWouldHaveDone(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.measure(try Measured.plan())
        let before = try everything(store)
        let trial = try store.store.write { writer in
            try writeAll(writer)
            return .undo(try writer.imports(of: "I1").map(\.difference[.training]))
        }
        #expect(trial == [.init(added: 2), .init(added: 0, changed: 1, closed: 1)])
        #expect(try everything(store) == before)
    }

    /// A transaction sees what it has written so far.
    @Test(arguments: StoreKind.allCases) func aWriterSeesItsOwnWork(kind: StoreKind) throws {
        let store = try kind.make()
        try store.write { (writer: any ArchiveWriter) throws in
            _ = try Measured.export().run(writer, agency: Agency(id: "I1", name: "Contoh"))
            #expect(try writer.agency("I1")?.name == "Contoh")
            #expect(try Known(writer, at: 1).employees.count == 4)
            #expect(try writer.lastAudit()?.sequence == 1)
        }
    }

    /// Nobody's work is lost when several write at once: the trail has all entries, in one chain.
    @Test(arguments: StoreKind.allCases) func writersTakeTurns(kind: StoreKind) throws {
        let store = try kind.make()
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            do {
                try store.write { writer in
                    // Long enough for another to begin.
                    Thread.sleep(forTimeInterval: 0.001)
                    try writer.audit(.exporting, "ekspor \(number)", by: "x", at: .test)
                }
            } catch { Issue.record(error) }
        }
        let check = try store.read { try AuditCheck($0) }
        #expect(check.entries == 24)
        #expect(check.faults == [])
    }

    /// Lists may be read while others are, also one within itself.
    @Test(arguments: StoreKind.allCases) func readingWithinReading(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.read { (reader: any ArchiveReader) throws in
            var pairs: [String] = []
            try reader.forEachEmployee(of: "I1", at: 1) { one in
                try reader.forEachEmployee(of: "I1", at: 1) { other in
                    var count = 0
                    try reader.forEachRecord(of: "I1", at: 1) { if $0.person == other.person { count += 1 } }
                    #expect(try reader.person(of: "I1", id: other.employee.personID, nip: other.employee.nip) == other.person)
                    pairs.append("\(one.person)\(other.person)\(count)")
                }
            }
            #expect(pairs == (1...4).flatMap { one in zip(1...4, [2, 1, 1, 0]).map { "\(one)\($0)\($1)" } })
        }
    }

    /// A list that is left in the middle can be read again.
    @Test(arguments: StoreKind.allCases) func aListLeftInTheMiddle(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.read { (reader: any ArchiveReader) throws in
            #expect(throws: Stop.self) { try reader.forEachEmployee(of: "I1", at: 1) { if $0.person == 2 { throw Stop() } } }
            #expect(try Known(reader, at: 1).employees.map(\.person) == [1, 2, 3, 4])
        }
    }

    @Test(arguments: StoreKind.allCases) func agenciesAreNamedAndKeepTheirNames(kind: StoreKind) throws {
        let store = try kind.make()
        func take(_ agency: Agency, _ person: Int) throws {
            _ = try store.write { try Export(employees: [try Make.employee(person)]).run($0, agency: agency) }
        }
        try take(Agency(id: "B", name: "Kabupaten Contoh", quickCode: "5201", typeID: "KAB"), 1)
        try take(Agency(id: "a", name: ""), 1)
        try take(Agency(id: "A", name: "Lain"), 1)
        #expect(try store.read { try $0.agencies().map(\.id) } == ["A", "B", "a"])
        // An import that names nothing leaves the name; one that does gives another.
        try take(Agency(id: "B", name: ""), 2)
        #expect(try store.read { try $0.agency("B") } == Agency(id: "B", name: "Kabupaten Contoh", quickCode: "5201", typeID: "KAB"))
        try take(Agency(id: "B", name: "Kabupaten Baru"), 3)
        #expect(try store.read { try $0.agency("B") } == Agency(id: "B", name: "Kabupaten Baru", quickCode: "5201", typeID: "KAB"))
        #expect(try store.read { try $0.agency("C") } == nil)
    }
}
