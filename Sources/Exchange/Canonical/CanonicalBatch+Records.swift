import Personnel
import Vocabulary

/// Rows of a canonical table as records, for those of which something is to be said.
extension CanonicalBatch {
    /// A row of employees without what is known of their unit and agency.
    func employee(_ text: Span<UInt8>, _ row: Int, nip: NIP) -> Employee {
        let cells = Cells(grid(text), row, columns)
        var employee = Employee(nip: nip)
        employee.standing = cells.code(.employeeStanding)
        employee.status = cells.code(.employeeStatus)
        employee.positionKind = cells.code(.employeePositionKind)
        employee.post = cells.text(.employeePost)
        employee.echelon = cells.code(.employeeEchelon)
        employee.education = cells.code(.employeeEducation)
        return employee
    }

    /// A row of a history.
    func history(_ text: Span<UInt8>, _ row: Int, _ kind: RecordKind) -> (any PersonnelRecord)? {
        let cells = Cells(grid(text), row, columns)
        switch kind {
        case .unit, .employee: return nil
        case .education:
            var record = EducationRecord(
                level: cells.code(.educationLevel), graduated: cells.date(.educationGraduated), year: cells.year(.educationYear))
            record.unreadableFields = cells.unreadable(kind)
            return record
        case .leadership:
            var record = LeadershipRecord()
            record.level = cells.code(.leadershipLevel)
            record.name = cells.text(.leadershipName)
            (record.start, record.end) = (cells.date(.leadershipStart), cells.date(.leadershipEnd))
            (record.year, record.hours) = (cells.year(.leadershipYear), cells.amount(.leadershipHours))
            (record.keptKey, record.unreadableFields) = (cells.key, cells.unreadable(kind))
            return record
        case .training:
            var record = TrainingRecord()
            (record.type, record.letter) = (cells.code(.trainingKind), cells.code(.trainingLetter))
            (record.start, record.end) = (cells.date(.trainingStart), cells.date(.trainingEnd))
            (record.year, record.hours) = (cells.year(.trainingYear), cells.amount(.trainingHours))
            (record.keptKey, record.unreadableFields) = (cells.key, cells.unreadable(kind))
            return record
        case .predicate:
            var record = PredicateRecord(year: cells.year(.predicateYear), rating: cells.code(.predicateRating))
            record.unreadableFields = cells.unreadable(kind)
            return record
        case .appraisal:
            var record = AppraisalRecord(year: cells.year(.appraisalYear), score: cells.amount(.appraisalScore))
            record.unreadableFields = cells.unreadable(kind)
            return record
        case .sanction:
            var record = SanctionRecord(
                type: cells.code(.sanctionKind), level: cells.code(.sanctionLevel), effective: cells.date(.sanctionEffective),
                decree: cells.date(.sanctionDecree), cancelled: cells.number(.sanctionCancelled) == 1)
            record.unreadableFields = cells.unreadable(kind)
            return record
        }
    }

    /// The cells of one row by field.
    private struct Cells: ~Escapable {
        private let grid: CellGrid
        private let row: Int
        private let columns: [CanonicalColumn]
        private let marks: Int

        /// `row` is one of the grid's.
        @_lifetime(copy grid)
        init(_ grid: CellGrid, _ row: Int, _ columns: [CanonicalColumn]) {
            (self.grid, self.row, self.columns) = (grid, row, columns)
            let marked = columns.firstIndex { $0.form == .marks }
            marks = marked.flatMap { CanonicalCell.number(grid.cell(grid.bounds(row, $0))) } ?? 0
        }

        /// A cell; an empty one for a column that the table does not have.
        @_lifetime(copy self)
        private func cell(_ column: Int?) -> Span<UInt8> {
            guard let column else { return grid.text.extracting(0..<0) }
            return grid.cell(grid.bounds(row, column))
        }

        @_lifetime(copy self)
        private func cell(_ field: RecordField) -> Span<UInt8> { cell(columns.firstIndex { $0.field == field }) }

        func text(_ field: RecordField) -> String { CanonicalCell.text(cell(field)) }
        func code(_ field: RecordField) -> Code { CanonicalCell.code(cell(field)) }
        func date(_ field: RecordField) -> CivilDate? { CanonicalCell.date(cell(field)) }
        func number(_ field: RecordField) -> Int? { CanonicalCell.number(cell(field)) }
        func year(_ field: RecordField) -> Int? { number(field) }
        func amount(_ field: RecordField) -> Entry<Int> {
            number(field).map { .value($0) } ?? (isMarked(field) ? .unreadable : .absent)
        }

        var key: CertificateKey? { CertificateKey(bits: CanonicalCell.certificate(cell(columns.firstIndex { $0.form == .certificate }))) }

        private func isMarked(_ field: RecordField) -> Bool { field.canonicalMark.map { marks & $0 != 0 } ?? false }

        /// Dates, years and flags that cannot be read.
        func unreadable(_ kind: RecordKind) -> [RecordField] {
            marks == 0 ? [] : RecordField.allCases.filter { $0.record == kind && $0.form != .number && isMarked($0) }
        }
    }
}
