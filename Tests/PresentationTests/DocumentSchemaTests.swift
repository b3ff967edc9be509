import Foundation
import Presentation
import Testing
import Vocabulary

/// What programs read of Takar's JSON documents holds.
@Suite struct DocumentSchemaTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let kinds = DocumentKind.all.map(\.title.name)

    private static func object(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    private static func schema(_ name: String) throws -> [String: Any] {
        try #require(try object(DocumentKind.named(name).schema(in: .indonesian).text()) as? [String: Any])
    }

    @Test func namesAreEachOthersNone() { #expect(Set(Self.kinds).count == Self.kinds.count) }

    /// A schema that was published stays what it is: another one gets another version, and a file of its own.
    @Test(arguments: kinds) func aPublishedVersionStays(_ name: String) throws {
        let kind = try DocumentKind.named(name)
        let file = Self.root.appendingPathComponent("docs/skema/\(name)-\(kind.title.version).json")
        let text = kind.schema(in: .indonesian).text() + "\n"
        if !FileManager.default.fileExists(atPath: file.path), ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "give the changed document a new version")
    }

    /// Of what is recorded of commands that print JSON, the documents.
    private static let recorded: [(file: String, kind: String, text: String)] = {
        let folder = root.appendingPathComponent("Tests/TakarTests/Recorded")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
        return files.compactMap { file in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) else { return nil }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard let command = lines.first?.dropFirst("$ takar ".count), command.contains("--json"),
                let start = lines.firstIndex(where: { $0 == "{" || $0 == "[" }),
                let end = lines[start...].firstIndex(where: { $0 == "}" || $0 == "]" })
            else { return nil }
            return (file, kind(of: command.split(separator: " ")), lines[start...end].joined(separator: "\n"))
        }
    }()

    /// The document that a command prints.
    private static func kind(of words: [Substring]) -> String {
        switch words.first {
        case "measure": "pengukuran"
        case "explain": "penjelasan"
        case "check": "pemeriksaan-data"
        case "forecast": "ramalan"
        case "reconcile": "rekonsiliasi"
        case "rank": "peringkat"
        case "award": "penghargaan"
        case "compare": "perubahan"
        case "import": words.contains("undo") ? "pembatalan-impor" : "impor"
        case "history": words.contains("--person") ? "riwayat-pegawai" : "riwayat-arsip"
        case "show": words.contains("--person") ? "penjelasan" : "pengukuran-tersimpan"
        case "verify": "verifikasi"
        case "gaps": "kekurangan"
        case "scenario": "skenario"
        case "plan": words.contains("progress") ? "kemajuan-rencana" : words.contains("--years") ? "studi" : "rencana"
        case "access": "akun"
        case "audit": words.contains("verify") ? "pemeriksaan-jejak-audit" : "jejak-audit"
        default: ""
        }
    }

    @Test func everyKindButOneIsRecorded() {
        #expect(Set(Self.kinds).subtracting(Self.recorded.map(\.kind)).sorted() == ["pembatalan-impor"])
    }

    @Test(arguments: recorded.map(\.file)) func recordedDocumentsFit(_ file: String) throws {
        let document = try #require(Self.recorded.first { $0.file == file })
        let check = SchemaCheck(try Self.object(document.text), try Self.schema(document.kind))
        #expect(check.faults.isEmpty, "\(file)")
    }

    /// The schemas are tight enough to be of use: a document does not fit that of another kind, nor without one of its fields.
    @Test(arguments: recorded.map(\.file)) func otherDocumentsDoNotFit(_ file: String) throws {
        let document = try #require(Self.recorded.first { $0.file == file })
        let value = try Self.object(document.text)
        for kind in Self.kinds where kind != document.kind && !(value as? [Any] ?? [0]).isEmpty {
            #expect(!SchemaCheck(value, try Self.schema(kind)).faults.isEmpty, "\(file) fits \(kind)")
        }
        guard let object = value as? [String: Any] else { return }
        let schema = try Self.schema(document.kind)
        for name in schema["required"] as? [String] ?? [] {
            #expect(!SchemaCheck(object.filter { $0.key != name }, schema).faults.isEmpty, "\(file) fits without \(name)")
        }
    }

    /// Words differ by the language, forms do not.
    @Test(arguments: kinds) func formsAreTheSameInBothLanguages(_ name: String) throws {
        func bare(_ value: Any) -> NSObject {
            if let object = value as? [String: Any] {
                return object.filter { $0.key != "description" }.mapValues(bare) as NSDictionary
            }
            return (value as? [Any])?.map(bare) as NSArray? ?? value as? NSObject ?? NSNull()
        }
        let kind = try DocumentKind.named(name)
        let texts = Language.allCases.map { kind.schema(in: $0).text() }
        #expect(bare(try Self.object(texts[0])) == bare(try Self.object(texts[1])))
    }
}
