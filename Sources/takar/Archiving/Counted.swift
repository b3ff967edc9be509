import Vocabulary

extension Language {
    /// A count with what is counted: Indonesian says one and many alike, English does not.
    func counted(_ count: Int, _ id: String, _ one: String, _ many: String) -> String {
        "\(text(count)) \(self == .indonesian ? id : count == 1 ? one : many)"
    }
}

extension Phrase {
    /// A count with what is counted, in both languages.
    static func counted(_ count: Int, _ id: String, _ one: String, _ many: String) -> Phrase {
        Phrase(
            id: Language.indonesian.counted(count, id, one, many), en: Language.english.counted(count, id, one, many))
    }
}
