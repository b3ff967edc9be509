import Archive
import Personnel

/// Lists the accounts of an archive (`takar access list`) in the order of their numbers, the disabled ones too.
public struct AccountListRequest: Deed {
    public var archive: String

    public init(of archive: String) { self.archive = archive }

    public func run(_ work: Work) throws -> [ListedAccount] {
        try work.during {
            try SQLiteArchive(archive, for: .reading).read { reader in
                let now = ArchiveInstant.now
                return try reader.accounts().map { account in
                    ListedAccount(
                        account: account, agency: try account.agencyID.flatMap(reader.agency), tokens: try reader.tokens(of: account.number),
                        sessions: try reader.sessions(of: account.number).count { $0.isValid(at: now) })
                }
            }
        }
    }
}

/// An account with what hangs on it.
public struct ListedAccount: Sendable {
    public let account: AccountEntry
    /// The agency that it is for; nil for all.
    public let agency: Agency?
    /// All its tokens, also those that can no longer be used.
    public let tokens: [TokenEntry]
    /// How many sessions run.
    public let sessions: Int
}
