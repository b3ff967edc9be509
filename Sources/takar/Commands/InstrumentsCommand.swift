import ArgumentParser
import Instruments
import Vocabulary
import Workflows

struct InstrumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.instruments

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration.instrumentsList

        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run { try Console.print(InstrumentReport.list(InstrumentLibrary.bundled(), language: lang.language)) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration.instrumentsShow

        @Argument(help: .instrument) var instrument: String
        @Option(name: .customLong("set"), help: .setting) var settings: [String] = []
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run {
                let compiled = try InstrumentLibrary.bundled().required(instrument).load(settings: settings)
                try Console.print(InstrumentReport.show(compiled.instrument, language: lang.language))
            }
        }
    }
}

extension InstrumentsCommand {
    struct Validate: AsyncParsableCommand {
        static let configuration = CommandConfiguration.instrumentsValidate

        @Argument(help: .instrumentFiles) var files: [String]
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            let language = lang.language
            try await language.run {
                var sources: [InstrumentSource] = []
                for file in files {
                    let source = try InstrumentSource(path: file)
                    try Console.print([InstrumentReport.valid(source.file, try source.validate().instrument)[language]])
                    sources.append(source)
                }
                _ = try InstrumentLibrary(sources)
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration.instrumentsDiff

        @Argument(help: .instrument) var first: String
        @Argument(help: .instrument) var second: String
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run {
                let library = try InstrumentLibrary.bundled()
                let (before, after) = (try library.required(first).standard.instrument, try library.required(second).standard.instrument)
                try Console.print(InstrumentReport.difference(before, after, language: lang.language))
            }
        }
    }
}
