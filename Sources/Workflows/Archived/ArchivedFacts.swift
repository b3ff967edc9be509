import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// The facts of an agency's people in a numbering of one's own, as the archive knew them, folded by several plans at once.
enum ArchivedFacts {
    /// What is known of histories, and what of the employees' own rows: the numbers of the last imports.
    struct Knowledge {
        var histories: Int
        var employees: Int
    }

    /// Those of the people who were not there then have nothing.
    static func read(
        _ reader: any ArchiveReader, _ agency: String, at known: Knowledge, _ plans: [Plan], _ numbers: PersonNumbers
    ) throws -> [Facts] {
        let tree = UnitTree(try reader.units(of: agency, at: known.employees).map(\.unit))
        var folding = RecordFolding(plans, people: numbers.count)
        try reader.forEachEmployee(of: agency, at: known.employees) { archived in
            try Cancellation.check(agency)
            guard let person = numbers[archived.person] else { return }
            var employee = archived.employee
            employee.place(in: tree)
            folding.add(employee, of: person)
        }
        try reader.forEachRecord(of: agency, at: known.histories) { archived in
            try Cancellation.check(agency)
            guard let person = numbers[archived.person], let record = archived.cells.record else { return }
            folding.add(record, of: person)
        }
        return folding.finish()
    }
}
