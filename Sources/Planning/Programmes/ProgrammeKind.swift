import Instruments
import Personnel
import Vocabulary

/// What kind of record a programme leaves behind, under SIASN's codes: what it is worth, an instrument says.
public enum ProgrammeKind: Sendable, Hashable {
    /// A course, training or seminar (*riwayat kursus*): SIASN's kind of training.
    case course(Code)
    /// Leadership training (*diklat struktural*), by its level from 1 for the highest to 5.
    case leadership(Int)
    /// A degree (*pendidikan*), by SIASN's code of its level.
    case degree(Code)

    /// The courses by the names that files use, SIASN's codes of the kinds and the letters of their certificates (`jenis_diklat`).
    static let courses: [(name: String, code: Code, letter: Code)] = [
        ("fungsional", "2", "F"), ("teknis", "3", "T"), ("workshop", "4", "P"), ("manajerial", "5", "T"), ("sosial-kultural", "6", "T"),
        ("sosialisasi", "7", "P"), ("bimtek", "8", "T"), ("seminar", "9", "P"), ("magang", "10", "T"), ("kursus", "11", "T"),
        ("penataran", "12", "T"), ("klasikal-lain", "13", "T"), ("coaching", "14", "T"), ("mentoring", "15", "T"), ("e-learning", "16", "T"),
        ("jarak-jauh", "17", "T"), ("detasering", "18", "T"), ("komunitas-belajar", "23", "T"), ("nonklasikal-lain", "25", "T"),
    ]

    /// The levels of leadership training by number, under SIASN's codes (`latihan_struktural`).
    private static let leadershipCodes: [Code] = ["5", "4", "3", "2", "1"]
    static let levels = ["I", "II", "III", "IV", "V"]

    /// The levels of degrees by the names that files use, under SIASN's codes (`tingkat_pendidikan`), from the lowest up.
    static let degrees: [(name: String, code: Code)] = [
        ("SLTA", "15"), ("D-II", "25"), ("D-III", "30"), ("S-1", "40"), ("S-2", "45"), ("S-3", "50"),
    ]

    /// The record that somebody has once the programme is done.
    ///
    /// - Parameters:
    ///   - name: what the course is called.
    ///   - certificate: the number of the certificate; empty for none.
    ///   - hours: JP in thousandths.
    func record(name: String, certificate: String, hours: Int, start: CivilDate, end: CivilDate) -> any PersonnelRecord {
        switch self {
        case .course(let code):
            var record = TrainingRecord()
            record.type = code
            record.letter = Self.courses.first { $0.code == code }?.letter ?? .empty
            record.name = name
            record.certificate = certificate
            (record.start, record.end) = (start, end)
            record.hours = .value(hours)
            return record
        case .leadership(let level):
            var record = LeadershipRecord()
            record.level = Self.leadershipCodes[max(0, min(level - 1, 4))]
            record.name = name
            record.certificate = certificate
            (record.start, record.end) = (start, end)
            record.hours = .value(hours)
            return record
        case .degree(let code): return EducationRecord(level: code, graduated: end, year: end.year)
        }
    }

    public var label: Phrase {
        switch self {
        case .course(let code):
            let name = Self.courses.first { $0.code == code }?.name ?? code.description
            return Phrase(id: "pelatihan (\(name))", en: "course (\(name))")
        case .leadership(let level):
            let name = Self.levels[max(0, min(level - 1, 4))]
            return Phrase(id: "diklat kepemimpinan \(name)", en: "leadership training \(name)")
        case .degree(let code):
            let name = Self.degrees.first { $0.code == code }?.name ?? code.description
            return Phrase(id: "pendidikan \(name)", en: "degree \(name)")
        }
    }
}
