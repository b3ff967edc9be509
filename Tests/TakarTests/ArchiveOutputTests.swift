import Foundation
import Testing

/// Whole outputs of the commands on an archive, compared with recorded text: three agencies, two exports and two measurements each.
///
/// What hangs on the hour is replaced by fixed words; hashes of data and results do not, and are part of the text.
@Suite struct ArchiveOutputTests {
    /// One after the other, since what some write others show.
    @Test func everyCommandPrintsWhatWasRecorded() throws {
        let archive = try OutputArchive()
        defer { archive.remove() }
        for step in OutputSteps.imports { try archive.expect(step) }
        for step in OutputSteps.readings { try archive.expect(step) }
        for step in OutputSteps.publications { try archive.expect(step) }
        for step in OutputSteps.comparisons { try archive.expect(step) }
        for step in OutputSteps.exports { try archive.expect(step) }
        try archive.expectFiles(of: "bukti", "archive-export-files")
        for step in OutputSteps.audits(head: try archive.auditHead()) { try archive.expect(step) }
        for step in OutputSteps.strangers { try archive.expect(step) }
        for step in OutputSteps.returns { try archive.expect(step) }
        // A trial run makes nothing, and what was refused nothing either.
        let names = try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).sorted()
        let data = (1...3).flatMap { ["april\($0)", "desember\($0)"] }
        #expect(names == (data + ["bukti", "bukti-april", "laporan.xlsx", "penuh", "takar.db"]).sorted())
    }
}

/// One command, what it is recorded as, and how it ends.
struct OutputStep {
    let name: String
    let arguments: [String]
    var status: Int32 = 0

    /// A command on the archive.
    init(_ name: String, _ arguments: String..., status: Int32 = 0) {
        self.name = name
        self.arguments = arguments + ["--archive", "takar.db"]
        self.status = status
    }

    /// A command with everything said.
    init(_ name: String, as arguments: [String], status: Int32 = 0) {
        self.name = name
        self.arguments = arguments
        self.status = status
    }

    /// What must be refused is asked in both languages.
    var languages: [[String]] { name.hasPrefix("refuse-") ? [[], ["--lang", "en"]] : [[]] }
}

/// A folder with the exports of three invented agencies, where commands run by names relative to it.
struct OutputArchive {
    let folder: URL
    private let firstDay = Self.today

    private static var today: String { Date().formatted(.iso8601.year().month().day()) }

    /// Whoever makes it removes it.
    init() throws {
        folder = try Place.temporary()
        for number in 1...3 {
            let people = ["--employees", "\(20 + 20 * number)", "--seed", "\(number)", "--as-of", "2022-12-31"]
            try run(["simulate", "april\(number)"] + people + ["--exported-on", "2022-04-18"])
            try run(["simulate", "desember\(number)"] + people)
        }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("penuh"), withIntermediateDirectories: false)
        try Data("x".utf8).write(to: folder.appendingPathComponent("penuh/catatan.txt"))
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a command that must succeed; gives what it printed.
    @discardableResult func run(_ arguments: [String]) throws -> String {
        let program = try Launch(arguments, in: folder).run()
        try #require(program.status == 0, "takar \(arguments.joined(separator: " ")): \(program.errors)")
        return program.output
    }

    /// Runs a step and holds what it says against what was recorded.
    func expect(_ step: OutputStep) throws {
        var text = ""
        for language in step.languages {
            let arguments = step.arguments + language
            let program = try Launch(arguments, in: folder).run()
            #expect(program.status == step.status, "\(step.name): \(program.errors)")
            if step.status == 0 { #expect(program.errors.isEmpty && !program.output.isEmpty, "\(step.name)") }
            text += program.transcript(arguments)
        }
        try expectRecorded(timeless(text), "archive-\(step.name)")
    }

    /// Holds the names and the first lines of all files of a folder against what was recorded.
    func expectFiles(of name: String, _ recorded: String) throws {
        let lines = try files(in: name).flatMap { file in
            ["=== \(file)"] + (try text("\(name)/\(file)")).split(separator: "\n", omittingEmptySubsequences: false).prefix(4).map(String.init)
        }
        try expectRecorded(timeless(lines.joined(separator: "\n") + "\n"), recorded)
    }

    /// The hash of the last entry of the audit trail.
    func auditHead() throws -> String {
        struct Trail: Decodable { let sidik_terakhir: String }
        return try JSONDecoder().decode(Trail.self, from: Data(run(["audit", "verify", "--archive", "takar.db", "--json"]).utf8)).sidik_terakhir
    }

    func text(_ name: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }

    /// All files below a folder by their paths from it.
    func files(in name: String) throws -> [String] {
        let inner = folder.appendingPathComponent(name)
        return try FileManager.default.subpathsOfDirectory(atPath: inner.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: inner.appendingPathComponent(path).path, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// Without times, the day of today, and the hashes of audit entries, which hang on times; as wide as before.
    private func timeless(_ text: String) -> String {
        var text = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "yyyy-MM-ddThh:mm:ssZ")
        // By the clock of the machine.
        text = text.replacing(/\d{1,2} [A-Z][a-z]+ 20\d\d \d\d[.:]\d\d/, with: "d MMMM yyyy hh.mm")
        // Since when somebody is there: the day of the test in words, whose length also decides where lines end.
        if text.contains("takar history --person"), !text.contains("--json") {
            text = text.replacing(/\n    (?=\S)/, with: " ")
            text = text.replacing(/(?m)^  \d{1,2} [A-Z][a-z]+ \d{4} – (\d{1,2} [A-Z][a-z]+ \d{4}|\S+)/, with: "  d MMMM yyyy – d MMMM yyyy")
        }
        for day in [firstDay, Self.today] { text = text.replacingOccurrences(of: day, with: "yyyy-MM-dd") }
        text = text.replacing(/("sidik(_sebelumnya|_terakhir)?" : ")[0-9a-f]{64}"/) { $0.0.contains("0000000000") ? $0.0 : "\($0.1)…\"" }
        text = text.replacing(/(entri terakhir:|last entry:|--head)\s+[0-9a-f]{64}/) { "\($0.1) …" }
        return text.replacing(/(?m)  [0-9a-f]{12}$/, with: "  …")
    }
}
