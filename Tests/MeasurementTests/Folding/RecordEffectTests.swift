import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// What a record adds to facts is what folding it among the others would have made of them.
@Suite struct RecordEffectTests {
    @Test(arguments: ["perban-bkn-8-2019", "surat-bkn-4190-2024"]) func anEffectIsAFold(_ id: String) throws {
        let day = try CivilDate.of(id.hasPrefix("surat") ? "2024-12-31" : "2022-12-31")
        let plan = Plan(try Bundled.load(id, []), asOf: day)
        var random = SeededGenerator(seed: 8)
        for number in 0..<400 {
            var person = try TestPerson()
            for _ in 0..<Int.random(in: 0...4, using: &random) { person.records.append(try Self.record(day, number, &random)) }
            let record = try Self.record(day, 1000 + number, &random)
            let before = Self.facts(person, plan)
            var more = person
            more.records.append(record)
            #expect(plan.effect(of: record).added(to: before.values(of: 0), plan) == Self.facts(more, plan).values(of: 0))
            #expect(before.adding([(plan.effect(of: record), [0])]).values(of: 0) == Self.facts(more, plan).values(of: 0))
        }
    }

    @Test func whatWouldNotCountIsSaid() throws {
        let plan = Plan(try Bundled.a(), asOf: try .of("2022-12-31"))
        let old = try plan.effect(of: TrainingRecord.of("3", hours: 20, ended: "2020-01-01"))
        #expect(old.parts.isEmpty && old.isUntimely)
        let undated = plan.effect(of: TrainingRecord())
        #expect(undated.parts.isEmpty && undated.fate != .used)
    }

    private static func facts(_ person: TestPerson, _ plan: Plan) -> Facts {
        var folding = RecordFolding([plan], people: 1)
        folding.add(person.employee, of: 0)
        for record in person.records { folding.add(record, of: 0) }
        return folding.finish()[0]
    }

    /// Certificates are new: that is what an effect says of itself.
    private static func record(_ day: CivilDate, _ number: Int, _ random: inout SeededGenerator) throws -> any PersonnelRecord {
        let date = CivilDate(day: day.day - Int32.random(in: -20...900, using: &random)).description
        switch Int.random(in: 0...4, using: &random) {
        case 0: return EducationRecord(level: ["15", "40", "45", "50"].randomElement(using: &random) ?? "40", year: 2015)
        case 1: return try LeadershipRecord.of(level: ["1", "2", "3", "4", "8"].randomElement(using: &random) ?? "2", ended: date)
        case 2:
            return PredicateRecord(
                year: day.year - Int.random(in: 0...2, using: &random), rating: ["1", "3", "5"].randomElement(using: &random) ?? "1")
        case 3: return SanctionRecord(type: ["1", "4", "9"].randomElement(using: &random) ?? "1", effective: try .of(date))
        default:
            return try TrainingRecord.of(
                ["1", "2", "3", "4", "9", "99"].randomElement(using: &random) ?? "3", hours: Int.random(in: 0...30, using: &random), ended: date,
                certificate: "N\(number)-\(UInt32.random(in: 0 ... .max, using: &random))")
        }
    }
}
