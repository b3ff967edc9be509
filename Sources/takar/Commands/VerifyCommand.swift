import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verify

    @Argument(help: .verified) var numbers: [Int] = []
    @Option(help: .archive) var archive: String
    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption
    @Flag(help: .json) var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            let results = try VerificationRequest(numbers, of: archive).run(work.work(language))
            try Console.print(results, json: json, in: language, VerificationReport(results: results, language: language).lines())
            let unsound = results.count { !$0.isSound }
            if unsound > 0 {
                let what = Phrase.counted(
                    unsound, "pengukuran tidak dapat dibangun ulang.", "measurement cannot be made again.", "measurements cannot be made again.")
                throw CommandFailure([what])
            }
        }
    }
}
