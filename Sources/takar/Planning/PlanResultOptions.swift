import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

/// What is made of a plan.
struct PlanResultOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: .planOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Option(help: .planApply) var apply: String?
    @Option(help: .planKeep) var keep: String?
    @Option(help: .actor) var actor: String?
    @Flag(help: .json) var json = false

    var actorName: String { actor ?? ActorOptions.user }

    func check(_ source: OptionalSource, _ goal: PlanGoalOptions) throws {
        try OutputNames.check([output])
        if goal.years != nil, apply != nil || keep != nil {
            throw ValidationError(
                Phrase(id: "--apply dan --keep tidak berlaku dengan --years.", en: "--apply and --keep do not go with --years."))
        }
        if keep != nil, source.archive == nil {
            throw ValidationError(Phrase(id: "--keep hanya berlaku dengan --archive.", en: "--keep goes with --archive."))
        }
        if let keep, !ShortText.label.fits(keep) || keep.isEmpty {
            throw ValidationError(Phrase(id: "--keep: satu baris sepanjang 1 sampai 200 byte.", en: "--keep: one line of 1 to 200 bytes."))
        }
        if actor != nil, keep == nil { throw ValidationError(Phrase(id: "--actor hanya berlaku dengan --keep.", en: "--actor goes with --keep.")) }
        if let actor, !ShortText.actor.fits(actor) {
            throw ValidationError(
                Phrase(id: "--actor: nama paling panjang 200 byte dalam satu baris.", en: "--actor: a name of at most 200 bytes on one line."))
        }
    }

    /// Writes the file that was asked for.
    func write(_ result: TrainingPlanResult, _ language: Language) throws {
        guard let output else { return }
        if WorkbookFile.isName(output) {
            _ = try PlanWorkbook(result, language: language).write(to: output)
        } else {
            try PlanTables(result, language: language).lines.write(to: output, in: language, csv)
        }
    }
}
