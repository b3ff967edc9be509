import Personnel

/// The columns by which a kind of file is known, and under which names each of them is found.
struct TableKind {
    /// A column the reader asks for.
    struct Column {
        let name: ColumnName
        /// Headings it goes by, normalised; the first is SIASN's own.
        let headings: [String]
        /// Without it the file is of another kind.
        var isRequired = false
        /// Without it scores may suffer, so its absence is reported.
        var isScored = false
    }

    let kind: RecordKind
    let columns: [Column]
    /// Whether one of several columns must be there although none of them alone must.
    let alternatives: [Set<ColumnName>]

    /// In the order in which a file is tried: the employee export also has columns of the others.
    static let all: [TableKind] = [employees, leadership, training, predicates, appraisals, sanctions, education, units]

    static let person: [Column] = [
        Column(name: .nip, headings: ["nipbaru", "nip", "nippegawai", "nipbarupegawai"]),
        Column(name: .personID, headings: ["pnsid", "idpns", "pnsorangid", "pnsorang", "pnsdinilaiid", "pns"]),
    ]

    static let employees = TableKind(
        kind: .employee,
        columns: person + [
            Column(name: .standing, headings: ["kedudukanhukumid", "kedudukanpnsid"], isRequired: true),
            Column(name: .positionKind, headings: ["jenisjabatanid"], isRequired: true),
            Column(name: .name, headings: ["nama"]),
            Column(name: .status, headings: ["statuscpnspns", "statuspegawai"], isScored: true),
            Column(name: .post, headings: ["jabatannama", "namajabatan"], isScored: true),
            Column(name: .echelon, headings: ["eselonid"], isScored: true),
            Column(name: .educationLevel, headings: ["tingkatpendidikanid", "tkpendidikanterakhirid"], isScored: true),
            Column(name: .unit, headings: ["unorid"], isScored: true),
            Column(name: .agency, headings: ["instansikerjaid", "instansiindukid"]),
            Column(name: .agencyName, headings: ["instansikerjanama", "instansiinduknama"]),
        ], alternatives: [[.nip]])

    static let education = TableKind(
        kind: .education,
        columns: person + [
            Column(name: .educationLevel, headings: ["tkpendidikanid", "tingkatpendidikanid"], isRequired: true),
            Column(name: .graduated, headings: ["tgllulus", "tanggallulus"], isScored: true),
            Column(name: .year, headings: ["tahunlulus"], isScored: true),
        ], alternatives: [[.nip, .personID], [.graduated, .year]])

    static let leadership = TableKind(
        kind: .leadership,
        columns: person + [
            Column(name: .level, headings: ["latihanstrukturalid"], isScored: true),
            Column(name: .trainingName, headings: ["latihanstrukturalnama"], isScored: true),
            Column(name: .certificate, headings: ["nomor", "nosertipikat", "nosertifikat"]),
            Column(name: .start, headings: ["tanggal", "tanggalmulai"]),
            Column(name: .end, headings: ["tanggalselesai"], isScored: true),
            Column(name: .year, headings: ["tahun"]),
            Column(name: .hours, headings: ["jumlahjam", "jp"]),
        ], alternatives: [[.nip, .personID], [.level, .trainingName]])

    static let training = TableKind(
        kind: .training,
        columns: person + [
            Column(name: .trainingName, headings: ["namakursus"], isRequired: true),
            Column(name: .trainingKind, headings: ["jenisdiklatid"], isScored: true),
            Column(name: .letter, headings: ["jeniskursussertifikat", "jeniskursussertipikat"], isScored: true),
            Column(name: .certificate, headings: ["nosertipikat", "nosertifikat", "nomorsertipikat", "nomorsertifikat"], isScored: true),
            Column(name: .start, headings: ["tanggalkursus"]),
            Column(name: .end, headings: ["tanggalselesaikursus", "tanggalselesai"], isScored: true),
            Column(name: .year, headings: ["tahunkursus", "tahun"]),
            Column(name: .hours, headings: ["jumlahjam", "jp"], isScored: true),
        ], alternatives: [[.nip, .personID], [.trainingKind, .letter]])

    static let predicates = TableKind(
        kind: .predicate,
        columns: person + [
            Column(name: .year, headings: ["tahun"], isRequired: true),
            Column(name: .rating, headings: ["kuadrankinerjanilai"], isRequired: true),
        ], alternatives: [[.nip, .personID]])

    static let appraisals = TableKind(
        kind: .appraisal,
        columns: person + [
            Column(name: .year, headings: ["tahun"], isRequired: true),
            Column(name: .score, headings: ["nilaiprestasikerja"], isRequired: true),
        ], alternatives: [[.nip, .personID]])

    static let sanctions = TableKind(
        kind: .sanction,
        columns: person + [
            Column(name: .sanctionKind, headings: ["jenishukuman", "jenishukumanid"], isRequired: true),
            Column(name: .level, headings: ["jenistingkathukumanid", "tingkathukumanid"], isScored: true),
            Column(name: .start, headings: ["hukumantanggal", "tanggalhukuman"], isScored: true),
            Column(name: .decree, headings: ["sktanggal", "tanggalsk"]),
            Column(name: .cancellationNumber, headings: ["skpembatalannomor"], isScored: true),
            Column(name: .cancellationDate, headings: ["skpembatalantanggal"]),
        ], alternatives: [[.nip, .personID], [.start, .decree]])

    static let units = TableKind(
        kind: .unit,
        columns: [
            Column(name: .unit, headings: ["id", "unorid"], isRequired: true),
            Column(name: .unitName, headings: ["namaunor"], isRequired: true),
            Column(name: .parent, headings: ["diatasanid"], isRequired: true),
            Column(name: .echelon, headings: ["eselonid"]),
            Column(name: .agency, headings: ["instansiid"]),
        ], alternatives: [])
}

/// The columns the readers ask for, whatever they are called in a file.
enum ColumnName: Int, CaseIterable {
    case nip, personID, name, standing, status, positionKind, post, echelon, educationLevel, unit, agency, agencyName
    case graduated, year, level, trainingName, certificate, start, end, hours, trainingKind, letter, rating, score
    case sanctionKind, decree, cancellationNumber, cancellationDate, unitName, parent
}

extension ColumnName {
    /// The column that holds a field of a kind of row.
    init?(_ field: RecordField) {
        switch field {
        case .employeeStanding: self = .standing
        case .employeeStatus: self = .status
        case .employeePositionKind: self = .positionKind
        case .employeePost: self = .post
        case .employeeEchelon: self = .echelon
        case .employeeEducation, .educationLevel: self = .educationLevel
        case .educationGraduated: self = .graduated
        case .educationYear, .leadershipYear, .trainingYear, .predicateYear, .appraisalYear: self = .year
        case .leadershipLevel, .sanctionLevel: self = .level
        case .leadershipName: self = .trainingName
        case .leadershipStart, .trainingStart, .sanctionEffective: self = .start
        case .leadershipEnd, .trainingEnd: self = .end
        case .leadershipHours, .trainingHours: self = .hours
        case .trainingKind: self = .trainingKind
        case .trainingLetter: self = .letter
        case .predicateRating: self = .rating
        case .appraisalScore: self = .score
        case .sanctionKind: self = .sanctionKind
        case .sanctionDecree: self = .decree
        case .sanctionCancelled: self = .cancellationNumber
        case .employeeUnitEchelon: return nil
        }
    }
}
