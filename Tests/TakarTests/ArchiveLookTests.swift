import Foundation
import Testing

/// Looking at an archive without leaving anything in it.
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
}
