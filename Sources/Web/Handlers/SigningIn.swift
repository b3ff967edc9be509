import Access
import Archive
import Pages
import Synchronization
import Vocabulary
import Workflows

/// Signing in and out.
enum SigningIn {
    static func form(_ visit: Visit) throws -> Answer {
        if visit.account != nil { return .redirect(Address("ringkasan")) }
        return .page(SignInPage(next: visit.query.first("lanjut") ?? "").page(visit.context()))
    }

    static func signIn(_ visit: Visit) throws -> Answer {
        let name = visit.form.first("nama") ?? "", password = visit.form.first("sandi") ?? "", next = visit.form.first("lanjut") ?? ""
        let problem: String, remote = visit.request.remote
        switch try visit.site.doorkeeper.signIn(name, password, from: remote) {
        case .session(let secret):
            return Answer.redirect(target(next)).setting(
                cookie: Cookies.session(secret, seconds: Int(Doorkeeper.longestSeconds), visit.site.settings))
        case .wrong:
            visit.site.log.signInFailed(from: remote, wait: nil)
            problem = visit.words("Nama akun dan kata sandi tidak cocok", "Account and password do not go together")
        case .wait(let seconds):
            visit.site.log.signInFailed(from: remote, wait: seconds)
            problem = tooMany(visit, seconds)
        }
        return .page(SignInPage(name: name, problem: problem, next: next).page(visit.context()), status: 422)
    }

    static func tooMany(_ visit: Visit, _ seconds: Int) -> String {
        visit.words(
            "Terlalu banyak percobaan dari tempat ini; coba lagi dalam \(seconds) detik",
            "Too many attempts from this place; try again in \(seconds) seconds")
    }

    static func signOut(_ visit: Visit) throws -> Answer {
        if let account = visit.account { try visit.site.doorkeeper.signOut(account) }
        var answer = Answer.redirect(Address("masuk")).setting(cookie: Cookies.noSession(visit.site.settings))
        // Whoever uses the browser next finds nothing of it; the language may stay.
        answer.headers.append(("clear-site-data", "\"cache\", \"storage\""))
        return answer
    }

    /// Where somebody goes after signing in: a page of this server that was asked for before, never another place.
    private static func target(_ next: String) -> Address {
        let parts = next.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first.map(String.init), path.hasPrefix("/"), !path.hasPrefix("//"), let sound = try? PathParts(path) else {
            return Address("ringkasan")
        }
        let query = parts.count > 1 ? (try? QueryForm(Array(parts[1].utf8), .query)) : nil
        return (query?.fields ?? []).reduce(Address(sent: sound.canonical)) { $0.with($1.name, $1.value) }
    }
}

/// The very first account.
enum FirstStart {
    static func form(_ visit: Visit) throws -> Answer {
        try check(visit)
        return .page(FirstStartPage(here: visit.here).page(visit.context()))
    }

    static func make(_ visit: Visit) throws -> Answer {
        try check(visit)
        let name = visit.form.first("nama") ?? "", password = visit.form.first("sandi") ?? ""
        var problems: [String: String] = [:]
        if let problem = visit.site.settings.policy.problem(password, for: name) { problems["sandi"] = problem.both[visit.language] }
        if visit.form.first("ulang") != password { problems["ulang"] = visit.words("Kedua kata sandi berbeda", "The passwords differ") }
        func again() -> Answer {
            .page(FirstStartPage(here: visit.here, name: name, problems: problems).page(visit.context()), status: 422)
        }
        guard problems.isEmpty else { return again() }
        // Whoever comes at the same time finds nothing any more.
        guard
            let secret = visit.site.firstStart.withLock({ secret in
                defer { secret = nil }
                return secret
            })
        else { throw WebRefusal.notFound }
        let account: AccountEntry
        do {
            account = try AddAccountRequest(
                name, role: Role.administrator.rawValue, in: visit.site.archive, password: ChosenPassword(password, visit.site.settings.policy),
                by: name
            ).run(visit.work).account
        } catch let refusal as Refusal {
            problems["nama"] = refusal.headline[visit.language]
            visit.site.firstStart.withLock { $0 = secret }
            return again()
        }
        guard let session = try visit.site.doorkeeper.begin(account) else { throw WebRefusal.notFound }
        return Answer.redirect(Address("impor")).setting(
            cookie: Cookies.session(session, seconds: Int(Doorkeeper.longestSeconds), visit.site.settings))
    }

    /// The address holds once: until there is an account.
    private static func check(_ visit: Visit) throws {
        let sent = try visit.text("rahasia")
        guard let secret = visit.site.firstStart.withLock({ $0 }), FormKey.holds(sent, secret.text) else { throw WebRefusal.notFound }
        guard try visit.site.readers.read({ try $0.accounts().isEmpty }) else { throw WebRefusal.notFound }
    }
}
