import Vocabulary

/// What everybody in one simulation shares: the date of measurement and the source of random numbers.
struct Scenario: Sendable {
    let asOf: CivilDate
    /// Y, the year of the date of measurement.
    let year: Int
    /// The month of the date of measurement.
    let month: CalendarMonth
    let employees: Int
    let births: BirthCalendar
    private let seed: UInt64

    init(_ simulation: Simulation) {
        seed = simulation.seed
        asOf = simulation.asOf
        year = simulation.asOf.year
        month = CalendarMonth(of: simulation.asOf)
        employees = simulation.employees
        births = BirthCalendar(asOf: simulation.asOf, seed: simulation.seed)
    }

    func stream(_ kind: SeededGenerator.Stream, _ number: Int) -> SeededGenerator {
        SeededGenerator(seed: seed, stream: kind, number: number)
    }
}
