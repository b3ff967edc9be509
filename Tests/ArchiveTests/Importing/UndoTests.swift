import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// Taking imports back.
@Suite struct UndoTests {
    /// What is known, whatever the order in which rows came and whichever version of a row it is.
    private struct Content: Equatable {
        var units: [OrganizationUnit]
        var employees: [String]
        var records: [String]

        init(_ known: Known) {
            units = known.units.map(\.unit).sorted { $0.id < $1.id }
            employees = known.employees.map { "\($0.person) \($0.employee) \($0.source)" }.sorted()
            records = known.records.map { "\($0.person) \($0.cells)" }.sorted()
        }

        static var nothing: Content { Content() }

        private init() { (units, employees, records) = ([], [], []) }
    }

    @Test(arguments: StoreKind.allCases) func theLastImportIsTakenBack(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(
            Export(
                units: [Make.unit("U1"), Make.unit("U2")], employees: [try Make.employee(1), try Make.employee(2)],
                histories: [.training: [.init(person: 0, cells: Make.training("A")), .init(person: 1, cells: Make.training("B"))]]))
        let before = Content(try store.known(at: 1))
        try store.take(
            Export(
                units: [Make.unit("U1", "LAIN"), Make.unit("U3")], employees: [try Make.employee(1, nip: 9, unit: "U3"), try Make.employee(3)],
                histories: [.training: [.init(person: 0, cells: Make.training("A")), .init(person: 1, cells: Make.training("C"))]]))
        let after = try store.known(at: 2)
        let entry = try store.undo()
        #expect(entry.number == 3)
        #expect(entry.undoes == 2)
        #expect(entry.difference[.unit] == .init(added: 1, changed: 1, closed: 1))
        #expect(entry.difference[.employee] == .init(added: 1, changed: 1, closed: 1))
        #expect(entry.difference.moved == 1)
        #expect(entry.difference[.training] == .init(added: 1, closed: 1, unchanged: 1))
        #expect(Content(try store.known(at: 3)) == before)
        #expect(try store.known(at: 2) == after)
        // People go by the names they had.
        #expect(try store.person(1) == 1)
        #expect(try store.person(9) == nil)
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.imports(of: "I1").last == entry)
            #expect(try reader.imports(of: "I1").standing.map(\.number) == [1])
            #expect(try reader.imports(of: "I1").undone == [2: 3])
            #expect(try reader.lastAudit()?.action == "pembatalan")
            #expect(try AuditCheck(reader).faults == [])
        }
    }

    /// Undoing again goes a step further back, to an agency without people, and then no further; it never does anything again.
    @Test(arguments: StoreKind.allCases) func stepByStepToTheBeginning(kind: StoreKind) throws {
        let store = try kind.make()
        let exports = [
            Export(units: [Make.unit("U1")], employees: [try Make.employee(1)]), Export(employees: [try Make.employee(1), try Make.employee(2)]),
            Export(employees: [try Make.employee(2)], histories: [.training: [.init(person: 0, cells: Make.training("A"))]]),
        ]
        for export in exports { try store.take(export) }
        let known = try (1...3).map { Content(try store.known(at: $0)) }
        #expect(try store.undo().undoes == 3)
        #expect(Content(try store.known(at: 4)) == known[1])
        // Something new in between is the first to go.
        try store.take(exports[2])
        #expect(Content(try store.known(at: 5)) == known[2])
        #expect(try (0..<3).map { _ in try store.undo().undoes } == [5, 2, 1])
        #expect(Content(try store.known(at: 7)) == known[0])
        #expect(Content(try store.known(at: 8)) == .nothing)
        let failure = #expect(throws: ArchiveFailure.self) { try store.undo() }
        #expect(failure?.problem.code == "tidak-ada-impor")
        #expect(throws: ArchiveFailure.self) { try store.undo(of: "I2") }
        // Whoever comes again is who they were.
        let again = try store.take(exports[1])
        #expect(again.difference[.employee] == .init(added: 2))
        #expect(Set(try store.known(at: again.number).employees.map(\.person)) == [1, 2])
    }

    @Test(arguments: StoreKind.allCases) func whatWasRefusedIsTakenBackToo(kind: StoreKind) throws {
        let store = try kind.make()
        var export = Export(employees: [try Make.employee(1)])
        export.missing = [.init()]
        try store.take(export)
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(2)]))
        try store.undo()
        #expect(try store.read { reader in try (1...3).map { try reader.refusedEmployees(of: "I1", at: $0) } } == [1, 0, 1])
    }

    /// Other agencies do not feel it.
    @Test(arguments: StoreKind.allCases) func othersStay(kind: StoreKind) throws {
        let store = try kind.make()
        let export = Export(units: [Make.unit("U1")], employees: [try Make.employee(1)], histories: [.education: []])
        for agency in ["I1", "I2", "I1"] { try store.take(export, of: agency) }
        try store.take(Export(employees: [try Make.employee(1, post: "Lain")]), of: "I2")
        let before = try store.known("I2", at: 3)
        #expect(try store.undo(of: "I1").undoes == 1)
        #expect(try store.known("I2", at: 4) == before)
        #expect(try store.known("I1", at: 4).employees.isEmpty)
    }

    /// Whatever came in, in whatever order, goes again, import by import, in both keepers alike.
    @Test(arguments: 1...40) func everythingGoesAsItCame(seed: UInt64) throws {
        let stores = try StoreKind.allCases.map { try $0.make() }
        var exports = RandomExports(seed: seed)
        var model = LiteralArchive()
        var truth: [Int: Int] = [:]
        var stack: [Content] = [.nothing]
        for _ in 1...6 {
            // People stand in the order of the archive, for files without employees.
            let (export, people) = try exports.next(known: model.order.compactMap { truth[$0] })
            _ = model.take(export)
            if export.employees != nil { for (number, person) in zip(model.last, people) { truth[number] = person } }
            let entries = try stores.map { try $0.take(export) }
            #expect(entries[0] == entries[1], "seed \(seed)")
            guard !entries[0].difference.changesNothing else { continue }
            let known = try stores[0].known(at: entries[0].number)
            model.order = known.employees.map { employee in model.employees.first { $0.value == employee.employee }?.key ?? 0 }
            stack.append(Content(known))
        }
        while stack.count > 1 {
            stack.removeLast()
            let entries = try stores.map { try $0.undo() }
            #expect(entries[0] == entries[1], "seed \(seed)")
            for store in stores {
                let known = try store.known(at: entries[0].number)
                #expect(Content(known) == stack[stack.count - 1], "seed \(seed), back to \(stack.count - 1)")
                for employee in known.employees {
                    let found = try store.read { try $0.person(of: "I1", id: employee.employee.personID, nip: employee.employee.nip) }
                    #expect(found == employee.person, "seed \(seed)")
                }
            }
        }
        for store in stores { #expect(try store.read { try AuditCheck($0).faults } == []) }
    }
}
