import Foundation
import Testing

/// A folder with two exports of a small invented agency, `awal` and the later `lanjut`, and commands that put them into an archive.
///
/// Names in commands are relative to the folder, so that what they print can be recorded.
struct SampleArchive {
    let folder: URL

    /// Whoever makes it removes it.
    init(employees: Int = 60) throws {
        folder = try Place.temporary()
        let simulated = try Launch(["simulate", "awal", "--employees", "\(employees)", "--seed", "5", "--as-of", "2022-06-30"], in: folder).run()
        try #require(simulated.status == 0, "\(simulated.errors)")
        try FileManager.default.copyItem(at: folder.appendingPathComponent("awal"), to: folder.appendingPathComponent("lanjut"))
        // People leave and change their posts, courses go and are corrected, an office gets another name.
        try change("pegawai.csv") { $0 % 11 == 3 ? nil : $0 % 5 == 3 ? $1.replacingOccurrences(of: "Ahli Muda", with: "Ahli Madya") : $1 }
        try change("kursus.csv") { $0 % 7 == 3 ? nil : $0 % 4 == 3 ? $1.split(separator: ";").dropLast().joined(separator: ";") + ";31" : $1 }
        try change("unor.csv") { $1.replacingOccurrences(of: "DINAS KESEHATAN", with: "DINAS KESEHATAN DAERAH") }
    }

    private func change(_ file: String, _ row: (Int, String) -> String?) throws {
        let url = folder.appendingPathComponent("lanjut/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        let changed = lines.enumerated().compactMap { $0 == 0 ? $1 : row($0, $1) }
        try (changed.joined(separator: "\r\n") + "\r\n").write(to: url, atomically: true, encoding: .utf8)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    static func importing(_ data: String, _ archive: String) -> [String] {
        ["import", data, "--archive", archive, "--agency", "4011", "--name", "Pemerintah Kab. Contoh"]
    }

    static func measuring(_ archive: String, _ date: String, _ label: String) -> [String] {
        ["measure", "--archive", archive, "--as-of", date, "--label", label]
    }

    /// Runs commands that must succeed.
    func run(_ commands: [String]...) throws {
        for command in commands {
            let program = try Launch(command, in: folder).run()
            try #require(program.status == 0, "takar \(command.joined(separator: " ")): \(program.errors)")
        }
    }

    /// The first export in an archive, measured.
    func make(_ archive: String = "takar.db") throws {
        try run(Self.importing("awal", archive), Self.measuring(archive, "2022-06-30", "Triwulan II"))
    }

    /// The first export in an archive, the later one too, both measured.
    func makeTwice(_ archive: String = "takar.db") throws {
        try make(archive)
        try run(Self.importing("lanjut", archive), Self.measuring(archive, "2022-09-30", "Triwulan III"))
    }

    /// Puts an archive's files beside themselves under another name, also those that a killed program has left.
    func copy(_ archive: String, to other: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path(other + suffix))
            guard FileManager.default.fileExists(atPath: path(archive + suffix)) else { continue }
            try FileManager.default.copyItem(atPath: path(archive + suffix), toPath: path(other + suffix))
        }
    }

    func bytes(_ archive: String = "takar.db") throws -> Data { try Data(contentsOf: folder.appendingPathComponent(archive)) }
}
