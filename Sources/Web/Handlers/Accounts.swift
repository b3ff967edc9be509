import Access
import Archive
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// The accounts of the server, for administrators.
enum Accounts {
    static func list(_ visit: Visit) throws -> Answer { .page(try list(visit, problem: nil)) }

    private static func list(_ visit: Visit, problem: (headline: String, details: [String])?, done: [String] = []) throws -> Page {
        let (accounts, agencies) = try visit.site.readers.read { (try $0.accounts(), try $0.agencies()) }
        return AccountsPage(accounts, agencies: agencies, typed: problem == nil ? [:] : visit.typed, problem: problem, done: done).page(
            visit.context())
    }

    static func add(_ visit: Visit) throws -> Answer {
        func text(_ name: String) -> String? { visit.form.first(name).flatMap { $0.isEmpty ? nil : $0 } }
        let password = visit.form.first("sandi") ?? "", name = text("nama") ?? "", by = try visit.signedIn.account.actor
        do {
            let added = try AddAccountRequest(
                name, role: text("peran") ?? "", in: visit.site.archive, agency: text("instansi"),
                units: (text("unit") ?? "").split(whereSeparator: \.isWhitespace).map(String.init), region: text("wilayah"),
                whom: try text("nip").map { try NIP(written: $0) },
                password: password.isEmpty ? nil : ChosenPassword(password, visit.site.settings.policy), by: by
            ).run(visit.work)
            let done = visit.words("Akun \(added.account.name) sudah dibuat.", "The account \(added.account.name) is made.")
            return .page(try list(visit, problem: nil, done: [done] + added.remarks.map { $0.text(in: visit.language) }))
        } catch {
            let refusal = WebRefusal.of(error)
            guard refusal.status < 500 else { throw error }
            return .page(
                try list(visit, problem: (refusal.headline[visit.language], refusal.details.map { $0[visit.language] })), status: refusal.status)
        }
    }

    static func page(_ visit: Visit) throws -> Answer { .page(try page(visit, problem: nil)) }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])?, done: [String] = []) throws -> Page {
        let account = try account(visit), now = ArchiveInstant.now
        let (tokens, sessions) = try visit.site.readers.read { reader in
            (
                try reader.tokens(of: account.number),
                try reader.sessions(of: account.number).count { $0.endedAt == nil && $0.expiresAt > now }
            )
        }
        return AccountPage(account, tokens: tokens, sessions: sessions, problem: problem, done: done).page(visit.context())
    }

    static func token(_ visit: Visit) throws -> Answer {
        let account = try account(visit)
        return try done(visit) {
            let made = try MakeTokenRequest(
                for: account.name, in: visit.site.archive, label: visit.form.first("nama") ?? "", days: try visit.form.int("hari", in: 1...3650),
                by: try visit.signedIn.account.actor
            ).run(visit.work)
            return [visit.words("Token ini hanya tampil sekali; salin sekarang:", "This token is shown once; copy it now:"), made.text]
        }
    }

    static func revokeToken(_ visit: Visit) throws -> Answer {
        let account = try account(visit), number = try visit.number("token")
        // A token of another account is not there.
        guard try visit.site.readers.read({ try $0.token(number)?.account }) == account.number else { throw WebRefusal.notFound }
        return try done(visit) {
            _ = try RevokeRequest(.token(number), in: visit.site.archive, by: try visit.signedIn.account.actor).run(visit.work)
            return [visit.words("Token \(number) sudah dicabut.", "Token \(number) is revoked.")]
        }
    }

    static func endSessions(_ visit: Visit) throws -> Answer {
        let account = try account(visit)
        return try done(visit) {
            // All, as the button says: one's own too where it is one's own account.
            let request = RevokeRequest(.sessions(of: account.name, but: nil), in: visit.site.archive, by: try visit.signedIn.account.actor)
            return [Own.ended(try request.run(visit.work).sessions, visit.language)]
        }
    }

    static func password(_ visit: Visit) throws -> Answer {
        let account = try account(visit)
        return try done(visit) {
            try change(visit, account.name, visit.form.first("sandi") ?? "")
            return [
                visit.words(
                    "Kata sandi sudah diganti; semua sesi akun ini berakhir.", "The password is changed; all sessions of the account have ended.")
            ]
        }
    }

    static func revoke(_ visit: Visit) throws -> Answer {
        let account = try account(visit)
        guard account.number != (try visit.signedIn.account.number) else {
            let problem = visit.words("Akun sendiri tidak dapat dicabut", "One cannot revoke one's own account")
            return .page(try page(visit, problem: (problem, [])), status: 422)
        }
        return try done(visit) {
            _ = try RevokeRequest(.account(account.name), in: visit.site.archive, by: try visit.signedIn.account.actor).run(visit.work)
            return [visit.words("Akun sudah dicabut.", "The account is revoked.")]
        }
    }

    private static func change(_ visit: Visit, _ name: String, _ password: String) throws {
        _ = try ChangePasswordRequest(
            of: name, in: visit.site.archive, to: password, policy: visit.site.settings.policy, by: try visit.signedIn.account.actor
        ).run(visit.work)
    }

    /// The page again with what was done, or with why it was not.
    private static func done(_ visit: Visit, _ deed: () throws -> [String]) throws -> Answer {
        do {
            let done = try deed()
            return .page(try page(visit, problem: nil, done: done))
        } catch {
            let refusal = WebRefusal.of(error)
            guard refusal.status < 500 else { throw error }
            return .page(
                try page(visit, problem: (refusal.headline[visit.language], refusal.details.map { $0[visit.language] })), status: refusal.status)
        }
    }

    private static func account(_ visit: Visit) throws -> AccountEntry {
        let number = try visit.number("akun")
        guard let account = try visit.site.readers.read({ try $0.account(number) }) else { throw WebRefusal.notFound }
        return account
    }
}

/// The audit trail, for auditors.
enum Auditing {
    private static let size = 100

    static func page(_ visit: Visit) throws -> Answer {
        let wanted = try visit.query.int("hal", in: 1...1_000_000_000) ?? 1
        visit.site.trail.settle()
        let (entries, pages) = try visit.site.readers.read { reader -> ([AuditEntry], Pages) in
            let total = try reader.lastAudit()?.sequence ?? 0
            let pages = Pages(wanted, of: total, by: size)
            // The latest first: the first page has the highest numbers.
            let last = total - pages.range.lowerBound
            var entries: [AuditEntry] = []
            try reader.forEachAudit(in: max(0, last - size + 1)...max(0, last)) { entries.append($0) }
            return (entries.reversed(), pages)
        }
        return .page(AuditPage(entries, pages).page(visit.context()))
    }
}
