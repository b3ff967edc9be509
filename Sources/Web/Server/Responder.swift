import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix

/// What Hummingbird knows of a request while it lasts.
struct ServerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where it comes from.
    let remote: String

    init(source: Source) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Makes of Hummingbird's requests those of the site, asks it on a thread that may wait, and sends its answer.
struct Responder: HTTPResponder {
    typealias Context = ServerContext

    let site: Site
    /// Threads that may wait for the archive and for passwords; nothing of that may run on the threads of the sockets.
    private let threads: NIOThreadPool
    /// The same for what waits longest: passwords, and questions that are worked on.
    private let patient: NIOThreadPool
    private let room = BodyRoom()

    /// More than there are cores, since some of them wait, and no more than that: they would only take turns.
    private static let quick = 8
    private static let waiting = 24

    init(site: Site) {
        self.site = site
        threads = NIOThreadPool(numberOfThreads: Self.quick)
        patient = NIOThreadPool(numberOfThreads: Self.waiting)
        threads.start()
        patient.start()
    }

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        var asked = WebRequest(
            request.method == .post ? .post : .get, request.uri.path, query: request.uri.query ?? "", headers: Self.headers(request),
            remote: Self.remote(request, context))
        do {
            guard [.get, .head, .post].contains(request.method) else { return Self.response(site.refuseMethod(asked), request) }
            // Whoever only asks whether the server lives waits for nobody.
            if asked.path == "/healthz" { return Self.response(site.answer(asked), request) }
            var isTaken = true
            if request.method == .post {
                let reader = BodyReader(site: site, request: request, threads: patient, room: room)
                if let body = try await reader.small(asked) {
                    (asked.body, isTaken) = (body, false)
                } else {
                    asked.body = try await reader.read(asked)
                }
            }
            let question = asked, isWelcome = isTaken
            let answer = try await (site.isQuick(asked) ? threads : patient).runIfActive { [site] in
                defer { question.removeUpload() }
                return site.prepared(isWelcome ? question : try site.welcome(question))
            }
            if let number = answer.noted {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    site.trail.whenSafe(number) { failure in
                        if let failure { continuation.resume(throwing: failure) } else { continuation.resume() }
                    }
                }
            }
            return Self.response(answer, request)
        } catch {
            return Self.response(site.refuse(asked, error), request)
        }
    }

    /// The headers that the site knows, by lowercase name; of several of one name all, with commas between them.
    private static func headers(_ request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
        }
        headers["host"] = request.head.authority ?? headers["host"]
        return headers
    }

    /// The reader's address; behind a proxy on this machine what the proxy says, where that is an address.
    private static func remote(_ request: Request, _ context: ServerContext) -> String {
        let isProxy = context.remote == "127.0.0.1" || context.remote == "::1"
        guard isProxy, let name = HTTPField.Name("X-Forwarded-For"), let forwarded = request.headers[name] else { return context.remote }
        let last = String((forwarded.split(separator: ",").last ?? "").trimmingPrefix { $0 == " " })
        let isAddress =
            (2...45).contains(last.utf8.count) && last.utf8.allSatisfy { $0 == 46 || (48...58).contains($0) || (97...102).contains($0 | 32) }
        return isAddress ? last : context.remote
    }

    /// The names of headers that most answers have: to judge a name takes longer than to find it.
    private static let names: [String: HTTPField.Name] = {
        let known = Set(SecurityHeaders.all.map(\.name) + ["content-type", "cache-control", "etag", "location", "set-cookie"])
        return Dictionary(known.compactMap { name in HTTPField.Name(name).map { (name, $0) } }) { first, _ in first }
    }()

    private static func response(_ answer: Answer, _ request: Request) -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = names[name] ?? HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        let status = HTTPResponse.Status(code: answer.status)
        let response =
            switch answer.body {
            case .empty: Response(status: status, headers: headers)
            case .bytes(let bytes): Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            case .file(let file): Response(status: status, headers: headers, body: FileBody.body(file))
            }
        return request.method == .head ? response.createHeadResponse() : response
    }
}

/// A file on its way out, piece by piece.
private enum FileBody {
    private static let piece = 128 * 1024

    static func body(_ file: PassingFile) -> ResponseBody {
        ResponseBody(contentLength: file.size) { writer in
            while let data = try await NIOThreadPool.singleton.runIfActive({ try file.handle.read(upToCount: piece) }), !data.isEmpty {
                try await writer.write(ByteBuffer(bytes: data))
            }
            try await writer.finish(nil)
        }
    }
}

extension WebRequest {
    /// Removes files that nobody has taken.
    fileprivate func removeUpload() {
        if case .upload(let upload) = body { try? FileManager.default.removeItem(at: upload.folder) }
    }
}
