import ArgumentParser
import Exchange
import Logging
import Measurement
import Personnel
import Vocabulary

/// The data folder and what is said while it is read.
struct DataOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Phrase(id: "Folder berisi ekspor SIASN.", en: "A folder of SIASN's exports."), valueName: .dataName))
    var data: String

    @OptionGroup var work: WorkOptions

    var threadCount: Int { work.threadCount }
    var logger: Logger { work.logger }

    /// Opens the folder; refuses one that holds nobody.
    func open(_ language: Language) throws -> DataFolder { try work.open(data, language) }

    /// Reads and folds the folder, with a progress bar where a person waits.
    func read(_ folder: DataFolder, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], language: Language) throws -> DataSet {
        try work.read(folder, plan: plan, alternatives: alternatives, watching: watching, language: language)
    }
}
