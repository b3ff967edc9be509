import Personnel
import Quality
import Vocabulary

/// Reads the rows of one history for a check: also what keeps a row from being measured.
struct CheckedRowDecoder {
    let layout: TableLayout

    /// The row as a record with its cells as they are.
    func record(_ row: TableRow, of person: Int, file: Int) -> CheckedRecord {
        var record = CheckedRecord(person: person, source: RecordSource(file: file, row: row.number))
        let columns: [ColumnName] =
            switch layout.kind {
            case .education: [.graduated]
            case .leadership, .training: [.start, .end]
            case .sanction: [.decree, .start]
            case .unit, .employee, .predicate, .appraisal: []
            }
        for column in columns where layout[column] != nil { record.dates.append((heading(column), date(row, column))) }
        guard layout.kind == .leadership || layout.kind == .training else { return record }
        record.start = date(row, .start).value
        record.end = date(row, .end).value
        if layout.kind == .training { record.hours = (heading(.hours), row.hours(layout[.hours])) }
        let course = row.text(layout[.trainingName]), number = row.text(layout[.certificate])
        if !course.isEmpty || !number.isEmpty {
            record.certificate = CertificateKey(certificate: number, course: course, date: record.end ?? record.start)
        }
        return record
    }

    func content(_ row: TableRow) -> CheckedContent {
        switch layout.kind {
        case .education:
            let date = date(row, .graduated).value ?? row.year(layout[.year]).value.flatMap(CivilDate.startOfYear)
            return .education(CellReader(layout: layout, row: row).code(.educationLevel, .twoDigits), date: date)
        case .predicate where !row.code(layout[.rating]).isEmpty, .appraisal where row.score(layout[.score]).value != nil:
            return row.year(layout[.year]).value.map { .appraisal(year: $0) } ?? .other
        default: return .other
        }
    }

    private func date(_ row: TableRow, _ column: ColumnName) -> Entry<CivilDate> {
        var notes = CellNotes()
        return CellReader(layout: layout, row: row).date(column, &notes).entry
    }

    private func heading(_ column: ColumnName) -> String { layout.heading(column) ?? "" }
}
