import Access
import Archive
import Vocabulary

/// Makes a token with which a program uses an account (`takar access token`).
public struct MakeTokenRequest: Deed {
    /// The account's name.
    public var account: String
    public var archive: String
    /// What people call it, such as the program that gets it.
    public var label: String
    /// For how many days it can be used; nil for ever.
    public var days: Int?
    /// Who makes it, for the audit trail.
    public var by: String

    /// Ten years.
    private static let possibleDays = 1...3650

    public init(for account: String, in archive: String, label: String = "", days: Int? = nil, by: String) {
        self.account = account
        self.archive = archive
        self.label = label
        self.days = days
        self.by = by
    }

    public func run(_ work: Work) throws -> MadeToken {
        try work.during {
            try ShortText.actor.check(by)
            try ShortText.token.check(label)
            if let days, !Self.possibleDays.contains(days) { throw Refusal(.usage, .impossibleDays) }
            let secret = Secret(.token)
            return try SQLiteArchive(archive, for: .writing).write { writer in
                let owner = try writer.usableAccount(account)
                let expiry = days.map { ArchiveInstant.fromNow(seconds: $0 * 86_400) }
                let token = TokenEntry(
                    digest: secret.digest, account: owner.number, label: label, createdAt: .now, createdBy: by, expiresAt: expiry)
                return .keep(MadeToken(text: secret.text, token: try writer.issue(token)))
            }
        }
    }
}

/// A new token. Its text is told once: the archive keeps its digest alone.
public struct MadeToken: Sendable {
    /// What the program sends.
    public let text: String
    public let token: TokenEntry
}

extension Problem {
    fileprivate static let impossibleDays = Problem(
        "masa-berlaku-tidak-sah", id: "Masa berlaku token di luar batas", remedy: "Tulis 1 sampai 3650 hari",
        en: "The days of a token are out of bounds", remedy: "Write 1 to 3650 days")
}
