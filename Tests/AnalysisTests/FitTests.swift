import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Options are settled by how many people agree under them.
@Suite struct FitTests {
    /// People whose scores tell options apart: two with too few JP, one whose training lies in the last calendar year.
    private static func people() throws -> [TestPerson] {
        [
            try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 12, ended: "2022-01-10")),
            try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 8, ended: "2022-01-10")),
            try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 20, ended: "2021-12-01")),
            try TestPerson().of("2").adding(TrainingRecord.of("9", ended: "2022-01-10")), try TestPerson().with { $0.education = "47" },
        ]
    }

    private static func scores(_ settings: [String]) throws -> Scores {
        let plan = try Case.plan(settings)
        let people = try people()
        var folder = Folder(plan, people: people.count)
        for (number, person) in people.enumerated() {
            _ = folder.fold(person.employee, of: number)
            for record in person.records { _ = folder.fold(record, of: number) }
        }
        return folder.finish().scored()
    }

    /// What BKN would say of them under some settings.
    private static func official(_ settings: [String]) throws -> [OfficialScore] {
        let scores = try scores(settings)
        return try (0..<scores.people).map { person in
            let nip = try #require(NIP("19900315201503190\(person + 1)"))
            return OfficialScore(nip: nip, dimensions: Dimension.allCases.map { scores.points($0, of: person) }, row: person + 2)
        }
    }

    private func ranked(truth: [String]) throws -> [Fit] {
        let official = try Self.official(truth)
        let scores = try Self.scores([])
        let comparison = OfficialComparison(official, Matching(official, nips: official.compactMap(\.nip)), scores)
        #expect(comparison.people.count == 5)
        let settings = OptionSetting.all(scores.plan.instrument)
        return Fit.ranked(try settings.map { Fit($0, try Self.scores($0.texts), comparison.people) })
    }

    @Test(arguments: [
        [], ["technical=proportional"], ["window=calendar-years"], ["unlisted-education=not-counted"],
        ["window=calendar-years", "technical=proportional"],
    ])
    func theSettingThatBKNUsesComesFirst(truth: [String]) throws {
        let fits = try ranked(truth: truth)
        #expect(fits.first?.setting.texts == truth)
        #expect(fits.first?.people == 5 && fits.first?.dimensions == 20)
        for (better, worse) in zip(fits, fits.dropFirst()) {
            #expect((better.people, better.dimensions) >= (worse.people, worse.dimensions))
        }
    }

    @Test func allChoicesAloneAndInPairs() throws {
        let instrument = try Case.plan().instrument
        let settings = OptionSetting.all(instrument)
        // Eight options of two choices decide points: the names of categories and the list of standings do not.
        #expect(settings.filter { $0.changes.isEmpty }.count == 1)
        #expect(settings.filter { $0.changes.count == 1 }.count == 8)
        #expect(settings.filter { $0.changes.count == 2 }.count == 28)
        #expect(Set(settings).count == settings.count)
        #expect(!settings.contains { $0.texts.contains { $0.hasPrefix("categories") || $0.hasPrefix("measured") } })
        // Changes are counted from the settings as they are.
        let other = OptionSetting.all(try Case.plan("technical=proportional").instrument)
        #expect(other.contains { $0.texts == ["technical=all-or-nothing"] })
        #expect(!other.contains { $0.texts.contains("technical=proportional") })
    }

    @Test func plansInOnePassAreBounded() {
        #expect(Fit.plansAtOnce(people: 0) > 10)
        #expect(Fit.plansAtOnce(people: 60_000) == Fit.plansAtOnce(people: 0))
        #expect((1...8).contains(Fit.plansAtOnce(people: 5_000_000)))
        #expect(Fit.plansAtOnce(people: .max) == 1)
    }
}
