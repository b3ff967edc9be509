import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// The lists of who loses points say what scoring and explaining say, in all and person by person.
@Suite struct PersonalLossTests {
    static let plans = [
        ("perban-bkn-8-2019", "2022-06-30", ""), ("perban-bkn-8-2019", "2022-06-30", "technical=proportional"),
        ("surat-bkn-4190-2024", "2024-06-30", ""),
        ("surat-bkn-4190-2024", "2023-06-30", "training=all-or-nothing"),
    ]

    @Test(arguments: plans) func listsAddUpToWhatWasLost(_ id: String, _ date: String, _ setting: String) throws {
        let plan = try Plan.of(id, date, setting.isEmpty ? [] : [setting])
        var random = RandomPeople(asOf: plan.asOf, seed: 9)
        // More than are looked up at a time.
        let people = try random.people(2500)
        let facts = plan.measured(people).facts
        let scores = facts.scored()
        for (number, expected) in scores.losses.enumerated() {
            let losses = facts.losses(ofIndicator: number, scores)
            let losing = losses.filter { $0.gain > .zero }
            #expect(losing.reduce(0) { $0 + $1.gain.thousandths } == expected.thousandths)
            #expect(losing.count == expected.people)
            #expect(losses.filter(\.restsOnMissingData).count == expected.missingData)
            #expect(losses.map(\.person) == losses.map(\.person).sorted())
            #expect(losses.allSatisfy { scores.isMeasured(Int($0.person)) })
        }
    }

    @Test(arguments: plans) func listsSayWhatExplanationsSay(_ id: String, _ date: String, _ setting: String) throws {
        let plan = try Plan.of(id, date, setting.isEmpty ? [] : [setting])
        var random = RandomPeople(asOf: plan.asOf, seed: 10)
        let people = try random.people(120)
        let facts = plan.measured(people).facts
        let scores = facts.scored()
        let lists = plan.compiled.indicators.indices.map { facts.losses(ofIndicator: $0, scores).filter { $0.gain > .zero } }
        for (number, person) in people.enumerated() {
            var file = PersonFile(person.employee, at: RecordSource(file: 0, row: 1))
            for (row, record) in person.records.enumerated() { file.add(record, at: RecordSource(file: 1, row: row + 1)) }
            let explained = plan.explain(file).indicators.filter { $0.gain > .zero }.map { "\($0.indicator.name) \($0.points) \($0.attainable)" }
            let listed = zip(plan.compiled.indicators, lists).flatMap { compiled, losses in
                losses.filter { $0.person == number }.map { "\(compiled.indicator.name) \($0.reached) \($0.attainable)" }
            }
            #expect(listed == explained)
        }
    }

    @Test func totalsByTensCountEverybodyOnce() throws {
        let plan = try Plan.a()
        var random = RandomPeople(asOf: plan.asOf, seed: 11)
        let scores = plan.measured(try random.people(500)).facts.scored()
        let measured = (0..<scores.people).filter(scores.isMeasured)
        #expect(scores.totalsByTens.count == 10)
        for (ten, count) in scores.totalsByTens.enumerated() {
            #expect(count == measured.filter { Int(scores.totals[$0]) / 10_000 == ten || ten == 9 && scores.totals[$0] == 100_000 }.count)
        }
    }
}
