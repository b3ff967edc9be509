import Personnel
import TestSupport
import Testing

@testable import Archive

/// Random exports of a small agency, one after the other, held against the literal model: both keepers must know at every import
/// exactly what its files said, count what it changes, and agree with each other to the last byte.
@Suite struct ImportPropertyTests {
    @Test(arguments: 1...60) func theArchiveKnowsWhatTheFilesSaid(seed: UInt64) throws {
        let stores = try StoreKind.allCases.map { try $0.make() }
        var exports = RandomExports(seed: seed)
        var model = LiteralArchive()
        var identities = Identities()
        /// Who a number of the model really is.
        var truth: [Int: Int] = [:]
        var past: [(number: Int, known: Known)] = []
        for step in 1...9 {
            let (export, people) = try exports.next(known: model.order.compactMap { truth[$0] })
            let expected = model.take(export)
            if export.employees != nil { for (number, person) in zip(model.last, people) { truth[number] = person } }
            let entries = try stores.map { try $0.take(export) }
            #expect(entries[0] == entries[1], "seed \(seed), step \(step)")
            #expect(entries[0].difference == expected, "seed \(seed), step \(step)")
            let number = entries[0].number
            let known = try stores.map { try $0.known(at: number) }
            #expect(known[0] == known[1], "seed \(seed), step \(step)")
            let isJoined = identities.join(known[0].employees, model.employees)
            try #require(isJoined, "seed \(seed), step \(step)")
            #expect(Dictionary(uniqueKeysWithValues: known[0].units.map { ($0.unit.id, $0.unit) }) == model.units, "seed \(seed), step \(step)")
            let rows = known[0].records.map { "\(identities[$0.person]) \($0.cells.kind) \($0.cells)" }.sorted()
            let said = model.rows.flatMap { kind, rows in rows.map { "\($0.person) \(kind) \($0.text)" } }.sorted()
            #expect(rows == said, "seed \(seed), step \(step)")
            model.order = known[0].employees.map { identities[$0.person] }
            // The same again, in another order of rows, changes nothing.
            for store in stores { #expect(try store.take(export.reversed).difference.changesNothing, "seed \(seed), step \(step)") }
            if !entries[0].difference.changesNothing { past.append((number, known[0])) }
        }
        // What was known at each import is known still, whatever came after.
        #expect(past.count > 3)
        for store in stores {
            #expect(try store.read { try $0.imports(of: "I1").map(\.number) } == past.map(\.number))
            for (number, known) in past { #expect(try store.known(at: number) == known, "seed \(seed), import \(number)") }
            #expect(try store.read { try AuditCheck($0).faults.isEmpty })
        }
        try versionsAgree(stores, past)
    }

    /// The versions of every person and unit say the same as what was known at each import.
    private func versionsAgree(_ stores: [TestStore], _ past: [(number: Int, known: Known)]) throws {
        let people = Set(past.flatMap { $0.known.employees.map(\.person) }).sorted()
        for store in stores {
            try store.read { (reader: any ArchiveReader) throws in
                let units = try reader.unitVersions(of: "I1")
                for (number, known) in past { #expect(units.filter { $0.stands(at: number) }.map(\.value) == known.units) }
                for person in people {
                    let employees = try reader.employeeVersions(of: person), records = try reader.recordVersions(of: person)
                    for (number, known) in past {
                        #expect(employees.filter { $0.stands(at: number) }.map(\.value) == known.employees.filter { $0.person == person })
                        #expect(records.filter { $0.stands(at: number) }.map(\.value) == known.records.filter { $0.person == person })
                    }
                }
            }
        }
    }
}

/// Which number of the archive is which of the model; a number once joined stays so.
private struct Identities {
    private var numbers: [Int: Int] = [:]

    subscript(person: Int) -> Int { numbers[person] ?? -1 }

    /// Joins those who are there by their NIP; whether both have the same rows and nobody has become somebody else.
    mutating func join(_ archived: [ArchivedEmployee], _ model: [Int: Employee]) -> Bool {
        guard archived.count == model.count else { return false }
        for employee in archived {
            guard let number = model.first(where: { $0.value == employee.employee })?.key else { return false }
            if numbers[employee.person] == nil, numbers.values.contains(number) { return false }
            if numbers.updateValue(number, forKey: employee.person) ?? number != number { return false }
        }
        return true
    }
}

extension Export {
    /// The same rows from the last to the first.
    fileprivate var reversed: Export {
        var export = self
        export.units = units?.reversed()
        export.employees = employees?.reversed()
        let people = employees?.count
        for (kind, rows) in histories {
            export.histories[kind] = rows.reversed().map { row in Row(person: people.map { $0 - 1 - row.person } ?? row.person, cells: row.cells) }
        }
        return export
    }
}
