import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// Plans that are kept come back as they were, and the audit trail holds every line of them.
@Suite struct PlanKeepingTests {
    private func lines() throws -> [KeptPlanLine] {
        var course = try TrainingRecord.of("8", hours: 20, ended: "2022-09-09", certificate: "RENCANA-a-1", name: "DIBAYANGKAN Bimtek")
        course.start = try .of("2022-09-07")
        let cells = try #require(RecordCells(course)), predicate = try #require(RecordCells(PredicateRecord(year: 2021, rating: "2")))
        return [
            KeptPlanLine(person: 2, programme: "", classNumber: 0, record: predicate, points: 25_000, cost: 0),
            KeptPlanLine(person: 1, programme: "a", classNumber: 1, record: cells, points: 15_000, cost: 4_500_000),
        ]
    }

    private func entry(_ plan: Plan) throws -> PlanEntry {
        PlanEntry(
            agencyID: "I1", label: "Rencana 2022", at: .test, by: "petugas", start: plan.asOf, until: try .of("2022-12-31"),
            instrumentVersion: plan.instrument.version, instrumentID: plan.instrument.id, settings: [], knownImport: 1, baseline: nil, units: ["U2"],
            goal: "target=70000", promised: 7012, without: 5034, cost: 4_500_000)
    }

    @Test(arguments: StoreKind.allCases) func aPlanComesBackWhole(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        let kept = try store.write { try $0.keep(entry(Measured.plan()), lines(), Measured.source()) }
        #expect(kept.number == 1 && kept.hash.count == 64)
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.plan(1) == kept)
            #expect(try reader.plan(2) == nil)
            #expect(try reader.plans(of: nil) == [kept])
            #expect(try reader.plans(of: "I1") == [kept])
            #expect(try reader.plans(of: "I2") == [])
            #expect(try reader.planLines(of: 1) == lines())
            #expect(try reader.planLines(of: 2) == [])
            let own = try reader.planLines(ofPerson: 2)
            #expect(try own.map(\.plan) == [1] && own.map(\.line) == [lines()[0]])
            #expect(try reader.planLines(ofPerson: 3).isEmpty)
            #expect(try reader.instrument(kept.instrumentVersion) != nil)
            #expect(try reader.lastAudit()?.action == "rencana")
            let check = try AuditCheck(reader)
            #expect(check.faults.isEmpty)
        }
    }

    @Test func theHashHoldsEveryPart() throws {
        let entry = try entry(Measured.plan()), lines = try lines(), hash = entry.contentHash(lines)
        var others: [String] = [entry.contentHash([]), entry.contentHash(lines.reversed())]
        let changes: [(inout PlanEntry) -> Void] = [
            { $0.label = "Lain" }, { $0.cost += 1 }, { $0.promised -= 1 }, { $0.goal = "anggaran=1" }, { $0.units = [] }, { $0.baseline = 1 },
            { $0.knownImport = 2 }, { $0.settings = ["window=calendar-years"] },
        ]
        for change in changes {
            var other = entry
            change(&other)
            others.append(other.contentHash(lines))
        }
        for position in lines.indices {
            var other = lines
            other[position].points += 1
            others.append(entry.contentHash(other))
            other = lines
            other[position].record.year = 1999
            others.append(entry.contentHash(other))
        }
        #expect(!others.contains(hash) && Set(others).count == others.count)
    }

    @Test func anAlteredLineIsFound() throws {
        let store = try StoreKind.memory.make()
        try store.take(try Measured.export())
        try store.write { writer in
            _ = try writer.keep(entry(Measured.plan()), lines(), Measured.source())
            try writer.add(lines()[0], at: 2, to: 1)
        }
        let check = try store.read { try AuditCheck($0) }
        #expect(check.faults.map(\.kind) == [.contradicted])
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func cellsComeBackFromTheirText(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let cells = try #require(RecordCells(RandomCells.record(&random)))
        #expect(RecordCells(written: cells.written) == cells)
        #expect(RecordCells(written: cells.written + "\u{1F}") == nil)
    }
}
