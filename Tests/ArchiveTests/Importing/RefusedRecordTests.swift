import Personnel
import Testing
import Vocabulary

@testable import Archive

/// A row of a unit or of a history that was refused closes nothing of its kind.
@Suite struct RefusedRecordTests {
    private func export(_ trainings: [(person: Int, name: String)]) throws -> Export {
        Export(
            units: [Make.unit("U1"), Make.unit("U2")], employees: try (1...3).map { try Make.employee($0) },
            histories: [
                .training: trainings.map { .init(person: $0.person, cells: Make.training($0.name)) },
                .education: (0..<3).map { .init(person: $0, cells: Make.education("40")) },
            ])
    }

    private func filled(_ kind: StoreKind) throws -> TestStore {
        let store = try kind.make()
        try store.take(export([(0, "A"), (0, "B"), (1, "C"), (2, "D")]))
        return store
    }

    @Test(arguments: StoreKind.allCases) func ofAKnownPerson(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A"), (0, "E")])
        next.refused = [(.training, 0, nil)]
        let entry = try store.take(next)
        #expect(entry.difference[.training] == .init(added: 1, closed: 2, unchanged: 1, kept: 1))
        #expect(try store.known(at: entry.number).trainings(of: 1) == ["A", "B", "E"])
        // Other kinds are not its own.
        next.histories[.education] = []
        #expect(try store.take(next).difference[.education] == .init(closed: 3))
    }

    /// Of a row that says nothing at all nothing of the kind is closed.
    @Test(arguments: StoreKind.allCases) func ofNobodyAndSayingNothing(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A"), (0, "E"), (1, "F")])
        next.refused = [(.training, nil, nil)]
        let entry = try store.take(next)
        #expect(entry.difference[.training] == .init(added: 2, unchanged: 1, kept: 3))
        // Those who left have left all the same.
        next.employees = [try Make.employee(1), try Make.employee(2)]
        #expect(try store.take(next).difference[.training] == .init(closed: 1, unchanged: 3, kept: 2))
    }

    /// What a row of an unknown person says is there still, and so is what it may say otherwise now; a row that another has taken the
    /// place of is closed.
    @Test(arguments: StoreKind.allCases) func ofNobodyWhoCanBeTold(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A2"), (1, "C2")])
        next.refused = [(.training, nil, Make.training("B"))]
        let entry = try store.take(next)
        #expect(entry.difference[.training] == .init(changed: 2, kept: 2))
        let known = try store.known(at: entry.number)
        #expect(known.trainings(of: 1) == ["A2", "B"])
        #expect(known.trainings(of: 2) == ["C2"])
        #expect(known.trainings(of: 3) == ["D"])
    }

    /// A cell that can no longer be read takes the place of nothing that could.
    @Test(arguments: StoreKind.allCases) func aCellThatCannotBeRead(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A"), (1, "C"), (2, "D")])
        var spoilt = Make.training("B")
        spoilt.finish = RecordCells.unreadableDay
        next.histories[.training]?.append(.init(person: 0, cells: spoilt))
        let entry = try store.take(next)
        #expect(entry.difference[.training] == .init(added: 1, unchanged: 3, kept: 1))
        #expect(try store.take(next).difference.changesNothing)
        // Once it can be read again, one of the two is as before and the other goes.
        #expect(try store.take(export([(0, "A"), (0, "B"), (1, "C"), (2, "D")])).difference[.training] == .init(closed: 1, unchanged: 4))
    }

    /// A file that was not read closes nothing of its kind, in words of its own, and changes nothing when it comes again.
    @Test(arguments: StoreKind.allCases) func anUnreadFile(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A")])
        next.units = [Make.unit("U1")]
        next.unread = [.unit, .training]
        let entry = try store.take(next)
        #expect(entry.difference.changesNothing)
        #expect(entry.difference[.training].kept == 3 && entry.difference[.unit].kept == 1)
        #expect(
            try store.attempt(next).findings.map(\.code) == ["unit-belum-dibaca-tidak-ditutup", "catatan-belum-dibaca-tidak-ditutup"])
    }

    @Test(arguments: StoreKind.allCases) func unitsStayWhereOneWasRefused(kind: StoreKind) throws {
        let store = try filled(kind)
        var next = try export([(0, "A"), (0, "B"), (1, "C"), (2, "D")])
        next.units = [Make.unit("U1", "LAIN"), Make.unit("U3")]
        next.refused = [(.unit, nil, nil)]
        let entry = try store.take(next)
        #expect(entry.difference[.unit] == .init(added: 1, changed: 1, kept: 1))
        #expect(try store.known(at: entry.number).units.map(\.unit.id).sorted() == ["U1", "U2", "U3"])
        #expect(try store.attempt(next).findings.map(\.code) == ["unit-tidak-ditutup"])
        next.refused = []
        #expect(try store.take(next).difference[.unit] == .init(closed: 1, unchanged: 2))
    }

    /// Counts come back as they were kept, and those of imports before there were any look as they did.
    @Test func keptOnesAreStored() {
        var difference = ImportDifference()
        difference[.training] = .init(added: 1, changed: 2, closed: 3, unchanged: 4)
        difference.moved = 7
        #expect(difference.stored == "0,0,0,0;0,0,0,0;0,0,0,0;0,0,0,0;1,2,3,4;0,0,0,0;0,0,0,0;0,0,0,0;7")
        difference[.employee].kept = 5
        #expect(ImportDifference(stored: difference.stored) == difference)
    }
}
