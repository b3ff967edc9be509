import Vocabulary

/// What was changed from one stage of a comparison to the next, in the order in which a comparison goes.
public enum ChangeCause: String, Sendable, CaseIterable, Comparable {
    /// Records that only became known, or were corrected, after the first measurement.
    case lateRecords = "catatan-terlambat"
    /// A later date of measurement: windows move on, and records from between the dates count.
    case time = "waktu-dan-catatan-baru"
    /// Post, education and status as the employees' rows have them.
    case employeeData = "data-pegawai"
    /// Another instrument, or other settings of it.
    case instrument = "instrumen-atau-opsi"

    public var label: Phrase {
        switch self {
        case .lateRecords: Phrase(id: "catatan terlambat atau dikoreksi", en: "late or corrected records")
        case .time: Phrase(id: "waktu berjalan dan catatan baru", en: "time passing and new records")
        case .employeeData: Phrase(id: "data pegawai (jabatan, pendidikan, status)", en: "employee data (post, education, status)")
        case .instrument: Phrase(id: "instrumen atau opsi berubah", en: "instrument or option changed")
        }
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: ChangeCause, right: ChangeCause) -> Bool { left.position < right.position }
}
