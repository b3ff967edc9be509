import ArgumentParser
import Foundation
import Instruments
import Vocabulary

struct InstrumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instruments",
        abstract: Phrase(id: "Tampilkan, periksa, dan bandingkan instrumen.", en: "Lists, shows, validates and compares instruments."),
        subcommands: [List.self, Show.self, Validate.self, Diff.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Phrase(id: "Tampilkan daftar instrumen bawaan program.", en: "Lists the instruments that come with the program."))

        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run {
                try Console.print(InstrumentReport.list(InstrumentLibrary.bundled(), language: lang.language))
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Phrase(id: "Tampilkan isi instrumen pasal demi pasal.", en: "Prints an instrument as a person reads it, article by article."))

        @Argument(help: .instrument)
        var instrument: String

        @Option(name: .customLong("set"), help: .setting)
        var settings: [String] = []

        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run {
                let source = try InstrumentsCommand.source(instrument, lang.language)
                try Console.print(InstrumentReport.show(source.load(settings: settings).instrument, language: lang.language))
            }
        }
    }

    struct Validate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Phrase(
                id: "Periksa berkas instrumen dengan setiap opsinya; beberapa berkas juga diperiksa satu sama lain.",
                en: "Checks instrument files under every option; several files also against each other."))

        @Argument(help: ArgumentHelp(Phrase(id: "Berkas instrumen.", en: "Instrument files."), valueName: .fileName))
        var files: [String]

        @OptionGroup var lang: LanguageOption

        func run() async throws {
            let language = lang.language
            try await language.run {
                var sources: [InstrumentSource] = []
                for file in files {
                    let source = try InstrumentSource(path: file)
                    let instrument = try source.validate().instrument
                    sources.append(source)
                    try Console.print(
                        [
                            language == .indonesian
                                ? "\(source.file): \(instrument.summary) sah, dengan setiap opsinya"
                                : "\(source.file): \(instrument.summary) is valid, under every option"
                        ])
                }
                _ = try InstrumentLibrary(sources)
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Phrase(
                id: "Uraikan perbedaan dua instrumen dengan kata dan angka.", en: "Says in words and numbers what two instruments do differently."))

        @Argument(help: .instrument)
        var first: String

        @Argument(help: .instrument)
        var second: String

        @OptionGroup var lang: LanguageOption

        func run() async throws {
            try await lang.language.run {
                let before = try InstrumentsCommand.source(first, lang.language).standard.instrument
                let after = try InstrumentsCommand.source(second, lang.language).standard.instrument
                try Console.print(InstrumentReport.difference(before, after, language: lang.language))
            }
        }
    }

    /// An instrument that comes with the program, or a file.
    static func source(_ name: String, _ language: Language) throws -> InstrumentSource {
        let library = try InstrumentLibrary.bundled()
        if let source = library.source(named: name) { return source }
        guard FileManager.default.fileExists(atPath: name) else {
            throw CommandFailure(PlanOptions.unknownInstrument(name, library), status: ExitStatus.usage, language: language)
        }
        return try InstrumentSource(path: name)
    }
}
