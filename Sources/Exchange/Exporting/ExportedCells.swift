import Personnel
import Vocabulary

/// How records are written so that reading them gives the same records again.
extension RecordKind {
    /// What the file of the kind is called.
    var fileName: String {
        switch self {
        case .unit: "unor.csv"
        case .employee: "pegawai.csv"
        case .education: "rw-pendidikan.csv"
        case .leadership: "rw-diklat.csv"
        case .training: "rw-kursus.csv"
        case .predicate: "rw-skp22.csv"
        case .appraisal: "rw-skp.csv"
        case .sanction: "rw-hukdis.csv"
        }
    }

    /// The headings of the columns that are written, under SIASN's own names.
    var exportedHeadings: [String] {
        let columns = TableKind.all.first { $0.kind == self }?.columns ?? []
        return exportedColumns.compactMap { name in columns.first { $0.name == name }?.headings.first }
    }

    private var exportedColumns: [ColumnName] {
        switch self {
        case .unit: [.unit, .unitName, .parent, .echelon, .agency]
        case .employee:
            [
                .nip, .personID, .standing, .positionKind, .name, .status, .post, .echelon, .educationLevel, .unit, .agency, .agencyName,
            ]
        case .education: [.nip, .personID, .educationLevel, .graduated, .year]
        case .leadership: [.nip, .personID, .level, .trainingName, .certificate, .start, .end, .year, .hours]
        case .training: [.nip, .personID, .trainingKind, .letter, .trainingName, .certificate, .start, .end, .year, .hours]
        case .predicate: [.nip, .personID, .year, .rating]
        case .appraisal: [.nip, .personID, .year, .score]
        case .sanction: [.nip, .personID, .sanctionKind, .level, .start, .decree, .cancellationNumber, .cancellationDate]
        }
    }
}

extension PersonnelRecord {
    /// The cells behind NIP and id, in the order of the kind's columns.
    var exported: [String] {
        switch self {
        case let record as EducationRecord: [record.level.exported, date(record.graduated, .educationGraduated), year(record.year, .educationYear)]
        case let record as LeadershipRecord:
            [
                record.level.exported, record.name, record.certificate, date(record.start, .leadershipStart), date(record.end, .leadershipEnd),
                year(record.year, .leadershipYear), record.hours.exported,
            ]
        case let record as TrainingRecord:
            [
                record.type.exported, record.letter.exported, record.name, record.certificate, date(record.start, .trainingStart),
                date(record.end, .trainingEnd), year(record.year, .trainingYear), record.hours.exported,
            ]
        case let record as PredicateRecord: [year(record.year, .predicateYear), record.rating.exported]
        case let record as AppraisalRecord: [year(record.year, .appraisalYear), record.score.exported]
        case let record as SanctionRecord:
            [
                record.type.exported, record.level.exported, date(record.effective, .sanctionEffective), date(record.decree, .sanctionDecree),
                // Whether a punishment was cancelled is known, not by which decree.
                record.cancelled ? "dibatalkan" : "", unreadableFields.contains(.sanctionCancelled) ? Self.unreadable : "",
            ]
        default: []
        }
    }

    /// What stands for a cell that could not be read: another one that cannot.
    private static var unreadable: String { "?" }

    private func date(_ date: CivilDate?, _ field: RecordField) -> String {
        date?.description ?? (unreadableFields.contains(field) ? Self.unreadable : "")
    }

    private func year(_ year: Int?, _ field: RecordField) -> String {
        year.map(String.init) ?? (unreadableFields.contains(field) ? Self.unreadable : "")
    }
}

extension Code {
    /// Of a text too long for a code, another one that is.
    var exported: String { self == .tooLong ? "?????????" : description }
}

extension Entry<Int> {
    /// Of a cell that could not be read, one that cannot.
    fileprivate var exported: String {
        switch self {
        case .absent: ""
        case .unreadable: "?"
        case .value(let thousandths): Thousandths.text(thousandths)
        }
    }
}
