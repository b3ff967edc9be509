import ArgumentParser
import Vocabulary

/// Bringing files into an archive, and taking that back.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Phrase(
            id: "Impor berkas instansi ke arsip; yang sudah tercatat sebelumnya tetap tersimpan.",
            en: "Brings an agency's files into an archive, keeping what was known before."),
        discussion: .example(
            "takar import data --archive takar.db --agency 4011 \\", #"  --name "Pemerintah Kab. Contoh""#,
            "takar import undo --archive takar.db --agency 4011",
            note: Phrase(
                id: """
                    Perintah kedua membatalkan impor terakhir. Folder yang bernama undo atau from ditulis ./undo atau ./from. Semua opsi: \
                    takar import from --help
                    """,
                en: """
                    The second command takes the last import back. A folder that is called undo or from is named as ./undo or ./from. All options: \
                    takar import from --help
                    """)),
        subcommands: [ImportFilesCommand.self, ImportUndoCommand.self], defaultSubcommand: ImportFilesCommand.self)
}
