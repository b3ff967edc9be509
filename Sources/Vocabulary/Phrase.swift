/// A language a user can ask for; results are Indonesian unless English is chosen.
public enum Language: String, Sendable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}

/// One text in both languages of the house.
public struct Phrase: Sendable, Hashable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    /// A term that is the same in both languages, such as an official name.
    public init(_ both: String) {
        self.init(id: both, en: both)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .indonesian: id
        case .english: en
        }
    }
}

extension Phrase {
    /// Several behind each other with commas between them.
    public static func list(_ phrases: [Phrase], ending: String = "") -> Phrase {
        Phrase(
            id: phrases.map(\.id).joined(separator: ", ") + ending, en: phrases.map(\.en).joined(separator: ", ") + ending)
    }
}
