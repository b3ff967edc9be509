import Foundation
import Testing
import Vocabulary

/// Wrong arguments as people type them: what is said of them, in both languages.
@Suite struct ArgumentErrorTests {
    private static let date = ["--as-of", "2022-06-30"]

    /// Every way in which arguments can be wrong before a command runs.
    private static let corpus: [[String]] = [
        // Commands.
        ["mesure", "agency"], ["mesure", "agency"] + date, ["ukur"], ["MEASURE", "agency"], ["-v", "measure"], ["help", "mesure"],
        ["help", "audit", "verfy"],
        ["audit", "verfy", "--archive", "takar.db"], ["audit", "verfy", "--archive", "takar.db", "--head", "0123456789"],
        ["instruments", "shwo", "x"],
        // Options.
        ["measure", "agency"] + date + ["--fast"], ["measure", "agency", "--as-off", "2022-06-30"], ["measure", "agency"] + date + ["--untis=x.csv"],
        ["measure", "--hlp"], ["--verson"], ["measure", "agency"] + date + ["-x"], ["measure", "agency"] + date + ["-json"],
        ["report", "agency"] + date + ["-vo"], ["report", "agency"] + date + ["-ov"], ["measure", "-?"], ["---"], ["measure", "--=3"],
        ["measure", "agency", "--json=yes"] + date,
        // Values.
        ["measure", "agency", "--as-of"], ["measure", "agency", "--as-of", "31-02-2022"], ["measure", "agency", "--as-of=44742"],
        ["measure", "agency", "--as-of", "9999-12-31"],
        ["measure", "agency"] + date + ["--threads", "two"], ["measure", "agency"] + date + ["--threads", "0"],
        ["show", "abc", "--archive", "takar.db"],
        ["verify", "1", "x", "--archive", "takar.db"], ["measure", "agency"] + date + ["--lang", "nl"],
        ["forecast", "agency"] + date + ["--target", "101"],
        // What is missing or too much.
        ["measure", "agency"], ["measure"] + date, ["explain", "agency"] + date, ["simulate"] + date, ["report", "agency"] + date,
        ["instruments", "diff", "contoh.yaml"], ["compare", "1", "--archive", "takar.db"], ["import"], ["measure", "agency", "more"] + date,
        ["measure", "agency", "more", "most"] + date,
        // What does not go together, or has another form.
        ["measure", "agency", "--archive", "takar.db"] + date, ["measure", "agency", "--agency", "4011"] + date,
        ["measure", "agency", "--label", "x"] + date, ["measure", "--archive", "takar.db", "--label", "a\nb"] + date,
        ["measure", "agency", "--units", "x.xls"] + date, ["report", "agency", "--output", "x.csv"] + date,
        ["history", "--archive", "takar.db", "--by", ""], ["import", "agency", "--archive", "takar.db", "--agency", "a b"],
        ["import", "agency", "--archive", "takar.db", "--agency", "1", "--quick-code", "64"],
        ["import", "agency", "--archive", "takar.db", "--agency", "1", "--name", "a\nb"],
        ["audit", "verify", "--archive", "takar.db", "--head", "12"],
        ["publish", "1", "--archive", "takar.db", "--decree", " "], ["export", "1", "--at", "1", "--archive", "takar.db", "--output", "x"],
        ["rank"], ["rank", "hasil.csv", "--parent", "A"], ["rank", "--units", "x.csv", "--parent", "A", "--level", "1"],
        ["rank", "--units", "x.csv", "--kind", "kota"], ["rank", "hasil.csv", "--official"],
        ["rank", "--archive", "takar.db", "--year", "2022"] + date, ["rank", "hasil.csv", "--year", "22"], ["rank", "hasil.csv", "--draws", "0"],
        ["rank", "hasil.csv", "--min-participation", "101"], ["rank", "hasil.csv", "--kind", "desa"], ["rank", "hasil.csv", "--top", "-1"],
        ["rank", "hasil.csv", "--top=-1"], ["rank", "hasil.csv", "--threads", "257"], ["award", "--archive", "takar.db", "--year", "22"],
        ["award", "--archive", "takar.db", "--year", "2022", "--top", "0"], ["simulate", "out", "--employees", "0"] + date,
        ["simulate", "out", "--employees", "5", "--agencies", "6"] + date, ["simulate", "out", "--exported-on", "2023-01-01"] + date,
        // Scripts for shells.
        ["--generate-completion-script", "csh"],
    ]

    /// What only the other language says.
    private static let foreign: [Language: [String]] = [
        .indonesian: [
            "Error:", "Usage:", "Help:", "See '", "Unknown", "Missing", "Unexpected", "invalid", "Please", "Did you", " takes ", " go with ",
        ],
        .english: ["Galat:", "Pemakaian:", "Bantuan:", "Lihat '", "tidak", "belum", "Pilih", "mungkin", "Berikan", " hanya ", " sampai "],
    ]

    @Test(arguments: Language.allCases)
    func everyErrorIsSaidInOneLanguage(language: Language) throws {
        var text = ""
        for wrong in Self.corpus {
            let arguments = wrong + (language == .indonesian ? [] : ["--lang", language.rawValue])
            let program = try Program.run(arguments)
            #expect(program.status == 64 && program.output.isEmpty, "\(arguments)")
            for word in Self.foreign[language] ?? [] { #expect(!program.errors.contains(word), "\(arguments): \(program.errors)") }
            text += program.transcript(arguments) + "\n"
        }
        try expectRecorded(text, "argumen-\(language.rawValue)")
    }

    @Test func misspeltWordsGetASuggestion() throws {
        let suggestions: [(wrong: [String], meant: String)] = [
            (["mesure", "agency"] + Self.date, "measure"), (["verfy"], "verify"), (["audit", "verfy", "--archive", "x"], "verify"),
            (["hlep"], "help"),
            (["measure", "agency", "--as-off", "2022-06-30"], "--as-of"), (["measure", "agency", "--asof=2022-06-30"], "--as-of"),
            (["measure", "--hlp"], "--help"), (["--verson"], "--version"), (["help", "reconsile"], "reconcile"),
        ]
        for (wrong, meant) in suggestions {
            #expect(try Program.run(wrong).errors.contains("; mungkin maksud Anda: \(meant)\n"), "\(wrong)")
            #expect(try Program.run(wrong + ["--lang", "en"]).errors.contains("Did you mean '\(meant)'?\n"), "\(wrong)")
        }
    }

    @Test func whatIsLikeNothingGetsNone() throws {
        for wrong in [["xyzzy"], ["measure", "agency", "--fast"] + Self.date] {
            #expect(try !Program.run(wrong).errors.contains("mungkin"), "\(wrong)")
        }
    }
}
