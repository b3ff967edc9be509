import Vocabulary

/// Why a deed ends without its result, where no file and no archive failed: what is wrong, what to do about it, and what stands behind it.
public struct Refusal: Error, Sendable {
    /// Whose business it is to change something.
    public enum Kind: Sendable {
        /// Something was asked for that is not there, or not in that way.
        case usage
        /// The data hold nothing from which a result could be made.
        case data
        /// A folder or file cannot be made.
        case files
        /// Another program that was to work is not there, or did not do it.
        case engine
    }

    public let kind: Kind
    /// A stable Indonesian identifier.
    public let code: String
    public let headline: Phrase
    /// What there is instead, or what stood in the way.
    public let details: [Phrase]

    public init(_ kind: Kind, _ code: String, _ headline: Phrase, details: [Phrase] = []) {
        self.kind = kind
        self.code = code
        self.headline = headline
        self.details = details
    }

    public init(_ kind: Kind, _ problem: Problem, details: [Phrase] = []) {
        self.init(
            kind, problem.code, Phrase(id: problem.text(in: .indonesian), en: problem.text(in: .english)), details: details)
    }
}

extension DiagnosticSummary {
    /// The commonest as details of a refusal.
    func details(_ count: Int) -> [Phrase] {
        commonest(count).map { entry in
            func line(_ language: Language) -> String { "\(entry.problem.code) × \(entry.count): \(entry.problem.text(in: language))" }
            return Phrase(id: line(.indonesian), en: line(.english))
        }
    }
}
