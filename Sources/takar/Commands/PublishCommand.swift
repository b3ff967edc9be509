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

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard !decree.trimmingCharacters(in: .whitespaces).isEmpty, decree.utf8.count <= 300, decree.isOneLine else {
            throw ValidationError(Phrase(id: "--decree: satu baris sepanjang 1 sampai 300 byte.", en: "--decree: one line of 1 to 300 bytes."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let store = try archive.open(for: .writing)
            let publication = try store.write {
                .keep(try $0.publish(measurement, decree: decree, by: archive.actor.name, at: .now, supersedes: supersedes))
            }
            let ending = publication.supersedes.map { language == .indonesian ? ", menggantikan penetapan \($0)" : ", in place of publication \($0)" }
            try Console.print([
                language == .indonesian
                    ? "Pengukuran \(measurement) ditetapkan sebagai penetapan \(publication.number) (\(decree))\(ending ?? "")."
                    : "Measurement \(measurement) is official as publication \(publication.number) (\(decree))\(ending ?? "")."
            ])
        }
    }
}
