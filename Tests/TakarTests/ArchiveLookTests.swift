import Foundation
import Testing

/// Looking at an archive without leaving anything in it, and finding in it who and what goes by another name now.
@Suite struct ArchiveLookTests {
    private struct Measured: Decodable {
        struct Fate: Decodable {
            let disimpan: Bool
            let pengukuran: Int?
            let sidik_data: String
            let sidik_hasil: String
        }
        let arsip: Fate
    }

    private func fate(_ sample: SampleArchive, _ more: String...) throws -> Measured.Fate {
        let program = try Launch(["measure", "--archive", "takar.db", "--as-of", "2022-09-30", "--json"] + more, in: sample.folder).run()
        try #require(program.status == 0, "\(program.errors)")
        return try JSONDecoder().decode(Measured.self, from: Data(program.output.utf8)).arsip
    }

    /// What is only looked at is what would be kept, and the archive is the same afterwards, byte for byte.
    @Test func lookingKeepsNothing() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        let bytes = try sample.bytes(), before = try ArchiveState(of: sample.path("takar.db"))
        let looked = try fate(sample, "--no-keep")
        #expect(!looked.disimpan && looked.pengukuran == nil)
        #expect(try sample.bytes() == bytes)
        #expect(try ArchiveState(of: sample.path("takar.db")) == before)
        let kept = try fate(sample)
        #expect(kept.disimpan && kept.pengukuran == 2)
        #expect(kept.sidik_data == looked.sidik_data && kept.sidik_hasil == looked.sidik_hasil)
    }

    /// Somebody whose NIP has changed is found by either, in the measurement of before and of after.
    @Test func aFormerNIPFindsItsPerson() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        let rows = try String(contentsOf: sample.folder.appendingPathComponent("awal/pegawai.csv"), encoding: .utf8).split(
            whereSeparator: \.isNewline)
        // The last digits are a running number.
        let former = String(try #require(rows.dropFirst().first).split(separator: ";")[1]), later = former.prefix(15) + "991"
        for file in try FileManager.default.contentsOfDirectory(atPath: sample.path("awal")) where file.hasSuffix(".csv") {
            let url = sample.folder.appendingPathComponent("awal/\(file)")
            let text = try String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: former, with: later)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        try sample.run(SampleArchive.importing("awal", "takar.db"), SampleArchive.measuring("takar.db", "2022-09-30", "Triwulan III"))
        for number in ["1", "2"] {
            let answers = try [former, String(later)].map { nip in
                let program = try Launch(["show", number, "--archive", "takar.db", "--person", nip], in: sample.folder).run()
                #expect(program.status == 0, "\(number): \(program.errors)")
                return program.output
            }
            #expect(answers[0] == answers[1] && !answers[0].isEmpty)
        }
        let history = try Launch(["history", "--archive", "takar.db", "--person", former], in: sample.folder).run()
        #expect(history.status == 0 && history.output.contains(former) && history.output.contains(later))
    }

    private struct History: Decodable {
        struct Placement: Decodable {
            let unor_id: String
            let nama_unor: String
            let nama_unor_kemudian: [String]?
        }
        let penempatan: [Placement]
    }

    private func placements(_ sample: SampleArchive, _ nip: String) throws -> [History.Placement] {
        let program = try Launch(["history", "--archive", "takar.db", "--person", nip, "--json"], in: sample.folder).run()
        return try JSONDecoder().decode(History.self, from: Data(program.output.utf8)).penempatan
    }

    /// A unit goes by the name it had while somebody was there, and by the later one only from then on.
    @Test func unitsGoByTheNamesTheyHadThen() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        let people = try String(contentsOf: sample.folder.appendingPathComponent("awal/pegawai.csv"), encoding: .utf8)
        let nip = String(try #require(people.split(whereSeparator: \.isNewline).dropFirst().first).split(separator: ";")[1])
        let before = try #require(try placements(sample, nip).first)
        #expect(!before.nama_unor.isEmpty && before.nama_unor_kemudian == nil)
        // The same unit under another name, and nothing else changed.
        let url = sample.folder.appendingPathComponent("awal/unor.csv")
        let units = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map { row in
            row.hasPrefix(before.unor_id) ? row.replacingOccurrences(of: before.nama_unor, with: "UNIT BERNAMA LAIN") : String(row)
        }
        try (units.joined(separator: "\r\n") + "\r\n").write(to: url, atomically: true, encoding: .utf8)
        try sample.run(SampleArchive.importing("awal", "takar.db"))
        let after = try placements(sample, nip)
        #expect(after.map(\.nama_unor) == [before.nama_unor] && after.map(\.nama_unor_kemudian) == [["UNIT BERNAMA LAIN"]])
    }
}
