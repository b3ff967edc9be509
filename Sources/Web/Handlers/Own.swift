import Access
import Archive
import Pages
import Presentation
import Vocabulary
import Workflows

/// One's own score, and one's own password.
enum Own {
    /// An employee sees their score in the latest measurement of their agency; everybody else their account.
    static func page(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        if !account.may(.seeFigures), let person = account.scope.person, let view = try visit.site.shelf.latest(with: person, for: account.scope) {
            return try PersonShowing.page(visit, view, person, isOwn: true)
        }
        return .page(try accountPage(visit))
    }

    static func passwordForm(_ visit: Visit) throws -> Answer {
        let done = visit.query.first("selesai") == nil ? [] : [visit.words("Kata sandi sudah diganti.", "The password is changed.")]
        return .page(try accountPage(visit, done: done))
    }

    private static func accountPage(_ visit: Visit, problems: [String: String] = [:], done: [String] = []) throws -> Page {
        let account = try visit.signedIn, now = ArchiveInstant.now
        let sessions = try visit.site.readers.read { try $0.sessions(of: account.account.number).filter { $0.isValid(at: now) } }
        return OwnPage(
            role: account.role, sessions: sessions.sorted { ($0.seenAt, $0.createdAt) > ($1.seenAt, $1.createdAt) }, here: account.session,
            problems: problems, done: done
        ).page(visit.context())
    }

    /// Ends all other sessions of the account: those of a browser that was left somewhere.
    static func endSessions(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        let request = RevokeRequest(
            .sessions(of: account.account.name, but: account.session), in: visit.site.archive, by: account.account.actor)
        return .page(try accountPage(visit, done: [ended(try request.run(visit.work).sessions, visit.language)]))
    }

    static func ended(_ sessions: Int, _ language: Language) -> String {
        let counted = language.counted(sessions, "sesi", "session", "sessions")
        return Phrase(id: "\(counted) diakhiri.", en: "\(counted) ended.")[language]
    }

    static func changePassword(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        func again(_ problem: String, at field: String = "lama") throws -> Answer {
            .page(try accountPage(visit, problems: [field: problem]), status: 422)
        }
        switch visit.site.doorkeeper.check(account.account, account.account.name, visit.form.first("lama") ?? "", from: visit.request.remote) {
        case .holds: break
        case .wrong: return try again(visit.words("Kata sandi sekarang tidak cocok", "The password now is another one"))
        case .wait(let seconds): return try again(SigningIn.tooMany(visit, seconds))
        }
        let changed: AccountEntry
        do {
            changed = try ChangePasswordRequest(
                of: account.account.name, in: visit.site.archive, to: visit.form.first("sandi") ?? "", policy: visit.site.settings.policy,
                by: account.account.actor
            ).run(visit.work)
        } catch let refusal as Refusal {
            return try again(refusal.headline[visit.language], at: "sandi")
        }
        // Other sessions of the account have ended with the old password; this one goes on under a new name.
        guard let secret = try visit.site.doorkeeper.begin(changed) else { return .redirect(Address("masuk")) }
        return Answer.redirect(Address("saya", "sandi", query: [("selesai", "ya")])).setting(
            cookie: Cookies.session(secret, seconds: Int(Doorkeeper.longestSeconds), visit.site.settings))
    }
}

/// How far long work has come.
enum Jobs {
    static func page(_ visit: Visit) throws -> Answer {
        let job = try own(visit)
        if AcceptedKind(accept: visit.request.headers["accept"]) == .json { return try progress(job, visit.language) }
        let state: JobPage.State
        switch job.state {
        case .waiting: state = .waiting
        case .running: state = .running(job.progress)
        case .done(let address): return .redirect(Address(sent: address))
        case .failed(let headline, let details): state = .failed(headline[visit.language], details.map { $0[visit.language] })
        case .stopped: state = .stopped
        }
        return .page(
            JobPage(number: job.number, title: job.title[visit.language], stage: job.stage[visit.language], state: state).page(visit.context()))
    }

    /// The same for the script of the page.
    private static func progress(_ job: JobBoard.Job, _ language: Language) throws -> Answer {
        var members: [String: JSONValue] = ["tahap": .text(job.stage[language]), "selesai": .boolean(!job.isOpen)]
        if let progress = job.progress { members["persen"] = .integer(Int((progress * 100).rounded(.down))) }
        return .json(JSONValue.object(members).text())
    }

    static func stop(_ visit: Visit) throws -> Answer {
        let job = try own(visit)
        visit.site.jobs.stop(job.number)
        return .redirect(Address("pekerjaan", String(job.number)))
    }

    /// Nobody sees the work of others.
    private static func own(_ visit: Visit) throws -> JobBoard.Job {
        guard let job = visit.site.jobs.job(try visit.number("pekerjaan")), job.account == (try visit.signedIn.account.number) else {
            throw WebRefusal.notFound
        }
        return job
    }
}
