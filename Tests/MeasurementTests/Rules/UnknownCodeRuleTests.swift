import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Codes the instrument has never heard of are findings, each with the code; what stands in the wrong file is set aside.
@Suite struct UnknownCodeRuleTests {
    private func unknown(_ person: TestPerson, _ plan: Plan) -> [String] {
        plan.unknownCodes(person.employee).map { "\($0.field.rawValue) \($0.code)" }
    }

    // MARK: The employee's own row

    @Test(arguments: [Code("73"), "101", "17", "ZZ"]) func aLegalStandingOfNoTableIsAFinding(_ standing: Code) throws {
        for plan in [try Plan.a(), try Plan.b()] {
            let person = try TestPerson().with { $0.standing = standing }
            #expect(unknown(person, plan) == ["employee.standing \(standing)"])
            #expect(person.exclusion(plan) == "kedudukan-hukum")
        }
    }

    @Test(
        arguments: [
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "11", "12", "13", "14", "15", "16", "20", "51", "52", "66", "67", "68", "69", "70",
            "71",
            "72", "77", "88", "89", "90", "91", "92", "98", "99", "",
        ] as [Code]) func theLegalStandingsOfSIASNAreNot(_ standing: Code) throws
    {
        let measured: [Code] = ["01", "03", "15", "16", "20"]
        for plan in [try Plan.a(), try Plan.b()] {
            let person = try TestPerson().with { $0.standing = standing }
            #expect(unknown(person, plan).isEmpty)
            #expect(
                (person.exclusion(plan) == "kedudukan-hukum") == !(measured + (standing == "71" || standing == "72" ? [standing] : [])).contains(
                    standing))
        }
    }

    @Test func theOptionTakesWhatTheTablesDoNotKnow() throws {
        let person = try TestPerson().with { $0.standing = "73" }
        let plan = try Plan.b()
        #expect(plan.option(taking: .employeeStanding) == "measured")
        #expect(plan.option(taking: .employeePositionKind) == nil && plan.option(taking: .employeeEducation) == nil)
        let setting = try #require(plan.setting(taking: "73", in: .employeeStanding))
        #expect(setting == "measured=01,03,15,16,20,71,72,73")
        #expect(plan.setting(taking: "01", in: .employeeStanding) == "measured=01,03,15,16,20,71,72")
        #expect(plan.setting(taking: "9", in: .employeePositionKind) == nil)
        let wider = try Plan.b("2024-06-30", setting)
        #expect(person.exclusion(wider) == nil && unknown(person, wider).isEmpty)
    }

    @Test func whatAnOptionNoLongerMeasuresIsStillKnown() throws {
        let plan = try Plan.a("2022-06-30", "measured=03"), person = try TestPerson()
        #expect(person.exclusion(plan) == "kedudukan-hukum" && unknown(person, plan).isEmpty)
    }

    @Test(arguments: [Code("5"), "9", "JF"]) func aKindOfPostOfNoTableIsAFinding(_ kind: Code) throws {
        for plan in [try Plan.a(), try Plan.b()] {
            #expect(try unknown(TestPerson().of(kind), plan) == ["employee.positionKind \(kind)"])
            #expect(try TestPerson().of(kind).exclusion(plan) == "jenis-jabatan")
        }
    }

    @Test(arguments: [Code("1"), "2", "3", "4", ""]) func theKindsOfPostOfSIASNAreNot(_ kind: Code) throws {
        #expect(try unknown(TestPerson().of(kind), .a()).isEmpty)
    }

    @Test func everyFieldIsNamedOnceWithItsCode() throws {
        let person = try TestPerson().of("9").with { ($0.standing, $0.education) = ("73", "77") }
        #expect(try unknown(person, .a()).sorted() == ["employee.education 77", "employee.positionKind 9", "employee.standing 73"])
    }

    // MARK: Kinds of training

    @Test func underInstrumentBAKindOfNoTableCountsAndIsAFinding() throws {
        let plan = try Plan.b()
        for kind: Code in ["26", "99", "DIKLAT"] {
            let record = try TrainingRecord.of(kind, hours: 20, ended: "2024-02-01")
            #expect(try TestPerson().adding(record).fate(plan) == .used)
            #expect(try TestPerson().adding(record).points(.competence, plan) == "15")
            #expect(plan.warnings(of: record).map(\.problem.code) == ["kode-tidak-dikenal-dipakai"])
            #expect(plan.warnings(of: record).map(\.field) == [.trainingKind])
        }
        for kind in (2...25).map({ Code("\($0)") }) + [""] {
            #expect(try plan.warnings(of: TrainingRecord.of(kind, hours: 20, ended: "2024-02-01")).isEmpty, "kind \(kind)")
        }
    }

    /// The letter is asked where the kind is empty, and an unknown kind is not: the row is refused with its code, as it always was.
    @Test func underInstrumentAAKindOfNoTableIsRefusedWithItsField() throws {
        var record = try TrainingRecord.of("26", hours: 20, ended: "2022-06-01")
        for letter: Code in ["", "T", "F", "P"] {
            record.letter = letter
            guard case .refused(let problem, let field)? = try TestPerson().adding(record).fate(.a()) else {
                Issue.record("not refused with the letter “\(letter)”")
                continue
            }
            #expect(problem.code == "kode-tidak-dikenal" && field == .trainingKind)
        }
    }

    // MARK: Leadership courses among other training

    static let plans = [
        ("perban-bkn-8-2019", "2022-06-30", []), ("perban-bkn-8-2019", "2022-06-30", ["training-kind=by-certificate-letter"]),
        ("surat-bkn-4190-2024", "2024-06-30", []),
    ]

    @Test(arguments: plans) func aLeadershipCourseAmongOtherTrainingIsSetAside(_ id: String, _ date: String, _ settings: [String]) throws {
        let plan = try Plan.of(id, date, settings)
        for letter: Code in ["", "T", "F", "P"] {
            var record = try TrainingRecord.of("1", hours: 20, ended: date)
            record.letter = letter
            let person = try TestPerson().of("4").adding(record)
            #expect(person.fate(plan) == .setAside(.leadershipElsewhere, .trainingKind))
            #expect(person.points(.competence, plan) == "0")
            // It belongs elsewhere whatever else is wrong with it.
            (record.end, record.hours) = (nil, .unreadable)
            #expect(try TestPerson().adding(record).fate(plan) == .setAside(.leadershipElsewhere, .trainingKind))
        }
    }

    @Test func itsFindingSaysWhereItBelongs() {
        #expect(SetAsideReason.leadershipElsewhere.rawValue == Problem.leadershipElsewhere.code)
        #expect(Problem.leadershipElsewhere.severity == .warning)
        #expect(Problem.leadershipElsewhere.remedy.id.contains("riwayat diklat struktural"))
    }
}
