import Personnel
import Testing

@testable import Archive

/// Accounts, tokens, sessions and settings come back as they were, in every store.
@Suite struct AccountKeepingTests {
    private func entry(_ name: String, role: String = "pengelola") -> AccountEntry {
        AccountEntry(
            name: name, role: role, agencyID: "I1", units: ["U1", "U2"], person: 2, password: "$argon2id$contoh", createdAt: .test,
            createdBy: "petugas")
    }

    private func token(_ digest: String, of account: Int) -> TokenEntry {
        TokenEntry(digest: digest, account: account, label: "Dasbor", createdAt: .test, createdBy: "petugas", expiresAt: .later)
    }

    private func session(_ digest: String, of account: Int, until: ArchiveInstant = .later) -> SessionEntry {
        SessionEntry(digest: digest, account: account, createdAt: .test, seenAt: .test, expiresAt: until)
    }

    /// An archive with people, so that there is an agency and somebody in it.
    private func store(_ kind: StoreKind) throws -> TestStore {
        let store = try kind.make()
        try store.take(try Measured.export())
        return store
    }

    @Test(arguments: StoreKind.allCases) func accountsComeBackWhole(kind: StoreKind) throws {
        let store = try store(kind)
        let plain = AccountEntry(name: "admin", role: "administrator", createdAt: .test, createdBy: "x")
        let regional = AccountEntry(name: "kanreg1", role: "evaluator", region: "I", createdAt: .test, createdBy: "x")
        let kept = try store.write { writer in try [plain, entry("Petugas.Mutasi"), regional].map { try writer.open($0) } }
        #expect(kept.map(\.number) == [1, 2, 3])
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.accounts() == kept)
            #expect(try reader.account(2) == kept[1] && reader.account(0) == nil && reader.account(4) == nil)
            #expect(try reader.account(named: "petugas.MUTASI") == kept[1])
            #expect(try reader.account(named: "petugas") == nil && reader.account(named: "") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func aNameIsTakenInAnyCase(kind: StoreKind) throws {
        let store = try store(kind)
        try store.write { (writer: any ArchiveWriter) throws in
            _ = try writer.open(entry("admin"))
            var other = try writer.open(entry("Lain"))
            for name in ["admin", "ADMIN", "aDmIn"] {
                #expect(throws: ArchiveFailure.nameTaken) { try writer.add(entry(name)) }
                other.name = name
                #expect(throws: ArchiveFailure.nameTaken) { try writer.update(other) }
            }
            // One's own name in another case is nobody else's.
            other.name = "LAIN"
            try writer.update(other)
            #expect(try writer.accounts().map(\.name) == ["admin", "LAIN"])
        }
    }

    @Test(arguments: StoreKind.allCases) func anAccountChangesAsAWhole(kind: StoreKind) throws {
        let store = try store(kind)
        let other = try store.write { writer in
            _ = try writer.open(entry("satu"))
            var other = try writer.open(entry("dua"))
            (other.role, other.agencyID, other.units, other.person, other.password) = ("auditor", nil, [], nil, nil)
            (other.region, other.disabledAt) = ("IV", .later)
            try writer.change(other, by: "admin", at: .later)
            return other
        }
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.account(2) == other)
            #expect(try reader.account(1)?.role == "pengelola")
            let last = try #require(try reader.lastAudit())
            #expect(last.action == "akun" && last.subject == "akun 2" && last.by == "admin" && last.at == .later)
            #expect(try AuditCheck(reader).faults == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func tokensComeAndGo(kind: StoreKind) throws {
        let store = try store(kind)
        try store.write { (writer: any ArchiveWriter) throws in
            for name in ["satu", "dua"] { _ = try writer.open(entry(name)) }
            let tokens = try [token("a", of: 1), token("b", of: 2), token("c", of: 1)].map { try writer.issue($0) }
            #expect(tokens.map(\.number) == [1, 2, 3])
            #expect(try writer.tokens(of: 1) == [tokens[0], tokens[2]] && writer.tokens(of: 9) == [])
            #expect(try writer.token(2) == tokens[1] && writer.token(0) == nil && writer.token(4) == nil)
            #expect(try writer.token(digest: "c") == tokens[2] && writer.token(digest: "C") == nil)
            let revoked = try writer.revoke(tokens[0], by: "admin", at: .later)
            #expect(revoked.revokedAt == .later && !revoked.isValid(at: .test))
            #expect(try writer.token(1) == revoked)
            // Once more changes nothing and is told to nobody.
            let sequence = try writer.lastAudit()?.sequence
            #expect(try writer.revoke(revoked, by: "lain", at: .test) == revoked)
            #expect(try writer.lastAudit()?.sequence == sequence && sequence == 7)
            #expect(try AuditCheck(writer).faults == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func sessionsComeAndGo(kind: StoreKind) throws {
        let store = try store(kind)
        try store.write { (writer: any ArchiveWriter) throws in
            for name in ["satu", "dua"] { _ = try writer.open(entry(name)) }
            for (digest, account) in [("z", 1), ("b", 2), ("a", 1)] { try writer.add(session(digest, of: account)) }
            try writer.add(session("alt", of: 1, until: .test))
            #expect(try writer.sessions(of: 1).map(\.digest) == ["z", "a", "alt"])
            #expect(try writer.session(digest: "b") == session("b", of: 2) && writer.session(digest: "x") == nil)
            try writer.touchSession("z", seenAt: .later)
            #expect(try writer.session(digest: "z")?.seenAt == .later && writer.session(digest: "a")?.seenAt == .test)
            try writer.endSession("z", at: .test)
            try writer.endSession("z", at: .later)
            #expect(try writer.session(digest: "z")?.endedAt == .test)
            try writer.endSessions(of: 1, at: .later)
            #expect(try writer.sessions(of: 1).map(\.endedAt) == [.test, .later, .later])
            #expect(try writer.session(digest: "b")?.endedAt == nil)
            // What ends at the very moment is not yet over before it.
            try writer.removeSessions(expiredBefore: .test)
            #expect(try writer.sessions(of: 1).count == 3)
            try writer.removeSessions(expiredBefore: .later)
            #expect(try writer.sessions(of: 1).map(\.digest) == ["z", "a"] && writer.sessions(of: 2).count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases) func settingsAreSetAnew(kind: StoreKind) throws {
        let store = try kind.make()
        try store.write { (writer: any ArchiveWriter) throws in
            #expect(try writer.setting("kata-sandi") == nil)
            try writer.put(setting: "kata-sandi", value: "asvs")
            try writer.put(setting: "lain", value: "")
            try writer.put(setting: "kata-sandi", value: "bssn")
        }
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.setting("kata-sandi") == "bssn" && reader.setting("lain") == "" && reader.setting("Lain") == nil)
        }
    }

    @Test func momentsDecideWhatCanBeUsed() {
        #expect(token("a", of: 1).isValid(at: .test) && !token("a", of: 1).isValid(at: .later))
        var endless = token("a", of: 1)
        endless.expiresAt = nil
        #expect(endless.isValid(at: .later))
        var ended = session("a", of: 1)
        #expect(ended.isValid(at: .test) && !ended.isValid(at: .later))
        ended.endedAt = .test
        #expect(!ended.isValid(at: .test))
        #expect(
            ArchiveInstant.now <= .fromNow(seconds: 0) && ArchiveInstant.now < .fromNow(seconds: 60) && ArchiveInstant.fromNow(seconds: -60) < .now)
    }

    @Test(arguments: [
        ("a", true), ("Petugas.Mutasi-1_x@contoh", true), ("198001012005011001", true), (String(repeating: "a", count: 64), true), ("", false),
        (String(repeating: "a", count: 65), false), ("a b", false), ("é", false), ("a\n", false), ("a;b", false), ("a=b", false), ("٣", false),
    ]) func namesAreShortAndPlain(name: String, isName: Bool) { #expect(AccountEntry.isName(name) == isName, "\(name)") }
}

extension ArchiveInstant {
    /// Behind `test`.
    static let later = ArchiveInstant("2026-12-25T08:00:00Z")
}
