import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Who is measured; everybody else is counted as not measured, with the reason.
@Suite struct PopulationRuleTests {
    @Test(arguments: [Code("01"), "03", "15", "16", "20"]) func legalStandingsThatAreMeasured(_ standing: Code) throws {
        let person = try TestPerson().with { $0.standing = standing }
        #expect(try person.exclusion(.a()) == nil)
        #expect(try person.exclusion(.b()) == nil)
    }

    @Test(arguments: [Code(""), "02", "1", "04", "66", "99", "ZZ"]) func otherStandingsAreNot(_ standing: Code) throws {
        let person = try TestPerson().with { $0.standing = standing }
        #expect(try person.exclusion(.a()) == "kedudukan-hukum")
        #expect(try person.exclusion(.b()) == "kedudukan-hukum")
    }

    @Test(arguments: [Code("CPNS"), "C", "cpns"]) func candidatesAreNot(_ status: Code) throws {
        let person = try TestPerson().with { $0.status = status }
        #expect(try person.exclusion(.a()) == "cpns")
        #expect(try person.exclusion(.b()) == "cpns")
    }

    @Test(arguments: [Code("PNS"), "P", ""]) func otherStatusesAre(_ status: Code) throws {
        #expect(try TestPerson().with { $0.status = status }.exclusion(.a()) == nil)
    }

    @Test(arguments: [("71", "PPPK"), ("72", "PPPK"), ("01", "PPPK"), ("71", "PNS"), ("72", "")] as [(Code, Code)])
    func instrumentAMeasuresNoPPPKAndInstrumentBDoes(_ standing: Code, _ status: Code) throws {
        let person = try TestPerson().with { ($0.standing, $0.status) = (standing, status) }
        #expect(try person.exclusion(.a()) == "pppk")
        #expect(try person.exclusion(.b()) == nil)
    }

    @Test(arguments: [Code(""), "0", "5", "9", "01"]) func withoutAKnownKindOfPostNobodyIs(_ kind: Code) throws {
        let person = try TestPerson().of(kind)
        #expect(try person.exclusion(.a()) == "jenis-jabatan")
        #expect(try person.exclusion(.b()) == "jenis-jabatan")
    }

    @Test(arguments: [("1", "struktural"), ("3", "struktural"), ("2", "fungsional"), ("4", "pelaksana")] as [(Code, String)])
    func theClassOfTheKindOfPost(_ kind: Code, _ name: String) throws {
        for plan in [try Plan.a(), try Plan.b()] {
            let fact = try plan.fact("kelas")
            let facts = plan.measured([try TestPerson().of(kind)]).facts
            #expect(plan.instrument.label(facts.value(fact, of: 0), of: plan.instrument.facts[fact]) == name)
        }
    }

    @Test func theFirstReasonThatFitsIsTheReason() throws {
        let person = try TestPerson().of("9").with { ($0.standing, $0.status) = ("99", "C") }
        #expect(try person.exclusion(.a()) == "kedudukan-hukum")
        #expect(try person.with { $0.standing = "01" }.exclusion(.a()) == "cpns")
        #expect(try person.with { ($0.standing, $0.status) = ("01", "PNS") }.exclusion(.a()) == "jenis-jabatan")
    }

    @Test func whoIsNotMeasuredHasNoPointsAndCountsInNoMean() throws {
        let plan = try Plan.a()
        let full = try TestPerson().adding(EducationRecord(level: "50")).adding(PredicateRecord(year: 2021, rating: "1"))
        let scores = plan.measured([full.with { $0.standing = "99" }, full]).facts.scored()
        #expect(!scores.isMeasured(0) && scores.isMeasured(1))
        #expect(scores.total(of: 0) == .zero)
        let whole = Aggregation(scores, facts: plan.measured([full.with { $0.standing = "99" }, full]).facts, placement: .flat(2)).whole
        #expect(whole.measured == 1 && whole.notMeasured == 1)
        #expect(whole.excluded == [0, 1, 0, 0])
    }

    @Test func someoneWhoseOwnRowNeverCameIsNotMeasured() throws {
        let plan = try Plan.a()
        let scores = Folder(plan, people: 1).finish().scored()
        #expect(!scores.isMeasured(0))
    }
}
