import ArgumentParser
import Exchange
import Planning
import Presentation
import Vocabulary
import Workflows

struct PlanMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.planMake

    @Flag(help: .planExample) var example = false
    @OptionGroup var source: OptionalSource
    @OptionGroup var goal: PlanGoalOptions
    @OptionGroup var results: PlanResultOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        if example { return }
        try source.check()
        try goal.check()
        try results.check(source, goal)
    }

    func run() async throws {
        let language = lang.language
        try await language.run { try make(language) }
    }

    private func make(_ language: Language) throws {
        if example { return try Console.write(ProgrammeList.example) }
        let people = try source.people()
        try OutputGuard.check(reading: source.inputs + goal.inputs, writing: [results.output, results.apply])
        try OutputNames.prepare(reading: [], writing: [results.output])
        if let years = goal.years { return try follow(years, people, language) }
        let folder = try results.apply.map { path throws(FileFailure) in try RecordFolder(path, remarks: true) }
        let work = source.work.work(language)
        let result = try goal.request(people).run(work)
        try results.write(result, language)
        if let folder { try AppliedPlan(result).write(to: folder, work) }
        let kept = try results.keep.map { try result.keep($0, by: results.actorName, work) }
        try Console.print(result, json: results.json, in: language, PlanReport(result, kept: kept, language: language).lines())
    }

    private func follow(_ years: Int, _ people: PeopleRequest, _ language: Language) throws {
        let result = try StudyRequest(people, programmes: goal.programmes ?? "", years: years).run(source.work.work(language))
        let tables = StudyTables(result, language: language)
        try tables.students.write(to: results.output, in: language, results.csv, asWorkbook: tables.all)
        try Console.print(result, json: results.json, in: language, StudyReport(result, language: language).lines())
    }
}
