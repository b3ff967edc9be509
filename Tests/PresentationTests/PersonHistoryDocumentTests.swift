import Foundation
import Personnel
import Presentation
import Testing
import Vocabulary
import Workflows

/// What programs read of a person's history in an archive.
@Suite struct PersonHistoryDocumentTests {
    private struct Document: Decodable {
        struct Placement: Decodable {
            let unor_id, nama_unor: String
            let nama_unor_kemudian: [String]?
        }
        let penempatan: [Placement]
    }

    /// A unit that was renamed while somebody was there has its first name and the later ones; until then there are none of these.
    @Test func laterNamesOfAUnitStandBesideTheFirst() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-presentation-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appendingPathComponent("data"), archive = folder.appendingPathComponent("takar.db").path
        try SimulationRequest(data.path, employees: 20, asOf: try #require(CivilDate(year: 2022, month: 6, day: 30))).run()
        let row = try String(contentsOf: data.appendingPathComponent("pegawai.csv"), encoding: .utf8).split(whereSeparator: \.isNewline)[1]
        let nip = try NIP(written: String(row.split(separator: ";")[1]))
        func placement() throws -> Document.Placement {
            _ = try ImportRequest(data.path, into: archive, agency: "4011", by: "petugas").run()
            let text = try PersonHistoryRequest(nip, in: archive, by: "petugas").run().document(in: .indonesian)
            let placements = try JSONDecoder().decode(Document.self, from: Data(text.utf8)).penempatan
            return try #require(placements.count == 1 ? placements.first : nil)
        }
        let before = try placement()
        #expect(!before.nama_unor.isEmpty && before.nama_unor_kemudian == nil)
        let file = data.appendingPathComponent("unor.csv")
        let units = try String(contentsOf: file, encoding: .utf8).replacing(";\(before.nama_unor);", with: ";UNIT BERNAMA LAIN;")
        try units.write(to: file, atomically: true, encoding: .utf8)
        let after = try placement()
        #expect(after.unor_id == before.unor_id && after.nama_unor == before.nama_unor && after.nama_unor_kemudian == ["UNIT BERNAMA LAIN"])
    }
}
