/// The commands whose outputs are recorded, in the order in which they run.
enum OutputSteps {
    /// In agency 6403: somebody measured twice, somebody who is not measured and moves to another unit, somebody who leaves, and
    /// somebody who comes.
    private static let measured = "196409301985051001", moved = "196304232021212001", left = "197706192007052001", joined = "200110222022111001"

    private static func importing(_ data: String, _ number: Int, _ more: String...) -> [String] {
        let name = number == 3 ? "Pemerintah Kota Contoh 1" : "Pemerintah Kab. Contoh \(number)"
        return ["import", data, "--archive", "takar.db", "--agency", "640\(number)", "--quick-code", "640\(number)", "--name", name] + more
    }

    private static func measuring(_ number: Int, _ date: String, _ label: String) -> [String] {
        ["measure", "--archive", "takar.db", "--agency", "640\(number)", "--as-of", date, "--label", label]
    }

    /// Of each agency the export of April, its measurement, the export of December and its measurement.
    static let imports: [OutputStep] =
        (1...3).flatMap { number in
            let isLast = number == 3
            return [
                OutputStep(isLast ? "import" : "import-\(number)", as: importing("april\(number)", number)),
                OutputStep(isLast ? "measure" : "measure-\(number)", as: measuring(number, "2022-04-18", "Triwulan I")),
            ] + (isLast ? trials : []) + [
                OutputStep(isLast ? "import-changed" : "import-changed-\(number)", as: importing("desember\(number)", number)),
                OutputStep(isLast ? "measure-changed" : "measure-changed-\(number)", as: measuring(number, "2022-12-31", "Akhir tahun")),
            ]
        } + [
            OutputStep("import-unchanged", as: importing("desember3", 3)),
            OutputStep("import-unchanged-json", as: importing("desember3", 3, "--json", "--lang", "en")),
            OutputStep("import-trial-new", as: ["import", "april1", "--archive", "baru.db", "--agency", "X", "--dry-run", "--lang", "en"]),
            OutputStep("measure-again", as: measuring(3, "2022-12-31", "Akhir tahun") + ["--lang", "en"]),
        ]

    private static let trials = [
        OutputStep("import-trial", as: importing("desember3", 3, "--dry-run")),
        OutputStep("import-trial-english", as: importing("desember3", 3, "--dry-run", "--lang", "en")),
        OutputStep("import-trial-json", as: importing("desember3", 3, "--dry-run", "--json")),
    ]

    static let readings = [
        OutputStep("history", "history"),
        OutputStep("history-english", "history", "--lang", "en"),
        OutputStep("history-json", "history", "--agency", "6403", "--json"),
        OutputStep("history-person", "history", "--person", moved),
        OutputStep("history-person-left", "history", "--person", left, "--lang", "en"),
        OutputStep("history-person-measured", "history", "--person", measured),
        OutputStep("history-person-json", "history", "--person", moved, "--json"),
        OutputStep("refuse-history-agency", "history", "--agency", "9999", status: 65),
        OutputStep("refuse-history-person-agency", "history", "--person", moved, "--agency", "9999", status: 65),
        OutputStep("show", "show", "6"),
        OutputStep("show-english", "show", "6", "--lang", "en"),
        OutputStep("show-json", "show", "6", "--json"),
        OutputStep("show-person", "show", "6", "--person", measured),
        OutputStep("show-person-english", "show", "6", "--person", measured, "--lang", "en"),
        OutputStep("show-person-json", "show", "6", "--person", measured, "--json"),
        OutputStep("show-person-not-measured", "show", "6", "--person", moved),
        OutputStep("refuse-show-person-not-then", "show", "5", "--person", joined, status: 65),
        OutputStep("refuse-show-none", "show", "99", status: 65),
        OutputStep("explain", "explain", measured, "--agency", "6403", "--as-of", "2022-12-31"),
        OutputStep("explain-json", "explain", measured, "--agency", "6403", "--as-of", "2022-12-31", "--json", "--lang", "en"),
        OutputStep("explain-names", "explain", "--name", "pegawai contoh", "--agency", "6403", "--as-of", "2022-12-31", status: 64),
        OutputStep("explain-nobody", "explain", "--name", "siapa itu", "--agency", "6403", "--as-of", "2022-12-31", "--lang", "en", status: 65),
        OutputStep("check", "check", "--agency", "6403", "--as-of", "2022-12-31"),
        OutputStep("check-json", "check", "--agency", "6403", "--as-of", "2022-12-31", "--json", "--lang", "en"),
        OutputStep("verify", "verify"),
        OutputStep("verify-english", "verify", "2", "--lang", "en"),
        OutputStep("verify-json", "verify", "5", "6", "--json"),
        OutputStep("refuse-measure-agency", "measure", "--as-of", "2022-12-31", status: 64),
        OutputStep("refuse-measure-unknown-agency", "measure", "--agency", "9999", "--as-of", "2022-12-31", status: 65),
        OutputStep("refuse-measure-empty-agency", "measure", "--agency", "", "--as-of", "2022-12-31", status: 65),
        OutputStep("measure-no-keep", "measure", "--agency", "6403", "--as-of", "2022-06-30", "--no-keep"),
        OutputStep("measure-no-keep-json", "measure", "--agency", "6403", "--as-of", "2022-06-30", "--no-keep", "--json", "--lang", "en"),
        OutputStep(
            "refuse-measure-no-keep-label", "measure", "--agency", "6403", "--as-of", "2022-06-30", "--no-keep", "--label", "x", status: 64),
        OutputStep("refuse-measure-no-keep-by", "measure", "--agency", "6403", "--as-of", "2022-06-30", "--no-keep", "--by", "x", status: 64),
        OutputStep("refuse-measure-no-keep-folder", as: ["measure", "april1", "--as-of", "2022-06-30", "--no-keep"], status: 64),
        OutputStep("refuse-undo-agency", "import", "undo", "--agency", "9999", status: 65),
        OutputStep("refuse-measure-both", "measure", "april1", "--as-of", "2022-12-31", status: 64),
        OutputStep("refuse-measure-no-archive", as: ["measure", "april1", "--as-of", "2022-12-31", "--label", "Triwulan I"], status: 64),
    ]

    static let publications = [
        OutputStep("refuse-award-nothing", "award", "--year", "2022", status: 65),
        OutputStep("award-unofficial", "award", "--year", "2022", "--unofficial", "--draws", "500"),
        OutputStep("publish", "publish", "2", "--decree", "SK contoh 2/2022", "--by", "Pejabat Contoh"),
        OutputStep("publish-english", "publish", "4", "--decree", "SK contoh 4/2022", "--lang", "en"),
        OutputStep("refuse-publish-again", "publish", "2", "--decree", "SK contoh 2/2022", status: 65),
        OutputStep("measure-corrected", as: measuring(1, "2022-12-31", "Perbaikan")),
        OutputStep("refuse-publish-same-day", "publish", "7", "--decree", "SK contoh 7/2022", status: 65),
        OutputStep("publish-in-place", "publish", "7", "--decree", "SK contoh 7/2022", "--supersedes", "1", "--by", "Pejabat Contoh"),
        OutputStep("publish-other-day", "publish", "1", "--decree", "SK contoh 1/2022", "--lang", "en"),
        OutputStep("refuse-publish-superseded", "publish", "6", "--decree", "SK contoh 6/2022", "--supersedes", "1", status: 65),
        OutputStep("refuse-publish-other-agency", "publish", "6", "--decree", "SK contoh 6/2022", "--supersedes", "2", status: 65),
        OutputStep("refuse-publish-none", "publish", "99", "--decree", "SK contoh 99/2022", status: 65),
        OutputStep("history-published", "history"),
        OutputStep("history-published-english", "history", "--agency", "6401", "--lang", "en"),
        OutputStep("history-published-json", "history", "--agency", "6401", "--json"),
        OutputStep("show-superseded", "show", "2"),
        OutputStep("show-superseded-english", "show", "2", "--lang", "en"),
        OutputStep("show-published-json", "show", "7", "--json"),
    ]

    static let comparisons = [
        OutputStep("compare", "compare", "5", "6"),
        OutputStep("compare-english", "compare", "5", "6", "--lang", "en"),
        OutputStep("compare-json", "compare", "5", "6", "--json"),
        OutputStep("compare-back", "compare", "6", "5"),
        OutputStep("compare-same", "compare", "6", "6"),
        OutputStep("compare-parts", "compare", "5", "6", "--output", "/dev/stdout"),
        OutputStep("compare-units", "compare", "5", "6", "--units", "/dev/stdout", "--lang", "en"),
        OutputStep("refuse-compare-agencies", "compare", "1", "3", status: 65),
        OutputStep("refuse-compare-none", "compare", "1", "99", status: 65),
        OutputStep("rank", "rank", "--as-of", "2022-12-31"),
        OutputStep("rank-official", "rank", "--as-of", "2022-12-31", "--official"),
        OutputStep("rank-options", "rank", "--as-of", "2022-12-31", "--soundness", "--try-options", "--draws", "500"),
        OutputStep("rank-json", "rank", "--as-of", "2022-04-18", "--json"),
        OutputStep("rank-units", "rank", "--measurement", "6"),
        OutputStep("rank-units-english", "rank", "--measurement", "6", "--soundness", "--draws", "500", "--level", "3", "--lang", "en"),
        OutputStep("refuse-rank-day", "rank", "--as-of", "2022-06-30", status: 65),
        OutputStep("refuse-rank-day-official", "rank", "--as-of", "2022-06-30", "--official", status: 65),
        OutputStep("refuse-rank-no-day", "rank", status: 64),
        OutputStep("refuse-rank-unit", "rank", "--measurement", "6", "--parent", "X", status: 64),
        OutputStep("refuse-rank-level", "rank", "--measurement", "6", "--level", "9", status: 64),
        OutputStep("refuse-rank-measurement", "rank", "--measurement", "99", status: 65),
        OutputStep("rank-province", "rank", "--as-of", "2022-12-31", "--region", "Jawa Tengah"),
        OutputStep("rank-region-number", "rank", "--as-of", "2022-12-31", "--region", "1", "--lang", "en"),
        OutputStep("refuse-rank-region", "rank", "--as-of", "2022-12-31", "--region", "Makasar", status: 64),
        OutputStep("refuse-rank-region-nobody", "rank", "--as-of", "2022-12-31", "--region", "8", "--kind", "lpnk", "--size", "besar", status: 65),
        OutputStep("award", "award", "--year", "2022", "--draws", "500"),
        OutputStep("award-english", "award", "--year", "2022", "--draws", "500", "--lang", "en"),
        OutputStep("award-region", "award", "--year", "2022", "--draws", "500", "--region", "I", "--unofficial", "--top", "1"),
        OutputStep("award-strict", "award", "--year", "2022", "--draws", "500", "--min-participation", "80"),
        OutputStep("award-json", "award", "--year", "2022", "--draws", "500", "--json"),
        OutputStep("award-table", "award", "--year", "2022", "--draws", "500", "--unofficial", "--output", "/dev/stdout", "--json"),
        OutputStep("award-province", "award", "--year", "2022", "--draws", "500", "--region", "prov. jawa tengah", "--unofficial", "--top", "1"),
        OutputStep("refuse-award-region", "award", "--year", "2022", "--region", "XX", status: 64),
        OutputStep("refuse-award-region-near", "award", "--year", "2022", "--region", "Jogjakarta", status: 64),
        OutputStep("refuse-award-region-nobody", "award", "--year", "2022", "--region", "VIII", status: 65),
        OutputStep("refuse-award-year", "award", "--year", "2021", "--unofficial", status: 65),
        OutputStep("forecast", "forecast", "--agency", "6403", "--as-of", "2022-09-30", "--target", "75"),
        OutputStep("forecast-english", "forecast", "--agency", "6403", "--as-of", "2022-09-30", "--lang", "en"),
        OutputStep("forecast-json", "forecast", "--agency", "6403", "--as-of", "2022-09-30", "--json"),
        OutputStep("forecast-stored", "forecast", "--agency", "6403", "--as-of", "2022-04-18"),
        OutputStep("forecast-stored-english", "forecast", "--agency", "6403", "--as-of", "2022-04-18", "--lang", "en"),
        OutputStep("forecast-stored-json", "forecast", "--agency", "6403", "--as-of", "2022-04-18", "--json"),
        OutputStep("forecast-stored-table", "forecast", "--agency", "6403", "--as-of", "2022-04-18", "--output", "/dev/stdout"),
        OutputStep("forecast-stored-same", "forecast", "--agency", "6403", "--as-of", "2022-12-31"),
        OutputStep("forecast-stored-official", "forecast", "--agency", "6401", "--as-of", "2022-12-31", "--lang", "en"),
        OutputStep("forecast-stored-options", "forecast", "--agency", "6403", "--as-of", "2022-12-31", "--set", "technical=proportional"),
        OutputStep("refuse-forecast-agency", "forecast", "--as-of", "2022-09-30", status: 64),
    ]

    static let exports = [
        OutputStep("export", "export", "6", "--output", "bukti"),
        OutputStep("export-earlier", "export", "--agency", "6403", "--at", "5", "--output", "bukti-april", "--lang", "en"),
        OutputStep("refuse-export-folder", "export", "6", "--output", "penuh", status: 74),
        OutputStep("refuse-export-none", "export", "99", "--output", "tiada", status: 65),
        OutputStep("refuse-export-agency", "export", "--output", "tiada", status: 64),
        OutputStep("refuse-export-unknown-agency", "export", "--agency", "9999", "--output", "tiada", status: 65),
        OutputStep("refuse-export-import", "export", "--agency", "6403", "--at", "1", "--output", "tiada", status: 65),
        OutputStep("refuse-export-both", "export", "6", "--at", "5", "--output", "tiada", status: 64),
        OutputStep("report", "report", "--agency", "6403", "--as-of", "2022-12-31", "--output", "laporan.xlsx"),
    ]

    /// An agency of which nothing but an id is known, brought in by somebody with a long name.
    static let strangers = [
        OutputStep("import-nameless", "import", "april2", "--agency", "X", "--by", "Pengelola Contoh dengan Nama yang Panjang"),
        OutputStep("measure-nameless", "measure", "--agency", "X", "--as-of", "2022-12-31"),
        OutputStep("history-long-names", "history"),
        OutputStep("audit-long-names", "audit", "--lang", "en"),
        OutputStep("award-unplaced", "award", "--year", "2022", "--draws", "500", "--region", "i", "--unofficial"),
        OutputStep("award-unplaced-english", "award", "--year", "2022", "--draws", "500", "--region", "I", "--lang", "en"),
        OutputStep("award-nameless", "award", "--year", "2022", "--draws", "500", "--unofficial", "--lang", "en"),
        OutputStep("refuse-history-person", "history", "--person", "198001012005011001", status: 65),
    ]

    /// At the very end, since it changes what is official: an earlier day in the place of a later one.
    static let returns = [
        OutputStep("refuse-publish-back", "publish", "3", "--decree", "SK contoh 3/2022", "--supersedes", "2", status: 65),
        OutputStep("refuse-publish-reason-blank", "publish", "3", "--decree", "SK contoh 3/2022", "--supersedes", "2", "--reason", " ", status: 64),
        OutputStep(
            "publish-back", "publish", "3", "--decree", "SK contoh 3/2022", "--supersedes", "2", "--reason", "Putusan pemeriksaan", "--by",
            "Pejabat Contoh"),
        OutputStep("history-back", "history", "--agency", "6402"),
        OutputStep("history-back-english", "history", "--agency", "6402", "--lang", "en"),
        OutputStep("history-back-json", "history", "--agency", "6402", "--json"),
        OutputStep("show-back", "show", "3"),
        OutputStep("show-back-json", "show", "3", "--json", "--lang", "en"),
        OutputStep("award-back", "award", "--year", "2022", "--draws", "500"),
        OutputStep("award-back-table", "award", "--year", "2022", "--draws", "500", "--output", "/dev/stdout", "--json"),
        OutputStep("award-back-json", "award", "--year", "2022", "--draws", "500", "--json", "--lang", "en"),
        OutputStep("audit-back", "audit", "verify"),
    ]

    static func audits(head: String) -> [OutputStep] {
        [
            OutputStep("audit", "audit"),
            OutputStep("audit-json", "audit", "list", "--json"),
            OutputStep("audit-verify", "audit", "verify"),
            OutputStep("audit-verify-english", "audit", "verify", "--head", head, "--lang", "en"),
            OutputStep("audit-verify-json", "audit", "verify", "--json"),
            OutputStep("refuse-audit-head", "audit", "verify", "--head", "0123456789abcdef", status: 65),
        ]
    }
}
