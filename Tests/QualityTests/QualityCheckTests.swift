import Personnel
import Testing
import Vocabulary

@testable import Quality

/// The whole check: who counts, where, and what cannot be answered.
@Suite struct QualityCheckTests {
    private static let tree = UnitTree([
        OrganizationUnit(id: "R", name: "PEMERINTAH"), OrganizationUnit(id: "U1", name: "DINAS A", parentID: "R"),
        OrganizationUnit(id: "U2", name: "BIDANG A", parentID: "U1"), OrganizationUnit(id: "U3", name: "DINAS B", parentID: "R"),
        OrganizationUnit(id: "U4", name: "DINAS C", parentID: "X"),
    ])

    private static var everything: Availability {
        var availability = Availability()
        availability.columns = Set(DetailColumn.allCases)
        availability.filled = availability.columns
        availability.kinds = Set(RecordKind.allCases)
        availability.appraisalYears = [2020, 2021]
        return availability
    }

    private static func check(_ people: [CheckedPerson], _ availability: Availability = everything) -> QualityCheck {
        QualityCheck(people, records: [], tree: tree, availability: availability, context: Cases.context)
    }

    private static func placed(_ unit: String, _ change: (inout CheckedPerson) -> Void = { _ in }) -> CheckedPerson {
        Cases.person { person in
            person.details.employee.unitID = unit
            person.unit = tree.number(of: unit)
            change(&person)
        }
    }

    @Test func peopleCountInTheirUnitAndAllAboveIt() {
        let check = Self.check([Self.placed("U2"), Self.placed("U1") { $0.details.email = .absent }, Self.placed("U3"), Self.placed("GONE")])
        #expect(check.units.map(\.people) == [3, 2, 1, 1, 0])
        #expect(check.byPlace[.office(1)]?.people == 2)
        #expect(check.byPlace[.office(1)]?.peopleWithFindings == 1)
        #expect(check.byPlace[.office(2)] == nil)
        #expect(check.byPlace[.nowhere]?.people == 1)
        #expect(check.whole.people == 4)
        #expect(check.findings.map(\.problem.code) == ["COM_6", "TIM_1"])
    }

    @Test func whoHasLeftIsNotChecked() {
        let check = Self.check([Self.placed("U1") { $0.details.employee.standing = "99" }, Self.placed("U1")])
        #expect(check.departed == 1)
        #expect(check.whole.people == 1)
    }

    @Test func soundDataIsHundred() {
        let whole = Self.check([Self.placed("U1")]).whole
        #expect(whole.index?.hundredths == 10_000)
        #expect(whole.answered < QualityScheme.indicators.count)
    }

    /// One of two without e-mail: the whole loses half of what that indicator weighs among the answered.
    @Test func findingsWeighWhatTheirIndicatorWeighs() throws {
        let whole = Self.check([Self.placed("U1"), Self.placed("U1") { $0.details.email = .malformed }]).whole
        let position = try #require(QualityScheme.indicators.firstIndex { $0.code == "COM_6" })
        #expect(whole.share(position)?.hundredths == 5000)
        let weight = QualityScheme.indicators[position].wholeWeight
        let expected = WeightedShare([
            WeightedShare.Part(weight: weight, good: 1, count: 2), WeightedShare.Part(weight: whole.answeredWeight - weight, good: 2, count: 2),
        ])
        #expect(whole.index == expected)
        #expect(whole.index(.completeness)?.hundredths == 9875)
        #expect(whole.index(.consistency)?.hundredths == 10_000)
    }

    @Test func missingAndEmptyColumnsAreNotAnswered() throws {
        var availability = Self.everything
        availability.columns.remove(.appointed)
        availability.filled.remove(.appointed)
        availability.filled.remove(.email)
        let check = Self.check([Self.placed("U1") { $0.details.email = .absent }], availability)
        func obstacle(_ code: String) -> Phrase? {
            QualityScheme.indicators.firstIndex { $0.code == code }.flatMap { check.obstacles[$0] }
        }
        #expect(obstacle("COM_4")?.id == "kolom tmt_pns tidak ada")
        #expect(obstacle("ACC_1")?.id == "kolom tmt_pns tidak ada")
        #expect(obstacle("COM_6")?.id == "kolom email kosong di semua baris")
        #expect(obstacle("COM_7") == nil)
        #expect(check.findings.isEmpty)
        #expect(check.whole.index?.hundredths == 10_000)
    }

    @Test func missingFilesAreNotAnswered() {
        var availability = Self.everything
        availability.kinds = [.employee]
        availability.appraisalYears = [2022]
        let check = Self.check([Cases.person()], availability)
        let unanswered = zip(QualityScheme.indicators, check.obstacles).filter { $1 != nil }.map(\.0.code)
        #expect(unanswered == ["COM_1", "COM_3", "TIM_1", "TIM_2", "TIM_6"])
        #expect(check.findings.isEmpty)
    }

    @Test func lackOfTheScoredYearIsSaidOnce() {
        let one = Self.check([Self.placed("U1") { $0.appraisalYears = [2020] }])
        #expect(one.findings.map(\.problem.code) == ["skp-tahun-dinilai-kosong"])
        let both = Self.check([Self.placed("U1") { $0.appraisalYears = [] }])
        #expect(both.findings.map(\.problem.code) == ["COM_1"])
    }

    @Test func headsAreCountedByUnitAmongWhoServes() {
        func head(_ unit: String, _ standing: Code = "01") -> CheckedPerson {
            Self.placed(unit) {
                $0.details.employee.positionKind = "1"
                $0.details.employee.standing = standing
            }
        }
        #expect(Self.check([head("U1"), head("U2"), head("U1", "99")]).findings.isEmpty)
        #expect(Self.check([head("U1"), head("U1"), head("U2")]).findings.map(\.problem.code) == ["TIM_4", "TIM_4"])
    }

    @Test func datesOfTheRowThatCannotBeReadAreNamed() {
        let check = Self.check([Self.placed("U1") { $0.details.joined = .unreadable }])
        #expect(check.findings.map(\.problem.code) == ["tanggal-pegawai-tidak-terbaca"])
        #expect(check.findings.first?.column == "tmt_cpns")
    }
}
