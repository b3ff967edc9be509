import Personnel
import Vocabulary

/// Rows of a canonical table as records, for those of which something is to be said.
extension CanonicalBatch {
    /// A row of employees without what is known of their unit and agency.
    func employee(_ text: Span<UInt8>, _ row: Int, nip: NIP) -> Employee {
        let cells = Cells(self, text, row)
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
        let cells = Cells(self, text, row)
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
    private struct Cells {
        let columns: [CanonicalColumn]
        private let cells: [String]
        private let bytes: [[UInt8]]

        init(_ batch: borrowing CanonicalBatch, _ text: Span<UInt8>, _ row: Int) {
            columns = batch.columns
            let bytes = columns.indices.map { column in
                let cell = batch.cell(text, row, column)
                return cell.indices.map { cell[$0] }
            }
            self.bytes = bytes
            cells = bytes.map { CanonicalCell.text($0.span) }
        }

        private func position(_ field: RecordField) -> Int? { columns.firstIndex { $0.field == field } }
        private func position(_ form: CanonicalColumn.Form) -> Int? { columns.firstIndex { $0.form == form } }

        func text(_ field: RecordField) -> String { position(field).map { cells[$0] } ?? "" }
        func code(_ field: RecordField) -> Code {
            guard let column = position(field) else { return .empty }
            let cell = bytes[column]
            return CanonicalCell.code(cell.span)
        }

        func date(_ field: RecordField) -> CivilDate? {
            guard let column = position(field) else { return nil }
            let cell = bytes[column]
            return CanonicalCell.date(cell.span)
        }

        func number(_ field: RecordField) -> Int? { position(field).flatMap { number(bytes[$0]) } }
        func year(_ field: RecordField) -> Int? { number(field) }
        func amount(_ field: RecordField) -> Entry<Int> {
            number(field).map { .value($0) } ?? (isMarked(field) ? .unreadable : .absent)
        }

        var key: CertificateKey? {
            guard let column = position(.certificate) else { return nil }
            let cell = bytes[column]
            return CertificateKey(bits: CanonicalCell.certificate(cell.span))
        }

        private var marks: Int { position(.marks).flatMap { number(bytes[$0]) } ?? 0 }
        private func number(_ cell: [UInt8]) -> Int? { CanonicalCell.number(cell.span) }
        private func isMarked(_ field: RecordField) -> Bool { field.canonicalMark.map { marks & $0 != 0 } ?? false }

        /// Dates, years and flags that cannot be read.
        func unreadable(_ kind: RecordKind) -> [RecordField] {
            marks == 0 ? [] : RecordField.allCases.filter { $0.record == kind && $0.form != .number && isMarked($0) }
        }
    }
}
