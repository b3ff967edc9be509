import Analysis
import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Two stored measurements of an agency, measured again step by step from the one to the other.
struct MeasurementComparison {
    private let reader: any ArchiveReader
    private let before: MeasurementEntry
    private let after: MeasurementEntry
    private let plans: StoredPlans
    private let threads: Int

    /// Throws when there is no such measurement, and when they are of different agencies.
    init(_ before: Int, _ after: Int, _ reader: any ArchiveReader, threads: Int) throws {
        guard let first = try reader.measurement(before) else { throw ArchiveFailure.unknownMeasurement(before) }
        guard let second = try reader.measurement(after) else { throw ArchiveFailure.unknownMeasurement(after) }
        guard first.agencyID == second.agencyID else { throw ArchiveFailure.differentAgencies }
        self.reader = reader
        self.before = first
        self.after = second
        plans = StoredPlans(reader)
        self.threads = threads
    }

    func analysis() throws -> ChangeAnalysis {
        let (universe, numbers) = try universe()
        let agency = before.agencyID
        let old = ArchivedFacts.Knowledge(histories: before.knownImport, employees: before.knownImport)
        let mixed = ArchivedFacts.Knowledge(histories: after.knownImport, employees: before.knownImport)
        let new = ArchivedFacts.Knowledge(histories: after.knownImport, employees: after.knownImport)
        let planBefore = try plans.plan(of: before), planAfter = try plans.plan(of: after)
        let later = planBefore.on(after.asOf)

        let isLater = before.asOf != after.asOf
        let isNewer = before.knownImport != after.knownImport
        let isOtherwise = before.instrumentVersion != after.instrumentVersion || before.settings != after.settings

        let first = try scored(try ArchivedFacts.read(reader, agency, at: old, [planBefore], numbers))[0]
        var stages: [ChangeStage] = []
        // Facts of the same knowledge are folded in one pass.
        let middle = try scored(isNewer || isLater ? ArchivedFacts.read(reader, agency, at: mixed, [planBefore, later], numbers) : [])
        if isNewer { stages.append(ChangeStage(.lateRecords, middle[0])) }
        if isLater { stages.append(ChangeStage(.time, middle[1])) }
        let last = try scored(isNewer || isOtherwise ? ArchivedFacts.read(reader, agency, at: new, [later, planAfter], numbers) : [])
        if isNewer { stages.append(ChangeStage(.employeeData, last[0])) }
        if isOtherwise { stages.append(ChangeStage(.instrument, last[1])) }
        try check(first, universe.before, before)
        try check(stages.last?.measured ?? first, universe.after, after)
        return ChangeAnalysis(universe, from: first, through: stages)
    }

    private func scored(_ facts: [Facts]) throws -> [StageScores] { facts.map { StageScores($0, $0.scored(threads: threads)) } }

    /// What is explained must be what was stored.
    private func check(_ stage: StageScores, _ side: ChangeUniverse.Side, _ entry: MeasurementEntry) throws {
        var sums = [0, 0, 0, 0], count = 0
        for person in side.isThere.indices where side.isThere[person] && stage.scores.isMeasured(person) {
            count += 1
            for dimension in 0..<4 { sums[dimension] += stage.scores.dimensions[dimension, person] }
        }
        let tally = entry.result.tally
        let stored = zip(tally.first.dimensions, tally.second.dimensions).map(+)
        guard count == tally.measured, sums == stored else {
            throw ArchiveFailure.inconsistent(
                Phrase(
                    id: "pengukuran \(entry.number) tidak dapat dibangun ulang (lihat takar verify)",
                    en: "measurement \(entry.number) cannot be made again (see takar verify)"))
        }
    }

    /// Everybody of both measurements, and the units of both.
    private func universe() throws -> (ChangeUniverse, PersonNumbers) {
        let employees = try [before, after].map { entry in
            var employees: [ArchivedEmployee] = []
            try reader.forEachEmployee(of: entry.agencyID, at: entry.knownImport) { employees.append($0) }
            return employees
        }
        let people = Set(employees.joined().map(\.person)).sorted()
        let numbers = PersonNumbers(people)
        // Of a unit that both have, where it stands in the second counts.
        let units = try [after, before].flatMap { try reader.units(of: $0.agencyID, at: $0.knownImport).map(\.unit) }
        let tree = UnitTree(units)
        var agencies: [Agency] = [], agencyNumbers: [String: Int32] = [:]
        let sides = employees.map { employees in
            var isThere = [Bool](repeating: false, count: people.count)
            var unitNumbers = [Int32](repeating: -1, count: people.count), places = unitNumbers
            for archived in employees {
                guard let person = numbers[archived.person] else { continue }
                let employee = archived.employee
                isThere[person] = true
                unitNumbers[person] = tree.number(of: employee.unitID).map { Int32(truncatingIfNeeded: $0) } ?? -1
                if let known = agencyNumbers[employee.agencyID] {
                    places[person] = known
                } else {
                    places[person] = Int32(truncatingIfNeeded: agencies.count)
                    agencyNumbers[employee.agencyID] = places[person]
                    agencies.append(Agency(id: employee.agencyID, name: employee.agencyName))
                }
            }
            return ChangeUniverse.Side(isThere: isThere, units: unitNumbers, agencies: places)
        }
        if agencies.count == 1, let name = try reader.agency(before.agencyID)?.name, !name.isEmpty { agencies[0].name = name }
        return (ChangeUniverse(tree: tree, agencies: agencies, before: sides[0], after: sides[1]), numbers)
    }
}

extension ArchiveFailure {
    public static let differentAgencies = ArchiveFailure(
        Problem(
            "instansi-berbeda", id: "Kedua pengukuran milik instansi yang berbeda", remedy: "Bandingkan dua pengukuran satu instansi",
            en: "The two measurements are of different agencies", remedy: "Compare two measurements of one agency"))
}
