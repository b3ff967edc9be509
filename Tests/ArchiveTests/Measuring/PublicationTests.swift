import Personnel
import Testing
import Vocabulary

@testable import Archive

/// Measurements declared official: superseded, never altered.
@Suite struct PublicationTests {
    /// Two agencies, each measured twice per one date, and the first once more per another.
    private func measured(_ kind: StoreKind) throws -> TestStore {
        let store = try kind.make()
        try store.take(try Measured.export(), of: "I1")
        try store.take(try Measured.export(), of: "I2")
        for _ in 1...2 { try store.measure(of: "I1", at: 1, try Measured.plan()) }
        for _ in 1...2 { try store.measure(of: "I2", at: 2, try Measured.plan()) }
        try store.measure(of: "I1", at: 1, try Measured.plan("2021-12-31"))
        return store
    }

    /// The code of the problem with which publishing fails.
    private func refusal(_ body: () throws -> Void) throws -> String? {
        do {
            try body()
            return nil
        } catch let failure as ArchiveFailure { return failure.problem.code }
    }

    @Test(arguments: StoreKind.allCases) func onePublicationStandsForAnAgencyAndDate(kind: StoreKind) throws {
        let store = try measured(kind)
        let first = try store.publish(1, "SK 1/2022")
        #expect(first == Publication(number: 1, measurement: 1, decree: "SK 1/2022", at: .test, by: "kepala"))
        #expect(try refusal { try store.publish(1) } == "sudah-ditetapkan")
        #expect(try refusal { try store.publish(2) } == "penetapan-lain-berlaku")
        #expect(try refusal { try store.publish(9) } == "pengukuran-tidak-ada")
        // Another agency and another date are their own.
        #expect(try store.publish(3).number == 2)
        #expect(try store.publish(5).number == 3)
        let second = try store.publish(2, "SK 2/2022", supersedes: 1)
        #expect(second.supersedes == 1)
        #expect(try refusal { try store.publish(1) } == "penetapan-sudah-digantikan")
        let publications = try store.read { try $0.publications() }
        #expect(publications.map(\.number) == [1, 2, 3, 4])
        #expect(publications.map(\.measurement) == [1, 3, 5, 2])
        #expect(publications.map(\.supersedes) == [nil, nil, nil, 1])
        #expect(try store.read { try AuditCheck($0).faults } == [])
    }

    @Test(arguments: StoreKind.allCases) func onlyWhatStandsIsSuperseded(kind: StoreKind) throws {
        let store = try measured(kind)
        try store.publish(1)
        #expect(try refusal { try store.publish(2, supersedes: 7) } == "penetapan-tidak-dapat-diganti")
        #expect(try refusal { try store.publish(3, supersedes: 1) } == "penetapan-tidak-dapat-diganti")
        try store.publish(2, supersedes: 1)
        try store.measure(of: "I1", at: 1, try Measured.plan())
        #expect(try refusal { try store.publish(6, supersedes: 1) } == "penetapan-tidak-dapat-diganti")
        #expect(try store.publish(6, supersedes: 2).number == 3)
    }

    /// Taking the place of a publication of another date leaves the one of this date standing, so it is refused.
    @Test(arguments: StoreKind.allCases) func anotherDateDoesNotOpenADoor(kind: StoreKind) throws {
        let store = try measured(kind)
        try store.publish(1)
        try store.publish(5)
        #expect(try refusal { try store.publish(2, supersedes: 2) } == "penetapan-lain-berlaku")
        #expect(try store.read { try $0.publications().count } == 2)
    }

    /// The problem with which publishing fails.
    private func problem(_ body: () throws -> Void) throws -> Problem? {
        do {
            try body()
            return nil
        } catch let failure as ArchiveFailure { return failure.problem }
    }

    /// Measurements of one agency: 1 and 2 as of June 2022 after the first and the second import, 3 as of March 2022 and 4 as of
    /// December 2021, both after the second, 5 as of June once more after the second.
    private func measuredTwice(_ kind: StoreKind) throws -> TestStore {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.measure(at: 1, try Measured.plan())
        var later = try Measured.export()
        later.employees?[0].post = "Jabatan Lain"
        try store.take(later)
        try store.measure(at: 2, try Measured.plan())
        for day in ["2022-03-31", "2021-12-31", "2022-06-30"] { try store.measure(at: 2, try Measured.plan(day)) }
        return store
    }

    /// From which measurement to which, and what is said of it.
    struct Way: Sendable {
        let old: Int, new: Int
        let indonesian: [String], english: [String]
    }

    private static let waysBack = [
        Way(
            old: 2, new: 3, indonesian: ["pengukuran 2 per 30 Juni 2022", "Pengukuran 3 per 31 Maret 2022", "penetapan 1, SK 1"],
            english: ["measurement 2 as of 30 June 2022"]),
        Way(
            old: 2, new: 4, indonesian: ["pengukuran 2 per 30 Juni 2022", "Pengukuran 4 per 31 Desember 2021", "tahun 2022 kehilangan"],
            english: ["Measurement 4 as of 31 December 2021"]),
        Way(old: 4, new: 2, indonesian: ["pengukuran 4 per 31 Desember 2021", "tahun 2021 kehilangan"], english: ["2021 loses"]),
        Way(
            old: 2, new: 1, indonesian: ["pengukuran 2 per 30 Juni 2022 setelah impor 2", "Pengukuran 1 per 30 Juni 2022 setelah impor 1"],
            english: ["after import 1"]),
    ]

    /// An earlier day in the place of a later one, another year, and the same day with what was known before: each names both
    /// measurements and asks for a reason.
    @Test(arguments: StoreKind.allCases, waysBack)
    func whoGoesBackSaysWhy(kind: StoreKind, way: Way) throws {
        let store = try measuredTwice(kind)
        try store.publish(way.old)
        let problem = try #require(try problem { try store.publish(way.new, supersedes: 1) })
        #expect(problem.code == "penetapan-mundur")
        for text in way.indonesian { #expect(problem.message.id.contains(text), "\(problem.message.id)") }
        for text in way.english { #expect(problem.message.en.contains(text), "\(problem.message.en)") }
        #expect(problem.remedy.id.contains("--reason") && problem.remedy.en.contains("--reason"))
        // Nothing of it is kept, and with a reason it goes on.
        #expect(try store.read { try $0.publications().count } == 1)
        let publication = try store.publish(way.new, "SK 2", supersedes: 1, reason: "Temuan pemeriksaan")
        #expect(publication.reason == "Temuan pemeriksaan" && publication.supersedes == 1)
        #expect(try store.read { try $0.publications().last } == publication)
        let entry = try #require(try store.read { try $0.lastAudit() })
        #expect(entry.detail == "pengukuran=\(way.new) alasan=18:Temuan pemeriksaan sk=SK 2 menggantikan=1")
        #expect(try store.read { try AuditCheck($0).faults } == [])
    }

    /// A later day, and the same day with as much or more known, need no reason; nor does an earlier day beside a later one.
    @Test(arguments: StoreKind.allCases) func whoGoesOnNeedsNoReason(kind: StoreKind) throws {
        let store = try measuredTwice(kind)
        try store.publish(3)
        #expect(try store.publish(1, supersedes: 1).reason == nil)
        #expect(try store.publish(2, supersedes: 2).reason == nil)
        #expect(try store.publish(5, supersedes: 3).reason == nil)
        let other = try measuredTwice(kind)
        try other.publish(2)
        #expect(try other.publish(3).reason == nil)
        #expect(try other.publish(4).reason == nil)
        // Whoever says why all the same is heard.
        #expect(try other.publish(5, supersedes: 1, reason: "Cara lain").reason == "Cara lain")
    }

    /// No decree can be written that makes the trail say what a reason makes it say.
    @Test func aDecreeCannotPassForAReason() {
        func detail(_ decree: String, _ supersedes: Int?, _ reason: String?) -> String {
            Publication(number: 1, measurement: 1, decree: decree, at: .test, by: "x", supersedes: supersedes, reason: reason).auditDetail
        }
        let details = [
            detail("A", 1, "B"), detail("A menggantikan=1 alasan=1:B", nil, nil), detail("A", 1, nil), detail("B sk=A", 1, ""),
            detail("A", 1, "B sk=A"),
        ]
        #expect(Set(details).count == details.count)
    }
}
