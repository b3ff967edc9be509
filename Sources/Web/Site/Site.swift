import Access
import Archive
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

    package init(isSecure: Bool = false, policy: PasswordPolicy = .asvs, threads: Int = 1, isDeveloped: Bool = false) {
        self.isDeveloped = isDeveloped
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
    /// The secret of the address at which the first administrator is made; nil once there is one.
    let firstStart: Mutex<Secret?>

    /// Opens the archive, and makes it where it is not there.
    package init(_ archive: String, _ settings: SiteSettings) throws {
        let writer = try SQLiteArchive(archive, for: .creating)
        self.archive = archive
        self.settings = settings
        readers = try ReadingPool(archive)
        shelf = Shelf(archive, readers, threads: settings.threads)
        doorkeeper = Doorkeeper(readers, writer, settings)
        trail = try ViewingTrail(writer, beside: archive)
        jobs = JobBoard()
        uploads = UploadFolder(beside: archive)
        routes = RouteTable(routes: Routes.all)
        let hasAccounts = try writer.read { try !$0.accounts().isEmpty }
        firstStart = Mutex(hasAccounts ? nil : Secret(.session))
    }

    /// The address at which the first administrator is made, for the console; nil once there is one.
    package var firstStartAddress: String? { firstStart.withLock { $0.map { Address("mulai", $0.text).text } } }

    /// Answers a request; whatever goes wrong is an answer too.
    package func answer(_ request: WebRequest) -> Answer {
        let start = ContinuousClock.now
        var answer = Guarded(self, request).answer()
        SecurityHeaders.add(to: &answer, settings)
        meters.count(answer.status, ContinuousClock.now - start)
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
        let refusal = WebRefusal.of(error)
        if refusal.status >= 500 { meters.countFault() }
        var answer = Guarded(self, request).refused(refusal)
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
            return route.takesFiles ? .files(UploadFolder.mostBytes) : .bytes(route.isOfPrograms ? 32 << 20 : 256 << 10)
        }
    }
}
