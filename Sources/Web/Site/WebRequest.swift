import Foundation
import Vocabulary

/// What a browser or program asks, freed of the server it came through, so that everything behind it can be tried without one.
package struct WebRequest: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
    }

    /// What came with it.
    package enum Body: Sendable {
        case none
        /// All of it; never more than the server's limit.
        case bytes([UInt8])
        /// A form with files, which lie in a folder of their own until somebody takes them.
        case upload(Upload)
    }

    package var method: Method
    /// As it was sent, with its escapes.
    package var path: String
    /// As it was sent, without the question mark.
    package var query: String
    /// By lowercase name.
    package var headers: [String: String]
    package var body: Body
    /// The address it came from.
    package var remote: String

    package init(
        _ method: Method, _ path: String, query: String = "", headers: [String: String] = [:], body: Body = .none, remote: String = "127.0.0.1"
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remote = remote
    }

    /// The value of a cookie; of several of one name the first.
    func cookie(_ name: String) -> String? {
        headers["cookie"]?.split(separator: ";").lazy.map { $0.trimmingPrefix { $0 == " " } }.first { $0.hasPrefix(name + "=") }
            .map { String($0.dropFirst(name.count + 1)) }
    }
}

/// A form with files that was received whole.
package struct Upload: Sendable {
    package struct File: Sendable {
        /// As the browser calls it, without any folder.
        package let name: String
        package let path: URL
        package let size: Int
    }

    package var fields: [(name: String, value: String)]
    package var files: [File]
    /// The folder in which the files lie.
    package var folder: URL

    package init(fields: [(name: String, value: String)], files: [File], folder: URL) {
        self.fields = fields
        self.files = files
        self.folder = folder
    }
}
