import Vocabulary

/// The kinds of row a personnel file can hold.
public enum RecordKind: String, Sendable, CaseIterable {
    case unit, employee, education, leadership, training, predicate, appraisal, sanction

    /// The place among all kinds, for tables by kind.
    public var position: Int {
        switch self {
        case .unit: 0
        case .employee: 1
        case .education: 2
        case .leadership: 3
        case .training: 4
        case .predicate: 5
        case .appraisal: 6
        case .sanction: 7
        }
    }

    /// What staff call such a file.
    public var label: Phrase {
        switch self {
        case .unit: Phrase(id: "unit organisasi", en: "units")
        case .employee: Phrase(id: "data pegawai", en: "employees")
        case .education: Phrase(id: "riwayat pendidikan", en: "education")
        case .leadership: Phrase(id: "diklat struktural", en: "leadership training")
        case .training: Phrase(id: "kursus dan diklat lain", en: "other training")
        case .predicate: Phrase(id: "predikat kinerja (SKP mulai 2022)", en: "appraisal by predicate")
        case .appraisal: Phrase(id: "nilai prestasi kerja (SKP sampai 2021)", en: "appraisal by number")
        case .sanction: Phrase(id: "hukuman disiplin", en: "discipline")
        }
    }
}

extension RecordKind {
    /// What rows of the kind are called in JSON.
    public var key: String {
        switch self {
        case .unit: "unit"
        case .employee: "pegawai"
        case .education: "pendidikan"
        case .leadership: "diklat_struktural"
        case .training: "kursus"
        case .predicate: "skp22"
        case .appraisal: "skp"
        case .sanction: "hukuman_disiplin"
        }
    }
}
