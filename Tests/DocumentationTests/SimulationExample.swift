import Foundation
import Simulation
import Testing
import Vocabulary

@Suite struct SimulationExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let asOf = CivilDate(year: 2022, month: 6, day: 30) else { return }
        func files(seed: UInt64) throws -> [String: Data] {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contoh-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try Simulation(employees: 50, agencies: 1, seed: seed, asOf: asOf).write(to: folder, progress: nil)
            var files: [String: Data] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
            }
            return files
        }

        let first = try files(seed: 1)
        let names = first.keys.sorted()
        // diklat.csv, hukdis.csv, kursus.csv, pegawai.csv, pendidikan.csv, skp.csv, skp22.csv, unor.csv
        let isRepeated = try files(seed: 1) == first  // true: the same seed, the same bytes
        let isOther = try files(seed: 2) != first  // true: other people
        // end of example
        #expect(names == ["diklat.csv", "hukdis.csv", "kursus.csv", "pegawai.csv", "pendidikan.csv", "skp.csv", "skp22.csv", "unor.csv"])
        #expect(isRepeated)
        #expect(isOther)
        isRead = true
    }
}
