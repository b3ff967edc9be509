import Exchange
import Measurement
import Personnel
import Planning
import Vocabulary

/// People who were read as of the day that is looked ahead to: what gaps, scenarios and plans are of.
struct PlannedPeople {
    /// Everybody who is asked for.
    let dataSet: DataSet
    private let roll: Roll?
    private let threads: Int

    /// - Parameter naming: whether posts and days of retirement are read, in a pass of their own.
    init(_ request: PeopleRequest, _ source: DataSource, _ plan: Plan, alternatives: [Plan] = [], naming: Bool, _ work: Work) throws {
        let everybody = try source.read(plan, alternatives: alternatives, work)
        let scope = try request.scope(in: everybody.tree)
        self.init(everybody, scope, naming ? try source.roll(of: everybody) : nil, work)
    }

    /// The same people, and what they are called.
    static func named(
        _ request: PeopleRequest, _ source: DataSource, _ plan: Plan, alternatives: [Plan] = [], _ work: Work
    ) throws -> (people: PlannedPeople, roll: Roll) {
        let everybody = try source.read(plan, alternatives: alternatives, work)
        let scope = try request.scope(in: everybody.tree), roll = try source.roll(of: everybody)
        return (PlannedPeople(everybody, scope, roll, work), scope.map { roll.limited(to: $0, of: everybody) } ?? roll)
    }

    private init(_ everybody: DataSet, _ scope: UnitScope?, _ roll: Roll?, _ work: Work) {
        dataSet = scope.map(everybody.limited) ?? everybody
        self.roll = roll.map { roll in scope.map { roll.limited(to: $0, of: everybody) } ?? roll }
        threads = work.threads
    }

    /// As plans see them.
    func cohort() -> Cohort {
        let particulars = roll.map { Cohort.Particulars(post: $0.post, echelon: $0.echelon, retirement: $0.retirement) }
        return Cohort(
            facts: dataSet.facts, scores: dataSet.facts.scored(threads: threads), tree: dataSet.tree, units: dataSet.people.units,
            order: dataSet.people.inOrderOfNIP(threads: threads), particulars: particulars)
    }
}

extension PlanRequest {
    /// The same as of another day.
    func at(_ day: CivilDate) -> PlanRequest {
        var request = self
        request.asOf = day
        return request
    }

    /// The plan as of a day ahead; refuses one that lies before the date of measurement.
    func ahead(_ day: CivilDate) throws -> Plan {
        guard day >= asOf else { throw Refusal(.usage, .before(day, asOf)) }
        return try at(day).plan()
    }
}

extension Problem {
    fileprivate static func before(_ day: CivilDate, _ start: CivilDate) -> Problem {
        Problem(
            "tanggal-terbalik",
            id: "\(day.text(in: .indonesian)) sebelum tanggal pengukuran \(start.text(in: .indonesian))", remedy: "Pilih --by yang tidak lebih awal",
            en: "\(day.text(in: .english)) is before the date of measurement, \(start.text(in: .english))",
            remedy: "Choose a --by that is not earlier")
    }
}
