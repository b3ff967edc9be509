import Synchronization

/// How much a finding matters to the result.
///
/// `error` (galat): a row, file or instrument was refused. `warning` (peringatan): it was used, but somebody should look.
/// `note` (catatan): worth knowing, nothing to repair in the file itself.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    case error = "galat"
    case warning = "peringatan"
    case note = "catatan"

    public var label: Phrase {
        switch self {
        case .error: Phrase(id: "galat", en: "error")
        case .warning: Phrase(id: "peringatan", en: "warning")
        case .note: Phrase(id: "catatan", en: "note")
        }
    }

    private var weight: Int {
        switch self {
        case .error: 2
        case .warning: 1
        case .note: 0
        }
    }

    /// A note is less than a warning, a warning less than an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

/// What is wrong and what to do about it, without where it was found and without any personal data.
///
/// A nation's files may have a million findings of a few kinds, so a problem is held by reference: a word each.
public struct Problem: Sendable, Hashable {
    private final class Content: Sendable {
        let code: String
        let severity: Severity
        let message: Phrase
        let remedy: Phrase
        /// By language, the sentences once somebody has asked: most problems are of a few kinds, and said again and again.
        private let said = Mutex<[Language: String]>([:])

        init(_ code: String, _ severity: Severity, _ message: Phrase, _ remedy: Phrase) {
            self.code = code
            self.severity = severity
            self.message = message
            self.remedy = remedy
        }

        func said(in language: Language) -> String {
            said.withLock { said in
                if let known = said[language] { return known }
                let text = text(in: language, seen: "")
                said[language] = text
                return text
            }
        }

        func text(in language: Language, seen: String) -> String {
            let remedy = remedy[language]
            return "\(message[language])\(seen). \(remedy)\(remedy.hasSuffix("?") ? "" : ".")"
        }
    }

    private let content: Content

    public init(_ code: String, _ severity: Severity = .error, message: Phrase, remedy: Phrase) {
        content = Content(code, severity, message, remedy)
    }

    /// The same as it reads in each language: what is wrong, then what to do.
    public init(
        _ code: String, _ severity: Severity = .error, id: String, remedy idRemedy: String, en: String, remedy enRemedy: String
    ) {
        self.init(code, severity, message: Phrase(id: id, en: en), remedy: Phrase(id: idRemedy, en: enRemedy))
    }

    /// A stable Indonesian identifier, such as `nip-notasi-ilmiah`, for counting and searching.
    public var code: String { content.code }
    public var severity: Severity { content.severity }
    public var message: Phrase { content.message }
    public var remedy: Phrase { content.remedy }

    public static func == (left: Problem, right: Problem) -> Bool {
        left.content === right.content
            || (left.code == right.code && left.severity == right.severity && left.message == right.message && left.remedy == right.remedy)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// Message and remedy as sentences, with what stood in the cell where that may be shown.
    public func text(in language: Language, value: String? = nil) -> String {
        guard let value else { return content.said(in: language) }
        return content.text(in: language, seen: ": «\(value)»")
    }
}

/// Where something was found: a file, a row counted from 1 with the heading included, and a column by its heading.
public struct Place: Sendable, Hashable {
    public var file: String?
    public var row: Int?
    public var column: String?

    public init(file: String? = nil, row: Int? = nil, column: String? = nil) {
        self.file = file
        self.row = row
        self.column = column
    }
}

/// A problem at a place.
public struct Diagnostic: Sendable, Hashable {
    public let problem: Problem
    public let place: Place
    /// What stood in the cell, as far as `ShownValue` lets it be shown; nil where that says nothing or must not be told.
    public let value: String?

    public init(_ problem: Problem, at place: Place, value: String? = nil) {
        self.problem = problem
        self.place = place
        self.value = value
    }

    /// Message, value and remedy as one text, the form that files and terminals show.
    public func text(in language: Language) -> String { problem.text(in: language, value: value) }
}
