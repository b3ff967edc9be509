import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// The plan and the literal interpreter say the same of everybody.
@Suite struct AgreementTests {
    @Test(arguments: ["2022-06-30"]) func everyEnumerablePersonOfInstrumentA(_ date: String) throws {
        let plan = try Plan.a(date)
        try expectAgreement(plan, EnumeratedPeople(instrument: plan.instrument, asOf: plan.asOf).everybody())
    }

    @Test(arguments: ["2023-06-30", "2024-06-30"]) func everyEnumerablePersonOfInstrumentB(_ date: String) throws {
        let plan = try Plan.b(date)
        try expectAgreement(plan, EnumeratedPeople(instrument: plan.instrument, asOf: plan.asOf).everybody())
    }

    @Test(arguments: Dates.a) func randomPeopleOfInstrumentA(_ date: String) throws {
        let plan = try Plan.a(date)
        var random = RandomPeople(asOf: plan.asOf, seed: 8_2019)
        try expectAgreement(plan, random.people(500))
    }

    @Test(arguments: Dates.b) func randomPeopleOfInstrumentB(_ date: String) throws {
        let plan = try Plan.b(date)
        var random = RandomPeople(asOf: plan.asOf, seed: 4190)
        try expectAgreement(plan, random.people(600))
    }

    @Test(arguments: ["perban-bkn-8-2019", "surat-bkn-4190-2024"]) func randomPeopleUnderEveryOtherChoice(_ id: String) throws {
        let standard = try Bundled.load(id, [])
        for (number, setting) in standard.instrument.alternatives.enumerated() {
            let dates = id.hasPrefix("p") ? Dates.a : Dates.b
            let plan = Plan(try Bundled.load(id, [setting]), asOf: try .of(dates[number % dates.count]))
            #expect(plan.instrument.changedSettings == [setting])
            var random = RandomPeople(asOf: plan.asOf, seed: UInt64(number))
            try expectAgreement(plan, random.people(120))
        }
    }

    private func expectAgreement(_ plan: Plan, _ people: [TestPerson]) throws {
        let (facts, fates) = plan.measured(people)
        let scores = facts.scored()
        let interpreter = LiteralInterpreter(plan.instrument, asOf: plan.asOf)
        var resting = 0, between = 0
        var disagreements: [String] = []
        for (number, person) in people.enumerated() {
            let literal = interpreter.measure(person.employee, person.records)
            let said = said(of: number, facts, scores, fates[number], scores.plan.unknownCodes(person.employee).map(\.field.rawValue))
            #expect(literal.faults.isEmpty)
            let expected = Self.said(literal, plan.instrument)
            if said != expected { disagreements.append("\(Set(said).symmetricDifference(expected).sorted()) of \(person)") }
            if literal.exclusion == nil {
                resting += literal.restsOnMissingData ? 1 : 0
                between += literal.isBetweenReadings ? 1 : 0
            }
        }
        #expect(disagreements.first == nil, "\(plan.instrument.id) \(plan.asOf) \(plan.instrument.changedSettings), \(disagreements.count) people")
        #expect(scores.restingOnMissingData == resting)
        #expect(scores.betweenCategoryReadings == between)
    }

    /// What the plan says of somebody, in the words of the interpreter.
    private func said(of person: Int, _ facts: Facts, _ scores: Scores, _ fates: [RowFate], _ unknown: [String]) -> [String] {
        let instrument = scores.plan.instrument
        var said = instrument.facts.enumerated().map { "\($1.name): \(instrument.label(facts.value($0, of: person), of: $1))" }
        said += fates.enumerated().filter { $1.problem != nil || $1.isElsewhere }.map { "row \($0) \($1.isElsewhere ? "elsewhere" : "refused")" }
        said += unknown.sorted().map { "\($0) unknown" }
        said += facts.disagreements.filter { $1.contains(person) }.map { "\(instrument.facts[$0.key].name) disagrees" }
        if scores.isMeasured(person) {
            said += Dimension.allCases.map { "\($0): \(scores.points($0, of: person))" }
            said += ["\(scores.total(of: person)) \(scores.category(of: person))"]
        } else {
            said += [instrument.population[Int(scores.exclusions[person])].reason, "\(scores.total(of: person))"]
        }
        return said
    }

    private static func said(_ literal: LiteralResult, _ instrument: Instrument) -> [String] {
        var said = instrument.facts.map { fact in
            switch literal.facts[fact.name] {
            case .word(let word): "\(fact.name): \(word)"
            case .words(let words):
                "\(fact.name): \(words.isEmpty ? "none" : instrument.scales.first { words.isSubset(of: $0.values) }?.values.filter(words.contains).joined(separator: "+") ?? "?")"
            case .thousandths(let amount): "\(fact.name): \(Points(thousandths: amount))"
            case .year(let year): "\(fact.name): \(year)"
            case nil: "\(fact.name): ?"
            }
        }
        said += literal.fates.enumerated().compactMap { number, fate in fate.map { "row \(number) \($0)" } }
        said += literal.unknown.sorted().map { "\($0) unknown" }
        said += literal.disagreements.map { "\($0) disagrees" }
        guard literal.exclusion == nil else { return said + [literal.exclusion ?? "", "0"] }
        said += Dimension.allCases.map { "\($0): \(Points(thousandths: literal.points[$0] ?? 0))" }
        return said + ["\(Points(thousandths: literal.total)) \(literal.category)"]
    }
}

extension Instrument {
    /// Every choice of every option that is not the default, as `name=value`.
    var alternatives: [String] {
        options.flatMap { option -> [String] in
            guard case .choices(let choices) = option.values else { return [] }
            return choices.filter { .choice($0.name) != option.defaultValue }.map { "\(option.name)=\($0.name)" }
        }
    }
}
