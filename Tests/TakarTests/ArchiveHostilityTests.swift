import Foundation
import Testing

/// What somebody careless or hostile writes where an agency, a name or a number is asked for.
@Suite struct ArchiveHostilityTests {
    /// Ids that look like something else are ids, and come back as they were written.
    @Test(arguments: [
        "4011';DROP/**/TABLE/**/agency;--", "\"4011\"", "'", ";", "%s%n", "../../etc", "🏛️", "٤٠١١", "null", "-1", "$(id)", "a\\n",
    ])
    func oddAgencies(id: String) throws {
        let sample = try SampleArchive(employees: 5)
        defer { sample.remove() }
        let agency = ["--archive", "takar.db", "--agency=\(id)"]
        try sample.run(["import", "awal"] + agency, ["measure", "--as-of", "2022-06-30", "--label=\(id)"] + agency)
        let history = try Launch(["history", "--json"] + agency, in: sample.folder).run()
        let agencies = try #require(try JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [[String: Any]])
        #expect(agencies.count == 1 && (agencies.first?["instansi"] as? [String: Any])?["id"] as? String == id)
        #expect(try ArchiveState(of: sample.path("takar.db")).faults.isEmpty)
        try sample.run(["verify", "--archive", "takar.db"])
    }

    private static let refusals: [(name: String, arguments: [String], status: Int32)] = [
        ("id-kosong", ["import", "awal", "--agency", ""], 64),
        ("id-berspasi", ["import", "awal", "--agency", "4011 OR 1=1"], 64),
        ("id-berbaris", ["import", "awal", "--agency", "4011\n4012"], 64),
        ("id-kendali", ["import", "awal", "--agency", "\u{1B}[31m4011"], 64),
        ("id-panjang", ["import", "awal", "--agency", String(repeating: "9", count: 10_000)], 64),
        ("nama-berbaris", ["import", "awal", "--agency", "4011", "--name", "Kab.\nContoh"], 64),
        ("oleh-kendali", ["import", "awal", "--agency", "4011", "--by", "a\u{7}b"], 64),
        ("label-berbaris", ["measure", "--as-of", "2022-06-30", "--label", "Triwulan\nII"], 64),
        ("label-kendali", ["measure", "--as-of", "2022-06-30", "--label", "Triwulan\u{1B}[2J"], 64),
        ("label-panjang", ["measure", "--as-of", "2022-06-30", "--label", String(repeating: "x", count: 201)], 64),
        ("sk-berbaris", ["publish", "1", "--decree", "SK 1\nSK 2"], 64),
        ("sk-spasi", ["publish", "1", "--decree", "   "], 64),
        ("instansi-tiada", ["measure", "--as-of", "2022-06-30", "--agency", "' OR ''='"], 65),
        ("nomor-0", ["show", "0"], 65),
        ("nomor-minus", ["show", "--", "-1"], 65),
        ("nomor-besar", ["show", "9223372036854775807"], 65),
        ("nomor-terlalu-besar", ["show", "9223372036854775808"], 64),
        ("nomor-kata", ["verify", "satu"], 64),
        ("nomor-verifikasi", ["verify", "1", "77"], 65),
        ("nomor-penetapan", ["publish", "0", "--decree", "SK"], 65),
        ("nomor-diganti", ["publish", "1", "--decree", "SK", "--supersedes=-5"], 65),
        ("nomor-banding", ["compare", "1", "0"], 65),
        ("sidik-pendek", ["audit", "verify", "--head", "abc"], 64),
        ("nip-salah", ["history", "--person", "1 OR 1=1"], 64),
        ("nip-tiada", ["history", "--person", "199912312020121999"], 65),
    ]

    /// All in one archive, which is the same afterwards.
    @Test func oddArguments() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        for (name, arguments, status) in Self.refusals {
            // Behind `--` everything is an argument.
            let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
            let command = arguments[..<end] + ["--archive", "takar.db"]
            try sample.expectRefusal(name, Array(command), status: status, last: Array(arguments[end...]))
        }
    }
}
