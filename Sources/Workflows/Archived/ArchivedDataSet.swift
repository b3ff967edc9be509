import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// An agency's people as the archive knew them after one import, folded by a plan; with the archive's own numbers beside them.
struct ArchivedDataSet {
    let dataSet: DataSet
    /// By the number in the data set: the person's in the archive.
    let people: [Int]
    /// By the number in the unit tree: the unit's in the archive.
    let units: [Int]
    /// SHA-256 over everything that was read.
    let hash: String

    /// - Parameter number: what was known after this import.
    static func read(
        _ reader: any ArchiveReader, _ agency: String, at number: Int, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [],
        stretch: WorkProgress.Stretch? = nil
    ) throws -> ArchivedDataSet {
        var steps = ProgressSteps(stretch)
        let places = try ArchivedPlaces(reader, agency, at: number)
        let units = try reader.units(of: agency, at: number)
        var hash = ContentHash()
        var builder = DataSetBuilder(
            plan: plan, alternatives: alternatives, units: units.map(\.unit), files: places.files, watching: watching)
        for unit in units {
            hash.absorb(unit)
            builder.addUnit(at: places[unit.source])
        }
        let people = try reader.forEachRow(of: agency, at: number) {
            steps.advance()
        } employee: { archived in
            hash.absorb(archived)
            builder.add(archived.employee, at: places[archived.source])
        } record: { archived, record, person in
            hash.absorb(archived)
            builder.add(record, of: person, at: places[archived.source])
        }
        steps.finish()
        return ArchivedDataSet(
            dataSet: builder.finish(
                agencyName: try reader.agency(agency)?.name ?? "", refusedEmployees: try reader.refusedEmployees(of: agency, at: number)),
            people: people, units: units.map(\.number),
            hash: hash.finish())
    }

    /// Scores and sums in the archive's numbers.
    func content(_ measured: MeasuredDataSet) -> MeasuredContent {
        MeasuredContent(
            people: people, units: units, facts: dataSet.facts, scores: measured.scores, aggregation: measured.aggregation,
            placement: dataSet.placement, dataHash: hash)
    }
}

extension ArchiveReader {
    /// Goes through the people of an agency as known after an import, then through their records; by the number in which people came, the
    /// person's in the archive.
    ///
    /// Histories of people who have left stay until their files close them; they count for nobody and are left out.
    func forEachRow(
        of agency: String, at number: Int, advance: () -> Void = {}, employee: (ArchivedEmployee) throws -> Void,
        record: (ArchivedRecord, any PersonnelRecord, _ person: Int) throws -> Void
    ) throws -> [Int] {
        var people: [Int] = []
        try forEachEmployee(of: agency, at: number) { archived in
            try Cancellation.check(agency)
            advance()
            people.append(archived.person)
            try employee(archived)
        }
        let numbers = PersonNumbers(people)
        try forEachRecord(of: agency, at: number) { archived in
            try Cancellation.check(agency)
            advance()
            guard let person = numbers[archived.person], let cells = archived.cells.record else { return }
            try record(archived, cells, person)
        }
        return people
    }
}

extension ArchivedDataSet {
    /// About how many rows stand after an import, for progress.
    static func rows(_ reader: any ArchiveReader, _ agency: String, at number: Int) throws -> Int {
        try reader.imports(of: agency).filter { $0.number <= number }.reduce(0) { rows, entry in
            RecordKind.allCases.filter { $0 != .unit }.reduce(rows) { $0 + entry.difference[$1].added - entry.difference[$1].closed }
        }
    }
}
