import Testing
import Vocabulary

@testable import Access

/// What each role may do, spelled out.
@Suite struct RoleTests {
    private static let table: [(Role, Set<Permission>)] = [
        (.administrator, Set(Permission.allCases)),
        (.pengelola, [.seeFigures, .seePeople, .seeSelf, .export, .importFiles, .measure, .publish, .plan, .checkData]),
        (.opd, [.seeFigures, .seePeople, .export, .plan, .checkData]),
        (.pimpinan, [.seeFigures, .seePeople, .export]),
        (.pegawai, [.seeSelf]),
        (.evaluator, [.seeFigures, .checkData]),
        (.auditor, [.seeFigures, .seePeople, .export, .checkData, .readAudit]),
    ]

    @Test func everyRoleIsInTheTable() { #expect(Self.table.map(\.0) == Role.allCases) }

    @Test(arguments: Role.allCases) func mayWhatTheTableSays(_ role: Role) throws {
        let allowed = try #require(Self.table.first { $0.0 == role }).1
        let whole = Scope(role: role, agency: .all, units: ["U1"], person: 7), part = Scope(role: role, agency: .one("4011"), person: 7)
        for permission in Permission.allCases {
            #expect(role.permissions.contains(permission) == allowed.contains(permission), "\(permission)")
            #expect(whole.may(permission) == allowed.contains(permission), "\(permission)")
            // Accounts and the audit trail are of all agencies.
            let isOfAll = permission == .administer || permission == .readAudit
            #expect(part.may(permission) == (allowed.contains(permission) && !isOfAll), "\(permission)")
        }
    }

    /// Only who keeps the accounts may change them, and nobody but three changes anything else.
    @Test func fewMayChangeAnything() {
        func who(_ permission: Permission) -> [Role] { Role.allCases.filter { $0.permissions.contains(permission) } }
        #expect(who(.administer) == [.administrator])
        #expect(who(.readAudit) == [.administrator, .auditor])
        for permission in [Permission.importFiles, .measure, .publish] { #expect(who(permission) == [.administrator, .pengelola]) }
        #expect(who(.plan) == [.administrator, .pengelola, .opd])
    }

    @Test(arguments: Role.allCases) func whoIsBoundToNobodySeesNoSelf(_ role: Role) {
        #expect(!Scope(role: role, agency: .all).may(.seeSelf))
    }

    @Test func aCivilServantWhoIsNobodySeesNothing() {
        let scope = Scope(role: .pegawai, agency: .one("4011"))
        #expect(Permission.allCases.allSatisfy { !scope.may($0) })
    }

    @Test func namesStay() {
        #expect(Role.allCases.map(\.rawValue) == ["administrator", "pengelola", "opd", "pimpinan", "pegawai", "evaluator", "auditor"])
        #expect(Set(Role.allCases.map(\.label.id)).count == 7 && Set(Role.allCases.map(\.label.en)).count == 7)
        #expect(Role(rawValue: "admin") == nil && Role(rawValue: "Administrator") == nil)
    }
}
