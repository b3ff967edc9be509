import ArgumentParser

/// The command that the first words of a command line name.
struct CommandPath {
    /// The command that the words lead to.
    let command: any ParsableCommand.Type
    /// The word behind it, where it has commands and this is none of them.
    let unknown: String?

    init(_ arguments: some Sequence<String>, root: any ParsableCommand.Type) {
        var command = root
        var unknown: String?
        for word in arguments {
            let known = command.configuration.subcommands
            guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { break }
            guard let next = known.first(where: { $0._commandName == word }) else {
                unknown = word
                break
            }
            command = next
        }
        (self.command, self.unknown) = (command, unknown)
    }
}
