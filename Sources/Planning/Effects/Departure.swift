import Instruments
import Measurement
import Personnel
import Vocabulary

/// What leaving the service does to somebody under a plan: the standing (*kedudukan hukum*) becomes "pensiun", and the instrument says
/// whether such people are measured.
public struct Departure: Sendable {
    /// SIASN's code of who has retired.
    public static let standing: Code = "99"

    private let plan: Plan
    /// The given facts that only the standing decides, with their values once somebody has left.
    public let changes: [(fact: Int, value: Int)]

    public init(_ plan: Plan) {
        self.plan = plan
        var gone = Employee(nip: NIP(known: 0))
        gone.standing = Self.standing
        let parts = plan.effect(of: gone).parts
        changes = plan.instrument.facts.indices.compactMap { fact in
            guard case .given(let reading) = plan.instrument.facts[fact].definition,
                plan.instrument.readings[reading].sources.map(\.field) == [.employeeStanding]
            else { return nil }
            return (fact, parts.first { $0.fact == fact }?.value ?? 0)
        }
    }

    /// Whether somebody would no longer be measured.
    ///
    /// - Parameter values: all facts of the person.
    public func excludes(_ values: [Int]) -> Bool {
        var values = values
        for change in changes { values[change.fact] = change.value }
        let population = plan.compiled.population
        return population.rows[population.index(values)] != CompiledInstrument.measured
    }

    /// Who retires behind a day and up to another and is then no longer measured, in the order of their numbers.
    ///
    /// Who should have retired before stays: the records say that they are there, and nobody here knows better.
    public func leaving(_ facts: Facts, _ retirement: (Int) -> CivilDate?, after first: CivilDate, until last: CivilDate) -> [Int32] {
        (0..<facts.people).filter { person in
            guard let retires = retirement(person), retires > first, retires <= last else { return false }
            return excludes(facts.values(of: person))
        }.map(Int32.init)
    }
}
