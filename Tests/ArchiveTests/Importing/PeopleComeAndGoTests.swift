import Personnel
import Testing

@testable import Archive

/// Who is who from one export to the next.
@Suite struct PeopleComeAndGoTests {
    @Test(arguments: StoreKind.allCases) func theSameExportTwiceChangesNothing(kind: StoreKind) throws {
        let store = try kind.make()
        let export = Export(
            units: [Make.unit("U1")], employees: [try Make.employee(1), try Make.employee(2)],
            histories: [.training: [.init(person: 0, cells: Make.training("A")), .init(person: 1, cells: Make.training("B"))]])
        let first = try store.take(export)
        #expect(first.difference[.unit] == .init(added: 1))
        #expect(first.difference[.employee] == .init(added: 2))
        #expect(first.difference[.training] == .init(added: 2))
        let before = try store.known(at: 1)
        let second = try store.take(export)
        #expect(second.difference.changesNothing)
        #expect(second.difference[.unit] == .init(unchanged: 1))
        #expect(second.difference[.employee] == .init(unchanged: 2))
        #expect(second.difference[.training] == .init(unchanged: 2))
        #expect(try store.read { try $0.imports(of: nil).count } == 1)
        #expect(try store.known(at: 2) == before)
    }

    @Test(arguments: StoreKind.allCases) func somebodyWhoLeavesAndReturnsIsTheSamePerson(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(2)]))
        let person = try #require(try store.person(2))
        let gone = try store.take(Export(employees: [try Make.employee(1)]))
        #expect(gone.difference[.employee] == .init(closed: 1, unchanged: 1))
        let back = try store.take(Export(employees: [try Make.employee(1), try Make.employee(2, post: "Analis Lain")]))
        #expect(back.difference[.employee] == .init(added: 1, unchanged: 1))
        #expect(try store.person(2) == person)
        let versions = try store.read { try $0.employeeVersions(of: person) }
        #expect(versions.map(\.opened) == [1, 3])
        #expect(versions.map(\.closed) == [2, nil])
        #expect(try (1...3).map { try store.known(at: $0).employees.contains { $0.person == person } } == [true, false, true])
    }

    @Test(arguments: StoreKind.allCases) func theIDStaysWhenTheNIPChanges(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(2)]))
        let person = try #require(try store.person(1))
        let entry = try store.take(Export(employees: [try Make.employee(1, nip: 9), try Make.employee(2)]))
        #expect(entry.difference[.employee] == .init(changed: 1, unchanged: 1))
        #expect(try store.person(9) == person)
        #expect(try store.person(1) == nil)
        #expect(try store.read { try $0.person(of: "I1", id: "P1", nip: try Make.nip(50)) } == person)
        #expect(try store.known(at: 1).employees.map(\.employee.nip) == [try Make.nip(1), try Make.nip(2)])
    }

    /// Whoever had a NIP is found by it, in their agency, also when it has passed on.
    @Test(arguments: StoreKind.allCases) func formerNIPsAreRemembered(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(2)]))
        try store.take(Export(employees: [try Make.employee(1, nip: 9), try Make.employee(2, nip: 1)]))
        try store.take(Export(employees: [try Make.employee(1)]), of: "I2")
        func people(_ agency: String, _ nip: Int) throws -> [Int] {
            try store.read { try $0.people(of: agency, everWith: try Make.nip(nip)) }
        }
        #expect(try people("I1", 1) == [1, 2] && people("I1", 2) == [2] && people("I1", 9) == [1])
        #expect(try people("I1", 3).isEmpty && people("I2", 1) == [3] && people("I2", 9).isEmpty && people("I3", 1).isEmpty)
        // Who has it now is still one person.
        #expect(try store.person(1) == 2)
    }

    @Test(arguments: StoreKind.allCases) func withoutAnIDTheNIPTells(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1, id: ""), try Make.employee(2, id: "")]))
        let people = [try store.person(1), try store.person(2)]
        #expect(people == [1, 2])
        let entry = try store.take(Export(employees: [try Make.employee(2, id: "", unit: "U2"), try Make.employee(1, id: "")]))
        #expect(entry.difference[.employee] == .init(changed: 1, unchanged: 1))
        #expect(entry.difference.moved == 1)
        #expect([try store.person(1), try store.person(2)] == people)
        // An empty id is nobody's.
        #expect(try store.read { try $0.person(of: "I1", id: "", nip: try Make.nip(3)) } == nil)
    }

    @Test(arguments: StoreKind.allCases) func anIDThatComesLaterIsTakenDown(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1, id: "")]))
        try store.take(Export(employees: [try Make.employee(1, id: "P1")]))
        try store.take(Export(employees: [try Make.employee(1, nip: 7, id: "P1")]))
        #expect(try store.person(7) == 1)
        #expect(try store.known(at: 3).employees.map(\.person) == [1])
    }

    /// Two people who exchange their units, their NIPs, or their ids keep what is theirs by the id that stays.
    @Test(arguments: StoreKind.allCases, [false, true]) func peopleWhoExchangeSomething(kind: StoreKind, reversed: Bool) throws {
        let store = try kind.make()
        func rows(_ employees: [Employee]) -> [Employee] { reversed ? employees.reversed() : employees }
        try store.take(Export(employees: [try Make.employee(1, unit: "U1"), try Make.employee(2, unit: "U2")]))
        let units = try store.take(Export(employees: rows([try Make.employee(1, unit: "U2"), try Make.employee(2, unit: "U1")])))
        #expect(units.difference[.employee] == .init(changed: 2))
        #expect(units.difference.moved == 2)
        let nips = try store.take(Export(employees: rows([try Make.employee(1, nip: 2, unit: "U2"), try Make.employee(2, nip: 1, unit: "U1")])))
        #expect(nips.difference[.employee] == .init(changed: 2))
        #expect(nips.difference.moved == 0)
        #expect(try store.person(2) == 1)
        #expect(try store.person(1) == 2)
        #expect(try store.read { try $0.agencies().count } == 1)
        #expect(try store.known(at: nips.number).employees.map(\.person).sorted() == [1, 2])
    }

    /// A NIP that passes from one person to a newcomer takes nothing with it, wherever their rows stand.
    @Test(arguments: StoreKind.allCases, [false, true]) func aNIPThatPassesToSomebodyElse(kind: StoreKind, reversed: Bool) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1)], histories: [.training: [.init(person: 0, cells: Make.training("A"))]]))
        let employees = [try Make.employee(1, nip: 8), try Make.employee(3, nip: 1)]
        let entry = try store.take(
            Export(
                employees: reversed ? employees.reversed() : employees,
                histories: [
                    .training: [
                        .init(person: reversed ? 1 : 0, cells: Make.training("A")), .init(person: reversed ? 0 : 1, cells: Make.training("B")),
                    ]
                ]))
        #expect(entry.difference[.employee] == .init(added: 1, changed: 1))
        #expect(entry.difference[.training] == .init(added: 1, unchanged: 1))
        #expect(try store.person(8) == 1)
        #expect(try store.person(1) == 2)
        let known = try store.known(at: entry.number)
        #expect(known.trainings(of: 1) == ["A"])
        #expect(known.trainings(of: 2) == ["B"])
    }

    /// Another id under a NIP that nobody else claims is a correction of the id.
    @Test(arguments: StoreKind.allCases) func anIDThatIsCorrected(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(employees: [try Make.employee(1, id: "salah"), try Make.employee(2)]))
        let entry = try store.take(Export(employees: [try Make.employee(1, id: "benar"), try Make.employee(2)]))
        #expect(entry.difference[.employee] == .init(changed: 1, unchanged: 1))
        #expect(try store.read { try $0.person(of: "I1", id: "benar", nip: try Make.nip(40)) } == 1)
        #expect(try store.read { try $0.person(of: "I1", id: "salah", nip: try Make.nip(40)) } == nil)
        #expect(try store.take(Export(employees: [try Make.employee(1, id: "benar"), try Make.employee(2)])).difference.changesNothing)
    }

    /// A letter with its mark in another spelling is equal to Swift and another text in the file.
    @Test(arguments: StoreKind.allCases) func textsAreComparedByteByByte(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(units: [Make.unit("U1", "SÉKRETARIAT")], employees: [try Make.employee(1, post: "Analis Caf\u{E9}")]))
        let entry = try store.take(
            Export(units: [Make.unit("U1", "SE\u{301}KRETARIAT")], employees: [try Make.employee(1, post: "Analis Cafe\u{301}")]))
        #expect(entry.difference[.unit] == .init(changed: 1))
        #expect(entry.difference[.employee] == .init(changed: 1))
        #expect(Array(try #require(try store.known(at: 2).employees.first).employee.post.utf8) == Array("Analis Cafe\u{301}".utf8))
    }

    @Test(arguments: StoreKind.allCases) func filesWithoutEmployeesAreOfThoseKnown(kind: StoreKind) throws {
        let store = try kind.make()
        #expect(try store.take(Export(histories: [.training: [.init(person: 0, cells: Make.training("A"))]])).difference.changesNothing)
        try store.take(Export(units: [Make.unit("U1")], employees: [try Make.employee(1), try Make.employee(2), try Make.employee(3)]))
        try store.take(Export(employees: [try Make.employee(1), try Make.employee(3)]))
        let entry = try store.take(
            Export(histories: [
                .training: [
                    .init(person: 1, cells: Make.training("C")), .init(person: 0, cells: Make.training("A")),
                    .init(person: 2, cells: Make.training("?")),
                ]
            ]))
        #expect(entry.difference[.employee] == .init())
        #expect(entry.difference[.unit] == .init())
        #expect(entry.difference[.training] == .init(added: 2))
        let known = try store.known(at: entry.number)
        #expect(known.trainings(of: 1) == ["A"])
        #expect(known.trainings(of: 3) == ["C"])
        #expect(known.employees.map(\.person) == [1, 3])
        #expect(known.units.count == 1)
    }

    @Test(arguments: StoreKind.allCases) func agenciesDoNotSeeEachOther(kind: StoreKind) throws {
        let store = try kind.make()
        let export = Export(
            units: [Make.unit("U1")], employees: [try Make.employee(1)], histories: [.training: [.init(person: 0, cells: Make.training("A"))]])
        try store.take(export, of: "I1")
        let other = try store.take(export, of: "I2")
        #expect(other.difference[.employee] == .init(added: 1))
        #expect(try store.person(1, of: "I1") == 1)
        #expect(try store.person(1, of: "I2") == 2)
        #expect(try store.person(1, of: "I3") == nil)
        try store.take(Export(units: [], employees: [], histories: [.training: []]), of: "I1")
        #expect(try store.known("I1", at: 3).records.isEmpty)
        let known = try store.known("I2", at: 3)
        #expect(known.units.map(\.number) == [2])
        #expect(known.employees.map(\.person) == [2])
        #expect(known.records.map(\.person) == [2])
        // Before it came, nothing was known of it.
        #expect(try store.known("I2", at: 1).employees.isEmpty)
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.agencies().map(\.id) == ["I1", "I2"])
            #expect(try reader.imports(of: "I1").map(\.number) == [1, 3])
            #expect(try reader.imports(of: "I2").map(\.number) == [2])
            #expect(try reader.imports(of: nil).map(\.number) == [1, 2, 3])
            #expect(try reader.lastImport(of: "I1") == 3)
            #expect(try reader.lastImport(of: "I2") == 2)
            #expect(try reader.lastImport(of: "I3") == nil)
            #expect(try reader.unitVersions(of: "I1").map(\.value.number) == [1])
            #expect(try reader.unitVersions(of: "I2").map(\.value.number) == [2])
        }
    }
}
