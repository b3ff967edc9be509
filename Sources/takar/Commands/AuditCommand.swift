import Archive
import ArgumentParser
import Exchange
import Rainbow
import Vocabulary

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Phrase(
            id: "Tampilkan jejak audit arsip: siapa melakukan apa, dan apakah ada yang diubah sesudahnya.",
            en: "The audit trail of an archive: who did what, and whether anything was altered since."),
        subcommands: [Verify.self, List.self], defaultSubcommand: List.self)

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Phrase(
                id: "Temukan setiap entri yang diubah, dihapus, atau dipindah, dan isi arsip yang tidak cocok dengannya.",
                en: "Finds every altered, removed or reordered entry, and what the archive says otherwise."),
            discussion: Phrase(
                id: """
                    Sidik entri terakhir dicetak di akhir. Siapa yang mencatatnya di tempat lain dapat membuktikan kemudian, dengan --head, \
                    bahwa tidak ada entri yang dipotong.
                    """,
                en: """
                    The last entry's hash is printed at the end. Whoever notes it elsewhere can tell later, with --head, that nothing was \
                    cut off behind it.
                    """))

        @Option(help: .archive)
        var archive: String

        @Option(
            help: ArgumentHelp(
                Phrase(
                    id: "Sidik entri yang dicatat sebelumnya, atau angka awalnya; entri itu harus masih ada.",
                    en: "The hash of an entry noted earlier, or its first digits, which must still be there."), valueName: .hashName))
        var head: String?

        @OptionGroup var lang: LanguageOption

        @Flag(help: .json)
        var json = false

        func validate() throws {
            if let head, head.count < 8 || !head.allSatisfy(\.isHexDigit) {
                throw ValidationError(Phrase(id: "--head: paling sedikit 8 angka heksadesimal.", en: "--head: at least 8 hexadecimal digits."))
            }
        }

        func run() async throws {
            let language = lang.language
            try await language.run {
                let store = try SQLiteArchive(archive, for: .reading)
                let damage = try store.damage()
                let check = try store.read { try AuditCheck($0, noted: head?.lowercased()) }
                if json {
                    try Console.write(try AuditCheckJSON(check, damage, language: language).text() + "\n")
                } else {
                    try Console.print(Self.lines(check, damage, language))
                }
                guard check.faults.isEmpty, damage.isEmpty else {
                    throw CommandFailure(
                        [language == .indonesian ? "takar: jejak audit tidak utuh." : "takar: the audit trail is not intact."],
                        status: ExitStatus.data)
                }
            }
        }

        private static func lines(_ check: AuditCheck, _ damage: [String], _ language: Language) -> [String] {
            let faults = damage + check.faults.map { $0.message[language] }
            guard faults.isEmpty else { return faults.map { "✗ \($0)".red } }
            let words =
                language == .indonesian
                ? (whole: "✓ Jejak audit utuh", head: "  Sidik entri terakhir")
                : (whole: "✓ The audit trail is intact", head: "  Hash of the last entry")
            return ["\(words.whole): \(language.counted(check.entries, "entri", "entry", "entries"))", "\(words.head): \(check.head)"]
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Phrase(id: "Tampilkan entri jejak audit.", en: "Shows the entries."))

        @Option(help: .archive)
        var archive: String

        @OptionGroup var lang: LanguageOption

        @Flag(help: ArgumentHelp(Phrase(id: "Cetak entri sebagai JSON.", en: "Print the entries as JSON.")))
        var json = false

        func run() async throws {
            let language = lang.language
            try await language.run {
                let entries = try SQLiteArchive(archive, for: .reading).read { reader in
                    var entries: [AuditEntry] = []
                    try reader.forEachAudit { entries.append($0) }
                    return entries
                }
                if json { return try Console.write(try JSONText.encode(entries.map(AuditEntryJSON.init)) + "\n") }
                let actions = entries.map { AuditAction(rawValue: $0.action)?.label[language] ?? $0.action }
                let widths = [entries.map(\.by), actions, entries.map(\.subject)].map { $0.map(\.count).max() ?? 0 }
                try Console.print(
                    zip(entries, actions).map { entry, action in
                        "\(language.text(entry.sequence).aligned(6))  \(entry.at.text(in: language))  \(entry.by.padded(widths[0]))  \(action.padded(widths[1]))  "
                            + "\(entry.subject.padded(widths[2]))  \(entry.hash.prefix(12))"
                    })
            }
        }
    }
}

/// The trail's state as one JSON object.
struct AuditCheckJSON: Encodable {
    let utuh: Bool
    let entri: Int
    let sidik_terakhir: String
    let temuan: [String]

    init(_ check: AuditCheck, _ damage: [String], language: Language) {
        utuh = check.faults.isEmpty && damage.isEmpty
        entri = check.entries
        sidik_terakhir = check.head
        temuan = damage + check.faults.map { $0.message[language] }
    }

    func text() throws -> String { try JSONText.encode(self) }
}

struct AuditEntryJSON: Encodable {
    let urutan: Int
    let waktu: String
    let oleh: String
    let tindakan: String
    let objek: String
    let rincian: String
    let sidik_sebelumnya: String
    let sidik: String

    init(_ entry: AuditEntry) {
        urutan = entry.sequence
        waktu = entry.at.description
        oleh = entry.by
        tindakan = entry.action
        objek = entry.subject
        rincian = entry.detail
        sidik_sebelumnya = entry.previous
        sidik = entry.hash
    }
}
