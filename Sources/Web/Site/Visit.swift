import Access
import Archive
import Pages
import Synchronization
import Vocabulary
import Workflows

/// One request on its way to an answer: who asks, what they may see, and what they have sent.
struct Visit: Sendable {
    let site: Site
    let request: WebRequest
    /// What the variable parts of the path are.
    let parts: [String: String]
    let query: QueryForm
    /// The fields of a form that was sent; empty for none.
    let form: QueryForm
    let language: Language
    /// Nil for who has not signed in.
    let account: SignedIn?
    /// What of the visit is noted in the audit trail.
    let noted = Noted()

    /// A number of the path.
    func number(_ name: String) throws -> Int {
        guard let number = parts[name].flatMap({ Int($0) }) else { throw WebRefusal.notFound }
        return number
    }

    /// A text of the path.
    func text(_ name: String) throws -> String {
        guard let text = parts[name] else { throw WebRefusal.notFound }
        return text
    }

    var signedIn: SignedIn {
        get throws {
            guard let account else { throw WebRefusal.notFound }
            return account
        }
    }

    /// The address of the page itself, with its query; of a form that was sent, that of the page it stands on.
    var here: Address {
        var path = request.path
        while let parts = try? PathParts(path).parts, !parts.isEmpty {
            if case .route? = site.routes.find(.get, parts) { break }
            path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        }
        guard path == request.path else { return Address(sent: path.isEmpty ? "/ringkasan" : path) }
        return query.fields.reduce(Address(sent: path)) { address, field in
            field.name == "lang" ? address : address.with(field.name, field.value)
        }
    }

    func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    /// What the frame of a page says.
    func context(subject: String = "", notices: [String] = []) -> PageContext {
        PageContext(language: language, visitor: account?.visitor, here: here, subject: subject, notices: notices)
    }

    /// How deeds work for this visit.
    var work: Work { Work(threads: site.settings.threads) }
}

/// The last entry of a visit in the journal of the audit trail, before which on the disk nothing of the visit may be shown.
final class Noted: Sendable {
    private let number = Mutex<Int?>(nil)

    var last: Int? {
        get { number.withLock { $0 } }
        set { number.withLock { $0 = newValue } }
    }
}

/// Somebody who has signed in, or a program with a token.
struct SignedIn: Sendable {
    let account: AccountEntry
    let scope: Scope
    let role: Role
    /// What stands in every form; empty for a program.
    let formKey: String
    /// The digest of the session; nil for a program.
    let session: String?

    var visitor: Visitor { Visitor(name: account.name, role: role, formKey: formKey) }

    func may(_ permission: Permission) -> Bool { scope.may(permission) }
}
