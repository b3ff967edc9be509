import Access
import Archive
import Foundation
import Personnel
import Testing
import Vocabulary
import Workflows

/// Accounts as people make, change and end them.
@Suite struct AccountTests {
    private static let password = "kopi-tubruk-tiga-gelas"

    private func taken() throws -> Sample {
        let sample = try Sample(people: 20)
        try sample.take()
        return sample
    }

    private func scope(_ name: String, in sample: Sample) throws -> Scope? {
        try sample.store().read { reader in try reader.account(named: name).flatMap(reader.scope) }
    }

    // MARK: Adding

    @Test func anAdministratorMayBeTheFirstThingInAnArchive() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        let added = try AddAccountRequest("admin", role: "administrator", in: sample.archive, by: Sample.by).run()
        #expect(added.account.number == 1 && added.account.agencyID == nil && added.agency == nil && added.remarks.isEmpty)
        #expect(added.account.password == nil && added.account.createdBy == Sample.by)
        #expect(try scope("ADMIN", in: sample) == Scope(role: .administrator, agency: .all))
        #expect(try sample.audit().map(\.action) == [AuditAction.account.rawValue])
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }

    @Test func everyRoleGetsItsScope() throws {
        let sample = try taken()
        defer { sample.remove() }
        let units = try sample.units(), nips = try sample.nips()
        func add(_ name: String, _ role: Role, agency: String? = nil, units: [String] = [], region: String? = nil, whom: NIP? = nil) throws -> Scope?
        {
            _ = try AddAccountRequest(
                name, role: role.rawValue, in: sample.archive, agency: agency, units: units, region: region, whom: whom, by: Sample.by
            ).run()
            return try scope(name, in: sample)
        }
        let one = AgencyScope.one(Sample.agency)
        #expect(try add("a", .administrator) == Scope(role: .administrator, agency: .all))
        #expect(try add("b", .administrator, agency: Sample.agency) == Scope(role: .administrator, agency: one))
        #expect(try add("c", .pengelola) == Scope(role: .pengelola, agency: one))
        #expect(try add("d", .opd, units: [units[1], units[0], units[1]]) == Scope(role: .opd, agency: one, units: [units[1], units[0]]))
        #expect(try add("e", .pimpinan) == Scope(role: .pimpinan, agency: one))
        #expect(try add("f", .pimpinan, units: [units[2]]) == Scope(role: .pimpinan, agency: one, units: [units[2]]))
        #expect(try add("g", .pegawai, whom: nips[3]) == Scope(role: .pegawai, agency: one, person: 4))
        #expect(try add("h", .evaluator, region: "makassar") == Scope(role: .evaluator, agency: .region("IV")))
        #expect(try add("i", .auditor) == Scope(role: .auditor, agency: .all))
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }

    /// A civil servant's account that is called by a NIP is that person's.
    @Test func aNIPForANameBinds() throws {
        let sample = try taken()
        defer { sample.remove() }
        let nip = try sample.nips()[6]
        let bound = try AddAccountRequest(nip.description, role: "pegawai", in: sample.archive, by: Sample.by).run()
        #expect(bound.account.person == 7 && bound.remarks.isEmpty)
        // Of other roles a name is only a name.
        let other = try AddAccountRequest("198001012005011001", role: "pengelola", in: sample.archive, by: Sample.by).run()
        #expect(other.account.person == nil && other.remarks.isEmpty)
    }

    @Test(arguments: ["198001012005011001", "budi"]) func whoIsNobodySeesNothingWhichIsSaid(name: String) throws {
        let sample = try taken()
        defer { sample.remove() }
        let added = try AddAccountRequest(name, role: "pegawai", in: sample.archive, by: Sample.by).run()
        #expect(added.remarks.map(\.code) == ["akun-tanpa-orang"])
        let scope = try #require(try scope(name, in: sample))
        #expect(Permission.allCases.allSatisfy { !scope.may($0) })
    }

    /// What an account does not say of its scope is nothing, not everything.
    @Test func ascopeThatIsNotWholeIsNone() throws {
        let sample = try taken()
        defer { sample.remove() }
        try sample.store().read { reader in
            func entry(_ role: String, _ agency: String? = nil, _ region: String? = nil, _ units: [String] = []) -> AccountEntry {
                AccountEntry(name: "x", role: role, agencyID: agency, region: region, units: units, createdAt: .now, createdBy: "x")
            }
            let broken = [
                entry("raja"), entry("Administrator"), entry(""), entry("pengelola"), entry("pimpinan"), entry("pegawai"), entry("opd", "4011"),
                entry("opd", nil, nil, ["U"]), entry("evaluator"), entry("evaluator", "4011"), entry("evaluator", "4011", "I"),
                entry("administrator", nil, "I"), entry("pengelola", "4011", "I"),
            ]
            for account in broken { #expect(reader.scope(of: account) == nil, "\(account)") }
            var disabled = entry("administrator")
            #expect(reader.scope(of: disabled) != nil)
            disabled.disabledAt = .now
            #expect(reader.scope(of: disabled) == nil)
        }
    }

    // MARK: Passwords, tokens, and their end

    @Test func aPasswordIsKeptAsItsHash() throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try AddAccountRequest("admin", role: "administrator", in: sample.archive, by: Sample.by).run()
        try sample.beginSessions(of: 1)
        let changed = try ChangePasswordRequest(of: "Admin", in: sample.archive, to: Self.password, policy: .asvs, by: Sample.by).run()
        #expect(PasswordHash.holds(changed.password, Self.password) && !PasswordHash.holds(changed.password, Self.password + "x"))
        // Whoever had the old one is out.
        #expect(try AccountListRequest(of: sample.archive).run().map(\.sessions) == [0])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: sample.archive))
        #expect(bytes.range(of: Data(Self.password.utf8)) == nil)
        #expect(try sample.audit().allSatisfy { !$0.detail.contains("argon2") })
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }

    @Test func aTokenIsToldOnce() throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try AddAccountRequest("dasbor", role: "auditor", in: sample.archive, by: Sample.by).run()
        let made = try MakeTokenRequest(for: "dasbor", in: sample.archive, label: "Dasbor", days: 30, by: Sample.by).run()
        #expect(made.text.hasPrefix("tkr_") && made.token.digest == Secret.digest(of: made.text) && made.token.label == "Dasbor")
        #expect(made.token.isValid(at: .fromNow(seconds: 29 * 86_400)) && !made.token.isValid(at: .fromNow(seconds: 31 * 86_400)))
        #expect(try sample.store().read { try $0.token(digest: Secret.digest(of: made.text)) } == made.token)
        let endless = try MakeTokenRequest(for: "dasbor", in: sample.archive, by: Sample.by).run()
        #expect(endless.token.expiresAt == nil && endless.token.number == 2)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: sample.archive))
        #expect(bytes.range(of: Data(made.text.utf8)) == nil)
        #expect(try sample.audit().map(\.action).suffix(3) == ["akun", "token", "token"])
    }

    @Test func whatIsRevokedStaysAndIsWorthNothing() throws {
        let sample = try taken()
        defer { sample.remove() }
        for name in ["satu", "dua"] { _ = try AddAccountRequest(name, role: "auditor", in: sample.archive, by: Sample.by).run() }
        for name in ["satu", "dua", "satu", "satu"] { _ = try MakeTokenRequest(for: name, in: sample.archive, by: Sample.by).run() }
        try sample.beginSessions(of: 1)
        let token = try RevokeRequest(.token(3), in: sample.archive, by: Sample.by).run()
        #expect(token.account.name == "satu" && !token.account.isDisabled && token.tokens.map(\.number) == [3] && token.sessions == 0)
        let account = try RevokeRequest(.account("SATU"), in: sample.archive, by: "kepala").run()
        #expect(account.account.isDisabled && account.tokens.map(\.number) == [1, 4] && account.sessions == 2)
        // Once more there is nothing left to take, and nothing to tell.
        let entries = try sample.audit().count
        let again = try RevokeRequest(.account("satu"), in: sample.archive, by: Sample.by).run()
        #expect(again.account == account.account && again.tokens.isEmpty && again.sessions == 0)
        #expect(try sample.audit().count == entries)
        let listed = try AccountListRequest(of: sample.archive).run()
        #expect(listed.map(\.account.isDisabled) == [true, false] && listed.map(\.sessions) == [0, 0])
        #expect(listed.map { $0.tokens.map { $0.isValid(at: .now) } } == [[false, false, false], [true]])
        #expect(try scope("satu", in: sample) == nil && scope("dua", in: sample) != nil)
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }
}

extension Sample {
    func store() throws -> SQLiteArchive { try SQLiteArchive(archive, for: .writing) }

    /// The ids of the agency's units in their order.
    func units() throws -> [String] { try store().read { try $0.units(of: Self.agency, at: 1).map(\.unit.id) } }

    /// Everybody's NIP in the order of their numbers.
    func nips() throws -> [NIP] {
        var nips: [(Int, NIP)] = []
        try store().read { try $0.forEachEmployee(of: Self.agency, at: 1) { nips.append(($0.person, $0.employee.nip)) } }
        return nips.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Two sessions that run, and one that is over.
    func beginSessions(of account: Int) throws {
        try store().write { writer in
            for (digest, seconds) in [("a", 60), ("b", 60), ("c", -60)] {
                try writer.add(
                    SessionEntry(
                        digest: digest, account: account, createdAt: .now, seenAt: .now, expiresAt: .fromNow(seconds: seconds)))
            }
            return .keep(())
        }
    }
}
