import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

@Suite struct ScenarioTests {
    private func crew(_ count: Int = 80, seed: UInt64 = 3) throws -> Crew {
        try Crew(count, seed: seed, from: .of("2022-03-31"), Plan(try Bundled.a(), asOf: .of("2022-12-31")))
    }

    private func result(_ text: String, _ crew: Crew) throws -> ScenarioResult {
        let scenario = try ScenarioDraft(file: "s.yaml", text: text).scenario(for: crew.plan, in: crew.tree)
        return ScenarioRun(crew.cohort, threads: 2).result(scenario, crew.facts())
    }

    @Test(arguments: ["format: 1\nnama: Kosong\n", "format: 1\nperistiwa: []\n"]) func nothingChangesNothing(_ text: String) throws {
        let crew = try crew()
        let result = try result(text, crew)
        #expect(result.stage.scores.totals == crew.cohort.scores.totals)
        #expect(result.comparison.higher + result.comparison.lower == 0)
        #expect(result.stage.means == PlanStage(crew.facts()).means)
    }

    /// An event does what the record itself would have done.
    @Test func anEventIsARecord() throws {
        let crew = try crew()
        let result = try result(
            "format: 1\nperistiwa:\n  - siapa: {kelas: pelaksana}\n    terjadi: {jenis: bimtek, jp: 20, tanggal: 2022-05-01}\n", crew)
        var changed = crew
        let meant = crew.cohort.matching(PeopleFilter.everybody)
        for person in crew.people.indices where meant[person] && crew.people[person].employee.positionKind == "4" {
            changed.people[person].records.append(try TrainingRecord.of("8", hours: 20, ended: "2022-05-01", certificate: "baru"))
        }
        #expect(result.stage.scores.totals == changed.facts().scored().totals)
        #expect(result.comparison.higher > 0 && result.comparison.lower == 0)
    }

    @Test func whoLeavesIsNoLongerMeasured() throws {
        let crew = try crew()
        let result = try result("format: 1\nperistiwa:\n  - siapa: {unit: a}\n    terjadi: {keluar: 2022-06-01}\n", crew)
        var changed = crew
        for person in crew.people.indices where crew.people[person].employee.unitID == "a" { changed.people[person].employee.standing = "99" }
        #expect(result.stage.tally.measured == PlanStage(changed.facts()).tally.measured)
        #expect(result.stage.means == PlanStage(changed.facts()).means)
        #expect(result.touched[0] > 0)
    }

    @Test func whoJoinsIsMeasured() throws {
        let crew = try crew()
        let result = try result(
            """
            format: 1
            peristiwa:
              - bergabung: {orang: 3, unit: b, jenis_jabatan: "2", jabatan: Analis Ahli Muda, pendidikan: S-2,
                  catatan: [{predikat: Baik, tahun: 2021}, {jenis: seminar, tanggal: 2022-02-02}]}
            """, crew)
        #expect(result.stage.tally.measured == crew.cohort.scores.exclusions.count { $0 == CompiledInstrument.measured } + 3)
        // 20 for S-2, 10 for the seminar, 25 for Baik, 5 for discipline.
        #expect(result.stage.scores.total(of: crew.people.count) == Points(thousandths: 60_000))
        #expect(result.units.suffix(3) == [2, 2, 2])
    }

    @Test func anEventOutsideOfTheWindowIsIdle() throws {
        let result = try result(
            "format: 1\nperistiwa:\n  - terjadi: {jenis: bimtek, jp: 20, tanggal: 2023-05-01}\n  - terjadi: {keluar: 2023-01-01}\n", try crew())
        #expect(result.idle == [0, 1])
        #expect(result.comparison.higher + result.comparison.lower == 0)
    }

    /// No training that counts ever lowers a score, under either instrument and any option.
    @Test(arguments: PromiseTests.cases) func moreTrainingNeverLowersAScore(_ entry: PromiseTests.Case) throws {
        let day = try CivilDate.of(entry.isB ? "2024-12-31" : "2022-12-31")
        let plan = Plan(try Bundled.load(entry.instrument, entry.settings), asOf: day)
        let facts = try Crew(150, seed: 11, from: day, plan).facts()
        let before = facts.scored()
        for kind in ProgrammeKind.courses.map({ ProgrammeKind.course($0.code) }) + (1...5).map({ .leadership($0) }) + [.degree("50")] {
            let effect = plan.effect(of: kind.record(name: "Contoh", certificate: "X", hours: 7_000, start: day, end: day))
            let after = facts.adding([(effect, (0..<150).map(Int32.init))]).scored()
            for person in 0..<150 {
                #expect(after.total(of: person) >= before.total(of: person), "\(kind.label.id): person \(person)")
            }
        }
    }

    /// Where a record can lower a score, the rule is one: of several appraisals of a year the lowest stands.
    @Test func onlyALowerAppraisalLowersAScore() throws {
        let plan = Plan(try Bundled.a(), asOf: try .of("2022-12-31"))
        let facts = try Crew(50, seed: 2, from: .of("2022-03-31"), plan).facts()
        let effect = plan.effect(of: PredicateRecord(year: 2021, rating: "5"))
        let (before, after) = (facts.scored(), facts.adding([(effect, (0..<50).map(Int32.init))]).scored())
        #expect((0..<50).contains { after.total(of: $0) < before.total(of: $0) })
        let lowered = plan.instrument.facts.filter { fact in
            if case .fold(let rule) = fact.definition { return rule.kind == .min }
            return false
        }
        #expect(lowered.map(\.name) == ["predikat"])
    }
}
