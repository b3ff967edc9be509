import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Mistakes that applications for the index are known to make; none of them is made here.
@Suite struct GoesWrongTests {
    @Test func aFunctionalPostIsNotScoredWithThePointsOfThePelaksana() throws {
        // 15 + 22.5 + 17.5 would be 55 of 40.
        let person = try TestPerson().adding(TrainingRecord.of("2", ended: "2022-06-01")).adding(TrainingRecord.technical("20"))
            .adding(TrainingRecord.of("4", ended: "2022-06-01"))
        #expect(try person.points(.competence, .a()) == "40")
    }

    @Test(arguments: [Code("1"), "2", "3", "4"]) func trainingKindsAreNotAllAddedUpWhateverThePost(_ kind: Code) throws {
        // 15 + 15 + 15 + 10 + 22.5 + 17.5 would be 95 of 40.
        let person = try TestPerson().of(kind, post: "Guru", echelon: "51").adding(LeadershipRecord.of(level: "5")).adding(
            TrainingRecord.of("2", ended: "2022-06-01")
        )
        .adding(TrainingRecord.technical("2000")).adding(TrainingRecord.of("4", ended: "2022-06-01"))
        #expect(try person.points(.competence, .a()) == "40")
    }

    @Test func theHighestEducationCountsNotTheLatest() throws {
        let person = try TestPerson().with { $0.education = "30" }.adding(EducationRecord(level: "45", graduated: .of("2010-01-01")))
            .adding(EducationRecord(level: "30", graduated: .of("2021-01-01")))
        #expect(try person.points(.qualification, .a()) == "20")
    }

    @Test func kinerjaHasNoHoles() throws {
        let plan = try Plan.a()
        var last = 0
        // Every hundredth from 0 to 100: never nothing, never less than before.
        let people = try (0...10_000).map { try TestPerson().adding(AppraisalRecord(year: 2021, score: .value($0 * 10))) }
        let scores = plan.measured(people).facts.scored()
        for hundredth in 0...10_000 {
            let points = scores.points(.performance, of: hundredth).thousandths
            #expect(points >= max(last, 1000))
            last = points
        }
        for (hundredth, points) in [(5050, "5"), (6050, "15"), (7550, "25"), (9050, "30")] {
            #expect(scores.points(.performance, of: hundredth).description == points)
        }
    }

    @Test func meansArePrintedNotSums() throws {
        let plan = try Plan.a()
        let (facts, _) = plan.measured(Array(repeating: try TestPerson(), count: 7))
        let means = try #require(Means(Aggregation(facts.scored(), facts: facts, placement: .flat(7)).whole, by: plan.instrument.combination))
        #expect(means.total.text() == "20.00")
        #expect(means.dimensions.map { $0.text() } == ["15.00", "0.00", "0.00", "5.00"])
    }

    @Test(arguments: ["2022-06-30", "2024-06-30"]) func kinerjaIsNotAddedTwice(_ date: String) throws {
        let plan = try date < "2023" ? Plan.a(date) : Plan.b(date)
        let year = plan.asOf.year - 1
        let person = try TestPerson().adding(PredicateRecord(year: year, rating: "1")).adding(AppraisalRecord(year: year, score: .value(95_000)))
            .adding(PredicateRecord(year: year, rating: "1"))
        let scores = person.scored(plan)
        #expect(scores.points(.performance, of: 0).description == "30")
        #expect(scores.total(of: 0).thousandths == Dimension.allCases.reduce(0) { $0 + scores.points($1, of: 0).thousandths })
    }

    @Test func everyPartOfTheProgramNamesACategoryAlike() throws {
        let plan = try Plan.a("2022-06-30", "technical=proportional")
        // Totals from 77.5 to 100 by thousandths of JP, through every bound near them.
        let people = try (0...400).map {
            try TestPerson().of("4").with { $0.education = "50" }.adding(TrainingRecord.technical(Thousandths.text($0 * 50)))
                .adding(TrainingRecord.of("4", ended: "2022-06-01")).adding(PredicateRecord(year: 2021, rating: "1"))
        }
        let (facts, _) = plan.measured(people)
        let scores = facts.scored()
        let tally = Aggregation(scores, facts: facts, placement: .flat(people.count)).whole
        var counted = [Int](repeating: 0, count: tally.categories.count)
        for (number, person) in people.enumerated() {
            var file = PersonFile(person.employee, at: RecordSource(file: 0, row: 2))
            for (row, record) in person.records.enumerated() { file.add(record, at: RecordSource(file: 1, row: row + 2)) }
            #expect(plan.explain(file).category == scores.category(of: number))
            counted[plan.instrument.category(thousandths: Int(scores.totals[number]))] += 1
        }
        #expect(tally.categories == counted)
        #expect(counted.count { $0 > 0 } >= 3)
    }

    @Test func halfPointsAreNotCut() throws {
        #expect(try TestPerson().of("4").adding(TrainingRecord.technical("20")).points(.competence, .a()) == "22.5")
        #expect(
            try TestPerson().of("4").adding(TrainingRecord.technical("19")).points(.competence, .a("2022-06-30", "technical=proportional"))
                == "21.375")
    }

    @Test func cancelledSanctionsDoNotCount() throws {
        let person = try TestPerson().adding(SanctionRecord(type: "9", level: "B", effective: .of("2022-01-01"), cancelled: true))
        #expect(try person.points(.discipline, .a()) == "5")
        #expect(try person.points(.discipline, .b()) == "5")
    }

    @Test func contractStaffAreNotIgnored() throws {
        let person = try TestPerson().with { ($0.standing, $0.status) = ("71", "PPPK") }
        #expect(try person.exclusion(.b()) == nil)
        // Instrument A does not measure them, and says so by name and number.
        let plan = try Plan.a()
        let (facts, _) = plan.measured([person])
        #expect(Aggregation(facts.scored(), facts: facts, placement: .flat(1)).whole.excluded == [1, 0, 0, 0])
        #expect(plan.instrument.population.first?.reason == "pppk")
    }

    @Test(arguments: ["1,99001E+17", "1.99001012015012E+17", "1,99001012015012e17"]) func aNIPFromANumericCellIsRefused(_ cell: String) {
        #expect(NIP.parse(cell.utf8.span) == .refused(.scientificNotation))
        // What a numeric cell keeps of 18 digits is another number.
        #expect(UInt64(Double(199_001_012_015_019_017)) != 199_001_012_015_019_017)
    }

    @Test func aNIPWhoseLastDigitsANumericCellMadeZerosIsRefused() {
        #expect(NIP.parse("199001012015019000".utf8.span) == .refused(.roundedByNumber))
        #expect(NIP("199001012015011001") != nil)
    }

    @Test func scoresDoNotChangeWithTheOrderOfRows() throws {
        let plan = try Plan.a()
        let records: [any PersonnelRecord] = try [("8", "1"), ("12", "1"), ("3", "1"), ("8", "2")].map {
            try TrainingRecord.technical($0, certificate: $1)
        }
        for first in records.indices {
            var person = try TestPerson()
            person.records = Array(records[first...] + records[..<first])
            #expect(person.points(.competence, plan) == "15")
        }
    }

    @Test func peopleAreNotMatchedByName() throws {
        let plan = try Plan.a()
        let one = try TestPerson(), two = try #require(NIP("199001012015011902"))
        var namesake = try TestPerson().adding(EducationRecord(level: "50"))
        namesake.employee.nip = two
        let scores = plan.measured([one, namesake]).facts.scored()
        #expect(one.employee.name == namesake.employee.name && one.employee != namesake.employee)
        #expect(scores.points(.qualification, of: 0).description == "15")
        #expect(scores.points(.qualification, of: 1).description == "25")
        #expect(one.with { $0.name = "Orang Lain" }.total(plan) == one.total(plan))
    }
}
