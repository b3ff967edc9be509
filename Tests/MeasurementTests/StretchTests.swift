import Instruments
import TestSupport
import Testing

@testable import Measurement

/// How many threads score and add up changes nothing.
@Suite struct StretchTests {
    @Test(arguments: [
        ["perban-bkn-8-2019", "2022-06-30"], ["perban-bkn-8-2019", "2022-06-30", "technical=proportional"], ["surat-bkn-4190-2024", "2024-06-30"],
    ])
    func anyNumberOfStretches(of what: [String]) throws {
        let plan = try Plan.of(what[0], what[1], Array(what.dropFirst(2)))
        var random = RandomPeople(asOf: plan.asOf, seed: 8)
        // More people than one batch, and fewer in a stretch than a batch.
        let facts = plan.measured(try random.people(2_500)).facts
        let one = facts.scored(parts: 1)
        #expect(Set(one.totals).count > 20)
        for parts in [2, 3, 7, 2_600] {
            let scores = facts.scored(parts: parts)
            #expect(scores.exclusions == one.exclusions)
            #expect(scores.dimensions == one.dimensions)
            #expect(scores.totals == one.totals)
            #expect(scores.categories == one.categories)
            #expect(scores.losses == one.losses)
            #expect(scores.betweenCategoryReadings == one.betweenCategoryReadings)
            #expect(scores.restingOnMissingData == one.restingOnMissingData)
        }
        for person in 0..<one.people { #expect(Int(one.totals[person]) == one.dimensions.reduce(0) { $0 + Int($1[person]) }) }
        let alone = Aggregation(one, facts: facts, placement: .flat(2_500)),
            both = Aggregation(one, facts: facts, placement: .flat(2_500), threads: 2)
        #expect(Array(alone.agencies) == Array(both.agencies))
        #expect(Array(alone.units) == Array(both.units))
        #expect(alone.whole == both.whole)
    }
}
