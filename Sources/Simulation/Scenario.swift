import Vocabulary

/// What everybody in one simulation shares: the date of measurement, the day of the export and the source of random numbers.
struct Scenario: Sendable {
    let asOf: CivilDate
    /// Y, the year of the date of measurement.
    let year: Int
    /// The month of the date of measurement.
    let month: CalendarMonth
    /// The day whose export is written, not after the date of measurement.
    let exportedOn: CivilDate
    /// How many people there are on the date of measurement.
    let employees: Int
    let births: BirthCalendar
    private let seed: UInt64

    init(_ simulation: Simulation) {
        seed = simulation.seed
        asOf = simulation.asOf
        exportedOn = simulation.exportedOn ?? simulation.asOf
        year = simulation.asOf.year
        month = CalendarMonth(of: simulation.asOf)
        employees = simulation.employees
        births = BirthCalendar(asOf: simulation.asOf, seed: simulation.seed)
    }

    /// Whether the export is of a day before the measurement, when not all was as it is then.
    var isEarlier: Bool { exportedOn < asOf }

    func stream(_ kind: SeededGenerator.Stream, _ number: Int) -> SeededGenerator {
        SeededGenerator(seed: seed, stream: kind, number: number)
    }
}
