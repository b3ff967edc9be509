import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// The whole of a reconciliation: who is compared, and that causes add up to what differs.
@Suite struct ReconciliationTests {
    private static func nip(_ person: Int) throws -> NIP { try #require(NIP("1990031520150319\(person < 10 ? "0" : "")\(person)")) }

    /// Invented people and their scores.
    private struct Agency {
        let plan: Plan
        let people: [TestPerson]
        let scores: Scores

        init(_ people: [TestPerson]) throws {
            plan = try Case.plan()
            self.people = people
            var folder = Folder(plan, people: people.count)
            for (number, person) in people.enumerated() {
                _ = folder.fold(person.employee, of: number)
                for record in person.records { _ = folder.fold(record, of: number) }
            }
            scores = folder.finish().scored()
        }

        func reconcile(_ official: [OfficialScore], threads: Int = 1) throws -> Reconciliation {
            let nips = try people.indices.map { try ReconciliationTests.nip($0 + 1) }
            let comparison = OfficialComparison(official, Matching(official, nips: nips), scores)
            let differing = comparison.differing
            let differences = Reconciler(plan, options: try Case.options()).differences(
                of: differing, files: differing.map { Case.file(people[$0.person]) }, threads: threads)
            return Reconciliation(plan: plan, official: official, comparison: comparison, differences: differences, fits: [], scores: scores)
        }

        /// What BKN would say if it agreed in everything.
        func official(_ person: Int) throws -> OfficialScore {
            OfficialScore(
                nip: try ReconciliationTests.nip(person + 1), dimensions: Dimension.allCases.map { scores.points($0, of: person) }, row: person + 2)
        }
    }

    @Test func everybodyIsOnOneSideOrBoth() throws {
        let agency = try Agency([
            TestPerson(), TestPerson().adding(PredicateRecord(year: 2021, rating: "2")), TestPerson().with { $0.status = "CPNS" }, TestPerson(),
        ])
        var changed = try agency.official(1)
        changed.dimensions[2] = .zero
        changed.total = changed.sum
        let stranger = OfficialScore(nip: try Self.nip(44), dimensions: changed.dimensions, row: 9)
        let result = try agency.reconcile([try agency.official(0), changed, try agency.official(2), stranger])
        let comparison = result.comparison
        #expect(comparison.people.map(\.person) == [0, 1] && comparison.differing.map(\.person) == [1])
        #expect(comparison.notMeasured.map(\.exclusion.reason) == ["cpns"])
        #expect(comparison.onlyThere == [3] && comparison.onlyHere == [3])
        #expect(result.differences.map(\.finding.words) == ["penilaian-tidak-ada-di-bkn 2"])
        let performance = comparison.summaries[2]
        #expect((performance.agreeing, performance.lowerThere, performance.higherThere) == (1, 1, 0))
        #expect(performance.meanHere?.text() == "12.50" && performance.meanThere?.text() == "0.00")
        #expect(result.difference.hundredths == -1250)
    }

    @Test func aTotalThatIsNotTheSumIsADifferenceOfItsOwn() throws {
        let agency = try Agency([TestPerson()])
        var official = try agency.official(0)
        official.total = Points(thousandths: official.total.thousandths + 5000)
        let result = try agency.reconcile([official])
        #expect(result.differences.map(\.finding.cause) == [.total])
        #expect(result.differences.map(\.dimension) == [nil])
        #expect(result.causes.map(\.share.hundredths) == [500])
        #expect(result.comparison.summaries.map(\.agreeing) == [1, 1, 1, 1, 0])
    }

    /// Whatever BKN says, causes add up to the difference of the two indices, and to the differences of the dimensions.
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func causesAddUpExactly(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let people = try (0..<Int.random(in: 3...25, using: &random)).map { _ in try Self.person(&random) }
        let agency = try Agency(people)
        let official = try people.indices.map { person in
            var score = try agency.official(person)
            for dimension in 0..<4 where Bool.random(using: &random) {
                score.dimensions[dimension] = Points(
                    thousandths: [0, 1000, 5000, 10_000, 15_000, 17_500, 22_500, 33_333].randomElement(using: &random) ?? 0)
            }
            score.total = score.sum + Points(thousandths: Int.random(in: 0...3, using: &random) == 0 ? 250 : 0)
            return score
        }
        let result = try agency.reconcile(official)
        let parts = result.causes
        #expect(parts.reduce(0) { $0 + $1.share.sum } == result.difference.sum)
        #expect(parts.allSatisfy { $0.share.people == result.difference.people })
        #expect(parts.reduce(0) { $0 + $1.differences } == result.differences.count)
        let summaries = result.comparison.summaries
        #expect(summaries[4].sumThere - summaries[4].sumHere == result.difference.sum)
        #expect(summaries[..<4].reduce(0) { $0 + $1.differing } == result.differences.filter { $0.dimension != nil }.count)
        // Every difference that is explained by rows names some, and threads change nothing.
        for difference in result.differences where [.recordMissingThere, .ratingAbsentThere, .cancelledSanction].contains(difference.finding.cause) {
            #expect(!difference.finding.records.isEmpty)
        }
        #expect(try agency.reconcile(official, threads: 3).differences == result.differences)
    }

    /// Removing what a finding names yields BKN's points: a cause is never only said.
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func namedRecordsMakeTheDifference(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = try Case.plan()
        for _ in 0..<20 {
            let person = try Self.person(&random)
            guard !person.records.isEmpty else { continue }
            var less = person
            less.records.removeAll { _ in Bool.random(using: &random) }
            let here = person.scored(plan), there = less.scored(plan)
            for dimension in Dimension.allCases where here.points(dimension, of: 0) != there.points(dimension, of: 0) {
                let wanted = there.points(dimension, of: 0)
                let finding = try Case.finding(person, dimension, there: wanted.description, plan)
                #expect(finding.cause != .unexplained)
                guard finding.cause == .recordMissingThere || finding.cause == .ratingAbsentThere else { continue }
                let gone = Set(finding.records.map(\.source))
                #expect(TrialPlan(plan).points(dimension, PersonTrial(Case.file(person)).without(gone)) == wanted.thousandths)
            }
        }
    }

    private static func person(_ random: inout SeededGenerator) throws -> TestPerson {
        let kinds: [Code] = ["1", "2", "4"], levels: [Code] = ["15", "30", "40", "45", "50"], trainings: [Code] = ["2", "3", "9"]
        var person = try TestPerson().of(kinds.randomElement(using: &random) ?? "4")
        person.employee.education = levels.randomElement(using: &random) ?? "15"
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            person = person.adding(EducationRecord(level: levels.randomElement(using: &random) ?? "15", year: 2010))
        }
        for number in 0..<Int.random(in: 0...4, using: &random) {
            let ended = ["2019-05-01", "2021-03-01", "2021-12-01", "2022-03-01", "2022-09-01"].randomElement(using: &random) ?? "2022-03-01"
            person = person.adding(
                try TrainingRecord.of(
                    trainings.randomElement(using: &random) ?? "3", hours: Int.random(in: 4...24, using: &random), ended: ended,
                    certificate: "\(number / 2)"))
        }
        if Bool.random(using: &random) {
            person = person.adding(PredicateRecord(year: 2021, rating: ["1", "2", "3"].randomElement(using: &random) ?? "2"))
        }
        if Bool.random(using: &random) {
            person = person.adding(SanctionRecord(type: "4", level: "S", effective: try .of("2020-01-01"), cancelled: Bool.random(using: &random)))
        }
        return person
    }

    @Test func sharesAreRoundedHalfAwayFromZero() {
        #expect(IndexShare(sum: 5, people: 1).hundredths == 1)
        #expect(IndexShare(sum: -5, people: 1).hundredths == -1)
        #expect(IndexShare(sum: 4, people: 1).hundredths == 0)
        #expect(IndexShare(sum: -14_999, people: 1000).hundredths == -1)
        #expect(IndexShare(sum: 7, people: 0).hundredths == 0)
    }
}
