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

    /// Follows the commands from the root; nil where every word is one, or where something else comes first.
    init?(_ arguments: [String], root: any ParsableCommand.Type) {
        var command = root
        for word in arguments {
            let known = command.configuration.subcommands
            guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            if let next = known.first(where: { $0._commandName == word }) {
                command = next
                continue
            }
            self.word = word
            suggestion = Suggestion.nearest(to: word, among: known.map { $0._commandName } + ["help"])
            isCertain = command.configuration.defaultSubcommand == nil
            return
        }
        return nil
    }

    var message: Phrase {
        guard let suggestion else { return Phrase(id: "Perintah '\(word)' tidak dikenal", en: "Unknown command '\(word)'") }
        return Phrase(
            id: "Perintah '\(word)' tidak dikenal; mungkin maksud Anda: \(suggestion)",
            en: "Unknown command '\(word)'. Did you mean '\(suggestion)'?")
    }
}
