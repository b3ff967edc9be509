import Measurement
import Personnel

@testable import Exchange

/// Keeps what a folder says as plain values, as an archive does, and makes a data set of it again.
struct KeptRows: RecordTaker {
    var units: [(unit: OrganizationUnit, source: RecordSource)] = []
    var employees: [(employee: Employee, source: RecordSource)] = []
    var records: [(record: any PersonnelRecord, person: Int, source: RecordSource)] = []
    /// Rows that made nobody, and rows of others that were refused.
    var missing: [RefusedEmployee] = []
    var refused: [RefusedRecord] = []
    /// Who stays in spite of the refused rows.
    var stay: [Employee] = []

    mutating func take(_ unit: OrganizationUnit, at source: RecordSource) { units.append((unit, source)) }
    mutating func take(_ employee: Employee, at source: RecordSource) { employees.append((employee, source)) }
    mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) { records.append((record, person, source)) }

    mutating func staying(beside refused: [RefusedEmployee]) -> [Employee] {
        missing = refused
        return stay
    }

    mutating func refuse(_ record: RefusedRecord) { refused.append(record) }

    /// Everything in a folder, with what became of its rows.
    static func read(
        _ folder: DataFolder, known: [Employee] = [], staying: [Employee] = [], options: ReadingOptions = .test()
    ) throws -> (rows: KeptRows, reader: RecordReader) {
        var rows = KeptRows(stay: staying), reader = RecordReader(folder, options: options)
        try reader.read(known: known, into: &rows)
        return (rows, reader)
    }

    func dataSet(_ folder: DataFolder, _ plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = []) -> DataSet {
        var builder = DataSetBuilder(
            plan: plan, alternatives: alternatives, units: units.map(\.unit), files: folder.kinds.map { ($0.file, $0.kind) }, watching: watching)
        for (_, source) in units { builder.addUnit(at: source) }
        for (employee, source) in employees { builder.add(employee, at: source) }
        for (record, person, source) in records { builder.add(record, of: person, at: source) }
        return builder.finish()
    }
}

extension DataSet {
    /// What is measured: facts, people and where they belong; without what became of rows, of which an archive keeps only those used.
    var measurable: [String] {
        let table = facts.columns.map { column in
            switch column {
            case .codes(let values): "\(values)"
            case .amounts(let values): "\(values)"
            case .constant(let value): "\(value)"
            }
        }
        let who = (0..<people.count).map { "\(people.nips[$0]) \(people.unitID(of: $0, in: tree)) \(people.agencies[$0]) \(people.source(of: $0))" }
        return table + who + ["\(people.agencyList)", "\(tree.units)", "\(facts.disagreements.sorted { $0.key < $1.key })"]
    }
}
