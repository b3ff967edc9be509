import Personnel
import Testing
import Vocabulary

@testable import Quality

/// COM_1 to COM_7, both sides of each.
@Suite struct CompletenessTests {
    @Test func nothingIsMissing() {
        for indicator in QualityScheme.completeness { #expect(Cases.judge(indicator.code, Cases.person()) == .clean, "\(indicator.code)") }
    }

    @Test func appraisalsOfTheLastTwoYears() {
        #expect(Cases.judge("COM_1", Cases.person { $0.appraisalYears = [2020] }) == .clean)
        #expect(Cases.judge("COM_1", Cases.person { $0.appraisalYears = [2019, 2022] }) == .finding(.nip))
    }

    @Test(arguments: [("2", Verdict.finding(.postID)), ("4", .finding(.postID)), ("1", .notApplicable)])
    func postOfFunctionalAndExecutive(kind: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.hasPostID = false
            $0.details.employee.positionKind = Code(kind)
        }
        #expect(Cases.judge("COM_2", person) == verdict)
    }

    @Test func educationInTheRowOrTheRecords() {
        #expect(Cases.judge("COM_3", Cases.person { $0.details.employee.education = .empty }) == .clean)
        #expect(Cases.judge("COM_3", Cases.person { $0.hasEducationRecord = false }) == .clean)
        let neither = Cases.person {
            $0.details.employee.education = .empty
            $0.hasEducationRecord = false
        }
        #expect(Cases.judge("COM_3", neither) == .finding(.education))
    }

    @Test func appointmentOfPNSOnly() {
        #expect(Cases.judge("COM_4", Cases.person { $0.details.appointed = .absent }) == .finding(.appointed))
        #expect(Cases.judge("COM_4", Cases.contract { $0.details.appointed = .absent }) == .notApplicable)
        let candidate = Cases.person {
            $0.details.appointed = .absent
            $0.details.employee.status = "CPNS"
        }
        #expect(Cases.judge("COM_4", candidate) == .notApplicable)
    }

    @Test(arguments: [("40", Verdict.finding(.titleBehind)), ("20", .finding(.titleBehind)), ("15", .notApplicable), ("", .notApplicable)])
    func titleFromDiplomaOn(education: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.hasTitle = false
            $0.details.employee.education = Code(education)
        }
        #expect(Cases.judge("COM_5", person) == verdict)
    }

    @Test(arguments: [CellForm.absent, .malformed])
    func contacts(form: CellForm) {
        #expect(Cases.judge("COM_6", Cases.person { $0.details.email = form }) == .finding(.email))
        #expect(Cases.judge("COM_7", Cases.person { $0.details.phone = form }) == .finding(.phone))
    }
}
