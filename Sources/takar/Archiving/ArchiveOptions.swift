import ArgumentParser
import Foundation
import Vocabulary
import Workflows

/// Which archive a command works with, and who works with it.
struct ArchiveOptions: ParsableArguments {
    @Option(help: .archive) var archive: String
    @OptionGroup var actor: ActorOptions
}

/// Who does something that the audit trail tells of.
struct ActorOptions: ParsableArguments {
    @Option(help: .actor) var by: String?

    func validate() throws {
        if let by, !ShortText.actor.fits(by) {
            throw ValidationError(
                Phrase(id: "--by: nama paling panjang 200 byte dalam satu baris.", en: "--by: a name of at most 200 bytes on one line."))
        }
    }

    var name: String { by ?? Self.user }
    /// Who works on this machine.
    static var user: String { ProcessInfo.processInfo.environment["USER"] ?? NSUserName() }
}
