import Access
import Archive
import Exchange
import Instruments
import Pages
import Planning
import Vocabulary
import Workflows

/// The way of one request through all the gates: address, method, sign-in, permission, form key; then to its page.
struct Guarded {
    private let site: Site
    private let request: WebRequest
    private let language: Language

    init(_ site: Site, _ request: WebRequest) {
        self.site = site
        self.request = request
        language = Self.language(request, site.settings)
    }

    /// - Parameter account: who it was, for the log.
    func answer(_ account: inout SignedIn?) -> Answer {
        let isOfPrograms = request.path.hasPrefix("/api/")
        do {
            return try found(&account, isOfPrograms)
        } catch {
            let refusal = WebRefusal.of(error)
            tell(refusal, error, account)
            return Self.refused(refusal, request, language, account, isOfPrograms: isOfPrograms)
        }
    }

    /// What is told of the request.
    func asked(_ account: SignedIn?) -> SiteLog.Asked {
        let found = (try? PathParts(request.path)).flatMap { site.routes.find(request.method, $0.parts) }
        let pattern: String? = if case .route(let route, _)? = found { route.pattern } else { nil }
        return SiteLog.Asked(method: request.method, pattern: pattern, account: account?.account.number, remote: request.remote)
    }

    /// Tells a refusal to the log: what failed, who was not let in, and what could not be read; what people mistype is nobody's business.
    func tell(_ refusal: WebRefusal, _ error: any Error, _ account: SignedIn?) {
        if refusal.status >= 500 {
            site.meters.countFault()
            site.log.failed(asked(account), refusal.status, error)
        } else if refusal.status != 422 {
            site.log.refused(asked(account), refusal.status)
        }
    }

    /// Says no before anything is looked up.
    func refused(_ refusal: WebRefusal) -> Answer {
        Self.refused(refusal, request, language, nil, isOfPrograms: request.path.hasPrefix("/api/"))
    }

    /// Says which methods an address knows.
    func otherMethod() -> Answer {
        let methods =
            (try? PathParts(request.path)).map { path in
                WebRequest.Method.allCases.filter { method in
                    if case .route? = site.routes.find(method, path.parts) { true } else { false }
                }
            } ?? []
        return methods.isEmpty ? refused(.notFound) : refused(.wrongMethod).allowing(Set(methods))
    }

    private func found(_ account: inout SignedIn?, _ isOfPrograms: Bool) throws -> Answer {
        if request.path == "/" { return .redirect(Address("ringkasan")) }
        let path = try PathParts(request.path)
        if !path.isCanonical { return canonical(path.canonical) }
        let query = try QueryForm(Array(request.query.utf8), .query)
        guard let found = site.routes.find(request.method, path.parts) else {
            account = try site.doorkeeper.account(request)
            throw WebRefusal.notFound
        }
        guard case .route(let route, let parts) = found else {
            guard case .otherMethods(let methods) = found else { throw WebRefusal.notFound }
            return Self.refused(.wrongMethod, request, language, nil, isOfPrograms: isOfPrograms).allowing(methods)
        }
        // Machines that watch the server come with a token; style and health are nobody's business.
        if route.isOfPrograms || route.isForMachines && request.headers["authorization"] != nil {
            account = try site.doorkeeper.program(request)
        } else if route.asksWhoComes {
            account = try site.doorkeeper.account(request)
        }
        // A form of a page sends fields that nobody has filled in; a program that sends an empty one means something else than nothing.
        if route.isOfPrograms, let empty = query.fields.first(where: \.value.isEmpty) { throw WebRefusal.emptyParameter(of: empty.name) }
        let form = try self.form(route)
        // A language that was asked for is remembered.
        if let chosen = query.first("lang").flatMap(Language.init(rawValue:)), request.method == .get, !route.isOfPrograms {
            return try handled(route, parts, query, form, account, chosen).setting(cookie: Cookies.language(chosen, site.settings))
        }
        return try handled(route, parts, query, form, account, language)
    }

    private func handled(
        _ route: Route, _ parts: [String: String], _ query: QueryForm, _ form: QueryForm, _ account: SignedIn?, _ language: Language
    ) throws -> Answer {
        switch route.need {
        case .nobody: break
        case .account:
            guard account != nil else { return try unknown(route) }
        case .permission(let permission):
            guard let account else { return try unknown(route) }
            // What may not be seen is not there.
            guard account.may(permission) else { throw WebRefusal.notFound }
        }
        if request.method == .post, !route.isOfPrograms {
            guard isOfThisSite else { throw WebRefusal.foreignForm }
            if route.need != .nobody {
                guard let account, FormKey.holds(form.first("kunci") ?? "", account.formKey) else { throw WebRefusal.foreignForm }
            }
        }
        let visit = Visit(site: site, request: request, parts: parts, query: query, form: form, language: language, account: account)
        var answer = try route.handle(visit)
        answer.noted = visit.noted.last
        return answer
    }

    /// Who has not signed in is led to where one does, and back.
    private func unknown(_ route: Route) throws -> Answer {
        if route.isOfPrograms { throw WebRefusal.needsToken }
        guard request.method == .get else { throw WebRefusal.foreignForm }
        let target = request.path + (request.query.isEmpty ? "" : "?" + request.query)
        return .redirect(Address("masuk", query: target == "/ringkasan" ? [] : [("lanjut", target)]))
    }

    /// Whether a form was sent from a page of this site, as far as the browser tells.
    private var isOfThisSite: Bool {
        if let site = request.headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers["origin"], let host = request.headers["host"] else { return true }
        return origin.hasSuffix("://" + host)
    }

    private func form(_ route: Route) throws -> QueryForm {
        switch request.body {
        case .none: return QueryForm()
        case .upload(let upload): return QueryForm(upload.fields.map { QueryForm.Field(name: $0.name, value: $0.value) })
        case .bytes(let bytes):
            // What programs send is theirs to read.
            if route.isOfPrograms { return QueryForm() }
            guard !bytes.isEmpty else { return QueryForm() }
            guard let header = request.headers["content-type"], try ContentKind(header).isForm else { throw WebRefusal.unsupported }
            return try QueryForm(bytes, .body)
        }
    }

    /// The one address of a page is the one it is found at.
    private func canonical(_ path: String) -> Answer {
        Answer(308, headers: [("location", path + (request.query.isEmpty ? "" : "?" + request.query))])
    }

    private static func language(_ request: WebRequest, _ settings: SiteSettings) -> Language {
        request.cookie(Cookies.languageName(settings)).flatMap(Language.init(rawValue:))
            ?? AcceptedLanguage.preferred(request.headers["accept-language"])
    }

    /// The page that was asked for without what cannot be asked, so that its fields are there to be filled in anew.
    private static func back(_ refusal: WebRefusal, _ request: WebRequest) -> Address? {
        guard refusal.isOfAddress, request.method == .get, !request.query.isEmpty, let path = try? PathParts(request.path), path.isCanonical else {
            return nil
        }
        let measurement = (try? QueryForm(Array(request.query.utf8), .query))?.first("ukur").flatMap { Int($0) }
        return Address(sent: path.canonical).with("ukur", measurement.map(String.init))
    }

    /// A refusal as a page, or as JSON for programs.
    private static func refused(
        _ refusal: WebRefusal, _ request: WebRequest, _ language: Language, _ account: SignedIn?, isOfPrograms: Bool
    ) -> Answer {
        if isOfPrograms || AcceptedKind(accept: request.headers["accept"]) == .json {
            return .json(ProblemJSON.text(refusal, language), status: refusal.status, type: "application/problem+json")
        }
        let context = PageContext(language: language, visitor: account?.visitor, here: Address("ringkasan"))
        let page = ErrorPage(
            headline: refusal.headline[language], details: refusal.details.map { $0[language] }, back: back(refusal, request)
        ).page(context)
        return .page(page, status: refusal.status)
    }
}

extension Answer {
    fileprivate func allowing(_ methods: Set<WebRequest.Method>) -> Answer {
        var answer = self
        answer.headers.append(("allow", (methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])).sorted().joined(separator: ", ")))
        return answer
    }
}

extension WebRefusal {
    /// What is said of an error, whatever it is: nothing of a library reaches a reader, and nobody at a browser is told of options.
    static func of(_ error: any Error) -> WebRefusal {
        let said = asSaid(error)
        return WebRefusal(said.status, PageWords.of(said.headline), details: said.details.map(PageWords.of), isOfAddress: said.isOfAddress)
    }

    private static func asSaid(_ error: any Error) -> WebRefusal {
        switch error {
        case let refusal as WebRefusal: refusal
        case let posted as PostedRefusal: WebRefusal(422, posted.problem.both)
        case let unreadable as UnreadableRequest: WebRefusal(unreadable.status, unreadable.problem.both, isOfAddress: true)
        case let refusal as Refusal: WebRefusal(422, refusal.headline, details: refusal.details)
        // Where the archive lies is nobody's business.
        case let failure as ArchiveFailure where failure.isOfFile: .archiveUnavailable
        case let failure as ArchiveFailure: WebRefusal(422, failure.problem.both)
        case let failure as FileFailure: WebRefusal(422, failure.problem.both)
        case let invalid as InvalidSetting: WebRefusal(422, Phrase(id: invalid.problem.text(in: .indonesian), en: invalid.problem.text(in: .english)))
        case let invalid as InvalidPlanFile: WebRefusal(422, .unreadableText, details: invalid.issues.map(\.both))
        case let invalid as InvalidInstrument: WebRefusal(422, .unreadableText, details: invalid.issues.map(\.both))
        default:
            WebRefusal(
                500, Phrase(id: "Ada yang gagal di server", en: "Something failed on the server"),
                details: [
                    Phrase(id: "Coba lagi; bila tetap gagal, beri tahu administrator.", en: "Try again; if it fails again, tell the administrator.")
                ])
        }
    }
}

extension Problem {
    /// Message and remedy in both languages.
    var both: Phrase { Phrase(id: text(in: .indonesian), en: text(in: .english)) }
}

extension Phrase {
    fileprivate static let unreadableText = Phrase(id: "Naskahnya tidak dapat dipakai", en: "The text cannot be used")
}

extension InstrumentIssue {
    /// The line with what is wrong there, without the name of the file where that says nothing.
    fileprivate var both: Phrase {
        Phrase(
            id: "\(file), baris \(line): \(problem.text(in: .indonesian))", en: "\(file), line \(line): \(problem.text(in: .english))")
    }
}

extension UnreadableRequest {
    /// What the server answers with.
    var status: Int {
        switch fault {
        case .malformed: 400
        case .addressTooLong: 414
        case .tooLarge: 413
        case .unsupported: 415
        }
    }
}
