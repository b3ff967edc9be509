import Personnel
import Testing
import Vocabulary

@testable import Quality

/// ACC_1 to ACC_10, both sides of each.
@Suite struct AccuracyTests {
    @Test(arguments: [
        ("01-03-2016", "01-03-2015", Verdict.finding(.joined)), ("01-03-2015", "01-03-2015", .clean), ("", "01-03-2015", .notApplicable),
    ])
    func joinedAfterAppointment(joined: String, appointed: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.joined = Cases.date(joined)
            $0.details.appointed = Cases.date(appointed)
        }
        #expect(Cases.judge("ACC_1", person) == verdict)
    }

    @Test(arguments: [
        ("15", "I1", Verdict.clean), ("15", "I2", .finding(.employment)), ("16", "I2", .clean), ("16", "I1", .finding(.employment)),
        ("01", "I1", .clean), ("", "I2", .notApplicable), ("99", "I2", .notApplicable), ("15", "", .notApplicable),
    ])
    func secondment(employment: String, work: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employment = Code(employment)
            $0.details.workAgencyID = work
        }
        #expect(Cases.judge("ACC_2", person) == verdict)
    }

    @Test(arguments: [("01-07-2020", Verdict.finding(.joined)), ("30-06-2020", .clean)])
    func youngOfficials(joined: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employee.positionKind = "1"
            $0.details.joined = Cases.date(joined)
        }
        #expect(Cases.judge("ACC_3", person) == verdict)
        #expect(Cases.judge("ACC_3", Cases.person { $0.details.joined = Cases.date(joined) }) == .notApplicable)
    }

    @Test func standingOfContracts() {
        #expect(Cases.judge("ACC_4", Cases.contract()) == .clean)
        #expect(Cases.judge("ACC_4", Cases.contract { $0.details.employee.standing = "01" }) == .finding(.standing))
        #expect(Cases.judge("ACC_4", Cases.person()) == .notApplicable)
    }

    @Test func validatedNIK() {
        #expect(Cases.judge("ACC_5", Cases.person()) == .clean)
        #expect(Cases.judge("ACC_5", Cases.person { $0.details.nikIsValidated = false }) == .finding(.nikIsValidated))
    }

    @Test(arguments: [
        ("22", "30", Verdict.finding(.education)), ("31", "35", .clean), ("42", "30", .clean), ("41", "15", .finding(.education)),
        ("51", "25", .finding(.education)), ("99", "15", .notApplicable), ("", "15", .notApplicable), ("22", "", .notApplicable),
    ])
    func educationByEchelon(echelon: String, education: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employee.positionKind = "1"
            $0.details.employee.echelon = Code(echelon)
            $0.details.employee.education = Code(education)
        }
        #expect(Cases.judge("ACC_6", person) == verdict)
    }

    @Test func theHighestEducationAndTheEchelonOfTheUnitCount() {
        let person = Cases.person {
            $0.details.employee.positionKind = "1"
            $0.details.employee.unitEchelon = "22"
            $0.details.employee.education = "15"
            $0.recordedEducation = .bachelor
        }
        #expect(Cases.judge("ACC_6", person) == .clean)
    }

    @Test(arguments: [("199003152021211901", Verdict.clean), ("199003152018211901", .finding(.nip)), ("199003152023211901", .finding(.nip))])
    func yearOfContracts(nip: String, verdict: Verdict) { #expect(Cases.judge("ACC_7", Cases.contract(nip)) == verdict) }

    @Test(arguments: [
        ("Analis Contoh Ahli Pertama", "30", Verdict.finding(.education)), ("Analis Contoh Ahli Pertama", "40", .clean),
        ("Analis Contoh Ahli Utama", "40", .finding(.education)), ("Analis Contoh Ahli Utama", "45", .clean),
        ("Bidan Mahir", "15", .finding(.education)),
        ("Bidan Mahir", "30", .clean), ("Pranata Komputer Pemula", "15", .clean), ("Guru Pembina", "15", .notApplicable),
    ])
    func educationByLevel(post: String, education: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employee.positionKind = "2"
            $0.details.employee.post = post
            $0.details.employee.education = Code(education)
        }
        #expect(Cases.judge("ACC_8", person) == verdict)
    }

    @Test(arguments: [
        ("Analis Contoh Ahli Muda", Verdict.finding(.post)), ("Perawat Terampil", .finding(.post)), ("Guruh Pengemudi", .clean), ("Mahir", .clean),
        ("Penyelia Asrama", .clean), ("", .notApplicable),
    ])
    func executivesNamedAsFunctional(post: String, verdict: Verdict) {
        #expect(Cases.judge("ACC_9", Cases.person { $0.details.employee.post = post }) == verdict)
    }

    @Test(arguments: [
        ("22", "34", Verdict.finding(.rank)), ("22", "41", .clean), ("21", "41", .finding(.rank)), ("11", "43", .clean), ("31", "31", .notApplicable),
        ("22", "", .notApplicable), ("22", "XY", .notApplicable),
    ])
    func rankOfHighLeaders(echelon: String, rank: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employee.positionKind = "1"
            $0.details.employee.echelon = Code(echelon)
            $0.details.rank = Code(rank)
        }
        #expect(Cases.judge("ACC_10", person) == verdict)
    }
}
