import Foundation
import Instruments
import Personnel
import TestSupport
import Testing
import Vocabulary

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
            #expect(scores.categories == one.categories)
            #expect(scores.losses == one.losses)
            #expect(scores.betweenCategoryReadings == one.betweenCategoryReadings)
            #expect(scores.restingOnMissingData == one.restingOnMissingData)
        }
        for person in 0..<one.people {
            #expect(one.totals[person] == Dimension.allCases.reduce(0) { $0 + one.points($1, of: person).thousandths })
        }
        // As if a dimension had more points than two bytes hold.
        let wide = facts.scored(parts: 2, PointColumns.wide)
        #expect(wide.totals == one.totals)
        #expect(wide.categories == one.categories)
        #expect(wide.losses == one.losses)
        for dimension in Dimension.allCases { #expect(wide.dimensions.column(dimension.position) == one.dimensions.column(dimension.position)) }
        #expect(ScoreComparison(one, wide, threads: 2).same == one.exclusions.count { $0 == CompiledInstrument.measured })
        #expect(Aggregation(wide, facts: facts, placement: .flat(2_500)).whole == Aggregation(one, facts: facts, placement: .flat(2_500)).whole)
        let alone = Aggregation(one, facts: facts, placement: .flat(2_500)),
            both = Aggregation(one, facts: facts, placement: .flat(2_500), threads: 2)
        #expect(Array(alone.agencies) == Array(both.agencies))
        #expect(Array(alone.units) == Array(both.units))
        #expect(alone.whole == both.whole)
    }

    /// An instrument in which performance alone is worth more than two bytes hold.
    @Test func aDimensionOfMoreThanTwoBytes() throws {
        var text = try Bundled.source("perban-bkn-8-2019").text
        let start = try #require(text.range(of: "  kompetensi:")).lowerBound, end = try #require(text.range(of: "  kinerja:")).lowerBound
        var competence = String(text[start..<end])
        for (old, new) in [
            ("maximum: 40", "maximum: 4"), ("points: 15", "points: 1.5"), ("points: 22.5", "points: 2.25"), ("upTo: 22.5", "upTo: 2.25"),
            ("upTo: 15", "upTo: 1.5"), ("points: 17.5", "points: 1.75"), ("points: 10", "points: 1"),
        ] {
            competence = competence.replacingOccurrences(of: old, with: new)
        }
        text = text.replacingOccurrences(of: "maximum: 30", with: "maximum: 66").replacingOccurrences(of: "points: 30", with: "points: 66")
        text = text.replacingOccurrences(of: text[start..<end], with: competence)
        let plan = Plan(try InstrumentSource(file: "contoh.yaml", text: text).load(), asOf: try .of("2022-06-30"))
        let person = try TestPerson().of("4").with { $0.education = "50" }.adding(PredicateRecord(year: 2021, rating: "1"))
        #expect(person.points(.performance, plan) == "66")
        #expect(person.total(plan) == "96")
        guard case .wide = plan.measured([person]).facts.scored().dimensions else {
            Issue.record("two bytes a point")
            return
        }
    }
}
