import Access
import Archive
import Logging
import Pages
import Synchronization
import Vocabulary
import Workflows

/// How a server is set up.
package struct SiteSettings: Sendable {
    /// Whether browsers reach it through TLS, so that cookies are for TLS alone.
    package var isSecure: Bool
    package var policy: PasswordPolicy
    /// How many threads a deed works on.
    package var threads: Int
    /// Whether the page of all components is there.
    package var isDeveloped: Bool
    /// Where events are told; nobody hears them unless said otherwise.
    package var logger: Logger
    /// Gives memory that is free back to the system, after work that took much of it.
    package var giveBack: @Sendable () -> Void

    package init(
        isSecure: Bool = false, policy: PasswordPolicy = .asvs, threads: Int = 1, isDeveloped: Bool = false,
        logger: Logger = Logger(label: "takar") { _ in SwiftLogNoOpLogHandler() }, giveBack: @escaping @Sendable () -> Void = {}
    ) {
        self.isDeveloped = isDeveloped
        self.logger = logger
        self.giveBack = giveBack
        self.isSecure = isSecure
        self.policy = policy
        self.threads = threads
    }
}

/// The whole server but for its sockets: it takes requests and gives answers, on whichever thread it is asked.
package final class Site: Sendable {
    /// Where the archive lies.
    package let archive: String
    let settings: SiteSettings
    let readers: ReadingPool
    let remembered: Remembered
    let shelf: Shelf
    let doorkeeper: Doorkeeper
    let trail: ViewingTrail
    let jobs: JobBoard
    let uploads: UploadFolder
    let trials = Trials()
    let answers = AnswerShelf()
    let yearEnds = YearEnds()
    let routes: RouteTable
    let meters = Meters()
    let log: SiteLog
    /// The secret of the address at which the first administrator is made; nil once there is one.
    let firstStart: Mutex<Secret?>

    /// Opens the archive, and makes it where it is not there.
    package init(_ archive: String, _ settings: SiteSettings) throws {
        let writer = try SQLiteArchive(archive, for: .creating)
        self.archive = archive
        self.settings = settings
        let log = SiteLog(settings.logger)
        self.log = log
        readers = try ReadingPool(archive)
        remembered = try Remembered(archive, readers)
        shelf = Shelf(archive, readers, remembered, settings)
        doorkeeper = Doorkeeper(readers, remembered, writer, settings)
        trail = try ViewingTrail(writer, beside: archive)
        jobs = JobBoard(log: log, atEnd: settings.giveBack)
        uploads = UploadFolder(beside: archive)
        routes = RouteTable(routes: Routes.all)
        let hasAccounts = try writer.read { try !$0.accounts().isEmpty }
        firstStart = Mutex(hasAccounts ? nil : Secret(.session))
    }

    /// The address at which the first administrator is made, for the console; nil once there is one.
    package var firstStartAddress: String? { firstStart.withLock { $0.map { Address("mulai", $0.text).text } } }

    /// Answers a request; whatever goes wrong is an answer too.
    package func answer(_ request: WebRequest) -> Answer {
        let answer = prepared(request)
        do {
            if let number = answer.noted { try trail.wait(for: number) }
            return answer
        } catch {
            return refuse(request, error)
        }
    }

    /// The same, which must not be shown before what it says of the audit trail (`Answer.noted`) is on the disk.
    func prepared(_ request: WebRequest) -> Answer {
        let start = ContinuousClock.now
        let guarded = Guarded(self, request)
        var account: SignedIn?
        var answer = guarded.answer(&account)
        SecurityHeaders.add(to: &answer, settings)
        let time = ContinuousClock.now - start
        meters.count(answer.status, time)
        if log.tellsAnswers { log.answered(guarded.asked(account), answer.status, time) }
        return answer
    }

    /// Refuses a method that nobody here knows.
    func refuseMethod(_ request: WebRequest) -> Answer {
        var answer = Guarded(self, request).otherMethod()
        SecurityHeaders.add(to: &answer, settings)
        meters.count(answer.status, .zero)
        return answer
    }

    /// Refuses a request whose body could not be taken.
    package func refuse(_ request: WebRequest, _ error: any Error) -> Answer {
        let refusal = WebRefusal.of(error), guarded = Guarded(self, request)
        guarded.tell(refusal, error, nil)
        var answer = guarded.refused(refusal)
        SecurityHeaders.add(to: &answer, settings)
        meters.count(answer.status, .zero)
        return answer
    }

    /// What is taken with a request before its page looks at it.
    package enum Taking: Sendable {
        /// So many bytes, into memory.
        case bytes(Int)
        /// Files, so many bytes of them.
        case files(Int)
    }

    /// Whether an address takes files.
    func takesFiles(_ request: WebRequest) -> Bool {
        guard let path = try? PathParts(request.path), case .route(let route, _)? = routes.find(request.method, path.parts) else { return false }
        return route.mostFiles != nil
    }

    /// How much is taken with a request: nothing from whoever may not go there, so that nobody fills memory or disk who has not signed in.
    package func taking(_ request: WebRequest) throws -> Taking {
        guard let path = try? PathParts(request.path), case .route(let route, _)? = routes.find(request.method, path.parts) else {
            return .bytes(0)
        }
        switch route.need {
        case .nobody: return .bytes(64 << 10)
        case .account, .permission:
            let account = route.isOfPrograms ? try doorkeeper.program(request) : try doorkeeper.account(request)
            guard let account else { return .bytes(0) }
            if case .permission(let permission) = route.need, !account.may(permission) { return .bytes(0) }
            return route.mostFiles.map { .files($0) } ?? .bytes(route.isOfPrograms ? 32 << 20 : 256 << 10)
        }
    }

    /// A request whose body has come already, without it where nobody would have taken it.
    func welcome(_ request: WebRequest) throws -> WebRequest {
        guard case .bytes(let bytes) = request.body else { return request }
        var question = request
        question.body = .none
        guard case .bytes(let limit) = try taking(question), limit > 0 else { return question }
        guard bytes.count <= limit else { throw WebRefusal.tooLarge }
        return request
    }

    /// Whether a request is answered from what is at hand, so that it never waits for a password or for a question that is worked on.
    func isQuick(_ request: WebRequest) -> Bool {
        let quick = ["/ringkasan", "/unit", "/pegawai", "/api/v1", "/aset", "/saya"]
        return request.path != "/saya/sandi" && !request.path.hasPrefix("/pegawai/ekspor") && quick.contains { request.path.hasPrefix($0) }
    }
}
