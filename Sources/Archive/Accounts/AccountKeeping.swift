import Crypto
import Foundation

/// Changes of accounts and tokens with what the audit trail says of them, in one transaction.
///
/// An entry says all of an account as it is from then on, so that a change by other means shows: whoever makes themselves an administrator
/// with another program, or takes over a password, is found by `AuditCheck`.
extension ArchiveWriter {
    /// Keeps a new account; the entry with its number.
    public func open(_ account: AccountEntry) throws -> AccountEntry {
        var account = account
        account.number = try add(account)
        try audit(.account, account.auditSubject, detail: account.auditDetail, by: account.createdBy, at: account.createdAt)
        return account
    }

    /// Keeps an account as it is now.
    ///
    /// - `by`: who changes it.
    public func change(_ account: AccountEntry, by: String, at: ArchiveInstant) throws {
        try update(account)
        try audit(.account, account.auditSubject, detail: account.auditDetail, by: by, at: at)
    }

    /// Keeps a new token; the entry with its number.
    public func issue(_ token: TokenEntry) throws -> TokenEntry {
        var token = token
        token.number = try add(token)
        try audit(.token, token.auditSubject, detail: token.auditDetail, by: token.createdBy, at: token.createdAt)
        return token
    }

    /// Ends a token for good; the entry as it is from then on. One that was revoked before stays as it was.
    public func revoke(_ token: TokenEntry, by: String, at: ArchiveInstant) throws -> TokenEntry {
        guard token.revokedAt == nil else { return token }
        var token = token
        token.revokedAt = at
        try revokeToken(token.number, at: at)
        try audit(.token, token.auditSubject, detail: token.auditDetail, by: by, at: at)
        return token
    }
}

extension AccountEntry {
    public var auditSubject: String { "akun \(number)" }

    /// Everything that the account allows. The password stands there by a digest of its hash, and a name that is a NIP not at all: the trail
    /// tells of people by their numbers.
    public var auditDetail: String {
        let isNumber = name.utf8.allSatisfy { (48...57).contains($0) }
        let password = password.map { String(SHA256.hash(data: Data($0.utf8)).hexadecimal.prefix(16)) }
        return "nama=\(isNumber ? "nip" : name) peran=\(role) instansi=\(agencyID ?? "-") wilayah=\(region ?? "-") "
            + "unit=\(units.isEmpty ? "-" : units.joined(separator: ";")) orang=\(person.map(String.init) ?? "-") sandi=\(password ?? "-") "
            + "nonaktif=\(disabledAt?.description ?? "-")"
    }
}

extension TokenEntry {
    public var auditSubject: String { "token \(number)" }

    /// Whose it is and how long it can be used.
    public var auditDetail: String {
        "akun=\(account) sidik=\(digest.prefix(16)) sampai=\(expiresAt?.description ?? "-") dicabut=\(revokedAt?.description ?? "-")"
    }
}
