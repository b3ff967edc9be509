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
    @OptionGroup var csv: CSVOption
    @OptionGroup var actor: ActorOptions
    @Flag(name: .customLong("no-keep"), help: .noKeep) var noKeep = false
    @Flag(help: .json) var json = false
    @Flag(help: .strict) var strict = false

    private var keeping: (label: String, by: String)? { noKeep ? nil : (label ?? "", actor.name) }

    func validate() throws {
        try KeepingRule(
            isOfArchive: people.source.archive != nil, isOfPart: !people.scope.units.isEmpty, isNamed: label != nil || actor.by != nil
        ).validate()
        if let label, !ShortText.label.fits(label) {
            throw ValidationError(Phrase(id: "--label: satu baris, paling panjang 200 byte.", en: "--label: one line of at most 200 bytes."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            if noKeep { try KeepingRule.checkNothingKept(isOfArchive: people.source.archive != nil, isNamed: label != nil || actor.by != nil) }
            try OutputNames.prepare(reading: people.inputs + people.plan.request.files(whatIf: whatIf), writing: files.all)
            let work = people.work(language)
            let taken = try MeasurementRequest(people.request, whatIf: whatIf, isToBeKept: !noKeep).run(work)
            let measured = taken.measured, stopwatch = Stopwatch(work)
            LargeBlocks.keepToTheEnd(measured)
            LargeBlocks.giveBack()
            // What was found may be the only help when nothing could be measured, so it is written first.
            try files.writeFindings(measured, in: language, csv)
            try measured.refuseNobody()
            // Worked out while the scores are written; printed once they are there.
            async let lines = json ? [] : MeasurementReport(measured, whatIf: whatIf, language: language).lines()
            async let isWritten: Void = files.writeUnits(measured, in: language, csv)
            try files.writeScores(measured, in: language, csv)
            try await isWritten
            stopwatch.lap("results written")
            let fate = try taken.conclude(keeping, work)
            if fate != nil { stopwatch.lap(noKeep ? "measurement looked at" : "measurement kept") }
            var document = MeasurementDocument(measured, whatIf: whatIf)
            document.fate = fate
            let report = await lines + (fate.map { [$0.line(in: language)] } ?? [])
            try Console.print(document, json: json, in: language, report)
            let gaps = measured.leftOut
            if strict, !gaps.isEmpty { throw CommandFailure([.list(gaps, ending: " (--strict).")]) }
        }
    }
}
