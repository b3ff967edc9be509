import Personnel
import Testing
import Vocabulary

@testable import Quality

/// CON_1 to CON_4, both sides of each.
@Suite struct ConsistencyTests {
    @Test(arguments: [("01-03-2015", Verdict.clean), ("01-04-2015", .finding(.joined)), ("01-03-2014", .finding(.joined)), ("", .notApplicable)])
    func joiningInTheNIP(joined: String, verdict: Verdict) {
        #expect(Cases.judge("CON_1", Cases.person { $0.details.joined = Cases.date(joined) }) == verdict)
    }

    @Test(arguments: [("15-03-1990", Verdict.clean), ("16-03-1990", .finding(.birthDate)), ("31-02-1990", .notApplicable), ("", .notApplicable)])
    func birthInTheNIP(birth: String, verdict: Verdict) {
        #expect(Cases.judge("CON_2", Cases.person { $0.details.birthDate = Cases.date(birth) }) == verdict)
    }

    @Test(arguments: [("M", Verdict.clean), ("L", .clean), ("F", .finding(.sex)), ("P", .finding(.sex)), ("", .notApplicable), ("X", .notApplicable)])
    func sexInTheNIP(sex: String, verdict: Verdict) {
        #expect(Cases.judge("CON_3", Cases.person { $0.details.sex = Code(sex) }) == verdict)
    }

    @Test func yearOfContracts() {
        #expect(Cases.judge("CON_4", Cases.contract()) == .clean)
        #expect(Cases.judge("CON_4", Cases.contract { $0.details.joined = Cases.date("31-12-2020") }) == .finding(.joined))
        #expect(Cases.judge("CON_4", Cases.person()) == .notApplicable)
        #expect(Cases.judge("CON_1", Cases.contract()) == .notApplicable)
    }
}
