import ArgumentParser
import Exchange
import Planning
import Presentation
import Vocabulary
import Workflows

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.plan

    @Flag(help: .planExample) var example = false
    @OptionGroup var source: OptionalSource
    @OptionGroup var goal: PlanGoalOptions
    @OptionGroup var lang: LanguageOption
    @Option(name: .shortAndLong, help: .planOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Option(help: .planApply) var apply: String?
    @Flag(help: .json) var json = false

    func validate() throws {
        if example { return }
        try source.check()
        try goal.check()
        try OutputNames.check([output])
    }

    func run() async throws {
        let language = lang.language
        try await language.run { try make(language) }
    }

    private func make(_ language: Language) throws {
        if example { return try Console.write(ProgrammeList.example) }
        let people = try source.people()
        try OutputGuard.check(reading: source.inputs + goal.inputs, writing: [output, apply])
        try OutputNames.prepare(reading: [], writing: [output])
        let folder = try apply.map { path throws(FileFailure) in try RecordFolder(path, remarks: true) }
        let work = source.work.work(language)
        let result = try goal.request(people).run(work)
        if let output, WorkbookFile.isName(output) {
            _ = try PlanWorkbook(result, language: language).write(to: output)
        } else {
            try PlanTables(result, language: language).lines.write(to: output, in: language, csv)
        }
        if let folder { try AppliedPlan(result).write(to: folder, work) }
        try Console.print(result, json: json, in: language, PlanReport(result, language: language).lines())
    }
}
