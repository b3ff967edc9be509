import Measurement
import Personnel
import Vocabulary

/// One row of a history that is known to be somebody's.
struct HistoryEntry {
    let row: TableRow
    let source: RecordSource
    let person: Int
    let layout: TableLayout

    /// Reads the row as a record, offers it to the folds of every plan and books what became of it; the record, where there is one.
    func fold(_ plans: [Plan], _ hits: inout [FoldHits], _ intake: inout FileIntake) -> (any PersonnelRecord)? {
        var notes = CellNotes()
        guard let record = RecordDecoder(layout: layout).history(row, &notes) else {
            intake.setAside(.nothingSaid)
            return nil
        }
        intake.note(notes, layout, row: row.number)
        intake.noteMonthFirst(record, row, layout)
        let fate = hits.add(record, of: person, plans)
        intake.book(fate, record, plans, row: row.number, of: person, cell: CellReader(layout: layout, row: row).seen)
        return record
    }
}

extension FileIntake {
    /// Notes which columns of dates had one that only exists with the month first.
    mutating func noteMonthFirst(_ record: any PersonnelRecord, _ row: TableRow, _ layout: TableLayout) {
        guard !record.unreadableFields.isEmpty else { return }
        for column in CellReader(layout: layout, row: row).monthFirstColumns { note(monthFirst: column) }
    }

    /// Books what became of a history row that was offered to the folds.
    ///
    /// - Parameter cell: what the column of a field is called, and what stands in its cell as far as it may be shown.
    mutating func book(
        _ fate: RowFate, _ record: any PersonnelRecord, _ plans: [Plan], row: Int, of person: Int,
        cell: (RecordField) -> (heading: String?, value: String?)
    ) {
        switch fate {
        case .used:
            use()
            for (problem, field) in plans.warnings(of: record) { report(problem, row: row, cell(field)) }
            if let sanction = record as? SanctionRecord, !sanction.level.isEmpty, !OfficeWords.levels.contains(sanction.level) {
                report(.unknownLevel, row: row, cell(.sanctionLevel))
            }
            if record.yearContradicts { report(.yearContradicts, row: row, record.yearField.map(cell)) }
        case .setAside(let reason, let field):
            if reason == .nothingSaid { report(.nothingSaid, row: row, field.map(cell)) }
            if reason == .leadershipElsewhere { report(.leadershipElsewhere, row: row, field.map(cell)) }
            setAside(reason)
        case .refused(let problem, let field):
            let seen = field.map(cell)
            refuse(problem, row: row, column: seen?.heading, value: seen?.value)
            noteRefused(problem, row: row, of: person)
        }
    }

    private mutating func report(_ problem: Problem, row: Int, _ cell: (heading: String?, value: String?)?) {
        report(problem, row: row, column: cell?.heading, value: cell?.value)
    }
}

extension PersonnelRecord {
    /// Whether the row's own year is that of none of its dates.
    fileprivate var yearContradicts: Bool {
        let years = dates.map(\.year)
        guard let year = namedYear, !years.isEmpty else { return false }
        return !years.contains(year)
    }

    private var dates: [CivilDate] {
        switch self {
        case let record as EducationRecord: [record.graduated].compactMap(\.self)
        case let record as LeadershipRecord: [record.start, record.end].compactMap(\.self)
        case let record as TrainingRecord: [record.start, record.end].compactMap(\.self)
        default: []
        }
    }

    private var namedYear: Int? {
        switch self {
        case let record as EducationRecord: record.year
        case let record as LeadershipRecord: record.year
        case let record as TrainingRecord: record.year
        default: nil
        }
    }

    fileprivate var yearField: RecordField? {
        switch Self.kind {
        case .education: .educationYear
        case .leadership: .leadershipYear
        case .training: .trainingYear
        default: nil
        }
    }
}
