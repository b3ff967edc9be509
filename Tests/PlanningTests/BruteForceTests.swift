import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

/// Every way to send up to six people to up to four programmes, tried one after the other, in code that shares nothing with the planner but
/// what a record adds: the plan must be the best of them, and what it says is proven must hold of all.
@Suite struct BruteForceTests {
    private static let cases = (0..<60).map(UInt64.init)

    /// For every number of attendees of each programme, the most points they can bring.
    private func best(_ crew: Crew, _ stage: PlanStage, _ list: ProgrammeList) -> [[Int]: Int] {
        let cohort = crew.cohort.at(stage), plan = crew.plan
        let eligible = list.offers.map { cohort.matching($0.programme.participants) }
        let weights = IndexWeights(stage.tally, plan.instrument.combination), second = stage.facts.isOfSecondGroup
        func total(_ values: [Int]) -> Int { plan.points(values).thousandths }
        var best: [[Int]: Int] = [[Int](repeating: 0, count: list.offers.count): 0]
        for person in 0..<crew.people.count where stage.scores.isMeasured(person) {
            let values = stage.facts.values(of: person)
            var next: [[Int]: Int] = [:]
            for set in 0..<(1 << list.offers.count) {
                let chosen = list.offers.indices.filter { set & 1 << $0 != 0 }
                // Who should have retired already is sent nowhere.
                let isOverdue = crew.retirements[person].map { $0 <= crew.start } ?? false
                guard chosen.isEmpty || !isOverdue, chosen.allSatisfy({ eligible[$0][person] }) else { continue }
                var after = values
                for offer in chosen { after = list.offers[offer].effect.added(to: after, plan) }
                let gain = (total(after) - total(values)) * (second[person] ? weights.second : weights.first)
                for (counts, sum) in best {
                    var counts = counts
                    for offer in chosen { counts[offer] += 1 }
                    next[counts] = max(next[counts] ?? .min, sum + gain)
                }
            }
            best = next
        }
        return best
    }

    /// What so many attendees cost at least; nil where no classes hold them.
    private func cost(_ counts: [Int], _ list: ProgrammeList) -> Int? {
        var sum = 0
        for (offer, count) in zip(list.offers, counts) {
            let programme = offer.programme
            if let seats = programme.seats, count > seats { return nil }
            let held = (0...max(count, 0)).first { classes in
                classes * programme.classes.size >= count && classes * programme.classes.leastPeople <= count
                    && classes >= programme.classes.least && classes <= offer.mostClasses ?? .max
            }
            guard let held else { return nil }
            sum += held * programme.costPerClass + count * programme.costPerPerson
        }
        return sum
    }

    @Test(arguments: cases) func theCheapestWayToATargetIsFound(_ seed: UInt64) throws {
        let (crew, list, random) = try scene(seed)
        var generator = random
        let stages = try stages(crew, list)
        let weights = IndexWeights(stages.tally, crew.plan.instrument.combination)
        let ways = best(crew, stages, list)
        guard let most = ways.values.max(), most > 0, let mean = weights.mean(adding: Int.random(in: 1...most, using: &generator)) else { return }
        let target = Points(thousandths: mean.hundredths * 10)
        guard weights.lacking(to: target) > 0 else { return }
        let cheapest = ways.filter { $0.value >= weights.lacking(to: target) }.keys.compactMap { cost($0, list) }.min()
        var task = PlanTask(.target(target))
        task.gap = 0
        switch Planner(crew.cohort, list, after: crew.start, task).outcome {
        case .success(let plan):
            let cheapest = try #require(cheapest, "a plan where there is none")
            #expect(plan.cost == cheapest)
            #expect(try #require(plan.proof.leastCost) == cheapest)
            #expect(plan.proof.gap == 0 && plan.proof.ending == .proven)
            let reached = try #require(plan.promised.means?.total)
            #expect(reached >= (try #require(ExactMean(sum: target.thousandths, count: 1))))
        case .failure(.alreadyReached): return
        case .failure(let reason): #expect(cheapest == nil, "\(reason)")
        }
    }

    @Test(arguments: cases) func theMostThatABudgetBringsIsFound(_ seed: UInt64) throws {
        let (crew, list, random) = try scene(seed)
        var generator = random
        let stages = try stages(crew, list)
        let ways = best(crew, stages, list)
        let budget = Int.random(in: 0...12, using: &generator) * 500_000
        let most = ways.filter { cost($0.key, list).map { $0 <= budget } ?? false }.values.max() ?? 0
        var task = PlanTask(.budget(budget))
        task.gap = 0
        switch Planner(crew.cohort, list, after: crew.start, task).outcome {
        case .success(let plan):
            #expect(plan.cost <= budget)
            let weights = IndexWeights(stages.tally, crew.plan.instrument.combination)
            #expect(plan.promised.means?.total == weights.mean(adding: most))
            #expect(plan.proof.highestIndex == weights.mean(adding: most))
        case .failure(let reason): #expect(most == 0, "\(reason)")
        }
    }

    private func scene(_ seed: UInt64) throws -> (Crew, ProgrammeList, SeededGenerator) {
        var random = SeededGenerator(seed: seed)
        let isB = seed % 2 == 1
        let settings = isB && seed % 4 == 1 ? ["joining=group-means"] : seed % 4 == 2 ? ["technical=proportional"] : []
        let compiled = try Bundled.load(isB ? "surat-bkn-4190-2024" : "perban-bkn-8-2019", settings)
        let plan = Plan(compiled, asOf: try .of(isB ? "2024-12-31" : "2022-12-31"))
        let crew = try Crew(Int.random(in: 1...6, using: &random), seed: seed, from: .of(isB ? "2024-03-31" : "2022-03-31"), plan)
        return (crew, try crew.programmes(RandomProgrammes.text(&random, isSmall: true)), random)
    }

    /// Everybody without those who leave and with data repaired, as the planner says it; these are tested by themselves.
    private func stages(_ crew: Crew, _ list: ProgrammeList) throws -> PlanStage {
        let cohort = crew.cohort, departure = Departure(crew.plan)
        let leaving = departure.leaving(cohort.facts, { crew.retirements[$0] }, after: crew.start, until: crew.plan.asOf)
        let staying = PlanStage(cohort.facts.replacing(departure.changes, of: leaving))
        let repair = DataRepair(list.repair, crew.plan)
        guard let assumed = repair.assumed else { return staying }
        return PlanStage(staying.facts.adding([(assumed.effect, repair.lines(staying, order: cohort.order).map { $0.person })]))
    }
}

extension Planner {
    /// The plan, or why there is none.
    var outcome: Result<TrainingPlan, NoPlan> {
        do throws(NoPlan) { return .success(try plan()) } catch { return .failure(error) }
    }
}
