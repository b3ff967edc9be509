/// A field of a row that an instrument may read, written `record.field`; each stands beside its name in SIASN's files.
public enum RecordField: String, Sendable, CaseIterable {
    /// Kedudukan hukum (`kedudukan_hukum_id`).
    case employeeStanding = "employee.standing"
    /// PNS, CPNS or PPPK (`status_cpns_pns`).
    case employeeStatus = "employee.status"
    /// Jenis jabatan (`jenis_jabatan_id`).
    case employeePositionKind = "employee.positionKind"
    /// Nama jabatan (`jabatan_nama`).
    case employeePost = "employee.post"
    /// Eselon (`eselon_id`).
    case employeeEchelon = "employee.echelon"
    /// Eselon of the unit the person is placed in (`EselonId` of ref-unor).
    case employeeUnitEchelon = "employee.unitEchelon"
    /// Tingkat pendidikan (`tingkat_pendidikan_id`).
    case employeeEducation = "employee.education"

    /// Tingkat pendidikan (`tkPendidikanId`).
    case educationLevel = "education.level"
    /// Tanggal lulus (`tglLulus`).
    case educationGraduated = "education.graduated"
    /// Tahun lulus (`tahunLulus`).
    case educationYear = "education.year"

    /// Latihan struktural (`latihanStrukturalId`).
    case leadershipLevel = "leadership.level"
    /// Nama diklat (`latihanStrukturalNama`).
    case leadershipName = "leadership.name"
    case leadershipStart = "leadership.start"
    case leadershipEnd = "leadership.end"
    case leadershipYear = "leadership.year"
    /// JP (`jumlahJam`).
    case leadershipHours = "leadership.hours"

    /// Jenis diklat (`jenisDiklatId`).
    case trainingKind = "training.kind"
    /// Certificate letter T, F or P (`jenisKursusSertifikat`).
    case trainingLetter = "training.letter"
    case trainingStart = "training.start"
    case trainingEnd = "training.end"
    case trainingYear = "training.year"
    /// JP (`jumlahJam`).
    case trainingHours = "training.hours"

    /// Year appraised (`tahun` of rw-skp22).
    case predicateYear = "predicate.year"
    /// Kuadran kinerja (`KuadranKinerjaNilai`), 1 is best.
    case predicateRating = "predicate.rating"

    /// Year appraised (`tahun` of rw-skp).
    case appraisalYear = "appraisal.year"
    /// Nilai prestasi kerja (`nilaiPrestasiKerja`), 0 to 100.
    case appraisalScore = "appraisal.score"

    /// Jenis hukuman (`jenisHukuman`).
    case sanctionKind = "sanction.kind"
    /// Tingkat hukuman R, S or B (`jenisTingkatHukumanId`).
    case sanctionLevel = "sanction.level"
    /// Tanggal hukuman (`hukumanTanggal`).
    case sanctionEffective = "sanction.effective"
    /// Tanggal SK (`skTanggal`).
    case sanctionDecree = "sanction.decree"
    /// Whether a cancelling decree is named (`skPembatalanNomor`, `skPembatalanTanggal`).
    case sanctionCancelled = "sanction.cancelled"

    /// What a field holds.
    public enum Form: String, Sendable { case code, text, date, year, number, flag }

    public var form: Form {
        switch self {
        case .employeePost, .leadershipName: .text
        case .educationGraduated, .leadershipStart, .leadershipEnd, .trainingStart, .trainingEnd, .sanctionEffective, .sanctionDecree: .date
        case .educationYear, .leadershipYear, .trainingYear, .predicateYear, .appraisalYear: .year
        case .leadershipHours, .trainingHours, .appraisalScore: .number
        case .sanctionCancelled: .flag
        default: .code
        }
    }

    /// The kind of row the field belongs to.
    public var record: RecordKind {
        switch self {
        case .employeeStanding, .employeeStatus, .employeePositionKind, .employeePost, .employeeEchelon, .employeeUnitEchelon, .employeeEducation:
            .employee
        case .educationLevel, .educationGraduated, .educationYear: .education
        case .leadershipLevel, .leadershipName, .leadershipStart, .leadershipEnd, .leadershipYear, .leadershipHours: .leadership
        case .trainingKind, .trainingLetter, .trainingStart, .trainingEnd, .trainingYear, .trainingHours: .training
        case .predicateYear, .predicateRating: .predicate
        case .appraisalYear, .appraisalScore: .appraisal
        case .sanctionKind, .sanctionLevel, .sanctionEffective, .sanctionDecree, .sanctionCancelled: .sanction
        }
    }
}
