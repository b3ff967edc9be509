import Personnel
import Testing
import Vocabulary

@testable import Quality

/// TIM_1 to TIM_6, both sides of each.
@Suite struct TimelinessTests {
    @Test func unitsThatAreNotInTheList() {
        #expect(Cases.judge("TIM_1", Cases.person()) == .clean)
        #expect(Cases.judge("TIM_1", Cases.person { $0.unit = nil }) == .finding(.unit))
        let unplaced = Cases.person {
            $0.unit = nil
            $0.details.employee.unitID = ""
        }
        #expect(Cases.judge("TIM_1", unplaced) == .notApplicable)
    }

    @Test(arguments: ["TIM_2", "TIM_6"])
    func whatNoFileHolds(code: String) throws {
        let indicator = try #require(QualityScheme.indicator(code))
        var everything = Availability()
        everything.columns = Set(DetailColumn.allCases)
        everything.filled = everything.columns
        everything.kinds = Set(RecordKind.allCases)
        #expect(everything.obstacle(to: indicator, Cases.context) != nil)
    }

    @Test(arguments: [("29-06-2021", Verdict.finding(.joined)), ("30-06-2021", .clean), ("01-03-2022", .clean), ("", .notApplicable)])
    func candidatesForMoreThanAYear(joined: String, verdict: Verdict) {
        let candidate = Cases.person {
            $0.details.employee.status = "C"
            $0.details.joined = Cases.date(joined)
        }
        #expect(Cases.judge("TIM_3", candidate) == verdict)
        #expect(Cases.judge("TIM_3", Cases.person { $0.details.joined = Cases.date(joined) }) == .notApplicable)
    }

    @Test func headsOfUnits() {
        func head(_ heads: Int, _ kind: Code = "1") -> CheckedPerson {
            Cases.person {
                $0.details.employee.positionKind = kind
                $0.headsOfUnit = heads
            }
        }
        #expect(Cases.judge("TIM_4", head(1)) == .clean)
        #expect(Cases.judge("TIM_4", head(2)) == .finding(.unit))
        #expect(Cases.judge("TIM_4", head(2, "4")) == .notApplicable)
    }

    /// The month behind the birthday is the first without the person.
    @Test(arguments: [
        ("4", "Pengadministrasi Umum", "", "15-05-1964", Verdict.finding(.post)), ("4", "Pengadministrasi Umum", "", "15-06-1964", .clean),
        ("1", "Kepala Seksi", "42", "15-05-1964", .finding(.post)), ("1", "Kepala Dinas", "22", "15-05-1964", .clean),
        ("1", "Kepala Dinas", "22", "31-05-1962", .finding(.post)), ("1", "Kepala Seksi", "", "15-05-1950", .notApplicable),
        ("2", "Bidan Mahir", "", "15-05-1964", .finding(.post)), ("2", "Analis Contoh Ahli Madya", "", "15-05-1964", .clean),
        ("2", "Analis Contoh Ahli Madya", "", "15-05-1962", .finding(.post)), ("2", "Analis Contoh Ahli Utama", "", "15-06-1957", .clean),
        ("2", "Analis Contoh Ahli Utama", "", "15-12-1956", .finding(.post)), ("2", "Guru Ahli Muda", "", "15-05-1963", .clean),
        ("2", "Guru Ahli Muda", "", "15-05-1962", .finding(.post)), ("2", "Peneliti Ahli Madya", "", "15-05-1950", .notApplicable),
        ("2", "Guru Pembina", "", "15-05-1950", .notApplicable), ("3", "Kepala Puskesmas", "31", "15-05-1950", .notApplicable),
    ])
    func retirementAge(kind: String, post: String, echelon: String, birth: String, verdict: Verdict) {
        let person = Cases.person {
            $0.details.employee.positionKind = Code(kind)
            $0.details.employee.post = post
            $0.details.employee.echelon = Code(echelon)
            $0.details.birthDate = Cases.date(birth)
        }
        #expect(Cases.judge("TIM_5", person) == verdict)
    }

    @Test func birthDateOfTheNIPStandsInForAnEmptyOne() {
        let person = Cases.person("196403151990031901") { $0.details.birthDate = .absent }
        #expect(Cases.judge("TIM_5", person) == .finding(.post))
    }
}
