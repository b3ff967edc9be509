import Personnel
import Vocabulary

/// A cell that keeps a row from being read.
struct CellProblem: Error {
    let problem: Problem
    let column: ColumnName
    /// What stands there, as far as it may be shown.
    var value: String?
}

/// Turns rows of a recognised table into plain records; what it took from around values goes into the notes.
///
/// No cell refuses a row here: what cannot be read is left out and named in the record's `unreadableFields`, for whether it is
/// needed depends on the other cells and on the instrument.
struct RecordDecoder {
    let layout: TableLayout

    func employee(_ row: TableRow, nip: NIP, _ notes: inout CellNotes) -> Employee {
        let cells = CellReader(layout: layout, row: row)
        var employee = Employee(nip: nip)
        cells.noteNIP(&notes)
        employee.personID = cells.personID
        employee.name = cells.text(.name)
        employee.standing = cells.code(.standing, .twoDigits, &notes)
        employee.status = cells.status(&notes)
        employee.positionKind = cells.code(.positionKind, .number, &notes)
        employee.post = cells.text(.post)
        employee.echelon = cells.echelon(&notes)
        employee.education = cells.code(.educationLevel, .twoDigits, &notes)
        employee.unitID = cells.text(.unit)
        employee.agencyID = cells.text(.agency)
        employee.agencyName = cells.text(.agencyName)
        return employee
    }

    /// A row of a history; nil for tables that are none.
    func history(_ row: TableRow, _ notes: inout CellNotes) -> (any PersonnelRecord)? {
        let cells = CellReader(layout: layout, row: row)
        if layout.kind != .unit { cells.noteNIP(&notes) }
        switch layout.kind {
        case .education: return education(cells, &notes)
        case .leadership: return leadership(cells, &notes)
        case .training: return training(cells, &notes)
        case .predicate: return predicate(cells, &notes)
        case .appraisal: return appraisal(cells, &notes)
        case .sanction: return sanction(cells, &notes)
        case .unit, .employee: return nil
        }
    }

    private func education(_ cells: CellReader, _ notes: inout CellNotes) -> EducationRecord {
        var record = EducationRecord(level: cells.code(.educationLevel, .twoDigits, &notes))
        record.graduated = cells.date(.graduated, .educationGraduated, &record.unreadableFields, &notes)
        record.year = cells.year(.year, .educationYear, &record.unreadableFields, &notes)
        return record
    }

    private func leadership(_ cells: CellReader, _ notes: inout CellNotes) -> LeadershipRecord {
        var record = LeadershipRecord()
        record.level = cells.code(.level, .number, &notes)
        record.name = cells.text(.trainingName)
        record.certificate = cells.text(.certificate)
        record.start = cells.date(.start, .leadershipStart, &record.unreadableFields, &notes)
        record.end = cells.date(.end, .leadershipEnd, &record.unreadableFields, &notes)
        record.year = cells.year(.year, .leadershipYear, &record.unreadableFields, &notes)
        record.hours = cells.hours(.hours, &notes)
        return record
    }

    private func training(_ cells: CellReader, _ notes: inout CellNotes) -> TrainingRecord {
        var record = TrainingRecord()
        record.type = cells.code(.trainingKind, .number, &notes)
        record.letter = letter(cells, &notes)
        record.name = cells.text(.trainingName)
        record.certificate = cells.text(.certificate)
        record.start = cells.date(.start, .trainingStart, &record.unreadableFields, &notes)
        record.end = cells.date(.end, .trainingEnd, &record.unreadableFields, &notes)
        record.year = cells.year(.year, .trainingYear, &record.unreadableFields, &notes)
        record.hours = cells.hours(.hours, &notes)
        return record
    }

    /// The certificate letter; some exports write the kind in words in its place.
    private func letter(_ cells: CellReader, _ notes: inout CellNotes) -> Code {
        let code = cells.code(.letter, nil, &notes)
        guard code == .tooLong || code.count > 1 else { return code }
        let text = cells.text(.letter).uppercased()
        if text.contains("FUNGSIONAL") { return "F" }
        if text.contains("TEKNIS") { return "T" }
        return text.contains("SEMINAR") || text.contains("WORKSHOP") ? "P" : code
    }

    private func predicate(_ cells: CellReader, _ notes: inout CellNotes) -> PredicateRecord {
        var record = PredicateRecord(rating: cells.rating(&notes))
        record.year = cells.year(.year, .predicateYear, &record.unreadableFields, &notes)
        return record
    }

    private func appraisal(_ cells: CellReader, _ notes: inout CellNotes) -> AppraisalRecord {
        var record = AppraisalRecord(score: cells.score(.score, &notes))
        record.year = cells.year(.year, .appraisalYear, &record.unreadableFields, &notes)
        return record
    }

    private func sanction(_ cells: CellReader, _ notes: inout CellNotes) -> SanctionRecord {
        var record = SanctionRecord(type: cells.code(.sanctionKind, .number, &notes), level: cells.level(&notes))
        let cancellation = cells.date(.cancellationDate, .sanctionCancelled, &record.unreadableFields, &notes)
        record.cancelled = !cells.text(.cancellationNumber).utf8.span.saysNone || cancellation != nil
        record.effective = cells.date(.start, .sanctionEffective, &record.unreadableFields, &notes)
        record.decree = cells.date(.decree, .sanctionDecree, &record.unreadableFields, &notes)
        return record
    }

    func unit(_ row: TableRow) throws(CellProblem) -> OrganizationUnit {
        let id = row.text(layout[.unit])
        guard !id.isEmpty else { throw CellProblem(problem: .missingUnitID, column: .unit) }
        var notes = CellNotes()
        return OrganizationUnit(
            id: id, name: row.text(layout[.unitName]), parentID: row.text(layout[.parent]),
            echelon: CellReader(layout: layout, row: row).code(.echelon, .twoDigits, &notes), agencyID: row.text(layout[.agency]))
    }
}

extension CellReader {
    /// A date; where one is filled in that cannot be read, its field is named.
    fileprivate func date(
        _ column: ColumnName, _ field: RecordField, _ unreadable: inout [RecordField], _ notes: inout CellNotes
    ) -> CivilDate? {
        let entry = date(column, &notes).entry
        if entry.isUnreadable { unreadable.append(field) }
        return entry.value
    }

    fileprivate func year(_ column: ColumnName, _ field: RecordField, _ unreadable: inout [RecordField], _ notes: inout CellNotes) -> Int? {
        let entry = year(column, &notes)
        if entry.isUnreadable { unreadable.append(field) }
        return entry.value
    }
}
