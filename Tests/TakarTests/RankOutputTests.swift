import Foundation
import Testing

/// Whole outputs of `takar rank`, compared with recorded text.
@Suite struct RankOutputTests {
    private static let list = ["--agencies", "peringkat/instansi.json"]

    private static let commands: [(name: String, arguments: [String])] = [
        ("rank", ["peringkat/hasil.csv"] + list),
        ("rank-without-list", ["peringkat/hasil.csv", "--min-participation", "33,3"]),
        ("rank-region", ["peringkat/hasil.csv", "--region", "iv", "--top", "2", "--lang", "en"] + list),
        ("rank-region-number", ["peringkat/hasil.csv", "--region", "4"] + list),
        ("rank-region-province", ["peringkat/hasil.csv", "--region", "Sulawesi Selatan", "--size", "SEDANG"] + list),
        ("rank-kind", ["peringkat/hasil.csv", "--kind", "KAB", "--size", "sedang"] + list),
        ("rank-regions", ["peringkat/hasil.csv", "--regions", "peringkat/kanreg-sendiri.yaml", "--region", "A", "--size", "raksasa"] + list),
        ("rank-soundness", ["peringkat/hasil.csv", "--soundness", "--draws", "2000"] + list),
        (
            "rank-soundness-english",
            ["peringkat/hasil.csv", "--soundness", "--draws", "2000", "--seed", "7", "--kind", "kabupaten", "--lang", "en"] + list
        ),
        ("rank-json", ["peringkat/hasil.csv", "--json"] + list),
        ("rank-soundness-json", ["peringkat/hasil.csv", "--soundness", "--draws", "1000", "--kind", "kabupaten", "--json", "--lang", "en"] + list),
        ("rank-file", ["peringkat/hasil.csv", "--soundness", "--draws", "1000", "--json", "--region", "IV", "--output", "/dev/stdout"] + list),
        ("rank-units", ["--units", "peringkat/unit.csv", "--soundness", "--draws", "500"]),
        ("rank-units-parent", ["--units", "peringkat/unit.csv", "--parent", "D1", "--lang", "en"]),
        ("rank-open-data", ["peringkat/terbuka.csv", "--year", "2022"] + list),
        ("rank-offices", ["peringkat/opd.csv"]),
        ("rank-offices-json", ["peringkat/opd.csv", "--json", "--lang", "en"]),
        ("rank-units-level", ["--units", "peringkat/unit.csv", "--level", "3", "--json"]),
    ]

    @Test(arguments: commands)
    func printsWhatWasRecorded(name: String, arguments: [String]) throws {
        let program = try Program.run(["rank"] + arguments)
        #expect(program.status == 0)
        try expectRecorded(program.transcript(["rank"] + arguments), name)
    }

    private static let refusals: [(name: String, arguments: [String], status: Int32)] = [
        ("refuse-rank-nothing", [], 64),
        ("refuse-rank-both", ["peringkat/hasil.csv", "--units", "peringkat/unit.csv"], 64),
        ("refuse-rank-missing", ["nowhere.csv"], 74),
        ("refuse-rank-other-table", ["agency/orang.csv"], 65),
        ("refuse-rank-people", ["peringkat/orang.csv"], 65),
        ("refuse-rank-units-as-agencies", ["peringkat/unit.csv"], 65),
        ("refuse-rank-years", ["peringkat/terbuka.csv"], 65),
        ("refuse-rank-other-year", ["peringkat/terbuka.csv", "--year", "2019", "--lang", "en"], 65),
        ("refuse-rank-no-years", ["peringkat/hasil.csv", "--year", "2022"], 65),
        ("refuse-rank-archive-year", ["--archive", "nowhere.db", "--as-of", "2022-06-30", "--year", "2022"], 64),
        ("refuse-rank-other-list", ["peringkat/hasil.csv", "--agencies", "peringkat/hasil.csv"], 74),
        ("refuse-rank-regions", ["peringkat/hasil.csv", "--regions", "peringkat/kanreg-salah.yaml"], 65),
        ("refuse-rank-region", ["peringkat/hasil.csv", "--region", "XX"], 64),
        ("refuse-rank-region-english", ["peringkat/hasil.csv", "--region", "XX", "--lang", "en"], 64),
        ("refuse-rank-region-near", ["peringkat/hasil.csv", "--region", "Sulawesi Selatam"], 64),
        ("refuse-rank-region-near-english", ["peringkat/hasil.csv", "--region", "Makasar", "--lang", "en"], 64),
        ("refuse-rank-region-nobody", ["peringkat/hasil.csv", "--region", "XIV", "--agencies", "peringkat/instansi.json"], 65),
        (
            "refuse-rank-region-nobody-english",
            ["peringkat/hasil.csv", "--region", "14", "--size", "sedang", "--agencies", "peringkat/instansi.json", "--lang", "en"], 65
        ),
        ("refuse-rank-size", ["peringkat/hasil.csv", "--size", "besar sekali", "--lang", "en"], 64),
        ("refuse-rank-size-indonesian", ["peringkat/hasil.csv", "--size", "besar sekali"], 64),
        ("refuse-rank-kind", ["peringkat/hasil.csv", "--kind", "desa"], 64),
        ("refuse-rank-kind-english", ["peringkat/hasil.csv", "--kind", "desa", "--lang", "en"], 64),
        ("refuse-rank-participation", ["peringkat/hasil.csv", "--min-participation", "101"], 64),
        ("refuse-rank-draws", ["peringkat/hasil.csv", "--soundness", "--draws", "0"], 64),
        ("refuse-rank-nobody", ["peringkat/hasil.csv", "--kind", "lns", "--agencies", "peringkat/instansi.json"], 65),
        ("refuse-rank-no-parents", ["--units", "peringkat/hasil.csv"], 65),
        ("refuse-rank-parent", ["--units", "peringkat/unit.csv", "--parent", "X"], 64),
        ("refuse-rank-parent-english", ["--units", "peringkat/unit.csv", "--parent", "X", "--lang", "en"], 64),
        ("refuse-rank-childless", ["--units", "peringkat/unit.csv", "--parent", "D2"], 64),
        ("refuse-rank-childless-english", ["--units", "peringkat/unit.csv", "--parent", "D2", "--lang", "en"], 64),
        ("refuse-rank-level", ["--units", "peringkat/unit.csv", "--level", "9"], 64),
        ("refuse-rank-level-english", ["--units", "peringkat/unit.csv", "--level", "0", "--lang", "en"], 64),
        ("refuse-rank-units-region", ["--units", "peringkat/unit.csv", "--region", "IV"], 64),
    ]

    @Test(arguments: refusals)
    func refusesWithAClearMessage(name: String, arguments: [String], status: Int32) throws {
        let program = try Program.run(["rank"] + arguments)
        #expect(program.status == status && program.output.isEmpty && !program.errors.isEmpty)
        try expectRecorded(program.transcript(["rank"] + arguments), name)
    }

    /// What is written can be ranked again, from text and from a workbook.
    @Test(arguments: ["out.csv", "out.xlsx"]) func theFileCanBeRankedAgain(name: String) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name).path
        let first = try Program.run(["rank", "peringkat/hasil.csv", "--json", "--output", file] + Self.list)
        let again = try Program.run(["rank", file, "--json"] + Self.list)
        #expect(first.status == 0 && again.status == 0)
        func ranks(_ text: String) throws -> [String] {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let places = try #require(object["peringkat"] as? [[String: Any]])
            return try places.map { place in
                let agency = try #require(place["instansi"] as? [String: Any])
                return "\(try #require(place["peringkat"])) \(try #require(agency["nama"]))"
            }
        }
        #expect(try ranks(first.output) == ranks(again.output) && ranks(first.output).count == 6)
    }
}
