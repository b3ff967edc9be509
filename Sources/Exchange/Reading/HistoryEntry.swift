import Measurement
import Personnel
import Vocabulary

/// One row of a history that is known to be somebody's.
struct HistoryEntry {
    let row: TableRow
    let source: RecordSource
    let person: Int
    let layout: TableLayout

    /// Reads the row as a record, offers it to the folds of every plan and books what became of it; the record, where it could be read.
    func fold(_ plans: [Plan], _ hits: inout [FoldHits], _ intake: inout FileIntake) -> (any PersonnelRecord)? {
        do throws(CellProblem) {
            guard let record = try RecordDecoder(layout: layout).history(row) else {
                intake.setAside(.nothingSaid)
                return nil
            }
            intake.book(hits.add(record, of: person, plans), record, row: row.number) { ColumnName($0).flatMap(layout.heading) }
            return record
        } catch {
            intake.refuse(error.problem, row: row.number, column: layout.heading(error.column))
            return nil
        }
    }
}

extension FileIntake {
    /// Books what became of a history row that was offered to the folds.
    ///
    /// - Parameter heading: what the column of a field is called.
    mutating func book(_ fate: RowFate, _ record: any PersonnelRecord, row: Int, heading: (RecordField) -> String?) {
        switch fate {
        case .used:
            use()
            if let training = record as? TrainingRecord, training.hours.isUnreadable {
                report(.unreadableHoursUnused, row: row, column: heading(.trainingHours))
            }
        case .setAside(let reason, let field):
            if reason == .nothingSaid { report(.nothingSaid, row: row, column: field.flatMap(heading)) }
            setAside(reason)
        case .refused(let problem, let field): refuse(problem, row: row, column: field.flatMap(heading))
        }
    }
}
