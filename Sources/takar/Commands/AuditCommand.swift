import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.audit

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration.auditVerify

        @Option(help: .archive) var archive: String
        @Option(help: .auditHead) var head: String?
        @OptionGroup var lang: LanguageOption
        @Flag(help: .json) var json = false

        func validate() throws {
            if let head, head.count < 8 || !head.allSatisfy(\.isHexDigit) {
                throw ValidationError(Phrase(id: "--head: paling sedikit 8 angka heksadesimal.", en: "--head: at least 8 hexadecimal digits."))
            }
        }

        func run() async throws {
            let language = lang.language
            try await language.run {
                let trail = try AuditCheckRequest(of: archive, head: head).run()
                try Console.print(trail, json: json, in: language, CheckedTrailReport(trail: trail, language: language).lines())
                if !trail.isIntact { throw CommandFailure([Phrase(id: "jejak audit tidak utuh.", en: "the audit trail is not intact.")]) }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration.auditList

        @Option(help: .archive) var archive: String
        @OptionGroup var lang: LanguageOption
        @Flag(help: .entriesJSON) var json = false

        func run() async throws {
            let language = lang.language
            try await language.run {
                let entries = try AuditEntriesRequest(of: archive).run()
                try Console.print(entries, json: json, in: language, AuditEntriesReport(entries: entries, language: language).lines())
            }
        }
    }
}
