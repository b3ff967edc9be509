import Testing
import Vocabulary

@testable import takar

/// Every sentence of the argument parser has its Indonesian one.
@Suite struct ParserErrorTests {
    /// What swift-argument-parser 1.8 can say, and what is made of it.
    static let sentences: [(en: String, id: String)] = [
        ("Unknown option '-x'", "Opsi '-x' tidak dikenal"),
        ("Unknown option '--unts'. Did you mean '--units'?", "Opsi '--unts' tidak dikenal; mungkin maksud Anda: --units"),
        (
            "Unknown option '-vo'\n   or: Missing value for '-o <berkas>' in '-vo'",
            "Opsi '-vo' tidak dikenal\n   atau: Nilai untuk '-o <berkas>' belum diberikan dalam '-vo'"
        ),
        ("Missing value for '--as-of <hari>'", "Nilai untuk '--as-of <hari>' belum diberikan"),
        (
            "The option '--json' does not take any value, but 'ya' was specified.",
            "Opsi '--json' tidak menerima nilai, tetapi diberi 'ya'."
        ),
        ("Unexpected argument 'lagi'", "Argumen berlebih: 'lagi'"),
        ("2 unexpected arguments: 'a', 'b'", "2 argumen berlebih: 'a', 'b'"),
        (
            "Value to be set with flag '--b' had already been set with flag 'a' in '-xa'",
            "Nilai yang diatur dengan tanda '--b' sudah diatur dengan tanda 'a' dalam '-xa'"
        ),
        (
            "Value to be set with position 3 had already been set with position 1",
            "Nilai yang diatur dengan posisi 3 sudah diatur dengan posisi 1"
        ),
        ("Missing expected argument '<nip>'", "Argumen wajib belum diberikan: '<nip>'"),
        ("Missing one of: '--a', '--b'", "Berikan salah satu dari: '--a', '--b'"),
        ("The value 'x' is invalid for '<nomor>'", "Nilai 'x' tidak sah untuk '<nomor>'"),
        ("The value 'x' is invalid for '--a <b>': alasan", "Nilai 'x' tidak sah untuk '--a <b>': alasan"),
        ("The value 'x' is invalid for '--a <b>'. Please provide one of 'a'.", "Nilai 'x' tidak sah untuk '--a <b>'. Tulis 'a'."),
        ("The value 'x' is invalid for '--a <b>'. Please provide one of 'a' and 'b'.", "Nilai 'x' tidak sah untuk '--a <b>'. Pilih 'a' atau 'b'."),
        (
            "The value 'x' is invalid for '--a <b>'. Please provide one of 'a', 'b' or 'c'.",
            "Nilai 'x' tidak sah untuk '--a <b>'. Pilih 'a', 'b', atau 'c'."
        ),
        (
            "The value 'x' is invalid for '--a <b>'. Please provide one of the following:\n  - a\n  - b",
            "Nilai 'x' tidak sah untuk '--a <b>'. Pilih salah satu:\n  - a\n  - b"
        ),
        ("The value 'x' is invalid.", "Nilai 'x' tidak sah."),
        ("Invalid option: ---", "Opsi tidak sah: ---"),
        ("Missing required subcommand.", "Subperintah wajib belum diberikan."),
        (
            "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    zsh bash fish",
            "Shell yang didukung tidak dapat dikenali.\nTulis --generate-completion-script=<shell> dengan salah satu dari:\n    zsh bash fish"
        ),
        (
            "Can't generate completion scripts for 'csh'.\nPlease use --generate-completion-script=<shell> with one of:\n    zsh bash fish",
            "Skrip pelengkap untuk 'csh' tidak dapat dibuat.\nTulis --generate-completion-script=<shell> dengan salah satu dari:\n    zsh bash fish"
        ),
        (
            "Internal error. Parsing command-line arguments hit unimplemented code path.",
            "Galat internal: bagian pembaca argumen ini belum ada."
        ),
        ("Internal error. Invalid state while parsing command-line arguments.", "Galat internal: keadaan yang tidak sah saat argumen dibaca."),
        (
            "No value set for non-argument var x. Replace with a static variable, or let constant.",
            "Galat internal: x bukan argumen dan tidak bernilai."
        ),
        ("Command 'x' is not a parent of the current command.", "Galat internal: 'x' bukan induk perintah ini."),
    ]

    @Test(arguments: sentences)
    func isSaidInIndonesian(en: String, id: String) { #expect(ParserErrors.table.indonesian(en) == id) }

    /// A sentence in the table that no case above is made of would stand there untried.
    @Test func everySentenceOfTheTableIsTried() {
        let parts = [
            ". Please provide one of 'a'.", ". Please provide one of 'a' and 'b'.", ". Please provide one of 'a', 'b' or 'c'.",
            ". Please provide one of the following:\n  - a", "flag '--b'", "flag 'a' in '-xa'", "position 3",
        ]
        for wording in ParserErrors.table {
            #expect((Self.sentences.map(\.en) + parts).contains { wording.holes(in: $0) != nil }, "\(wording.en)")
        }
    }

    @Test func whatIsNoSentenceOfTheParserStays() {
        #expect(ParserErrors.table.indonesian("--draws: dari 1 sampai 1000000.") == nil)
        #expect(ParserErrors.table.indonesian("") == nil)
    }

    /// What somebody typed stands as it was typed, whatever it holds.
    @Test(arguments: ["", "'", "' is invalid for '", "{option}", "}", "\u{301}é", "\u{1F3FD}", "\n", "a\r\nb", "🏳️‍🌈"])
    func whatWasTypedStaysAsItIs(text: String) {
        #expect(ParserErrors.table.indonesian("Unexpected argument '\(text)'") == "Argumen berlebih: '\(text)'")
        #expect(ParserErrors.table.indonesian("The value '\(text)' is invalid for '<n>'")?.contains("tidak sah untuk '") == true)
    }

    @Test func onlyWhatIsNearIsSuggested() {
        #expect(Suggestion.nearest(to: "mesure", among: ["report", "measure"]) == "measure")
        #expect(Suggestion.nearest(to: "x", among: ["rank", "show"]) == nil)
        #expect(Suggestion.nearest(to: "fast", among: ["set", "as-of"]) == nil)
        #expect(Suggestion.nearest(to: "--untis", among: ["--units", "--unit"]) == "--units")
        #expect(Suggestion.nearest(to: String(repeating: "a", count: 100_000), among: ["rank"]) == nil)
    }

    @Test func theLanguageIsKnownBeforeAnythingIsParsed() {
        #expect(Language(askedBy: []) == .indonesian)
        #expect(Language(askedBy: ["measure", "--lang", "en"]) == .english)
        #expect(Language(askedBy: ["--lang=en", "measure"]) == .english)
        #expect(Language(askedBy: ["measure", "--lang", "en", "--lang", "id"]) == .indonesian)
        #expect(Language(askedBy: ["measure", "--lang", "nl"]) == .indonesian)
        #expect(Language(askedBy: ["measure", "--lang"]) == .indonesian)
        #expect(Language(askedBy: ["measure", "--", "--lang", "en"]) == .indonesian)
    }

    @Test func aLanguageBeforeTheCommandIsBroughtBehindIt() {
        #expect(Language.placed(["--lang", "en", "measure", "data"]) == ["measure", "data", "--lang", "en"])
        #expect(Language.placed(["--lang=en", "measure", "--", "data"]) == ["measure", "--lang=en", "--", "data"])
        #expect(Language.placed(["help", "measure", "--lang", "en"]) == ["help", "measure"])
        #expect(Language.placed(["--lang", "en", "help", "--lang=id"]) == ["help"])
        #expect(Language.placed(["import", "--help", "--lang", "en"]) == ["import", "--help"])
        #expect(Language.placed(["--lang", "en", "--help"]) == ["--help"])
        #expect(Language.placed(["measure", "--lang", "--help"]) == ["measure", "--help"])
        #expect(Language.placed(["--lang", "en", "-v"]) == ["--lang", "en", "-v"])
        #expect(Language.placed(["measure", "data"]) == ["measure", "data"])
        #expect(Language.placed([]) == [])
    }
}
