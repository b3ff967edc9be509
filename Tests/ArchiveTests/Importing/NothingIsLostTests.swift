import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// Whatever the files have or lack and whatever is refused of them: everybody and everything that stood before, or is new, stands, is
/// closed, or is said to stay.
@Suite struct NothingIsLostTests {
    @Test(arguments: 1...60) func everythingIsAccountedFor(seed: UInt64) throws {
        let stores = try StoreKind.allCases.map { try $0.make() }
        var exports = RandomExports(seed: seed)
        var random = SeededGenerator(seed: seed &+ 1000)
        var before = 0
        for step in 1...8 {
            var (export, _) = try exports.next(known: [])
            refuse(&export, &random)
            let entries = try stores.map { try $0.take(export) }
            #expect(entries[0] == entries[1], "seed \(seed), step \(step)")
            let entry = entries[0]
            let old = try stores[0].known(at: before)
            let isKept = try stores[0].read { try $0.lastImport(of: "I1") } == entry.number
            let new = isKept ? try stores[0].known(at: entry.number) : old
            #expect(try stores[1].known(at: isKept ? entry.number : before) == new, "seed \(seed), step \(step)")
            for kind in entry.kinds {
                let counts = entry.difference[kind]
                #expect(counts.before == size(old, kind), "seed \(seed), step \(step), \(kind)")
                #expect(counts.before + counts.added - counts.closed == size(new, kind), "seed \(seed), step \(step), \(kind)")
            }
            for kind in RecordKind.allCases where !entry.kinds.contains(kind) { #expect(size(old, kind) == size(new, kind)) }
            // What stays is said.
            let findings = try stores.map { try $0.attempt(export).findings.map(\.code) }
            #expect(findings[0] == findings[1])
            let again = try stores[0].take(export)
            #expect(again.difference.changesNothing, "seed \(seed), step \(step)")
            #expect(again.difference[.employee].kept == 0 || findings[0].contains { $0.hasSuffix("tidak-ditutup") })
            if isKept { before = entry.number }
        }
        for store in stores { #expect(try store.read { try AuditCheck($0).faults } == []) }
    }

    private func size(_ known: Known, _ kind: RecordKind) -> Int {
        switch kind {
        case .unit: known.units.count
        case .employee: known.employees.count
        default: known.records.count { $0.cells.kind == kind }
        }
    }

    /// Takes rows out of an export as if they had been refused, with something of them left or nothing.
    private func refuse(_ export: inout Export, _ random: inout SeededGenerator) {
        for (place, employee) in (export.employees ?? []).enumerated().reversed() where Int.random(in: 0..<10, using: &random) == 0 {
            // Whose place others take is nobody's history any more.
            export.employees?.remove(at: place)
            for (kind, rows) in export.histories {
                export.histories[kind] = rows.compactMap { row in
                    row.person == place ? nil : Export.Row(person: row.person > place ? row.person - 1 : row.person, cells: row.cells)
                }
            }
            let number = employee.nip.number, first = number / 1000 * 1000
            let choices: [Importer.RefusedRow] = [
                .init(id: PersonID(employee.personID)), .init(nips: number...number), .init(nips: first...first + 999), .init(),
            ]
            if let row = choices.randomElement(using: &random) { export.missing.append(row) }
        }
        for (kind, rows) in export.histories {
            for (place, row) in rows.enumerated().reversed() where Int.random(in: 0..<12, using: &random) == 0 {
                export.histories[kind]?.remove(at: place)
                let isKnown = Bool.random(using: &random), saysSomething = Bool.random(using: &random)
                export.refused.append((kind, isKnown ? row.person : nil, !isKnown && saysSomething ? row.cells : nil))
            }
        }
        if export.units?.isEmpty == false, Int.random(in: 0..<6, using: &random) == 0 {
            export.units?.removeLast()
            export.refused.append((.unit, nil, nil))
        }
    }
}
