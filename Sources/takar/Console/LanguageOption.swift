import ArgumentParser
import Vocabulary

/// The language of results.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: .language) var language = Language.indonesian
}

extension Language: ExpressibleByArgument {
    /// In any case: `EN` is `en`.
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
