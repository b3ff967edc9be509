import Vocabulary

/// What is said of wrong arguments: the parser's words in a language, with a better suggestion where there is one.
struct ArgumentRefusal {
    /// The parser's message.
    private let message: String
    /// The parser's lines below it.
    private let lines: [String]
    private let command: UnknownCommand?

    /// - Parameters:
    ///   - message: the parser's message, empty where there is nothing to say.
    ///   - full: the same with the word before it and the lines below it.
    init(message: String, full: String, command: UnknownCommand?) {
        let start = "Error: \(message)\n"
        self.message = message
        self.command = command
        lines = full.hasPrefix(start) ? full.dropFirst(start.count).split(separator: "\n").map(String.init) : []
    }

    /// The lines for the error stream.
    func lines(in language: Language, width: Int) -> [String] {
        guard !message.isEmpty else { return [] }
        return [Phrase(id: "Galat: ", en: "Error: ")[language] + headline(in: language)]
            + lines.flatMap { line in
                UsageLine(line)?.lines(in: language, width: width)
                    ?? [language == .indonesian ? ParserErrors.lines.indonesian(line) ?? line : line]
            }
    }

    private func headline(in language: Language) -> String {
        if let command, command.isCertain || command.suggestion != nil && isOfWords { return command.message[language] }
        let message = Self.suggesting(message)
        return language == .indonesian ? ParserErrors.table.indonesian(message) ?? message : message
    }

    /// Whether the message is one of those that an unknown command brings about.
    private var isOfWords: Bool {
        [ParserErrors.misspeltOption, ParserErrors.unknownOption, ParserErrors.extraArgument, ParserErrors.extraArguments].contains {
            $0.holes(in: message) != nil
        }
    }

    /// The parser suggests whatever differs by three letters, and never what every command has.
    private static func suggesting(_ message: String) -> String {
        if let holes = ParserErrors.misspeltOption.holes(in: message), let option = holes["option"], let other = holes["other"] {
            return Suggestion.isNear(option, other) ? message : "Unknown option '\(option)'"
        }
        guard let option = ParserErrors.unknownOption.holes(in: message)?["option"], option.hasPrefix("--"),
            let other = Suggestion.nearest(to: option, among: ["--help", "--version"])
        else { return message }
        return "Unknown option '\(option)'. Did you mean '\(other)'?"
    }
}
