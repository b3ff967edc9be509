import ArgumentParser
import Vocabulary
import Workflows

/// The date of measurement, the instrument and its options.
struct PlanOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: .asOf, transform: DateArgument.parse) var asOf: CivilDate
    @Option(help: .instrumentInstead) var instrument: String?
    @Option(name: .customLong("set"), help: .setting) var settings: [String] = []

    var request: PlanRequest { PlanRequest(asOf: asOf, instrument: instrument, settings: settings) }
}

/// Everything that says who is measured, and by what.
struct PeopleOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions
    @OptionGroup var scope: UnitOptions
    @OptionGroup var plan: PlanOptions

    var request: PeopleRequest { PeopleRequest(source.request, plan.request, units: scope.units) }
    /// What is read, for `OutputGuard`.
    var inputs: [String?] { source.inputs + plan.request.files() }
    func work(_ language: Language) -> Work { source.work.work(language) }
}

/// The units to whose people a command is limited.
struct UnitOptions: ParsableArguments {
    @Option(name: .customLong("unit"), help: .units) var units: [String] = []
}
