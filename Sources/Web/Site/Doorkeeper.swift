import Access
import Archive
import Foundation
import Synchronization
import Vocabulary
import Workflows

/// Knows who comes: by the session of a browser or the token of a program, both of which end at once when they are revoked.
final class Doorkeeper: Sendable {
    private let readers: ReadingPool
    private let remembered: Remembered
    private let writer: SQLiteArchive
    private let settings: SiteSettings
    private let attempts = Mutex(AttemptLimit())
    /// Sessions that are being noted.
    private let touching = Mutex<Set<String>>([])
    /// Passwords are hashed two at a time: each takes memory, and a flood of them must not take all threads.
    private let hashing = DispatchSemaphore(value: 2)

    /// A session ends so long after it was last seen, in seconds, and so long after it began whatever happens.
    static let idleSeconds = 8 * 3600.0
    static let longestSeconds = 24 * 3600.0
    /// The time a session was last seen is written no more often than this, in seconds.
    private static let seenSeconds = 300.0

    init(_ readers: ReadingPool, _ remembered: Remembered, _ writer: SQLiteArchive, _ settings: SiteSettings) {
        self.readers = readers
        self.remembered = remembered
        self.writer = writer
        self.settings = settings
    }

    /// Whose session a request belongs to; nil for nobody's.
    func account(_ request: WebRequest) throws -> SignedIn? {
        guard let secret = request.cookie(Cookies.sessionName(settings)), !secret.isEmpty, secret.utf8.count < 200 else { return nil }
        let digest = Secret.digest(of: secret), now = Date().timeIntervalSince1970
        let found = try remembered.valueIfAny("sesi \(digest)") { reader -> Known? in
            guard let session = try reader.session(digest: digest), session.endedAt == nil,
                let account = try reader.account(session.account), let scope = reader.scope(of: account)
            else { return nil }
            return Known(
                SignedIn(account: account, scope: scope, role: scope.role, formKey: FormKey.of(secret), session: digest),
                expires: session.expiresAt.seconds ?? 0, seen: session.seenAt.seconds ?? 0)
        }
        guard let found, found.expires > now, now - found.seen < Self.idleSeconds else { return nil }
        if now - found.seen > Self.seenSeconds { touch(digest, .now) }
        return found.account
    }

    /// A session or token that holds unless its time is over.
    private struct Known: Sendable {
        let account: SignedIn
        /// In seconds since 1970: when it ends, and when it was last seen.
        let expires: Double
        let seen: Double

        init(_ account: SignedIn, expires: Double, seen: Double = 0) {
            self.account = account
            self.expires = expires
            self.seen = seen
        }
    }

    /// Notes that a session was used; where the archive is busy the next request does, since nobody is to wait for it.
    private func touch(_ digest: String, _ now: ArchiveInstant) {
        guard touching.withLock({ $0.insert(digest).inserted }) else { return }
        Thread.detachNewThread { [self] in
            try? writer.write { .keep(try $0.touchSession(digest, seenAt: now)) }
            _ = touching.withLock { $0.remove(digest) }
        }
    }

    /// Whose token a request carries; nil where it carries none.
    ///
    /// Throws where it carries one that holds no more.
    func program(_ request: WebRequest) throws -> SignedIn? {
        guard let header = request.headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count < 200 else { throw WebRefusal.needsToken }
        let digest = Secret.digest(of: String(parts[1]))
        let found = try remembered.valueIfAny("token \(digest)") { reader -> Known? in
            guard let token = try reader.token(digest: digest), token.revokedAt == nil,
                let account = try reader.account(token.account), let scope = reader.scope(of: account)
            else { return nil }
            return Known(
                SignedIn(account: account, scope: scope, role: scope.role, formKey: "", session: nil),
                expires: token.expiresAt.map { $0.seconds ?? 0 } ?? .infinity)
        }
        guard let found, found.expires > Date().timeIntervalSince1970 else { throw WebRefusal.needsToken }
        return found.account
    }

    /// What came of a sign-in.
    enum SignIn {
        case session(secret: String)
        /// Name and password do not go together, or there is no such account: nobody is told which.
        case wrong
        /// So many seconds have to pass first.
        case wait(Int)
    }

    func signIn(_ name: String, _ password: String, from remote: String) throws -> SignIn {
        let account = try readers.read { try $0.account(named: name) }
        switch check(account?.isDisabled ?? true ? nil : account, name, password, from: remote) {
        case .holds:
            guard let account, let secret = try begin(account) else { return .wrong }
            return .session(secret: secret)
        case .wrong: return .wrong
        case .wait(let seconds): return .wait(seconds)
        }
    }

    /// What came of a password.
    enum Check {
        case holds, wrong
        case wait(Int)
    }

    /// Whether a password is that of an account, which is tried only so often; as much work where there is no such account.
    func check(_ account: AccountEntry?, _ name: String, _ password: String, from remote: String) -> Check {
        let seconds = Date().timeIntervalSince1970
        let wait = attempts.withLock { $0.begin(name, from: remote, at: seconds) }
        guard wait <= 0 else { return .wait(Int(wait.rounded(.up))) }
        guard hashing.wait(timeout: .now() + 5) == .success else {
            attempts.withLock { $0.takeBack(name, from: remote, begun: seconds) }
            return .wait(5)
        }
        let holds = PasswordHash.holds(account?.password ?? PasswordHash.nobody, password)
        hashing.signal()
        guard holds, account?.password != nil else { return .wrong }
        attempts.withLock { $0.succeed(name, from: remote, begun: seconds) }
        return .holds
    }

    /// Begins a session of an account; the secret that its cookie carries.
    ///
    /// Nil where the account was disabled, or got another password, since it was looked at: its sessions have ended then, and none may begin.
    func begin(_ account: AccountEntry) throws -> String? {
        let secret = Secret(.session), now = ArchiveInstant.now
        return try writer.write { writer in
            guard let standing = try writer.account(account.number), !standing.isDisabled, standing.password == account.password else {
                return .undo(nil)
            }
            try writer.removeSessions(expiredBefore: now)
            try writer.add(
                SessionEntry(
                    digest: secret.digest, account: account.number, createdAt: now, seenAt: now,
                    expiresAt: .fromNow(seconds: Int(Self.longestSeconds))))
            try writer.audit(.signIn, account.auditSubject, by: account.actor, at: now)
            return .keep(secret.text)
        }
    }

    func signOut(_ visitor: SignedIn) throws {
        guard let session = visitor.session else { return }
        let now = ArchiveInstant.now
        try writer.write { writer in
            try writer.endSession(session, at: now)
            return .keep(try writer.audit(.signOut, visitor.account.auditSubject, by: visitor.account.actor, at: now))
        }
    }
}

extension ArchiveInstant {
    /// Seconds since 1970; nil for what is no moment.
    var seconds: Double? { (try? Date(description, strategy: .iso8601))?.timeIntervalSince1970 }
}

extension AccountEntry {
    /// Who does something, for the audit trail: an account that is called by a NIP is told by its number, since no NIP stands there.
    var actor: String { name.allSatisfy { $0.isNumber } ? "akun \(number)" : name }
}
