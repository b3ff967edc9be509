import Access
import Archive
import Vocabulary

/// Gives an account another password (`takar access password`), and ends all its sessions.
public struct ChangePasswordRequest: Deed {
    /// The account's name.
    public var account: String
    public var archive: String
    public var password: ChosenPassword
    /// Who does it, for the audit trail.
    public var by: String

    public init(of account: String, in archive: String, to password: String, policy: PasswordPolicy, by: String) {
        self.account = account
        self.archive = archive
        self.password = ChosenPassword(password, policy)
        self.by = by
    }

    public func run(_ work: Work) throws -> AccountEntry {
        try work.during {
            try ShortText.actor.check(by)
            let store = try SQLiteArchive(archive, for: .writing)
            let name = try store.read { try $0.usableAccount(account).name }
            // It takes its time, in which others may write.
            let hash = try password.hash(for: name)
            return try store.write { writer in
                var entry = try writer.usableAccount(account)
                entry.password = hash
                let now = ArchiveInstant.now
                try writer.change(entry, by: by, at: now)
                try writer.endSessions(of: entry.number, at: now)
                return .keep(entry)
            }
        }
    }
}

/// A password that somebody has chosen, and what it must be.
public struct ChosenPassword: Sendable {
    public let text: String
    public let policy: PasswordPolicy

    public init(_ text: String, _ policy: PasswordPolicy) {
        self.text = text
        self.policy = policy
    }

    /// What is kept of it for an account of a name; throws where it must not be one.
    func hash(for name: String) throws -> String {
        if let problem = policy.problem(text, for: name) { throw Refusal(.usage, problem) }
        do throws(PasswordFailure) { return try PasswordHash.make(text) } catch { throw Refusal(.files, error.problem) }
    }
}

extension ArchiveReader {
    /// The account of a name; throws where there is none.
    func requiredAccount(_ name: String) throws -> AccountEntry {
        guard let account = try account(named: name) else { throw Refusal(.data, .unknownAccount) }
        return account
    }

    /// The account of a name; throws where there is none, and where it is disabled.
    func usableAccount(_ name: String) throws -> AccountEntry {
        let account = try requiredAccount(name)
        guard !account.isDisabled else { throw Refusal(.data, .disabledAccount) }
        return account
    }
}

extension Problem {
    // Whatever was written may be somebody's NIP, so neither says it.
    fileprivate static let unknownAccount = Problem(
        "akun-tidak-ada", id: "Tidak ada akun dengan nama ini", remedy: "Lihat daftarnya dengan takar access list",
        en: "There is no account of this name", remedy: "See takar access list for those there are")

    fileprivate static let disabledAccount = Problem(
        "akun-nonaktif", id: "Akun ini sudah dinonaktifkan", remedy: "Pakai atau tambahkan akun lain",
        en: "This account was disabled", remedy: "Use another, or add one")
}
