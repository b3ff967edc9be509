import Personnel
import Testing
import Vocabulary

@testable import Archive

/// What stops an import, and what it only mentions.
@Suite struct ImportConcernTests {
    private func people(_ people: ClosedRange<Int>, agency: (Int) -> String = { _ in "I1" }) throws -> Export {
        Export(
            employees: try people.map { person in
                var employee = try Make.employee(person)
                employee.agencyID = agency(person)
                return employee
            })
    }

    /// A tenth may go, more may not; neither may all.
    @Test(arguments: StoreKind.allCases) func closingMany(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(people(1...20))
        #expect(try store.attempt(people(3...20)).concerns == [])
        #expect(try store.attempt(people(4...20)).concerns == [.closesMany(people: 3, of: 20)])
        #expect(try store.attempt(people(21...40)).concerns == [.closesMany(people: 20, of: 20)])
        #expect(try store.attempt(Export(employees: [])).concerns == [.closesMany(people: 20, of: 20)])
        // Who is kept open is not closed, and a first import closes nobody.
        var refused = Export(employees: [])
        refused.missing = [.init()]
        #expect(try store.attempt(refused).concerns == [])
        #expect(try store.attempt(Export(employees: []), of: "I2").concerns == [])
    }

    @Test(arguments: StoreKind.allCases) func anotherAgency(kind: StoreKind) throws {
        let store = try kind.make()
        // The id given, where rows have it.
        #expect(try store.attempt(people(1...20) { $0 <= 2 ? "I2" : "I1" }).concerns == [])
        #expect(try store.attempt(people(1...20) { $0 <= 2 ? "I2" : "I1" }).findings.map(\.code) == ["instansi-lain-sebagian"])
        #expect(try store.attempt(people(1...20) { $0 <= 3 ? "I2" : "I1" }).concerns == [.otherAgency(rows: 3, of: 20)])
        // An id of one's own says nothing of SIASN's: the commonest is the agency's.
        #expect(try store.attempt(people(1...20) { $0 <= 2 ? "I2" : "I1" }, of: "6401").concerns == [])
        #expect(try store.attempt(people(1...20) { $0 <= 10 ? "I2" : "I1" }, of: "6401").concerns == [.otherAgency(rows: 10, of: 20)])
        // One that the reference has does, though no row names it.
        #expect(try store.attempt(people(1...20), of: "I9", isListed: true).concerns == [.otherAgency(rows: 20, of: 20)])
        #expect(try store.attempt(people(1...20) { _ in "" }, of: "I9", isListed: true).concerns == [])
    }

    /// What the people of an agency named before tells which one it is.
    @Test(arguments: StoreKind.allCases) func anotherAgencyThanBefore(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(people(1...20), of: "6401")
        let (_, concerns) = try store.attempt(people(1...20) { _ in "I2" }, of: "6401")
        #expect(concerns == [.otherAgency(rows: 20, of: 20)])
        #expect(try store.attempt(people(1...20), of: "6401").concerns == [])
    }

    /// A kind of history that loses many of its rows is only mentioned.
    @Test(arguments: StoreKind.allCases) func manyRecords(kind: StoreKind) throws {
        let store = try kind.make()
        func export(_ rows: Int) throws -> Export {
            var export = try people(1...20)
            export.histories[.training] = (0..<rows).map { .init(person: $0 % 20, cells: Make.training("A\($0)")) }
            return export
        }
        try store.take(export(200))
        #expect(try store.attempt(export(180)).findings == [])
        let (findings, concerns) = try store.attempt(export(179))
        #expect(findings.map(\.code) == ["banyak-catatan-ditutup"])
        #expect(concerns == [])
        let small = try kind.make()
        try small.take(export(30))
        #expect(try small.attempt(export(27)).findings == [])
        #expect(try small.attempt(export(26)).findings.map(\.code) == ["banyak-catatan-ditutup"])
    }

    /// In a small agency one or two records are corrections, and all of a kind are none.
    @Test(arguments: StoreKind.allCases) func fewRecords(kind: StoreKind) throws {
        func export(_ rows: Int) throws -> Export {
            var export = try people(1...20)
            export.histories[.training] = (0..<rows).map { .init(person: $0, cells: Make.training("A\($0)")) }
            return export
        }
        for (before, after, warns) in [(1, 0, true), (2, 0, true), (3, 1, false), (4, 1, true), (6, 4, false)] {
            let store = try kind.make()
            try store.take(export(before))
            #expect(try store.attempt(export(after)).findings.map(\.code) == (warns ? ["banyak-catatan-ditutup"] : []), "\(before), \(after)")
        }
    }

    /// Histories wait for the people whose they are.
    @Test(arguments: StoreKind.allCases) func historiesOfNobody(kind: StoreKind) throws {
        let store = try kind.make(), histories = Export(histories: [.training: []])
        #expect(try store.attempt(histories).concerns == [.nobodyKnown])
        #expect(try store.attempt(Export(units: [Make.unit("U1")])).concerns == [])
        try store.take(people(1...2))
        #expect(try store.attempt(histories).concerns == [])
    }

    @Test func everyWordIsSaidInBothLanguages() {
        let problems =
            [ImportConcern.closesMany(people: 1, of: 2), .closesMany(people: 2, of: 2), .otherAgency(rows: 1, of: 2)].map(\.problem)
        for problem in problems {
            #expect(problem.severity == .error)
            #expect(problem.message.id != problem.message.en && problem.remedy.id.contains("--allow-"))
        }
    }
}
