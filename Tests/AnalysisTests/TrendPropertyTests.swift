import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Whatever the records are, the parts of a forecast add up to the last thousandth.
@Suite struct TrendPropertyTests {
    /// An instrument with its options, and D.
    private static let cases: [(id: String, settings: [String], date: String)] = [
        ("perban-bkn-8-2019", [], "2022-06-30"), ("perban-bkn-8-2019", ["technical=proportional"], "2020-02-29"),
        ("perban-bkn-8-2019", ["window=calendar-years"], "2021-03-15"), ("surat-bkn-4190-2024", [], "2024-06-30"),
        ("surat-bkn-4190-2024", ["joining=group-means"], "2024-01-15"),
    ]

    private static func people(_ count: Int, around date: CivilDate, seed: UInt64) throws -> [TestPerson] {
        var generator = SeededGenerator(seed: seed)
        func some<Value>(_ values: [Value]) throws -> Value { try #require(values.randomElement(using: &generator)) }
        func day(_ range: ClosedRange<Int32>) -> CivilDate { CivilDate(day: date.day + Int32.random(in: range, using: &generator)) }
        return try (0..<count).map { _ in
            var person = try TestPerson()
            person.employee.positionKind = try some(["1", "2", "4"])
            person.employee.standing = try some(["01", "01", "01", "71", "99"])
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                switch Int.random(in: 0..<6, using: &generator) {
                case 0, 1, 2:
                    person = person.adding(
                        try TrainingRecord.of(
                            some(["3", "3", "9", "2"]), hours: some([5, 12, 20]), ended: day(-760...200).description,
                            certificate: some(["", "1/X/2021", "2/X/2021"])))
                case 3: person = person.adding(SanctionRecord(type: try some(["1", "5", "9"]), effective: day(-2000...200)))
                case 4: person = person.adding(AppraisalRecord(year: date.year - 1, score: .value(try some([60_000, 80_000, 95_000]))))
                default: person = person.adding(PredicateRecord(year: date.year - 1, rating: try some(["1", "2", "3"])))
                }
            }
            return person
        }
    }

    /// D, then the ends of the months.
    private static func days(_ entry: (id: String, settings: [String], date: String), _ people: [TestPerson]) throws -> [MeasuredDay] {
        let start = try CivilDate.of(entry.date)
        return try ([start] + ForecastDates.monthEnds(after: start)).map { Year.day(people, try Year.plan(entry.id, $0, entry.settings)) }
    }

    private static func forecast(_ days: [MeasuredDay]) -> Forecast {
        var forecast = Forecast(days[0])
        forecast.add(Array(days.dropFirst()), since: days[0], after: days[0])
        return forecast
    }

    @Test(arguments: cases.indices, [1, 2, 3] as [UInt64]) func partsAddUp(_ number: Int, _ seed: UInt64) throws {
        let entry = Self.cases[number]
        let people = try Self.people(120, around: .of(entry.date), seed: seed)
        let days = try Self.days(entry, people)
        let forecast = Self.forecast(days)
        #expect(forecast.steps.count == days.count - 1)
        var index = forecast.index
        var sum = GroupedPoints()
        var changed = 0
        for step in forecast.steps {
            // Indicators make the change of a day, and the change makes its index.
            #expect(step.change.indicators.reduce(GroupedPoints()) { $0 + $1.net } == step.change.points)
            #expect(index.adding(step.change.points) == step.index)
            #expect(index.adding(step.change.points).mean == step.index.mean)
            let shares = step.change.indicators.map { step.index.share(of: $0.net) }
            #expect(shares.reduce(0) { $0 + $1.sum } == step.index.share(of: step.change.points).sum)
            #expect(Set(shares.map(\.people)).count == 1)
            // Days make the year.
            sum = sum + step.change.points
            #expect(step.sinceStart.points == sum)
            #expect(step.sinceStart.indicators.reduce(GroupedPoints()) { $0 + $1.net } == sum)
            index = step.index
            changed += step.change.losing + step.change.gaining
        }
        let end = try #require(forecast.end)
        for indicator in end.change.indicators.indices {
            #expect(forecast.steps.reduce(GroupedPoints()) { $0 + $1.change.indicators[indicator].net } == end.sinceStart.indicators[indicator].net)
        }
        #expect(changed > 0)
        #expect(forecast.index.secondPeople > 0 || entry.id == "perban-bkn-8-2019")
    }

    /// Each person scored alone on both days says the same as the columns.
    @Test(arguments: cases.indices) func everybodyAlone(_ number: Int) throws {
        let entry = Self.cases[number]
        let people = try Self.people(60, around: .of(entry.date), seed: 9)
        let days = try Self.days(entry, people)
        let last = days[days.count - 1]
        let change = try #require(Self.forecast(days).end).sinceStart
        var losing = 0, gaining = 0, lower = 0, higher = 0, sum = 0
        for person in people {
            let before = person.scored(days[0].scores.plan), after = person.scored(last.scores.plan)
            guard before.isMeasured(0) else { continue }
            let difference = after.total(of: 0).thousandths - before.total(of: 0).thousandths
            sum += difference
            losing += difference < 0 ? 1 : 0
            gaining += difference > 0 ? 1 : 0
            lower += after.categories[0] > before.categories[0] ? 1 : 0
            higher += after.categories[0] < before.categories[0] ? 1 : 0
        }
        #expect(
            [change.losing, change.gaining, change.lowerCategory, change.higherCategory, change.points.total] == [
                losing, gaining, lower, higher, sum,
            ])
        // An indicator that costs somebody points costs at least one person, and never more than there are.
        for indicator in change.indicators {
            #expect(indicator.lost.total >= 0 && indicator.gained.total >= 0)
            #expect((indicator.lost.total > 0) == (indicator.losing > 0) && (indicator.gained.total > 0) == (indicator.gaining > 0))
            #expect(indicator.losing + indicator.gaining <= people.count)
        }
    }

    /// Days may be added some at a time.
    @Test(arguments: 1...4) func inPiecesAsAtOnce(_ size: Int) throws {
        let entry = Self.cases[0]
        let days = try Self.days(entry, try Self.people(80, around: .of(entry.date), seed: 4))
        var pieces = Forecast(days[0])
        for start in stride(from: 1, to: days.count, by: size) {
            pieces.add(Array(days[start..<min(start + size, days.count)]), since: days[0], after: days[start - 1])
        }
        #expect(pieces == Self.forecast(days))
    }

    /// What happens day by day is what happens month by month.
    @Test(arguments: [0, 1, 3]) func daysMakeMonths(_ number: Int) throws {
        let entry = Self.cases[number]
        let start = try CivilDate.of(entry.date)
        let people = try Self.people(40, around: start, seed: 5)
        let forecast = Self.forecast(try Self.days(entry, people))
        var events = ForecastEvents()
        events.add(try ([start] + ForecastDates.days(after: start)).map { Year.day(people, try Year.plan(entry.id, $0, entry.settings)) })
        #expect(!events.events.isEmpty)
        var before = start
        for step in forecast.steps {
            for indicator in step.change.indicators.indices {
                let sum = events.events.filter { $0.indicator == indicator && $0.date > before && $0.date <= step.date }.reduce(0) {
                    $0 + Int($1.thousandths)
                }
                #expect(sum == step.change.indicators[indicator].net.total)
            }
            before = step.date
        }
    }
}
