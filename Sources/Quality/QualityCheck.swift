import Personnel
import Vocabulary

/// A check of everybody's data: the tallies of the 27 indicators, and every finding.
public struct QualityCheck: Sendable {
    public let context: QualityContext
    /// By position of the indicator: why it cannot be answered, or nil.
    public let obstacles: [Phrase?]
    public let whole: QualityTally
    /// By unit number, the unit and everything below it.
    public let units: [QualityTally]
    public let offices: Offices
    /// The people of each OPD, and of what stands outside of them; places without people have none.
    public let byPlace: [OfficePlace: QualityTally]
    /// In the order of people; an indicator's finding before those of records.
    public let findings: [QualityFinding]
    /// How many people were left out because they have left the service.
    public let departed: Int

    /// - `people`: everybody in the order of their numbers.
    /// - `recordFindings`: what was found in rows of histories.
    public init(
        _ people: [CheckedPerson], records recordFindings: [QualityFinding], tree: UnitTree, availability: Availability, context: QualityContext
    ) {
        self.context = context
        let obstacles = QualityScheme.indicators.map { availability.obstacle(to: $0, context) }
        self.obstacles = obstacles
        var people = people
        Self.countHeads(&people)
        let offices = tree.offices
        var whole = QualityTally(), byPlace: [OfficePlace: QualityTally] = [:]
        var units = [QualityTally](repeating: QualityTally(), count: tree.units.count)
        var findings: [QualityFinding] = []
        var serving = Set<Int>()
        let judges = PersonJudge(context, obstacles: obstacles, availability: availability)
        for (number, person) in people.enumerated() where person.isServing {
            serving.insert(number)
            let verdicts = judges.verdicts(person)
            whole.add(verdicts)
            if let unit = person.unit, tree.units.indices.contains(unit) { units[unit].add(verdicts) }
            byPlace[offices.place(of: person.unit), default: QualityTally()].add(verdicts)
            findings += judges.findings(person, number, verdicts)
        }
        // From the leaves up, so that every unit is whole before it is added to its parent.
        for unit in tree.topDown.reversed() where tree.parents[Int(unit)] >= 0 { units[Int(tree.parents[Int(unit)])].add(units[Int(unit)]) }
        self.whole = whole
        self.units = units
        self.offices = offices
        self.byPlace = byPlace
        departed = people.count - serving.count
        self.findings = (findings + recordFindings.filter { serving.contains($0.person) }).enumerated()
            .sorted { ($0.element.person, $0.offset) < ($1.element.person, $1.offset) }.map(\.element)
    }

    /// Notes on everybody how many hold the structural post of their unit.
    private static func countHeads(_ people: inout [CheckedPerson]) {
        var heads: [String: Int] = [:]
        for person in people where person.isServing && person.headsUnit { heads[person.details.employee.unitID, default: 0] += 1 }
        for number in people.indices { people[number].headsOfUnit = heads[people[number].details.employee.unitID] ?? 0 }
    }
}

/// Judges one person after the other.
private struct PersonJudge {
    let context: QualityContext
    private let judges: [(@Sendable (CheckedPerson, QualityContext) -> Verdict)?]
    private let hasUnits: Bool
    private let hasAppraisals: Bool

    init(_ context: QualityContext, obstacles: [Phrase?], availability: Availability) {
        self.context = context
        judges = zip(QualityScheme.indicators, obstacles).map { indicator, obstacle in
            guard obstacle == nil, case .rule(_, let judge) = indicator.answer else { return nil }
            return judge
        }
        hasUnits = availability.kinds.contains(.unit) && availability.filled.contains(.unit)
        hasAppraisals = availability.appraisalYears.contains(context.appraisalYear)
    }

    func verdicts(_ person: CheckedPerson) -> [Verdict?] { judges.map { $0?(person, context) } }

    /// What is found on the employee's own row, indicators first.
    func findings(_ person: CheckedPerson, _ number: Int, _ verdicts: [Verdict?]) -> [QualityFinding] {
        var found: [QualityFinding] = []
        func report(_ problem: Problem, _ column: DetailColumn) {
            found.append(QualityFinding(problem, of: number, at: person.source, column: column.rawValue))
        }
        var lacksBothYears = false
        for (indicator, verdict) in zip(QualityScheme.indicators, verdicts) {
            guard case .finding(let column) = verdict else { continue }
            if indicator.code == ScoreMatter.appraisal.codes.first { lacksBothYears = true }
            report(indicator.problem, column)
        }
        if hasAppraisals, !lacksBothYears, !person.appraisalYears.contains(context.appraisalYear) { report(.noAppraisal, .nip) }
        if hasUnits, person.details.employee.unitID.isEmpty { report(.noUnit, .unit) }
        let details = person.details
        for (column, date) in [(DetailColumn.birthDate, details.birthDate), (.joined, details.joined), (.appointed, details.appointed)] {
            if date.isUnreadable { report(.unreadableEmployeeDate, column) }
            if let day = date.value, day > context.asOf { report(.afterDate, column) }
        }
        return found
    }
}
