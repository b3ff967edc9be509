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
        let decoder = RecordDecoder(layout: layout)
        do throws(CellProblem) {
            switch layout.kind {
            case .education: return take(try decoder.education(row), plans, &hits, &intake).record
            case .leadership: return take(try decoder.leadership(row), plans, &hits, &intake).record
            case .training:
                let (record, isUsed) = take(try decoder.training(row), plans, &hits, &intake)
                if isUsed, record.hours.isUnreadable {
                    intake.report(.unreadableHoursUnused, row: row.number, column: layout.heading(.hours))
                }
                return record
            case .predicate: return take(try decoder.predicate(row), plans, &hits, &intake).record
            case .appraisal: return take(try decoder.appraisal(row), plans, &hits, &intake).record
            case .sanction: return take(try decoder.sanction(row), plans, &hits, &intake).record
            case .unit, .employee:
                intake.setAside(.nothingSaid)
                return nil
            }
        } catch {
            intake.refuse(error.problem, row: row.number, column: layout.heading(error.column))
            return nil
        }
    }

    private func take<Record: PersonnelRecord>(
        _ record: Record, _ plans: [Plan], _ hits: inout [FoldHits], _ intake: inout FileIntake
    ) -> (record: Record, isUsed: Bool) {
        // What becomes of the row is what the first plan says, which the others are held against.
        for other in plans.indices.dropFirst() { _ = hits[other].add(record, of: person, plans[other]) }
        switch hits[0].add(record, of: person, plans[0]) {
        case .used:
            intake.use()
            return (record, true)
        case .setAside(let reason, let field):
            if reason == .nothingSaid { intake.report(.nothingSaid, row: row.number, column: heading(field)) }
            intake.setAside(reason)
        case .refused(let problem, let field):
            intake.refuse(problem, row: row.number, column: heading(field))
        }
        return (record, false)
    }

    private func heading(_ field: RecordField?) -> String? { field.flatMap(ColumnName.init).flatMap(layout.heading) }
}
