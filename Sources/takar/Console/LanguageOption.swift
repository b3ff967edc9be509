import ArgumentParser
import Vocabulary

/// The language of results.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of results: id (Indonesian) or en (English).")
    var language = Language.indonesian
}

extension Language: ExpressibleByArgument {}
