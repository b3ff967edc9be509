import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// The facts of an agency's people in a numbering of one's own, as the archive knew them, folded by several plans at once.
enum ArchivedFacts {
    /// So many rows are folded at once.
    private static let batch = 16_384

    /// Those of the people who were not there then have nothing.
    static func read(
        _ reader: any ArchiveReader, _ agency: String, at known: ArchivedDataSet.Knowledge, _ plans: [Plan], _ numbers: PersonNumbers
    ) throws -> [Facts] {
        let tree = UnitTree(try reader.units(of: agency, at: known.employees).map(\.unit))
        var folding = Folding(plans, people: numbers.count, batch: batch)
        try reader.forEachEmployee(of: agency, at: known.employees) { archived in
            try Interruption.check(agency)
            guard let person = numbers[archived.person] else { return }
            var employee = archived.employee
            employee.unitEchelon = tree.number(of: employee.unitID).map { tree.units[$0].echelon } ?? .empty
            folding.add(employee, of: person)
        }
        try reader.forEachRecord(of: agency, at: known.histories) { archived in
            try Interruption.check(agency)
            guard let person = numbers[archived.person], let record = archived.cells.record else { return }
            folding.add(record, of: person)
        }
        return folding.finish()
    }

    private struct Folding {
        private let plans: [Plan]
        private let batch: Int
        private var folders: [Folder]
        /// By kind of row, plan by plan.
        private var hits: [[FoldHits]]
        private var waiting = 0

        init(_ plans: [Plan], people: Int, batch: Int) {
            self.plans = plans
            self.batch = batch
            folders = plans.map { Folder($0, people: people) }
            hits = RecordKind.allCases.map { kind in plans.map { FoldHits($0, kind) } }
        }

        mutating func add(_ record: some PersonnelRecord, of person: Int) {
            let kind = type(of: record).kind.position
            for plan in plans.indices { _ = hits[kind][plan].add(record, of: person, plans[plan]) }
            waiting += 1
            if waiting >= batch { fold() }
        }

        private mutating func fold() {
            for kind in hits.indices {
                for plan in plans.indices {
                    folders[plan].fold(hits[kind][plan])
                    hits[kind][plan].clear()
                }
            }
            waiting = 0
        }

        consuming func finish() -> [Facts] {
            fold()
            return folders.map { $0.finish() }
        }
    }
}
