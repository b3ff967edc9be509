import Instruments
import Measurement
import Personnel
import Vocabulary

/// One person's rows, to be scored with something changed.
struct PersonTrial: Sendable {
    var employee: Employee
    let employeeSource: RecordSource
    /// In the order of the files; a row that is left out is nil.
    var records: [(any PersonnelRecord)?]
    let sources: [RecordSource]

    init(_ file: PersonFile) {
        employee = file.employee
        employeeSource = file.employeeSource
        let sorted = file.records.sorted { $0.source < $1.source }
        records = sorted.map(\.record)
        sources = sorted.map(\.source)
    }

    /// The facts under a plan.
    func facts(_ plan: Plan) -> Facts {
        var folder = Folder(plan, people: 1)
        _ = folder.fold(employee, of: 0)
        for case let record? in records { _ = folder.fold(record, of: 0) }
        return folder.finish()
    }

    /// Where a row stands among the records; nil for the employee's own row.
    func position(_ source: RecordSource) -> Int? { sources.firstIndex(of: source) }

    /// The person without some rows; without the employee's own row means without the education in it.
    func without(_ rows: Set<RecordSource>) -> PersonTrial {
        var trial = self
        if rows.contains(employeeSource) { trial.employee.education = .empty }
        for position in trial.records.indices where rows.contains(sources[position]) { trial.records[position] = nil }
        return trial
    }

    /// The person with some rows changed.
    func changing(_ rows: Set<RecordSource>, _ change: (any PersonnelRecord) -> any PersonnelRecord) -> PersonTrial {
        var trial = self
        for position in trial.records.indices where rows.contains(sources[position]) { trial.records[position] = trial.records[position].map(change) }
        return trial
    }

    /// The person with one row only, to see what it says by itself.
    func alone(_ row: RecordSource) -> PersonTrial {
        var trial = self
        if row != employeeSource { trial.employee.education = .empty }
        for position in trial.records.indices where sources[position] != row { trial.records[position] = nil }
        return trial
    }

    /// The rows that are left, as a file to explain.
    var file: PersonFile {
        var file = PersonFile(employee, at: employeeSource)
        for (record, source) in zip(records, sources) {
            if let record { file.add(record, at: source) }
        }
        return file
    }
}

/// What BKN may have done to a row otherwise than here.
enum RowChange {
    /// The row as if it were dated on a day.
    static func dated(_ record: any PersonnelRecord, _ day: CivilDate) -> any PersonnelRecord {
        switch record {
        case var record as TrainingRecord:
            record.end = day
            return record
        case var record as LeadershipRecord:
            record.end = day
            return record
        case var record as EducationRecord:
            record.graduated = day
            return record
        case var record as SanctionRecord:
            record.effective = day
            return record
        default: return record
        }
    }

    /// The row as if nobody had cancelled it.
    static func standing(_ record: any PersonnelRecord) -> any PersonnelRecord {
        guard var record = record as? SanctionRecord else { return record }
        record.cancelled = false
        return record
    }

    /// The row as if its certificate were one of its own.
    static func single(_ record: any PersonnelRecord, at source: RecordSource) -> any PersonnelRecord {
        switch record {
        case var record as TrainingRecord:
            record.certificate += " \(source.file) \(source.row)"
            return record
        case var record as LeadershipRecord:
            record.certificate += " \(source.file) \(source.row)"
            return record
        default: return record
        }
    }
}
