import Personnel
import Testing

@testable import Archive

/// Units that are renamed, moved and closed.
@Suite struct UnitVersionTests {
    @Test(arguments: StoreKind.allCases) func everyVersionIsKept(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(Export(units: [Make.unit("U1"), Make.unit("U2", under: "U1"), Make.unit("U3", under: "U2")]))
        let renamed = try store.take(Export(units: [Make.unit("U1"), Make.unit("U2", "DINAS BARU", under: "U1"), Make.unit("U3", under: "U2")]))
        #expect(renamed.difference[.unit] == .init(changed: 1, unchanged: 2))
        let moved = try store.take(Export(units: [Make.unit("U3", under: "U1"), Make.unit("U2", "DINAS BARU", under: "U1"), Make.unit("U1")]))
        #expect(moved.difference[.unit] == .init(changed: 1, unchanged: 2))
        let closed = try store.take(Export(units: [Make.unit("U1"), Make.unit("U4")]))
        #expect(closed.difference[.unit] == .init(added: 1, closed: 2, unchanged: 1))
        let again = try store.take(Export(units: [Make.unit("U1"), Make.unit("U4"), Make.unit("U2")]))
        #expect(again.difference[.unit] == .init(added: 1, unchanged: 2))

        let versions = try store.read { try $0.unitVersions(of: "I1") }
        #expect(versions.map(\.value.number) == Array(1...versions.count))
        #expect(versions.map(\.value.unit.id) == ["U1", "U2", "U3", "U2", "U3", "U4", "U2"])
        #expect(versions.map(\.opened) == [1, 1, 1, 2, 3, 4, 5])
        #expect(versions.map(\.closed) == [nil, 2, 3, 4, 4, nil, nil])
        let names = try (1...5).map { number in try store.known(at: number).units.map { "\($0.unit.id) \($0.unit.name) \($0.unit.parentID)" }.sorted()
        }
        #expect(names[0] == ["U1 UNIT U1 ", "U2 UNIT U2 U1", "U3 UNIT U3 U2"])
        #expect(names[1] == ["U1 UNIT U1 ", "U2 DINAS BARU U1", "U3 UNIT U3 U2"])
        #expect(names[2] == ["U1 UNIT U1 ", "U2 DINAS BARU U1", "U3 UNIT U3 U1"])
        #expect(names[3] == ["U1 UNIT U1 ", "U4 UNIT U4 "])
        #expect(names[4] == ["U1 UNIT U1 ", "U2 UNIT U2 ", "U4 UNIT U4 "])
    }

    @Test(arguments: StoreKind.allCases) func everyFieldOfAUnitCounts(kind: StoreKind) throws {
        let unit = Make.unit("U1", under: "U0")
        let changes: [(inout OrganizationUnit) -> Void] = [
            { $0.name = "LAIN" }, { $0.parentID = "" }, { $0.echelon = "31" }, { $0.echelon = .tooLong }, { $0.agencyID = "I9" },
        ]
        for change in changes {
            let store = try kind.make()
            try store.take(Export(units: [unit]))
            var other = unit
            change(&other)
            #expect(try store.take(Export(units: [other])).difference[.unit] == .init(changed: 1))
            #expect(try store.known(at: 2).units.map(\.unit) == [other])
            #expect(try store.known(at: 1).units.map(\.unit) == [unit])
        }
    }

    /// Who was in which unit when.
    @Test(arguments: StoreKind.allCases) func whoWasWhereIsKept(kind: StoreKind) throws {
        let store = try kind.make()
        let units = [Make.unit("U1"), Make.unit("U2")]
        for (unit, other) in [("U1", "U1"), ("U2", "U1"), ("U2", ""), ("U1", "U2")] {
            try store.take(Export(units: units, employees: [try Make.employee(1, unit: unit), try Make.employee(2, unit: other)]))
        }
        let versions = try store.read { try $0.employeeVersions(of: 1) }
        #expect(versions.map(\.value.employee.unitID) == ["U1", "U2", "U1"])
        #expect(versions.map(\.opened) == [1, 2, 4])
        #expect(versions.map(\.closed) == [2, 4, nil])
        #expect(try store.read { try $0.imports(of: "I1").map(\.difference.moved) } == [0, 1, 1, 2])
        let where1 = try (1...4).map { try store.known(at: $0).employees.first { $0.person == 1 }?.employee.unitID }
        #expect(where1 == ["U1", "U2", "U2", "U1"])
    }
}
