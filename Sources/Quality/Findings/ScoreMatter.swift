import Instruments
import Personnel
import Vocabulary

/// What touches the score, or the unit it is counted for; each has one or more kinds of finding.
public enum ScoreMatter: String, Sendable, CaseIterable {
    case appraisal = "skp"
    case education = "pendidikan"
    case requirement = "syarat-pendidikan"
    case hours = "jp"
    case certificates = "sertifikat-ganda"
    case dates = "tanggal"
    case afterDate = "sesudah-tanggal"
    case identity = "nip"
    case heads = "struktural-ganda"
    case units = "unor"

    /// The codes of the findings that belong to it; those of an indicator are reported under the indicator's code alone.
    public var codes: [String] {
        switch self {
        case .appraisal: ["COM_1", Problem.noAppraisal.code]
        case .education: ["COM_3"]
        case .requirement: ["ACC_6", "ACC_8"]
        case .hours: [Problem.unreadableTrainingHours.code]
        case .certificates: [Problem.repeatedCertificate.code]
        case .dates: [Problem.endBeforeStart.code, Problem.unreadableRecordDate.code, Problem.unreadableEmployeeDate.code]
        case .afterDate: [Problem.afterDate.code]
        case .identity: ["CON_2", "CON_3"]
        case .heads: ["TIM_4"]
        case .units: ["TIM_1", Problem.noUnit.code]
        }
    }

    /// Whether the points that rest on a source are at stake; for some matters none can be told.
    public func touches(_ source: FoldSource) -> Bool {
        switch self {
        case .appraisal: source.record == .predicate || source.record == .appraisal
        case .education, .requirement: source.record == .education
        case .hours: source.value == .amount(.trainingHours)
        case .certificates, .dates, .afterDate, .identity, .heads, .units: false
        }
    }

    public var label: Phrase {
        switch self {
        case .appraisal: Phrase(id: "Tidak ada SKP tahun yang dinilai", en: "No appraisal of the scored year")
        case .education: Phrase(id: "Tidak ada pendidikan sama sekali", en: "No education at all")
        case .requirement: Phrase(id: "Pendidikan di bawah syarat jabatan", en: "Education below what the post requires")
        case .hours: Phrase(id: "JP tidak terbaca", en: "JP cannot be read")
        case .certificates: Phrase(id: "Sertifikat dimasukkan dua kali", en: "Certificate entered twice")
        case .dates: Phrase(id: "Tanggal tidak terbaca atau selesai sebelum mulai", en: "Date unreadable, or end before start")
        case .afterDate: Phrase(id: "Bertanggal sesudah tanggal pengukuran", en: "Dated after the date of measurement")
        case .identity: Phrase(id: "NIP tidak cocok dengan data diri", en: "NIP does not fit the person")
        case .heads: Phrase(id: "Struktural ganda", en: "Two heads of one unit")
        case .units: Phrase(id: "Unit tidak aktif atau kosong", en: "Unit closed or empty")
        }
    }
}
