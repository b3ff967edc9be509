import Vocabulary

extension CommandFailure {
    /// An option whose value is none of those there are.
    init(unknown option: String, _ value: String, of known: [String], _ language: Language) {
        let list = known.joined(separator: ", ")
        self.init(
            Problem(
                "pilihan-tidak-dikenal",
                message: Phrase(
                    id: "--\(option) «\(value)» tidak dikenal; yang ada: \(list)", en: "--\(option) “\(value)” is not known; there are: \(list)"),
                remedy: Phrase(id: "Tulis salah satunya", en: "Write one of them")), status: ExitStatus.usage, language: language)
    }
}
