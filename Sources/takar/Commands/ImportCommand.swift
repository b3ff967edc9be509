import ArgumentParser

/// Bringing files into an archive, and taking that back.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Brings an agency's files into an archive, keeping what was known before.",
        discussion: """
            Example: takar import data --archive takar.db --agency 4011 --name "Pemerintah Kab. Contoh"
            The last import is taken back by: takar import undo --archive takar.db --agency 4011
            A folder that is called undo or from is named as ./undo or ./from. All options: takar import from --help
            """,
        subcommands: [ImportFilesCommand.self, ImportUndoCommand.self], defaultSubcommand: ImportFilesCommand.self)
}
