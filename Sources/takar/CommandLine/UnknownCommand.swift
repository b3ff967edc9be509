import ArgumentParser
import Vocabulary

/// A word that stands where a command should, but is none.
///
/// The parser does not say so: it calls the word and all that follows unexpected, or the first option behind it unknown.
struct UnknownCommand {
    let word: String
    /// The command that may have been meant.
    let suggestion: String?
    /// Whether nothing but a command can stand there; otherwise the word may also be an argument of the command that goes by default.
    let isCertain: Bool

    /// Nil where every word that can be a command is one.
    init?(_ path: CommandPath) {
        guard let word = path.unknown else { return nil }
        self.word = word
        suggestion = Suggestion.nearest(to: word, among: path.command.configuration.subcommands.map { $0._commandName } + ["help"])
        isCertain = path.command.configuration.defaultSubcommand == nil
    }

    var message: Phrase {
        guard let suggestion else { return Phrase(id: "Perintah '\(word)' tidak dikenal", en: "Unknown command '\(word)'") }
        return Phrase(
            id: "Perintah '\(word)' tidak dikenal; mungkin maksud Anda: \(suggestion)",
            en: "Unknown command '\(word)'. Did you mean '\(suggestion)'?")
    }
}
