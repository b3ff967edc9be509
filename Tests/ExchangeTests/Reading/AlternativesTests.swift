import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Plans that are folded beside another one give what each would give alone, and change nothing for the other.
@Suite struct AlternativesTests {
    /// Every choice of every option of both instruments, on its own.
    private static func plans() throws -> [Plan] {
        let asOf = try CivilDate.of("2022-06-30")
        return try ["perban-bkn-8-2019", "surat-bkn-4190-2024"].flatMap { id in
            let source = try Bundled.source(id)
            let settings = source.standard.instrument.options.flatMap { option -> [String] in
                guard case .choices(let choices) = option.values else { return [] }
                return choices.map { "\(option.name)=\($0.name)" }
            }
            return try ([[]] + settings.map { [$0] }).map { Plan(try source.load(settings: $0), asOf: asOf) }
        }
    }

    @Test(arguments: [false, true]) func allAtOnceAreEachAlone(plainly: Bool) throws {
        let folder = try DataFolder(try Fixture.agency)
        let plans = try Self.plans()
        let alone = try DataSet.read(folder, plan: plans[0])
        let dataSet = try DataSet.read(folder, plan: plans[0], alternatives: plans, options: .test(threads: 3, plainly: plainly, piece: 4000))
        #expect(dataSet.everything == alone.everything)
        let measured = MeasuredDataSet(dataSet)
        #expect(measured.alternatives.count == plans.count)
        var totals: Set<[Int]> = []
        for (plan, alternative) in zip(plans, measured.alternatives) {
            let expected = MeasuredDataSet(try DataSet.read(folder, plan: plan))
            let name = "\(plan.instrument.id) \(plan.instrument.changedSettings)"
            #expect(alternative.scores.totals == expected.scores.totals, "\(name)")
            #expect(alternative.scores.exclusions == expected.scores.exclusions, "\(name)")
            #expect(alternative.scores.categories == expected.scores.categories, "\(name)")
            #expect(alternative.aggregation.whole == expected.aggregation.whole, "\(name)")
            totals.insert(expected.scores.totals)
        }
        #expect(totals.count > 5)
    }

    /// An option that only decides a ladder needs no columns of its own.
    @Test func likeFoldsAreFoldedOnce() throws {
        let asOf = try CivilDate.of("2022-06-30")
        func plan(_ settings: String...) throws -> Plan { Plan(try Bundled.load("perban-bkn-8-2019", settings), asOf: asOf) }
        let plain = try plan()
        #expect(try plan("technical=proportional", "categories=upper-bound", "leadership=exact").foldsLike(plain))
        #expect(try !plan("window=calendar-years").foldsLike(plain))
        #expect(try !plan("training-kind=by-certificate-letter").foldsLike(plain))
        #expect(!Plan(try Bundled.b(), asOf: asOf).foldsLike(plain))
        #expect(!Plan(plain.compiled, asOf: try CivilDate.of("2022-07-01")).foldsLike(plain))
    }

    @Test func peopleAreCountedByWhatChanges() throws {
        let plans = try [[], ["technical=proportional"], ["categories=upper-bound"], ["measured=03"]].map {
            Plan(try Bundled.load("perban-bkn-8-2019", $0), asOf: try CivilDate.of("2022-06-30"))
        }
        let measured = MeasuredDataSet(
            try DataSet.read(try DataFolder(try Fixture.agency), plan: plans[0], alternatives: Array(plans.dropFirst())))
        let scores = measured.scores
        for alternative in measured.alternatives {
            var seen: [String: Int] = [:]
            for person in 0..<scores.people {
                switch (scores.isMeasured(person), alternative.scores.isMeasured(person)) {
                case (false, false): break
                case (true, false): seen["first", default: 0] += 1
                case (false, true): seen["second", default: 0] += 1
                case (true, true):
                    let before = scores.total(of: person), after = alternative.scores.total(of: person)
                    seen[before < after ? "higher" : before > after ? "lower" : "same", default: 0] += 1
                    if scores.category(of: person) != alternative.scores.category(of: person) { seen["category", default: 0] += 1 }
                }
            }
            let comparison = alternative.comparison
            #expect(
                [comparison.higher, comparison.lower, comparison.same, comparison.otherCategory, comparison.onlyFirst, comparison.onlySecond]
                    == ["higher", "lower", "same", "category", "first", "second"].map { seen[$0] ?? 0 })
        }
        #expect(measured.alternatives[0].comparison.higher > 0)
        #expect(measured.alternatives[2].comparison.onlyFirst > 0)
    }
}
