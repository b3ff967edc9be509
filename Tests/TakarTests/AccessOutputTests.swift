import Foundation
import Testing

/// Whole outputs of `takar access`, compared with recorded text; times and tokens, which are never the same, are replaced by fixed words.
@Suite struct AccessOutputTests {
    private static let password = "kopi-tubruk-tiga-gelas"

    private static let adding: [(name: String, arguments: [String])] = [
        ("add", ["--name", "admin", "--role", "administrator"]),
        ("add-english", ["--name", "kepala", "--role", "pimpinan", "--lang", "en"]),
        ("add-region", ["--name", "kanreg4", "--role", "evaluator", "--region", "Sulawesi Selatan"]),
        ("add-nobody", ["--name", "budi", "--role", "pegawai"]),
        ("add-nobody-english", ["--name", "tono", "--role", "pegawai", "--lang", "en"]),
    ]

    private static let refused: [(name: String, arguments: [String], status: Int32)] = [
        ("role", ["add-account", "--name", "x", "--role", "raja"], 64),
        ("name", ["add-account", "--name", "a b", "--role", "auditor"], 64),
        ("taken", ["add-account", "--name", "ADMIN", "--role", "auditor"], 65),
        ("unit", ["add-account", "--name", "x", "--role", "opd", "--unit", "tiada"], 64),
        ("no-unit", ["add-account", "--name", "x", "--role", "opd"], 64),
        ("region", ["add-account", "--name", "x", "--role", "evaluator", "--region", "Makasar"], 64),
        ("no-region", ["add-account", "--name", "x", "--role", "evaluator"], 64),
        ("region-of-other", ["add-account", "--name", "x", "--role", "auditor", "--region", "I"], 64),
        ("agency", ["add-account", "--name", "x", "--role", "pengelola", "--agency", "9999"], 65),
        ("person", ["add-account", "--name", "x", "--role", "pegawai", "--nip", "198001012005011001"], 65),
        ("token-account", ["token", "--account", "tiada"], 65),
        ("token-days", ["token", "--account", "admin", "--days", "0"], 64),
        ("password-account", ["password", "--account", "tiada"], 65),
        ("password-weak", ["password", "--account", "kepala", "--policy", "bssn"], 64),
        ("revoke-token", ["revoke", "--token", "9"], 65),
        ("revoke-both", ["revoke", "--token", "9", "--account", "admin"], 64),
        ("revoke-nothing", ["revoke"], 64),
    ]

    /// One after the other, since what some write others show.
    @Test func everyCommandPrintsWhatWasRecorded() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try expect("list-empty", try prepared(sample, "list"))
        for step in Self.adding { try expect(step.name, command("add-account", step.arguments, sample)) }
        try expect("password", command("password", ["--account", "admin"], sample, input: Self.password + "\n"))
        try expect("password-english", command("password", ["--account", "KEPALA", "--lang", "en"], sample, input: Self.password + "\r\nlain\n"))
        for step in Self.refused {
            let both = try ["id", "en"].map { language in
                let arguments = Array(step.arguments.dropFirst()) + ["--lang", language]
                let (program, text) = try command(step.arguments[0], arguments, sample, input: Self.password)
                #expect(program.status == step.status && program.output.isEmpty, "\(step.name)")
                return text
            }
            try expectRecorded(both.joined(), "akses-refuse-\(step.name)")
        }
        let (none, said) = try command("password", ["--account", "admin"], sample)
        #expect(none.status == 64)
        try expectRecorded(said, "akses-refuse-password-none")
        let tokens = try ["id", "en"].map { language in
            let (program, text) = try command("token", ["--account", "kanreg4", "--label", "Dasbor", "--days", "365", "--lang", language], sample)
            try expectRecorded(text, "akses-token-\(language)")
            return program.output
        }
        // A token stands alone on its line, so that it can be sent to a file.
        for token in tokens { #expect(token.wholeMatch(of: /tkr_[A-Za-z0-9_-]{43}\n/) != nil) }
        #expect(Set(tokens).count == 2)
        try expect("revoke-token", command("revoke", ["--token", "1"], sample))
        try expect("list", command("list", [], sample, by: false))
        try expect("list-english", command("list", ["--lang", "en"], sample, by: false))
        try expect("list-json", command("list", ["--json"], sample, by: false))
        try expect("revoke", command("revoke", ["--account", "kanreg4"], sample))
        try expect("revoke-english", command("revoke", ["--account", "budi", "--lang", "en"], sample))
        try expect("list-revoked", command("list", [], sample, by: false))
        let audit = try Launch(["audit", "--archive", "takar.db"], in: sample.folder).run()
        try expectRecorded(timeless(audit.transcript(["audit", "--archive", "takar.db"])), "akses-audit")
        try sample.run(["audit", "verify", "--archive", "takar.db"])
        try expectNoSecrets(sample, tokens)
    }

    /// Neither what was typed nor a token lies in the archive.
    private func expectNoSecrets(_ sample: SampleArchive, _ tokens: [String]) throws {
        for file in try FileManager.default.contentsOfDirectory(atPath: sample.folder.path) where file.hasPrefix("takar.db") {
            let bytes = try sample.bytes(file)
            for secret in [Self.password] + tokens.map({ String($0.dropLast()) }) {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)")
            }
        }
    }

    /// The first account makes the archive that is not there.
    @Test func anAccountMakesAnArchive() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = ["access", "add-account", "--archive", "baru.db", "--name", "admin", "--role", "administrator", "--by", "petugas"]
        let first = try Launch(arguments, in: folder).run()
        #expect(first.status == 0 && FileManager.default.fileExists(atPath: folder.appendingPathComponent("baru.db").path))
        let second = try Launch(["access", "add-account", "--archive", "lain.db", "--name", "a", "--role", "pengelola"], in: folder).run()
        #expect(second.status == 74 && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("lain.db").path))
    }

    // MARK: Running

    private func prepared(_ sample: SampleArchive, _ name: String) throws -> (Program, String) {
        try sample.run(SampleArchive.importing("awal", "takar.db"))
        return try command(name, [], sample, by: false)
    }

    /// Runs a command on the archive; what it printed, and a text of it without what is never the same.
    private func command(
        _ name: String, _ arguments: [String], _ sample: SampleArchive, by: Bool = true, input: String = ""
    ) throws -> (program: Program, text: String) {
        let arguments = ["access", name, "--archive", "takar.db"] + arguments + (by ? ["--by", "petugas"] : [])
        var launch = Launch(arguments, in: sample.folder)
        launch.input = input
        let program = try launch.run()
        #expect(!program.errors.contains(Self.password) && !program.output.contains(Self.password))
        return (program, timeless(program.transcript(arguments)))
    }

    private func expect(_ name: String, _ result: (program: Program, text: String), sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(result.program.status == 0 && result.program.errors.isEmpty, "\(result.program.errors)", sourceLocation: sourceLocation)
        try expectRecorded(result.text, "akses-\(name)", sourceLocation: sourceLocation)
    }

    private func timeless(_ text: String) -> String {
        var text = text.replacing(/tkr_[A-Za-z0-9_-]{43}/, with: "tkr_…")
        text = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "yyyy-MM-ddThh:mm:ssZ")
        text = text.replacing(/\d{1,2} [A-Z][a-z]+ 20\d\d( \d\d[.:]\d\d)?/) { $0.1 == nil ? "d MMMM yyyy" : "d MMMM yyyy hh.mm" }
        return text.replacing(/(?m)  [0-9a-f]{12}$/, with: "  …")
    }
}
