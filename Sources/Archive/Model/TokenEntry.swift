/// A token, with which a program uses an account; of the secret itself only the digest is kept.
public struct TokenEntry: Sendable, Hashable {
    /// The number among all tokens of the archive, from 1.
    public var number: Int
    /// SHA-256 of the secret in hexadecimal.
    public var digest: String
    /// The account's number.
    public var account: Int
    /// What people call it, such as the program that has it.
    public var label: String
    public var createdAt: ArchiveInstant
    public var createdBy: String
    /// The moment from which it is worth nothing; nil where it never ends by itself.
    public var expiresAt: ArchiveInstant?
    public var revokedAt: ArchiveInstant?

    public init(
        number: Int = 0, digest: String, account: Int, label: String, createdAt: ArchiveInstant, createdBy: String,
        expiresAt: ArchiveInstant? = nil, revokedAt: ArchiveInstant? = nil
    ) {
        self.number = number
        self.digest = digest
        self.account = account
        self.label = label
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    /// Whether it can be used at a moment, as far as it says itself: its account may be disabled.
    public func isValid(at moment: ArchiveInstant) -> Bool { revokedAt == nil && expiresAt.map { moment < $0 } ?? true }
}

/// A session (sesi): an account from signing in to signing out; of the secret itself only the digest is kept.
public struct SessionEntry: Sendable, Hashable {
    /// SHA-256 of the secret in hexadecimal.
    public var digest: String
    /// The account's number.
    public var account: Int
    public var createdAt: ArchiveInstant
    /// When it was last used.
    public var seenAt: ArchiveInstant
    /// The moment from which it is worth nothing.
    public var expiresAt: ArchiveInstant
    public var endedAt: ArchiveInstant?

    public init(
        digest: String, account: Int, createdAt: ArchiveInstant, seenAt: ArchiveInstant, expiresAt: ArchiveInstant,
        endedAt: ArchiveInstant? = nil
    ) {
        self.digest = digest
        self.account = account
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
    }

    /// Whether it can be used at a moment, as far as it says itself: its account may be disabled.
    public func isValid(at moment: ArchiveInstant) -> Bool { endedAt == nil && moment < expiresAt }
}
