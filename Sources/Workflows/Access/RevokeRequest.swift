import Archive
import Vocabulary

/// Takes access away (`takar access revoke`): from an account with all its sessions and tokens, or from one token.
public struct RevokeRequest: Deed {
    /// What is taken away.
    public enum Target: Sendable {
        /// The account of a name.
        case account(String)
        /// The token of a number.
        case token(Int)
        /// The sessions of the account of a name; but one, where somebody goes on with it.
        case sessions(of: String, but: String?)
    }

    public var target: Target
    public var archive: String
    /// Who does it, for the audit trail.
    public var by: String

    public init(_ target: Target, in archive: String, by: String) {
        self.target = target
        self.archive = archive
        self.by = by
    }

    public func run(_ work: Work) throws -> RevokedAccess {
        try work.during {
            try ShortText.actor.check(by)
            return try SQLiteArchive(archive, for: .writing).write { writer in
                switch target {
                case .account(let name): .keep(try disable(name, in: writer))
                case .token(let number): .keep(try revoke(number, in: writer))
                case .sessions(let name, let kept): .keep(try end(name, but: kept, in: writer))
                }
            }
        }
    }

    /// Disables an account, once and for all; what was done before stays as it was.
    private func disable(_ name: String, in writer: any ArchiveWriter) throws -> RevokedAccess {
        let now = ArchiveInstant.now
        var account = try writer.requiredAccount(name)
        let tokens = try writer.tokens(of: account.number).filter { $0.revokedAt == nil }.map { try writer.revoke($0, by: by, at: now) }
        let sessions = try writer.sessions(of: account.number).count { $0.isValid(at: now) }
        try writer.endSessions(of: account.number, at: now)
        if !account.isDisabled {
            account.disabledAt = now
            try writer.change(account, by: by, at: now)
        }
        return RevokedAccess(account: account, tokens: tokens, sessions: sessions)
    }

    private func revoke(_ number: Int, in writer: any ArchiveWriter) throws -> RevokedAccess {
        guard let token = try writer.token(number), let account = try writer.account(token.account) else {
            throw Refusal(.data, .unknownToken(number))
        }
        return RevokedAccess(account: account, tokens: [try writer.revoke(token, by: by, at: .now)], sessions: 0)
    }
}

extension RevokeRequest {
    /// Ends sessions; what the account may do it still may.
    private func end(_ name: String, but kept: String?, in writer: any ArchiveWriter) throws -> RevokedAccess {
        let account = try writer.requiredAccount(name), now = ArchiveInstant.now
        let ended = try writer.sessions(of: account.number).filter { $0.isValid(at: now) && $0.digest != kept }
        for session in ended { try writer.endSession(session.digest, at: now) }
        if !ended.isEmpty { try writer.audit(.signOut, account.auditSubject, detail: "sesi=\(ended.count)", by: by, at: now) }
        return RevokedAccess(account: account, tokens: [], sessions: ended.count)
    }
}

/// What was taken away.
public struct RevokedAccess: Sendable {
    /// Whose access it was.
    public let account: AccountEntry
    /// The tokens that can no longer be used.
    public let tokens: [TokenEntry]
    /// How many sessions were ended.
    public let sessions: Int
}

extension Problem {
    fileprivate static func unknownToken(_ number: Int) -> Problem {
        Problem(
            "token-tidak-ada", id: "Token nomor \(number) tidak ada", remedy: "Lihat nomornya dengan takar access list",
            en: "There is no token number \(number)", remedy: "See takar access list for the numbers")
    }
}
