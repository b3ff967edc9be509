import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

/// A plan that has come about gives what it promised: everybody's rows with the imagined ones among them are folded and scored anew.
@Suite struct PromiseTests {
    struct Case: Sendable, CustomStringConvertible {
        let instrument: String
        let settings: [String]
        var description: String { "\(instrument) \(settings.joined(separator: " "))" }
        var isB: Bool { instrument.hasPrefix("surat") }
    }

    /// Both instruments under their defaults and under every other choice of every option alone.
    static let cases: [Case] = ["perban-bkn-8-2019", "surat-bkn-4190-2024"].flatMap { id -> [Case] in
        guard let instrument = try? Bundled.source(id).standard.instrument else { return [] }
        let others = instrument.options.flatMap { option -> [Case] in
            guard case .choices(let choices) = option.values else { return [] }
            return choices.filter { .choice($0.name) != option.defaultValue }.map { Case(instrument: id, settings: ["\(option.name)=\($0.name)"]) }
        }
        return [Case(instrument: id, settings: [])] + others
    }

    @Test(arguments: cases) func whatIsPromisedIsMeasured(_ entry: Case) throws {
        #expect(Self.cases.count > 15)
        let day = try CivilDate.of(entry.isB ? "2024-12-31" : "2022-12-31"), start = try CivilDate.of(entry.isB ? "2024-02-29" : "2022-03-31")
        let plan = Plan(try Bundled.load(entry.instrument, entry.settings), asOf: day)
        for seed in 0..<4 as Range<UInt64> {
            var random = SeededGenerator(seed: seed &* 977 &+ 5)
            let crew = try Crew(40, seed: seed, from: start, plan)
            let list = try crew.programmes(RandomProgrammes.text(&random, isSmall: false))
            let budget = Int.random(in: 1...20, using: &random) * 1_000_000
            guard case .success(let made) = Planner(crew.cohort, list, after: start, PlanTask(.budget(budget))).outcome else { continue }
            let applied = crew.applying(made).facts()
            #expect(applied.scored().totals == made.promised.scores.totals)
            #expect(made.cost <= budget)
            check(made, crew)
        }
    }

    /// Everything that a plan says of itself, counted once more.
    private func check(_ made: TrainingPlan, _ crew: Crew) {
        let offers = made.programmes.offers
        #expect(made.classes.reduce(0) { $0 + $1.cost } == made.cost)
        #expect(made.lines.count == made.classes.reduce(0) { $0 + $1.people.count })
        for entry in made.classes {
            let programme = offers[entry.offer].programme
            #expect(entry.people.count <= programme.classes.size && entry.people.count >= programme.classes.leastPeople)
            #expect(entry.cost == programme.costPerClass + entry.people.count * programme.costPerPerson)
            #expect(entry.start > made.start && entry.end <= made.plan.asOf && Set(entry.people).count == entry.people.count)
        }
        for (number, offer) in offers.enumerated() {
            let classes = made.classes.filter { $0.offer == number }
            #expect(classes.count <= offer.programme.classes.most ?? .max)
            #expect(classes.reduce(0) { $0 + $1.people.count } <= offer.programme.seats ?? .max)
            let eligible = crew.cohort.at(made.repaired).matching(offer.programme.participants)
            #expect(classes.flatMap(\.people).allSatisfy { eligible[Int($0)] })
        }
        for (_, lines) in Dictionary(grouping: made.lines, by: \.person) {
            let days = lines.map { made.classes[$0.classNumber].start.day...made.classes[$0.classNumber].end.day }
            for one in days.indices { for other in days.indices where one < other { #expect(!days[one].overlaps(days[other])) } }
            if let most = made.programmes.bounds.daysPerPerson {
                #expect(lines.reduce(0) { $0 + offers[$1.offer].programme.days } <= most)
            }
        }
        // Lines and repairs add up to what the index rises by.
        let rise = made.promised.scores.totals.reduce(0, +) - made.repaired.scores.totals.reduce(0, +)
        #expect(made.lines.reduce(0) { $0 + $1.points.thousandths } == rise)
        let repaired = made.repaired.scores.totals.reduce(0, +) - made.staying.scores.totals.reduce(0, +)
        #expect(made.repairs.reduce(0) { $0 + $1.points.thousandths } == repaired)
    }

    /// However little is asked of a proof, what it says holds of every plan, also of those that a longer search finds.
    @Test func whatIsProvenHoldsOfBetterPlans() throws {
        let plan = Plan(try Bundled.a(), asOf: try .of("2022-12-31"))
        var compared = 0
        for seed in 0..<24 as Range<UInt64> {
            var random = SeededGenerator(seed: seed &+ 70)
            let crew = try Crew(90, seed: seed, from: .of("2022-03-31"), plan)
            let list = try crew.programmes(RandomProgrammes.text(&random, isSmall: true))
            func made(_ gap: Double) -> TrainingPlan? {
                var task = PlanTask(.target(Points(thousandths: 52_000)))
                task.gap = gap
                task.seconds = 5
                guard case .success(let plan) = Planner(crew.cohort, list, after: crew.start, task).outcome else { return nil }
                return plan
            }
            guard let best = made(0) else { continue }
            for gap in [0.001, 0.02, 0.2] {
                guard let rough = made(gap), let bound = rough.proof.leastCost else { continue }
                compared += 1
                #expect(bound <= best.cost, "seed \(seed), gap \(gap)")
            }
        }
        #expect(compared > 10)
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        let plan = Plan(try Bundled.a(), asOf: try .of("2022-12-31"))
        for seed in 0..<8 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let crew = try Crew(60, seed: seed, from: .of("2022-03-31"), plan)
            let text = RandomProgrammes.text(&random, isSmall: false)
            var shuffled = crew
            let order = Array(crew.people.indices).shuffled(using: &random)
            shuffled.people = order.map { crew.people[$0] }
            shuffled.retirements = order.map { crew.retirements[$0] }
            shuffled.tree = UnitTree(crew.tree.units.reversed())
            func lines(_ crew: Crew, threads: Int) throws -> [String]? {
                guard
                    let made = try? Planner(crew.cohort, crew.programmes(text), after: crew.start, PlanTask(.budget(9_000_000)), threads: threads)
                        .plan()
                else { return nil }
                return made.lines.map {
                    "\(crew.people[Int($0.person)].employee.nip) \($0.offer) \(made.classes[$0.classNumber].number) \($0.points)"
                }
            }
            #expect(try lines(crew, threads: 1) == lines(shuffled, threads: 2))
        }
    }
}
