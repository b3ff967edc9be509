import Foundation
import Testing

/// Whole outputs of the command line, compared with recorded text.
@Suite struct CommandOutputTests {
    private static let commands: [(name: String, arguments: [String])] = [
        ("measure", ["measure", "agency", "--as-of", "2022-06-30"]),
        ("measure-english", ["measure", "agency", "--as-of", "2022-06-30", "--lang", "en"]),
        ("measure-json", ["measure", "agency", "--as-of", "2022-06-30", "--json"]),
        ("measure-option", ["measure", "agency", "--as-of", "2022-06-30", "--set", "technical=proportional", "--set", "measured=01,03"]),
        ("measure-provisional", ["measure", "agency", "--as-of", "2024-06-30", "--set", "joining=group-means"]),
        ("measure-provisional-json", ["measure", "agency", "--as-of", "2024-06-30", "--json", "--lang", "en"]),
        ("explain-structural", ["explain", "agency", "198003032005011003", "--as-of", "2022-06-30"]),
        ("explain-executive", ["explain", "agency", "198505052010012005", "--as-of", "2022-06-30"]),
        ("explain-english", ["explain", "agency", "198003032005011003", "--as-of", "2022-06-30", "--lang", "en"]),
        ("explain-name", ["explain", "agency", "--name", "contoh 02", "--as-of", "2022-06-30"]),
        ("explain-json", ["explain", "agency", "198505052010012005", "--as-of", "2022-06-30", "--json"]),
        ("explain-not-measured", ["explain", "agency", "199006062020211006", "--as-of", "2022-06-30"]),
        ("explain-provisional", ["explain", "agency", "199006062020211006", "--as-of", "2024-06-30", "--lang", "en"]),
        ("check", ["check", "agency", "--as-of", "2022-06-30"]),
        ("check-english", ["check", "agency", "--as-of", "2022-06-30", "--lang", "en"]),
        ("check-json", ["check", "agency", "--as-of", "2022-06-30", "--json"]),
        ("check-full", ["check", "kualitas", "--as-of", "2022-06-30"]),
        ("check-findings", ["check", "kualitas", "--as-of", "2022-06-30", "--output", "/dev/stdout", "--json"]),
        ("check-units", ["check", "kualitas", "--as-of", "2022-06-30", "--units", "/dev/stdout", "--lang", "en"]),
        ("instruments", ["instruments"]),
        ("instruments-english", ["instruments", "list", "--lang", "en"]),
        ("instruments-show-a", ["instruments", "show", "perban-bkn-8-2019"]),
        ("instruments-show-b", ["instruments", "show", "surat-bkn-4190-2024", "--lang", "en"]),
        ("instruments-diff", ["instruments", "diff", "perban-bkn-8-2019", "surat-bkn-4190-2024", "--lang", "en"]),
        ("instruments-diff-changed", ["instruments", "diff", "contoh.yaml", "contoh-ubah.yaml"]),
        ("instruments-diff-none", ["instruments", "diff", "contoh.yaml", "contoh.yaml"]),
        ("measure-what-if", ["measure", "agency", "--as-of", "2024-06-30", "--instrument", "perban-bkn-8-2019"]),
        (
            "measure-alternatives",
            [
                "measure", "agency", "--as-of", "2022-06-30", "--set", "measured=01,03", "--what-if", "technical=proportional", "--what-if",
                "window=calendar-years; categories=upper-bound", "--what-if", "instrument=surat-bkn-4190-2024",
            ]
        ),
        (
            "measure-alternatives-json",
            ["measure", "agency", "--as-of", "2022-06-30", "--what-if", "training-kind=by-certificate-letter", "--json", "--lang", "en"]
        ),
        ("measure-own-instrument", ["measure", "agency", "--as-of", "2022-06-30", "--instrument", "contoh.yaml"]),
        ("instruments-validate", ["instruments", "validate", "contoh.yaml"]),
        ("reconcile", ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30"]),
        ("reconcile-english", ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30", "--lang", "en"]),
        ("reconcile-json", ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30", "--json"]),
        ("reconcile-names", ["reconcile", "agency", "--official", "pip.csv", "--as-of", "2022-06-30", "--output", "/dev/stdout"]),
    ]

    @Test(arguments: commands)
    func printsWhatWasRecorded(name: String, arguments: [String]) throws {
        let program = try Program.run(arguments)
        #expect(program.status == 0)
        try expectRecorded(program.transcript(arguments), name)
    }

    /// What a careless or hostile person would type: a clear message, the right status, nothing on standard output.
    private static let refusals: [(name: String, arguments: [String], status: Int32)] = [
        ("refuse-no-date", ["measure", "agency"], 64),
        ("refuse-bad-date", ["measure", "agency", "--as-of", "31-02-2022"], 64),
        ("refuse-serial-date", ["measure", "agency", "--as-of", "44742"], 64),
        ("refuse-2018", ["measure", "agency", "--as-of", "2018-12-31"], 64),
        ("refuse-1945", ["measure", "agency", "--as-of", "1945-08-17"], 64),
        ("refuse-far-future", ["measure", "agency", "--as-of", "2190-01-01"], 64),
        ("refuse-instrument-before-its-years", ["measure", "agency", "--as-of", "2018-06-30", "--instrument", "perban-bkn-8-2019"], 64),
        ("refuse-unknown-instrument", ["measure", "agency", "--as-of", "2022-06-30", "--instrument", "perban-9"], 64),
        ("refuse-unknown-option", ["measure", "agency", "--as-of", "2022-06-30", "--set", "techncal=proportional"], 64),
        ("refuse-unknown-choice", ["measure", "agency", "--as-of", "2022-06-30", "--set", "technical=proportionate", "--lang", "en"], 64),
        ("refuse-setting-without-value", ["measure", "agency", "--as-of", "2022-06-30", "--set", "technical"], 64),
        ("refuse-unknown-alternative", ["measure", "agency", "--as-of", "2022-06-30", "--what-if", "technical=all; windo=x"], 64),
        ("refuse-unknown-alternative-instrument", ["measure", "agency", "--as-of", "2022-06-30", "--what-if", "instrument=x"], 64),
        ("refuse-empty-list", ["measure", "agency", "--as-of", "2022-06-30", "--set", "measured="], 64),
        ("refuse-same-output", ["measure", "agency", "--as-of", "2022-06-30", "--scores", "x.csv", "--units", "x.csv"], 64),
        ("refuse-report-no-output", ["report", "agency", "--as-of", "2022-06-30"], 64),
        ("refuse-report-other-ending", ["report", "agency", "--as-of", "2022-06-30", "--output", "laporan.xls"], 64),
        ("refuse-report-nobody", ["report", "retired", "--as-of", "2022-06-30", "--output", "laporan.xlsx"], 65),
        ("refuse-report-no-employees", ["report", "others", "--as-of", "2022-06-30", "--output", "laporan.xlsx"], 65),
        ("refuse-unknown-language", ["measure", "agency", "--as-of", "2022-06-30", "--lang", "nl"], 64),
        ("refuse-unknown-flag", ["measure", "agency", "--as-of", "2022-06-30", "--fast"], 64),
        ("refuse-missing-folder", ["measure", "nowhere", "--as-of", "2022-06-30"], 74),
        ("refuse-strict", ["measure", "agency", "--as-of", "2022-06-30", "--strict", "--lang", "en", "--json"], 65),
        ("refuse-other-files", ["measure", "others", "--as-of", "2022-06-30"], 65),
        ("refuse-nobody", ["measure", "retired", "--as-of", "2022-06-30"], 65),
        ("refuse-check-same-output", ["check", "agency", "--as-of", "2022-06-30", "--output", "x.csv", "--units", "x.csv"], 64),
        ("refuse-check-nobody", ["check", "retired", "--as-of", "2022-06-30", "--lang", "en"], 65),
        ("refuse-check-other-files", ["check", "others", "--as-of", "2022-06-30"], 65),
        ("refuse-not-a-nip", ["explain", "agency", "12345", "--as-of", "2022-06-30"], 64),
        ("explain-names", ["explain", "agency", "--name", "Pegawai", "--as-of", "2022-06-30"], 64),
        ("explain-nobody", ["explain", "agency", "--name", "siapa itu", "--as-of", "2022-06-30", "--lang", "en"], 65),
        ("refuse-unknown-person", ["explain", "agency", "199912312020121999", "--as-of", "2022-06-30"], 65),
        ("refuse-bad-instrument", ["measure", "agency", "--as-of", "2022-06-30", "--instrument", "bad.yaml"], 65),
        ("refuse-validate-bad", ["instruments", "validate", "bad.yaml", "--lang", "en"], 65),
        ("refuse-validate-missing", ["instruments", "validate", "nowhere.yaml"], 74),
        ("refuse-validate-two-for-a-year", ["instruments", "validate", "contoh.yaml", "contoh-lagi.yaml"], 65),
        ("refuse-show-unknown", ["instruments", "show", "perban"], 64),
        ("refuse-simulate-none", ["simulate", "out", "--employees", "0", "--as-of", "2022-06-30"], 64),
        ("refuse-simulate-agencies", ["simulate", "out", "--employees", "5", "--agencies", "6", "--as-of", "2022-06-30"], 64),
        ("refuse-simulate-over-file", ["simulate", "bad.yaml", "--as-of", "2022-06-30"], 74),
        ("refuse-reconcile-no-recap", ["reconcile", "agency", "--official", "nowhere.csv", "--as-of", "2022-06-30"], 74),
        ("refuse-reconcile-other-table", ["reconcile", "agency", "--official", "agency/orang.csv", "--as-of", "2022-06-30"], 74),
        ("refuse-reconcile-other-year", ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2020-06-30"], 65),
        ("refuse-reconcile-nobody", ["reconcile", "retired", "--official", "rekap.csv", "--as-of", "2022-06-30", "--lang", "en"], 65),
        ("refuse-unknown-command", ["mesure", "agency"], 64),
    ]

    @Test(arguments: refusals)
    func refusesWithAClearMessage(name: String, arguments: [String], status: Int32) throws {
        let program = try Program.run(arguments)
        #expect(program.status == status)
        let isMeasured = name == "refuse-strict" || name == "refuse-validate-two-for-a-year"
        #expect(isMeasured || program.output.isEmpty)
        #expect(!program.errors.isEmpty)
        try expectRecorded(program.transcript(arguments), name)
    }
}
