import Foundation
import Testing

extension SampleArchive {
    /// Runs a command that must be refused, in both languages, and holds what it says against the recorded text: the status, a message
    /// with a remedy, nothing on standard output, and the archive as it was.
    func expectRefusal(
        _ name: String, _ arguments: [String], status: Int32, archive: String? = "takar.db", last: [String] = [],
        _ prepare: (inout Launch) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try archive.map { try ArchiveState(of: path($0)) }
        var text = ""
        for language in ["id", "en"] {
            var launch = Launch(arguments + ["--lang", language] + last, in: folder)
            prepare(&launch)
            let program = try launch.run()
            #expect(program.status == status, "\(program.errors)", sourceLocation: sourceLocation)
            #expect(program.output.isEmpty && !program.errors.isEmpty, sourceLocation: sourceLocation)
            text += program.transcript(launch.arguments)
        }
        if let archive {
            let after = try ArchiveState(of: path(archive))
            #expect(after == before && after.faults.isEmpty, "the archive was changed", sourceLocation: sourceLocation)
        }
        try expectRecorded(text, "arsip-\(name)", sourceLocation: sourceLocation)
    }

    /// What is asked of archives in these tests: commands that read and commands that write.
    static func everything(_ archive: String = "takar.db") -> [[String]] {
        [
            ["history", "--archive", archive], ["show", "1", "--archive", archive, "--json"], ["verify", "--archive", archive],
            ["audit", "verify", "--archive", archive], ["compare", "1", "2", "--archive", archive],
            measuring(archive, "2022-12-31", "Akhir tahun"), importing("awal", archive),
            ["publish", "2", "--archive", archive, "--decree", "SK 2/2022"],
        ]
    }
}
