import Personnel
import Vocabulary

/// A cell that keeps a row from being read.
struct CellProblem: Error {
    let problem: Problem
    let column: ColumnName
}

/// Turns rows of a recognised table into plain records.
struct RecordDecoder {
    let layout: TableLayout

    func employee(_ row: TableRow, nip: NIP) -> (employee: Employee, restoredZero: Bool) {
        var employee = Employee(nip: nip)
        employee.personID = row.text(layout[.personID])
        employee.name = row.text(layout[.name])
        employee.status = row.code(layout[.status])
        employee.positionKind = row.code(layout[.positionKind])
        employee.post = row.text(layout[.post])
        employee.echelon = row.code(layout[.echelon])
        employee.education = row.code(layout[.educationLevel])
        employee.unitID = row.text(layout[.unit])
        employee.agencyID = row.text(layout[.agency])
        employee.agencyName = row.text(layout[.agencyName])
        let standing = row.code(layout[.standing])
        // All codes of kedudukan hukum have two digits, so one digit can only have lost its zero to a spreadsheet.
        let restored = standing.count == 1 && standing.description.utf8.allSatisfy(\.isDigit)
        employee.standing = restored ? Code("0\(standing)") : standing
        return (employee, restored)
    }

    /// A row of a history; nil for tables that are none.
    func history(_ row: TableRow) throws(CellProblem) -> (any PersonnelRecord)? {
        switch layout.kind {
        case .education: try education(row)
        case .leadership: try leadership(row)
        case .training: try training(row)
        case .predicate: try predicate(row)
        case .appraisal: try appraisal(row)
        case .sanction: try sanction(row)
        case .unit, .employee: nil
        }
    }

    func education(_ row: TableRow) throws(CellProblem) -> EducationRecord {
        EducationRecord(level: row.code(layout[.educationLevel]), graduated: try date(row, .graduated), year: try year(row, .year))
    }

    func leadership(_ row: TableRow) throws(CellProblem) -> LeadershipRecord {
        var record = LeadershipRecord()
        record.level = row.code(layout[.level])
        record.name = row.text(layout[.trainingName])
        record.certificate = row.text(layout[.certificate])
        record.start = try date(row, .start)
        record.end = try date(row, .end)
        record.year = try year(row, .year)
        record.hours = row.hours(layout[.hours])
        return record
    }

    func training(_ row: TableRow) throws(CellProblem) -> TrainingRecord {
        var record = TrainingRecord()
        record.type = row.code(layout[.trainingKind])
        record.letter = letter(row)
        record.name = row.text(layout[.trainingName])
        record.certificate = row.text(layout[.certificate])
        record.start = try date(row, .start)
        record.end = try date(row, .end)
        record.year = try year(row, .year)
        record.hours = row.hours(layout[.hours])
        return record
    }

    /// The certificate letter; some exports write the kind in words in its place.
    private func letter(_ row: TableRow) -> Code {
        let code = row.code(layout[.letter])
        guard code == .tooLong || code.count > 1 else { return code }
        let text = row.text(layout[.letter]).uppercased()
        if text.contains("FUNGSIONAL") { return "F" }
        if text.contains("TEKNIS") { return "T" }
        return text.contains("SEMINAR") || text.contains("WORKSHOP") ? "P" : code
    }

    func predicate(_ row: TableRow) throws(CellProblem) -> PredicateRecord {
        PredicateRecord(year: try year(row, .year), rating: row.code(layout[.rating]))
    }

    func appraisal(_ row: TableRow) throws(CellProblem) -> AppraisalRecord {
        AppraisalRecord(year: try year(row, .year), score: row.score(layout[.score]))
    }

    func sanction(_ row: TableRow) throws(CellProblem) -> SanctionRecord {
        let cancellation = try date(row, .cancellationDate)
        let cancelled = !row.text(layout[.cancellationNumber]).isEmpty || cancellation != nil
        return SanctionRecord(
            type: row.code(layout[.sanctionKind]), level: row.code(layout[.level]), effective: try date(row, .start),
            decree: try date(row, .decree), cancelled: cancelled)
    }

    func unit(_ row: TableRow) throws(CellProblem) -> OrganizationUnit {
        let id = row.text(layout[.unit])
        guard !id.isEmpty else { throw CellProblem(problem: .missingUnitID, column: .unit) }
        return OrganizationUnit(
            id: id, name: row.text(layout[.unitName]), parentID: row.text(layout[.parent]), echelon: row.code(layout[.echelon]),
            agencyID: row.text(layout[.agency]))
    }

    /// A date that is filled in but unreadable refuses the row.
    private func date(_ row: TableRow, _ column: ColumnName) throws(CellProblem) -> CivilDate? {
        switch row.date(layout[column]) {
        case .absent: return nil
        case .value(let date): return date
        case .unreadable: throw CellProblem(problem: .unreadableDate, column: column)
        }
    }

    private func year(_ row: TableRow, _ column: ColumnName) throws(CellProblem) -> Int? {
        switch row.year(layout[column]) {
        case .absent: return nil
        case .value(let year): return year
        case .unreadable: throw CellProblem(problem: .unreadableYear, column: column)
        }
    }
}
