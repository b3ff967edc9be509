import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Changes worked out by hand, under instrument B: a functional post with a bachelor's degree has 25 points, 20 of them for education;
/// a master's degree makes 30 of it; a punishment or training changes others.
@Suite struct ChangeTests {
    private static let date = "b 2024-06-30"

    /// A PNS with 25 points.
    private func plain() throws -> TestPerson { try TestPerson() }
    /// A PNS with 30.
    private func master() throws -> TestPerson { try TestPerson().with { $0.education = "45" } }
    private func candidate() throws -> TestPerson { try TestPerson().with { $0.status = "C" } }
    /// A PPPK with 25.
    private func contract() throws -> TestPerson { try TestPerson().with { $0.standing = "71" } }

    private func world(
        units: [String] = ["1"], first: String = date, through stages: [(ChangeCause, String)] = [(.employeeData, date)], _ people: ChangePerson...
    ) throws -> ChangeAnalysis {
        try ChangeWorld(units, first: first, stages, people).analysis
    }

    private func shown(_ place: PlaceChange) -> String? {
        ShownChange(place).map { "\($0.before) \($0.after) \($0.change)" }
    }

    // MARK: Stayers

    @Test func whatChangedForThoseWhoStayIsSplitByStageAndIndicator() throws {
        let trained = try plain().adding(TrainingRecord.of("3", hours: 20, ended: "2024-02-01"))
        let both = trained.with { $0.education = "45" }
        let analysis = try world(
            through: [(.lateRecords, Self.date), (.employeeData, Self.date)], ChangePerson(before: "1", after: "1", plain(), trained, both),
            ChangePerson(before: "1", after: "1", plain()))
        let gain = trained.scored(try changePlan(Self.date)).total(of: 0).thousandths - 25_000
        #expect(gain > 0)
        #expect(analysis.whole.parts.map(\.kind) == [.stayers(.lateRecords), .stayers(.employeeData)])
        #expect(analysis.whole.parts.map(\.people) == [1, 1])
        #expect(analysis.whole.parts.map(\.share) == [ExactFraction(sum: gain, count: 2), ExactFraction(sum: 5000, count: 2)])
        #expect(analysis.whole.parts[1].items.map(\.item) == [.indicator(.qualification, "pendidikan")])
        #expect((analysis.whole.stayers, analysis.whole.rose, analysis.whole.fell, analysis.whole.same) == (2, 1, 0, 1))
    }

    @Test func aStageWhereSomebodyIsNotMeasuredIsSkippedForThem() throws {
        let stages: [(ChangeCause, String)] = [(.lateRecords, Self.date), (.time, Self.date), (.employeeData, Self.date)]
        let analysis = try world(through: stages, ChangePerson(before: "1", after: "1", plain(), candidate(), candidate(), master()))
        #expect(analysis.whole.words == ["data-pegawai 5 1 = pendidikan 5 1"])
        // What came in the hidden stage is put down to the first where they are measured again.
        let hidden = try world(through: stages, ChangePerson(before: "1", after: "1", plain(), candidate(), master(), master()))
        #expect(hidden.whole.words == ["waktu-dan-catatan-baru 5 1 = pendidikan 5 1"])
    }

    @Test func whatComesAndGoesBetweenStagesIsToldThoughNothingIsLeftOfIt() throws {
        let stages: [(ChangeCause, String)] = [(.lateRecords, Self.date), (.employeeData, Self.date)]
        let analysis = try world(through: stages, ChangePerson(before: "1", after: "1", plain(), master(), plain()))
        #expect(analysis.whole.words == ["catatan-terlambat 5 1 = pendidikan 5 1", "data-pegawai -5 1 = pendidikan -5 1"])
        #expect(analysis.whole.change == .zero)
        #expect(analysis.whole.same == 1)
    }

    @Test func anotherInstrumentIsToldByDimension() throws {
        let analysis = try world(first: "a 2022-06-30", through: [(.instrument, Self.date)], ChangePerson(before: "1", after: "1", plain()))
        #expect(analysis.whole.parts.count == 1)
        #expect(analysis.whole.parts[0].items.allSatisfy { if case .dimension = $0.item { true } else { false } })
        #expect(analysis.whole.parts[0].items.first?.item == .dimension(.qualification))
        // Another option of the same one is told by indicator.
        let option = try world(through: [(.instrument, Self.date + " qualification=by-level")], ChangePerson(before: "1", after: "1", plain()))
        #expect(option.whole.words == ["instrumen-atau-opsi -5 1 = pendidikan -5 1"])
    }

    // MARK: Coming and going

    @Test func whoComesAndGoesIsHeldAgainstThoseWhoStay() throws {
        let analysis = try world(
            ChangePerson(before: "1", after: "1", plain()), ChangePerson(before: "1", after: "1", plain()),
            ChangePerson(before: nil, after: "1", master()), ChangePerson(before: "1", after: nil, master()))
        // 80/3 before and after: the new master brings 5/3, the one who left takes as much.
        #expect(analysis.whole.words == ["baru 5/3 1", "keluar -5/3 1"])
        #expect(shown(analysis.whole) == "2667 2667 0")
    }

    @Test func beginningAndCeasingToBeMeasuredNameTheReason() throws {
        let analysis = try world(
            ChangePerson(before: "1", after: "1", plain()), ChangePerson(before: "1", after: "1", candidate(), master()),
            ChangePerson(before: "1", after: "1", master(), try master().with { $0.standing = "99" }))
        #expect(analysis.whole.words == ["mulai-diukur 5/2 1 = cpns 5/2 1", "tidak-lagi-diukur -5/2 1 = kedudukan-hukum -5/2 1"])
        #expect(analysis.whole.parts.allSatisfy { $0.items.allSatisfy { $0.title.id != $0.item.name } })
    }

    @Test func whereNobodyStaysThoseWhoCameAreHeldAgainstTheMeanBefore() throws {
        let analysis = try world(
            ChangePerson(before: "1", after: nil, plain()), ChangePerson(before: "1", after: nil, plain()),
            ChangePerson(before: nil, after: "1", master()))
        #expect(analysis.whole.words == ["baru 5 1", "keluar 0 2"])
    }

    @Test func aPlaceWhereNobodyWasMeasuredOnOneSideHasNoParts() throws {
        let analysis = try world(
            units: ["1", "2"], ChangePerson(before: "1", after: "2", plain()), ChangePerson(before: "2", after: "2", candidate()))
        #expect(analysis.units[0].after == nil && analysis.units[1].before == nil)
        #expect(analysis.units.allSatisfy { $0.parts.isEmpty && $0.change == nil && ShownChange($0) == nil })
        #expect((analysis.units[0].measuredBefore, analysis.units[1].measuredAfter) == (1, 1))
        #expect(analysis.whole.change == .zero)
    }

    @Test func nobodyAtAll() throws {
        let analysis = try world()
        #expect(!analysis.whole.hasPeople && analysis.whole.parts.isEmpty)
        #expect(analysis.units.count == 1)
    }

    @Test func withoutStagesNothingChanges() throws {
        let analysis = try world(through: [], ChangePerson(before: "1", after: "1", plain()))
        #expect(analysis.whole.parts.isEmpty && analysis.whole.change == .zero && analysis.whole.stayers == 1)
    }

    // MARK: Units

    @Test func whoMovesBelowAUnitStaysInIt() throws {
        let analysis = try world(
            units: ["1", "a<1", "b<1"], ChangePerson(before: "a", after: "b", master()), ChangePerson(before: "a", after: "a", plain()),
            ChangePerson(before: "b", after: "b", plain()))
        #expect(analysis.whole.words.isEmpty && analysis.units[0].words.isEmpty)
        #expect(analysis.units[0].stayers == 3)
        #expect(analysis.units[1].words == ["pindah-keluar -5/2 1"])
        #expect(analysis.units[2].words == ["pindah-masuk 5/2 1"])
    }

    @Test func whoMovesUpOrDownHasLeftOnlyWhatLiesBetween() throws {
        let people = [
            ChangePerson(before: "aa", after: "1", try master()), ChangePerson(before: "aa", after: "aa", try plain()),
            ChangePerson(before: "a", after: "a", try plain()), ChangePerson(before: "1", after: "1", try plain()),
        ]
        let up = try ChangeWorld(["1", "a<1", "aa<a"], first: Self.date, [(.employeeData, Self.date)], people).analysis
        #expect(up.units.map(\.words) == [[], ["pindah-keluar -5/3 1"], ["pindah-keluar -5/2 1"]])
        let back = people.map { person in
            var person = person
            (person.before, person.after) = (person.after, person.before)
            return person
        }
        let down = try ChangeWorld(["1", "a<1", "aa<a"], first: Self.date, [(.employeeData, Self.date)], back).analysis
        #expect(down.units.map(\.words) == [[], ["pindah-masuk 5/3 1"], ["pindah-masuk 5/2 1"]])
    }

    @Test func whoMovesBetweenAgenciesStaysInTheWhole() throws {
        let analysis = try world(
            units: ["1", "2"], ChangePerson(before: "1", after: "2", master(), agencies: (0, 1)), ChangePerson(before: "1", after: "1", plain()),
            ChangePerson(before: "2", after: "2", plain(), agencies: (1, 1)))
        #expect(analysis.whole.stayers == 3)
        #expect(analysis.agencies.map(\.words) == [["pindah-keluar -5/2 1"], ["pindah-masuk 5/2 1"]])
    }

    // MARK: Groups

    private static let groups = date + " joining=group-means"

    @Test func groupsAreTakenApartAndHalved() throws {
        let analysis = try world(
            first: Self.groups, through: [(.employeeData, Self.groups)], ChangePerson(before: "1", after: "1", plain(), master()),
            ChangePerson(before: "1", after: "1", plain()), ChangePerson(before: "1", after: "1", contract()))
        // The mean of PNS rises by 5/2, the index by half of it.
        #expect(analysis.whole.words == ["data-pegawai 5/4 1 = pendidikan 5/4 1"])
    }

    @Test func aGroupOnOneSideOnlyLeavesItsShareToTheMakeUp() throws {
        let analysis = try world(
            first: Self.groups, through: [(.employeeData, Self.groups)], ChangePerson(before: "1", after: "1", plain(), master()),
            ChangePerson(before: nil, after: "1", contract()))
        // PNS alone rise by 5; that PPPK are there now makes (25 − 30) / 2.
        #expect(analysis.whole.words == ["data-pegawai 5 1 = pendidikan 5 1", "susunan-kelompok -5/2 1"])
        #expect(shown(analysis.whole) == "2500 2750 250")
    }

    @Test func whoChangesTheGroupLeavesOneAndJoinsTheOther() throws {
        let analysis = try world(
            first: Self.groups, through: [(.employeeData, Self.groups)], ChangePerson(before: "1", after: "1", plain()),
            ChangePerson(before: "1", after: "1", contract()), ChangePerson(before: "1", after: "1", contract(), master()))
        #expect(analysis.whole.stayers == 2)
        #expect(analysis.whole.words == ["masuk-kelompok 5/4 1", "keluar-kelompok 0 1"])
    }

    @Test func anotherWayOfJoiningIsAPartOfItsOwn() throws {
        let analysis = try world(
            through: [(.instrument, Self.groups)], ChangePerson(before: "1", after: "1", master()), ChangePerson(before: "1", after: "1", master()),
            ChangePerson(before: "1", after: "1", contract()))
        // 85/3 by heads, 55/2 by groups.
        #expect(analysis.whole.words == ["cara-gabung-kelompok -5/6 3"])
    }
}
