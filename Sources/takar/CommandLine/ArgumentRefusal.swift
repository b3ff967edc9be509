import Vocabulary

/// What is said of wrong arguments: the parser's words in a language, with a better suggestion where there is one.
struct ArgumentRefusal {
    /// The parser's message; empty where there is nothing to say.
    private let message: String
    /// The parser's lines below it.
    private let lines: [String]
    private let command: UnknownCommand?
    private let option: MisspeltOption?

    /// - Parameters:
    ///   - message: the parser's message.
    ///   - full: the same with the word before it and the lines below it.
    init(message: String, full: String, command: UnknownCommand? = nil, option: MisspeltOption? = nil) {
        let start = "Error: \(message)\n"
        lines = full.hasPrefix(start) ? full.dropFirst(start.count).split(separator: "\n").map(String.init) : []
        self.message = message
        self.command = command
        self.option = option
    }

    /// The lines for the error stream.
    func lines(in language: Language, width: Int) -> [String] {
        guard !message.isEmpty else { return [] }
        return [Phrase(id: "Galat: ", en: "Error: ")[language] + headline(in: language)]
            + below.flatMap { line in
                UsageLine(line)?.lines(in: language, width: width)
                    ?? [language == .indonesian ? ParserErrors.lines.indonesian(line) ?? line : line]
            }
    }

    private func headline(in language: Language) -> String {
        if let command, isUnknownCommand { return command.message[language] }
        let message = option?.message ?? Self.bare(message)
        return language == .indonesian ? ParserErrors.table.indonesian(message) ?? message : message
    }

    /// What is said of an argument that is missing is beside the point where it is only misspelt.
    private var below: [String] { option == nil || isUnknownCommand ? lines : lines.filter { !$0.hasPrefix("Help:  ") } }

    /// Whether the word that is no command is the reason of the message; it may be an argument too.
    private var isUnknownCommand: Bool {
        guard let command else { return false }
        let reasons = [ParserErrors.misspeltOption, ParserErrors.unknownOption, ParserErrors.extraArgument, ParserErrors.extraArguments]
        return command.isCertain || command.suggestion != nil && reasons.contains { $0.holes(in: message) != nil }
    }

    /// The parser's message without a suggestion of its own that is too far off.
    private static func bare(_ message: String) -> String {
        guard let holes = ParserErrors.misspeltOption.holes(in: message), let option = holes["option"], let other = holes["other"],
            !Suggestion.isNear(option, other)
        else { return message }
        return "Unknown option '\(option)'"
    }
}
