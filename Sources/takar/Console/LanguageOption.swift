import ArgumentParser
import Vocabulary

/// The language of results.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            Phrase(
                id: "Bahasa hasil dan bantuan: id (Indonesia) atau en (Inggris).", en: "The language of results: id (Indonesian) or en (English)."),
            valueName: .languageName))
    var language = Language.indonesian
}

extension Language: ExpressibleByArgument {
    /// In any case: `EN` is `en`.
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
