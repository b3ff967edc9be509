import Archive
import ArgumentParser
import Exchange
import Foundation
import Vocabulary

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: Phrase(
            id: "Tetapkan pengukuran sebagai resmi; sejak itu hanya dapat digantikan, tidak dapat diubah.",
            en: "Declares a stored measurement official; from then on it can be superseded, never altered."),
        discussion: .example("takar publish 3 --archive takar.db \\", #"  --decree "SK Kepala Kanreg 12/2022" --by "Nama Pejabat""#))

    @Argument(help: ArgumentHelp(Phrase(id: "Nomor pengukuran.", en: "The measurement's number."), valueName: .numberName))
    var measurement: Int

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp(Phrase(id: "Nomor surat keputusan.", en: "The number of the decree."), valueName: .textName))
    var decree: String

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Nomor penetapan yang digantikan.", en: "The publication that this one takes the place of."), valueName: .numberName))
    var supersedes: Int?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Alasannya; perlu bila penetapan ini mundur dari yang digantikannya.",
                en: "Why; needed where it goes back behind the one it takes the place of."), valueName: Phrase(id: "teks", en: "text")))
    var reason: String?

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard !decree.trimmingCharacters(in: .whitespaces).isEmpty, decree.utf8.count <= 300, decree.isOneLine else {
            throw ValidationError(Phrase(id: "--decree: satu baris sepanjang 1 sampai 300 byte.", en: "--decree: one line of 1 to 300 bytes."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            if let reason { try Self.check(reason, language) }
            let store = try archive.open(for: .writing)
            let publication = try store.write {
                .keep(try $0.publish(measurement, decree: decree, by: archive.actor.name, at: .now, supersedes: supersedes, reason: reason))
            }
            let ending = publication.supersedes.map { language == .indonesian ? ", menggantikan penetapan \($0)" : ", in place of publication \($0)" }
            try Console.print(
                [
                    language == .indonesian
                        ? "Pengukuran \(measurement) ditetapkan sebagai penetapan \(publication.number) (\(decree))\(ending ?? "")."
                        : "Measurement \(measurement) is official as publication \(publication.number) (\(decree))\(ending ?? "")."
                ] + (publication.reason(in: language).map { [$0] } ?? []))
        }
    }

    private static func check(_ reason: String, _ language: Language) throws {
        guard reason.trimmingCharacters(in: .whitespaces).isEmpty || reason.utf8.count > 300 || !reason.isOneLine else { return }
        throw CommandFailure(
            Problem(
                "alasan-tidak-sah",
                message: Phrase(id: "--reason bukan satu baris teks", en: "--reason is not one line of text"),
                remedy: Phrase(id: "Tulis satu baris, 1 sampai 300 bita", en: "Write one line of 1 to 300 bytes")),
            status: ExitStatus.usage, language: language)
    }
}

extension Publication {
    /// The reason with its title, as reports print it; nil where there is none.
    func reason(in language: Language) -> String? {
        reason.map { "\(Phrase(id: "Alasan", en: "Reason")[language]): \($0)" }
    }
}
