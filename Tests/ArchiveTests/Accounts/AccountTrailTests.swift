import Foundation
import GRDB
import Personnel
import Testing

@testable import Archive

/// Nobody gives themselves rights behind the archive's back: the trail tells of what was changed by other means.
@Suite struct AccountTrailTests {
    /// An archive with two accounts and a token, and a connection to its file that knows nothing of archives.
    private func opened() throws -> (TestStore, DatabaseQueue) {
        let store = try StoreKind.sqlite.make()
        try store.take(try Measured.export())
        try store.write { writer in
            let entry = AccountEntry(
                name: "petugas", role: "opd", agencyID: "I1", units: ["U2"], password: "$argon2id$contoh", createdAt: .test, createdBy: "admin")
            let account = try writer.open(entry)
            _ = try writer.open(
                AccountEntry(name: "199003152015031901", role: "pegawai", agencyID: "I1", person: 1, createdAt: .test, createdBy: "x"))
            _ = try writer.issue(TokenEntry(digest: "abc", account: account.number, label: "", createdAt: .test, createdBy: "admin"))
        }
        return (store, try DatabaseQueue(path: store.path))
    }

    @Test(arguments: [
        ("UPDATE account SET role = 'administrator' WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET units = '' WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET agency = NULL WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET region = 'I' WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET person = 2 WHERE number = 2", "contradicted akun 2"),
        ("UPDATE account SET password = '$argon2id$lain' WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET name = 'lain' WHERE number = 1", "contradicted akun 1"),
        ("UPDATE account SET disabled_at = '2026-12-25T08:00:00Z' WHERE number = 1", "contradicted akun 1"),
        ("INSERT INTO account VALUES (3, 'tamu', 'administrator', NULL, NULL, '', NULL, NULL, '', '', NULL)", "untold akun 3"),
        ("UPDATE token SET account = 2 WHERE number = 1", "contradicted token 1"),
        ("UPDATE token SET digest = 'lain' WHERE number = 1", "contradicted token 1"),
        ("UPDATE token SET expires_at = '2999-12-25T08:00:00Z' WHERE number = 1", "contradicted token 1"),
        ("INSERT INTO token VALUES (2, 'x', 1, '', '', '', NULL, NULL)", "untold token 2"),
    ]) func whatIsChangedByOtherMeansIsFound(statement: String, fault: String) throws {
        let (store, file) = try opened()
        #expect(try store.read { try AuditCheck($0).faults } == [])
        try file.write { try $0.execute(sql: statement) }
        #expect(try store.read { try AuditCheck($0).faults.map { "\($0.kind) \($0.subject)" } } == [fault])
    }

    @Test(arguments: [
        "DELETE FROM account WHERE number = 2", "DELETE FROM token", "INSERT OR REPLACE INTO account SELECT * FROM account",
        "INSERT OR REPLACE INTO token SELECT * FROM token",
        "REPLACE INTO account VALUES (9, 'PETUGAS', 'administrator', NULL, NULL, '', NULL, NULL, '', '', NULL)",
    ]) func nothingIsDeletedOrReplaced(statement: String) throws {
        let (store, file) = try opened()
        let before = try store.read { try $0.accounts() }
        #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: statement) } }
        #expect(try store.read { try $0.accounts() } == before)
    }

    /// An account that is gone although triggers stand against it is missed.
    @Test func anAccountThatIsGoneIsMissed() throws {
        let (store, file) = try opened()
        try file.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER account_delete; DELETE FROM account WHERE number = 2")
        }
        #expect(try store.read { try AuditCheck($0).faults.map { "\($0.kind) \($0.sequence ?? 0) \($0.subject)" } } == ["contradicted 3 akun 2"])
    }

    /// Neither passwords nor secrets, nor a NIP by which somebody signs in, stand in the trail.
    @Test func theTrailTellsNoSecrets() throws {
        let (store, _) = try opened()
        var text = ""
        try store.read { try $0.forEachAudit { text += "\($0.subject) \($0.detail)\n" } }
        #expect(text.contains("nama=petugas peran=opd instansi=I1 wilayah=- unit=U2 orang=- sandi="))
        #expect(text.contains("nama=nip peran=pegawai"))
        #expect(!text.contains("argon2") && !text.contains("199003152015031901"))
    }

    /// An archive of before there were accounts gets their tables.
    @Test func anEarlierArchiveIsBroughtUp() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString).db").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)") }
            try ArchiveSchema.migrator.migrate(queue, upTo: "4 rencana")
            try queue.close()
        }
        let archive = try SQLiteArchive(path, for: .writing)
        #expect(try archive.read { try $0.accounts() } == [])
        let account = try archive.write {
            .keep(try $0.open(AccountEntry(name: "admin", role: "administrator", createdAt: .test, createdBy: "x")))
        }
        #expect(account.number == 1)
    }
}
