import Foundation
import Testing

/// What reconciling says of a recap that is none, and the differences that are written, person by person.
@Suite struct ReconciliationTests {
    @Test func ownScoresAreNoRecap() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("nilai.csv").path
        #expect(try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", file]).status == 0)
        let program = try Program.run(["reconcile", "agency", "--official", file, "--as-of", "2022-06-30"])
        #expect(program.status == 65 && program.output.isEmpty)
        #expect(program.errors.contains("bukan rekap BKN. Berikan rekap dari BKN"), "\(program.errors)")
    }

    @Test func theTableIsWrittenPersonByPerson() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("out.csv")
        let arguments = ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30", "--output", file.path]
        #expect(try Program.run(arguments).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
        try expectRecorded(try String(contentsOf: file, encoding: .utf8), "file-reconcile")
    }
}
