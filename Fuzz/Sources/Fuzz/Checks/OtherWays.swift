import Exchange
import Measurement
import Personnel
import Vocabulary

/// The ways of a folder's rows beside measuring: a check of the data, and an import. Both read every row letter by letter.
struct OtherWays {
    let folder: DataFolder
    let date: CivilDate

    /// What does not hold: nobody and no row gets lost on either.
    func faults(besides measured: DataSet) throws -> [String] {
        let checked = try CheckedDataSet.read(folder, asOf: date, options: ReadingOptions(threads: 1))
        var taker = Counter()
        var reader = RecordReader(folder, options: ReadingOptions(threads: 1))
        try reader.read(known: [], into: &taker)
        var found: [String] = []
        if checked.people.count != measured.people.count {
            found.append("\(checked.people.count) people are checked, \(measured.people.count) measured")
        }
        if taker.people != measured.people.count { found.append("\(taker.people) people are imported, \(measured.people.count) measured") }
        for intake in reader.intakes where !intake.isBalanced { found.append("rows of \(intake.file) have got lost on the way into an archive") }
        return found
    }

    private struct Counter: RecordTaker {
        var people = 0

        mutating func take(_ unit: OrganizationUnit, at source: RecordSource) {}
        mutating func take(_ employee: Employee, at source: RecordSource) { people += 1 }
        mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) {}
        mutating func staying(beside refused: [RefusedEmployee]) -> [Employee] { [] }
        mutating func refuse(_ record: RefusedRecord) {}
    }
}
