import ArgumentParser

/// A long option that a command does not have, though it has one that is spelt nearly so.
///
/// The parser tells of it only when nothing else is wrong; mostly it misses the option that was meant. And it suggests whatever differs by
/// three letters, but never what every command has.
struct MisspeltOption {
    let option: String
    let suggestion: String

    /// Nil where every option is known, or unlike all that are.
    init?(_ arguments: [String], _ path: CommandPath, root: any ParsableCommand.Type) {
        let known = Self.options(of: path.command.configuration.defaultSubcommand ?? path.command, root: root)
        for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
            let option = String(argument.prefix { $0 != "=" })
            guard !known.contains(option), let suggestion = Suggestion.nearest(to: option, among: known) else { continue }
            (self.option, self.suggestion) = (option, suggestion)
            return
        }
        return nil
    }

    /// The long options of a command as its help screen shows them; the parser tells of them nowhere else.
    private static func options(of command: any ParsableCommand.Type, root: any ParsableCommand.Type) -> [String] {
        root.helpMessage(for: command, includeHidden: false, columns: HelpScreen.unwrapped).split(separator: "\n").filter { $0.hasPrefix("  -") }
            .compactMap { $0.split(separator: " ").prefix(2).first { $0.hasPrefix("--") }.map(String.init) }
    }

    /// The parser's sentence for it.
    var message: String { "Unknown option '\(option)'. Did you mean '\(suggestion)'?" }
}
