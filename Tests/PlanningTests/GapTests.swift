import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

@Suite struct GapTests {
    private func plan(_ settings: String...) throws -> Plan { Plan(try Bundled.load("perban-bkn-8-2019", settings), asOf: try .of("2022-12-31")) }

    private func gaps(_ person: TestPerson, _ plan: Plan, doubtful: [RecordKind: Set<Int32>] = [:]) throws -> PersonGaps {
        var crew = try Crew(0, seed: 1, from: plan.asOf, plan)
        crew.people = [person]
        crew.retirements = [nil]
        let analysis = GapAnalysis(crew.cohort, doubtful: doubtful, from: Plan(plan.compiled, asOf: try .of("2022-06-30")))
        return try #require(analysis.people.first)
    }

    private func gap(_ kind: Lever.Kind, _ person: PersonGaps) throws -> Gap { try #require(person.gaps.first { $0.lever.kind == kind }) }

    /// Peraturan BKN 8/2019, Pasal 8 (6): 12 JP of 20 are worth nothing until 8 more come.
    @Test func twelveOfTwentyLackEight() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 12, ended: "2022-05-05"))
        let gap = try gap(.hours, gaps(person, plan()))
        #expect(gap.lever.lacking == 8_000 && gap.lever.points == Points(thousandths: 15_000))
        #expect(gap.isOpen && gap.origin == .fact)
    }

    /// In proportion every JP counts, and what is there is not gained again.
    @Test func inProportionTheRestIsGained() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 12, ended: "2022-05-05"))
        let gap = try gap(.hours, gaps(person, plan("technical=proportional")))
        #expect(gap.lever.lacking == 8_000 && gap.lever.points == Points(thousandths: 6_000))
    }

    @Test func aMissingAppraisalIsDataAndALowOneAFact() throws {
        let missing = try gap(.appraisal, gaps(TestPerson(), plan()))
        #expect(missing.origin == .missingRecord && missing.lever.points == Points(thousandths: 30_000))
        let low = try gap(.appraisal, gaps(TestPerson().adding(PredicateRecord(year: 2021, rating: "3")), plan()))
        #expect(low.origin == .fact && low.lever.points == Points(thousandths: 15_000))
        // It is earned in a year that is over.
        #expect(!low.isOpen)
    }

    @Test func aRefusedRowMayBeTheOne() throws {
        let gaps = try gaps(TestPerson(), plan(), doubtful: [.training: [0]])
        #expect(try gap(.hours, gaps).origin == .refusedRow && gap(.functional, gaps).origin == .refusedRow)
        #expect(try gap(.education, gaps).origin == .fact)
    }

    @Test func theNextDegreeIsWanted() throws {
        let lever = try gap(.education, gaps(TestPerson(), plan())).lever
        #expect(lever.points == Points(thousandths: 5_000))
        let scale = try plan().instrument
        #expect(scale.label(lever.wanted, of: scale.facts[lever.fact]) == "S-2")
    }

    @Test func leadershipIsOfThePost() throws {
        let leader = try TestPerson().with { ($0.positionKind, $0.echelon) = ("1", "31") }
        let lever = try gap(.leadership, gaps(leader, plan())).lever
        let instrument = try plan().instrument
        #expect(instrument.label(lever.wanted, of: instrument.facts[lever.fact]) == "III")
        #expect(try gaps(TestPerson(), plan()).gaps.allSatisfy { $0.lever.kind != .leadership })
    }

    /// What a lever says alone and together is what the facts themselves would score.
    @Test(arguments: PromiseTests.cases) func leversAddWhatTheySay(_ entry: PromiseTests.Case) throws {
        let day = try CivilDate.of(entry.isB ? "2024-12-31" : "2022-12-31")
        let plan = Plan(try Bundled.load(entry.instrument, entry.settings), asOf: day)
        let crew = try Crew(120, seed: 21, from: day, plan)
        let cohort = crew.cohort
        for person in GapAnalysis(cohort).people {
            let values = cohort.facts.values(of: Int(person.person)), now = cohort.scores.total(of: Int(person.person))
            func total(_ values: [Int]) -> Points { plan.points(plan.derived(values)) }
            #expect(total(values) == now)
            var all = values
            for gap in person.gaps {
                var one = values
                one[gap.lever.fact] = gap.lever.wanted
                all[gap.lever.fact] = gap.lever.wanted
                #expect(total(one) - now == gap.lever.points && gap.lever.points > .zero)
            }
            #expect(total(all) - now == person.together)
        }
    }

    /// A degree that only the employee's row tells counts; the points that hang on it are those that go when the row says nothing.
    @Test(arguments: PromiseTests.cases) func whatOnlyEmployeesRowsTellHangsOnThem(_ entry: PromiseTests.Case) throws {
        let day = try CivilDate.of(entry.isB ? "2024-12-31" : "2022-12-31")
        let plan = Plan(try Bundled.load(entry.instrument, entry.settings), asOf: day), alone = try #require(plan.ofHistoriesAlone)
        var crew = try Crew(120, seed: 33, from: day, plan)
        for person in crew.people.indices where person % 3 > 0 {
            crew.people[person].records.append(EducationRecord(level: person % 2 == 0 ? "30" : "45", graduated: try .of("2015-07-01")))
        }
        let cohort = crew.cohort
        let found = UnprovenFact.all(cohort.facts, cohort.scores, histories: crew.facts(alone))
        var silent = crew
        for person in silent.people.indices { silent.people[person].employee.education = "" }
        let scores = silent.cohort.scores
        #expect(Set(found.map(\.person)).count == found.count && found.contains { $0.points > .zero } && found.contains { $0.shown > 0 })
        for person in crew.people.indices where cohort.scores.isMeasured(person) {
            let lost = cohort.scores.total(of: person) - scores.total(of: person)
            #expect(lost == found.first { $0.person == person }?.points ?? .zero)
        }
    }
}
