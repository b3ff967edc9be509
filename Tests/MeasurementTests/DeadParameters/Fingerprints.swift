import Instruments
import Measurement
import Personnel
import TestSupport
import Vocabulary

/// All that an instrument says about some people: what may not stay the same when one of its values changes.
struct Fingerprint: Equatable {
    private var years: [Bool]
    private var measurements: [Measurement] = []

    private struct Measurement: Equatable {
        var fates: [[RowFate]]
        /// What is said of rows that are used, and of codes that nobody knows.
        var words: [[String]]
        var disagreements: [[Int]]
        var exclusions: [UInt8]
        var dimensions: PointColumns
        var categories: [String]
        var losses: [IndicatorLoss]
        var resting: Int
        var between: Int
        var means: Means?
        var groups: [Int]
    }

    init(_ instrument: CompiledInstrument, _ corpus: [Population]) {
        years = (2015...2030).map(instrument.instrument.years.contains)
        for (asOf, people) in corpus {
            let plan = Plan(instrument, asOf: asOf)
            let (facts, fates) = plan.measured(people)
            let scores = facts.scored()
            let whole = Aggregation(scores, facts: facts, placement: .flat(people.count)).whole
            measurements.append(
                Measurement(
                    fates: fates, words: people.map { Self.words($0, plan) },
                    disagreements: facts.disagreements.sorted { $0.key < $1.key }.map(\.value),
                    exclusions: scores.exclusions, dimensions: scores.dimensions,
                    categories: people.indices.map { scores.isMeasured($0) ? scores.category(of: $0) : "" }, losses: scores.losses,
                    resting: scores.restingOnMissingData, between: scores.betweenCategoryReadings,
                    means: Means(whole, by: instrument.instrument.combination),
                    groups: [whole.first.count, whole.second.count]))
        }
    }
}

extension Fingerprint {
    private static func words(_ person: TestPerson, _ plan: Plan) -> [String] {
        plan.unknownCodes(person.employee).map { "\($0.field.rawValue) \($0.code)" }
            + person.records.flatMap { record in plan.warnings(of: record).map { "\($0.problem.code) \($0.field.rawValue)" } }
    }
}

/// People at a date of measurement.
typealias Population = (asOf: CivilDate, people: [TestPerson])

/// The people on whom a nudge must show: small groups who show one thing each, then everybody who can be thought of.
struct Corpus: Sendable {
    let groups: [[Population]]
    let everybody: [Population]

    init(_ instrument: Instrument, dates: [String], seed: UInt64) throws {
        var groups: [[Population]] = [], everybody: [Population] = []
        for date in dates {
            let asOf = try CivilDate.of(date)
            let enumerated = EnumeratedPeople(instrument: instrument, asOf: asOf)
            let cells = try enumerated.cells()
            if groups.isEmpty { groups = cells.map { _ in [] } }
            for (number, people) in cells.enumerated() { groups[number].append((asOf, people)) }
            var random = RandomPeople(asOf: asOf, seed: seed)
            everybody.append((asOf, try enumerated.everybody() + random.people(3000 / dates.count)))
        }
        (self.groups, self.everybody) = (groups, everybody)
    }
}
