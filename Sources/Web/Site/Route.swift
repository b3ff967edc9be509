import Access
import Vocabulary

/// One address of the server: who may go there, and what is done.
package struct Route: Sendable {
    /// A part of the path.
    package enum Part: Sendable, Hashable {
        case literal(String)
        /// A whole number from 1.
        case number(String)
        /// Any text.
        case text(String)
    }

    /// Who may go there.
    package enum Need: Sendable, Hashable {
        /// Anybody, signed in or not.
        case nobody
        /// Who has signed in, whatever they may do.
        case account
        case permission(Permission)
    }

    package let method: WebRequest.Method
    package let parts: [Part]
    package let need: Need
    /// So many bytes of files it takes; nil takes none.
    package let mostFiles: Int?
    let handle: @Sendable (Visit) throws -> Answer

    /// - Parameters:
    ///   - pattern: such as `/pegawai/#person/berkas/:name`: `#` marks a number, `:` a text.
    ///   - files: so many bytes of files are sent there; nil for an address that takes none.
    init(
        _ method: WebRequest.Method, _ pattern: String, _ need: Need, files: Int? = nil, _ handle: @escaping @Sendable (Visit) throws -> Answer
    ) {
        self.method = method
        parts = pattern.split(separator: "/").map { part in
            part.hasPrefix("#") ? .number(String(part.dropFirst())) : part.hasPrefix(":") ? .text(String(part.dropFirst())) : .literal(String(part))
        }
        self.need = need
        mostFiles = files
        self.handle = handle
    }

    /// The pattern as it was given.
    package var pattern: String {
        "/"
            + parts.map { part in
                switch part {
                case .literal(let text): text
                case .number(let name): "#" + name
                case .text(let name): ":" + name
                }
            }.joined(separator: "/")
    }

    /// Whether anybody has to know who comes: not for style, script and health.
    var asksWhoComes: Bool { need != .nobody || parts.first == .literal("masuk") || parts.first == .literal("mulai") }

    /// Whether what watches the server may come with a token, although a person may look too.
    var isForMachines: Bool { parts == [.literal("metrik")] }

    /// Whether it is a part of the programs' interface, which answers with JSON and knows tokens instead of cookies.
    package var isOfPrograms: Bool { parts.first == .literal("api") }

    /// What the variable parts of a path are; nil for a path that is not of this pattern.
    func values(_ path: [String]) -> [String: String]? {
        guard path.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (part, text) in zip(parts, path) {
            switch part {
            case .literal(let wanted): guard text == wanted else { return nil }
            case .number(let name):
                guard let number = Int(text), number > 0, String(number) == text else { return nil }
                values[name] = text
            case .text(let name): values[name] = text
            }
        }
        return values
    }
}

/// All addresses of the server.
struct RouteTable: Sendable {
    package let routes: [Route]
    /// The routes of a length and a first part; those whose first part is no literal under none.
    private let byStart: [Start: [Route]]

    private struct Start: Hashable, Sendable {
        let count: Int
        let first: String?

        init(_ count: Int, _ first: String?) {
            self.count = count
            self.first = first
        }
    }

    init(routes: [Route]) {
        self.routes = routes
        byStart = Dictionary(grouping: routes) { route in
            if case .literal(let text)? = route.parts.first { Start(route.parts.count, text) } else { Start(route.parts.count, nil) }
        }
    }

    /// What a path leads to: of a method that it knows the route, else which methods it knows; nil for a path of nothing.
    func find(_ method: WebRequest.Method, _ path: [String]) -> Found? {
        let fitting = (byStart[Start(path.count, path.first)] ?? []) + (byStart[Start(path.count, nil)] ?? [])
        let found = fitting.compactMap { route in route.values(path).map { (route, $0) } }
        return choose(method, found)
    }

    private func choose(_ method: WebRequest.Method, _ fitting: [(Route, [String: String])]) -> Found? {
        guard !fitting.isEmpty else { return nil }
        // A literal part goes before one that takes anything.
        let ordered = fitting.sorted { Self.weight($0.0) > Self.weight($1.0) }
        guard let first = ordered.first(where: { $0.0.method == method }) else { return .otherMethods(Set(fitting.map(\.0.method))) }
        return .route(first.0, first.1)
    }

    enum Found {
        case route(Route, [String: String])
        case otherMethods(Set<WebRequest.Method>)
    }

    private static func weight(_ route: Route) -> Int { route.parts.count { if case .literal = $0 { true } else { false } } }
}
