import ArgumentParser
import Vocabulary

extension ArgumentHelp {
    /// Help in the language that is asked for.
    init(_ abstract: Phrase, discussion: Phrase? = nil, valueName: Phrase? = nil) {
        self.init(abstract[.asked], discussion: discussion?[.asked], valueName: valueName?[.asked])
    }

    /// The same, in few words.
    init(id: String, en: String, _ valueName: Phrase? = nil) { self.init(Phrase(id: id, en: en), valueName: valueName) }
}

extension CommandConfiguration {
    /// A command described in the language that is asked for.
    init(
        commandName: String? = nil, abstract: Phrase, discussion: Phrase = Phrase(""), version: String = "",
        subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
    ) {
        self.init(
            commandName: commandName, abstract: abstract[.asked], discussion: discussion[.asked], version: version, subcommands: subcommands,
            defaultSubcommand: defaultSubcommand)
    }
}

extension ValidationError {
    /// A refusal in the language that is asked for.
    init(_ message: Phrase) { self.init(message[.asked]) }
}

extension Phrase {
    /// Lines as they are typed, as an example, and what there is to say beside them.
    static func example(_ lines: String..., note: Phrase? = nil) -> Phrase {
        let typed = lines.map { "\n  \($0)" }.joined()
        return Phrase(id: "Contoh:\(typed)\(note.map { "\n\n\($0.id)" } ?? "")", en: "Example:\(typed)\(note.map { "\n\n\($0.en)" } ?? "")")
    }
}
