import Vocabulary

/// How the fields of records stand in canonical tables.
extension RecordField {
    /// The column of the field.
    package var canonicalName: String {
        switch self {
        case .employeeStanding: "kedudukan_hukum"
        case .employeeStatus: "status_pegawai"
        case .employeePositionKind: "jenis_jabatan"
        case .employeePost: "jabatan"
        case .employeeEchelon: "eselon"
        case .employeeUnitEchelon: "eselon_unor"
        case .employeeEducation, .educationLevel: "tingkat_pendidikan"
        case .educationGraduated: "tanggal_lulus"
        case .educationYear: "tahun_lulus"
        case .leadershipLevel: "latihan_struktural"
        case .leadershipName: "nama_diklat"
        case .leadershipStart, .trainingStart: "tanggal_mulai"
        case .leadershipEnd, .trainingEnd: "tanggal_selesai"
        case .leadershipYear, .trainingYear, .predicateYear, .appraisalYear: "tahun"
        case .leadershipHours, .trainingHours: "jp_ribuan"
        case .trainingKind: "jenis_diklat"
        case .trainingLetter: "huruf_sertifikat"
        case .predicateRating: "kuadran_kinerja"
        case .appraisalScore: "nilai_ribuan"
        case .sanctionKind: "jenis_hukuman"
        case .sanctionLevel: "tingkat_hukuman"
        case .sanctionEffective: "tanggal_hukuman"
        case .sanctionDecree: "tanggal_sk"
        case .sanctionCancelled: "dibatalkan"
        }
    }

    /// The field as a column; nil for the one that the table of units has.
    var canonicalColumn: CanonicalColumn? {
        if self == .employeeUnitEchelon { return nil }
        let form: CanonicalColumn.Form =
            switch self.form {
            case .code: .code
            case .text: .text
            case .date: .date
            case .year, .number, .flag: .number
            }
        return CanonicalColumn(canonicalName, form, self)
    }

    /// What stands in the column of marks for a field that is filled in and cannot be read; nil for fields that are never marked.
    package var canonicalMark: Int? { Self.canonicalMarks[self] }

    private static let canonicalMarks: [RecordField: Int] = allCases.reduce(into: [:]) { marks, field in
        let marked = allCases.filter { $0.record == field.record && $0.isMarked }
        marks[field] = marked.firstIndex(of: field).map { 1 << $0 }
    }

    private var isMarked: Bool {
        switch form {
        case .date, .year, .number, .flag: true
        case .code, .text: false
        }
    }
}

extension RecordKind {
    /// The kinds of rows of which people have any number.
    package static let histories: [RecordKind] = allCases.filter { $0 != .unit && $0 != .employee }

    /// The columns of what its rows say, in the order of the fields.
    package var canonicalColumns: [CanonicalColumn] {
        let fields = RecordField.allCases.filter { $0.record == self }
        return fields.compactMap(\.canonicalColumn) + (self == .leadership || self == .training ? [.certificate] : [])
            + (fields.contains { $0.canonicalMark != nil } ? [.marks] : [])
    }
}
