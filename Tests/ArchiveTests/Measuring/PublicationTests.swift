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
        #expect(try refusal { try store.publish(1) } == "sudah-ditetapkan")
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
}
