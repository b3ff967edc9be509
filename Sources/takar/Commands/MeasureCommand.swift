import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.measure

    @OptionGroup var people: PeopleOptions
    @OptionGroup var lang: LanguageOption
    @OptionGroup var files: MeasuredFiles
    @Option(name: .customLong("what-if"), help: .whatIf) var whatIf: [String] = []
    @Option(help: .label) var label: String?
    @OptionGroup var engine: EngineOptions
    @OptionGroup var csv: CSVOption
    @OptionGroup var actor: ActorOptions
    @Flag(name: .customLong("no-keep"), help: .noKeep) var noKeep = false
    @Flag(help: .json) var json = false
    @Flag(help: .strict) var strict = false

    private var keeping: KeepingRule { KeepingRule(people, label: label, actor: actor) }

    func validate() throws { try keeping.validate() }

    func run() async throws {
        try await lang.language.run {
            let work = people.work(lang.language)
            let taken = try take(work)
            let lines = try await write(taken.measured)
            try finish(taken, lines, work)
        }
    }

    private func take(_ work: Work) throws -> TakenMeasurement {
        if noKeep { try keeping.checkNothingKept() }
        try OutputNames.prepare(reading: people.inputs + people.plan.request.files(whatIf: whatIf), writing: files.all)
        let taken = try MeasurementRequest(people.request, whatIf: whatIf, isToBeKept: !noKeep, engine: engine.request).run(work)
        LargeBlocks.keepToTheEnd(taken.measured)
        LargeBlocks.giveBack()
        // What was found may be the only help when nothing could be measured, so it is written first.
        try files.writeFindings(taken.measured, in: lang.language, csv)
        try taken.measured.refuseNobody()
        return taken
    }

    /// Writes the files; the report for a terminal and the units are worked out meanwhile.
    private func write(_ measured: MeasuredDataSet) async throws -> [String] {
        async let lines = json ? [] : MeasurementReport(measured, whatIf: whatIf, language: lang.language).lines()
        async let isWritten: Void = files.writeUnits(measured, in: lang.language, csv)
        try files.writeScores(measured, in: lang.language, csv)
        try await isWritten
        return await lines
    }

    private func finish(_ taken: TakenMeasurement, _ lines: [String], _ work: Work) throws {
        let language = lang.language
        let fate = try taken.conclude(noKeep ? nil : (label ?? "", actor.name), work)
        try Console.print(
            MeasurementDocument(taken.measured, whatIf: whatIf, fate: fate), json: json, in: language,
            lines + taken.remarks(fate, in: language))
        if strict, !taken.measured.leftOut.isEmpty { throw CommandFailure([.list(taken.measured.leftOut, ending: " (--strict).")]) }
    }
}
