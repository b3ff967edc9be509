import Foundation

/// One command of the torture with the archive before and after it.
struct TortureStep {
    let name: String
    let arguments: [String]
    /// The archive from which it starts; no file of that name where it makes the archive.
    let start: String
    let before: ArchiveState
    let after: ArchiveState
    /// How long it takes, as far as is known; kills are spread over it.
    var duration: Duration

    /// The archive on which it is tried and killed.
    static let archive = "coba.db"

    /// The steps of an archive's life, each run undisturbed to learn what it makes and how long it takes.
    static func all(in sample: SampleArchive) throws -> [TortureStep] {
        try Data(emptyArchive).write(to: sample.folder.appendingPathComponent("kosong.db"))
        let life: [(name: String, start: String?, arguments: [String])] = [
            ("migration", "kosong.db", SampleArchive.importing("awal", archive)),
            ("first import", "tiada.db", SampleArchive.importing("awal", archive)),
            ("measurement", nil, SampleArchive.measuring(archive, "2022-06-30", "Triwulan II")),
            ("second import", nil, SampleArchive.importing("lanjut", archive)),
            ("second measurement", nil, SampleArchive.measuring(archive, "2022-09-30", "Triwulan III")),
            ("publication", nil, ["publish", "1", "--archive", archive, "--decree", "SK 1/2022", "--by", "Pejabat Contoh"]),
        ]
        var steps: [TortureStep] = []
        for (number, step) in life.enumerated() {
            // Without a start of its own a step goes on where the one before has ended.
            let start = step.start ?? "\(number).db"
            let before = try ArchiveState(of: sample.path(start))
            var durations: [Duration] = []
            for _ in 0..<3 {
                try sample.copy(start, to: archive)
                durations.append(try ContinuousClock().measure { try sample.run(step.arguments) })
            }
            try sample.copy(archive, to: "\(number + 1).db")
            let after = try ArchiveState(of: sample.path("\(number + 1).db"))
            steps.append(
                TortureStep(
                    name: step.name, arguments: step.arguments, start: start, before: before, after: after, duration: durations.sorted()[1]))
        }
        return steps
    }

    /// An empty database with an archive's mark: what is left when the program was killed before the tables were made.
    private static var emptyArchive: [UInt8] {
        var page = [UInt8](repeating: 0, count: 4096)
        func put(_ bytes: [UInt8], at offset: Int) { page.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
        put(Array("SQLite format 3".utf8), at: 0)
        // Page size, versions of reading and writing, bytes kept free, and the shares that the format asks for.
        put([0x10, 0, 1, 1, 0, 64, 32, 32], at: 16)
        // Changed once; one page; text in UTF-8; the mark; valid for the one change.
        put([0, 0, 0, 1, 0, 0, 0, 1], at: 24)
        put([0, 0, 0, 1], at: 56)
        put(Array("Tkr1".utf8), at: 68)
        put([0, 0, 0, 1], at: 92)
        // A leaf without cells, whose contents begin behind the page's end.
        put([13, 0, 0, 0, 0, 0x10, 0], at: 100)
        return page
    }
}
