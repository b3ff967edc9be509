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
        /// Whether its headings are several columns of one file that mean different things, of which the first that is there is taken.
        var isPreference = false
    }

    let kind: RecordKind
    let columns: [Column]
    /// Whether one of several columns must be there although none of them alone must.
    let alternatives: [Set<ColumnName>]
    /// Headings of another kind of file that has the same columns and means something else by them.
    var foreign: [String] = []

    /// In the order in which a file is tried: the employee export also has columns of the others.
    static let all: [TableKind] = [employees, leadership, training, predicates, appraisals, sanctions, education, units]

    static let person: [Column] = [
        Column(name: .nip, headings: ["nip_baru", "nip", "nipPegawai", "nipBaruPegawai", "nipPppk", "niPppk"]),
        Column(name: .personID, headings: ["pns_id", "idPns", "pnsOrangId", "pnsOrang", "pnsDinilaiId", "pns"], isPreference: true),
    ]

    static let employees = TableKind(
        kind: .employee,
        columns: person + [
            Column(name: .standing, headings: ["kedudukan_hukum_id", "kedudukanPnsId"], isRequired: true),
            Column(name: .positionKind, headings: ["jenis_jabatan_id"], isRequired: true),
            Column(name: .name, headings: ["nama"]),
            Column(name: .status, headings: ["status_cpns_pns", "statusPegawai"], isScored: true),
            Column(name: .post, headings: ["jabatan_nama", "namaJabatan"], isScored: true, isPreference: true),
            Column(name: .echelon, headings: ["eselon_id"], isScored: true),
            Column(name: .educationLevel, headings: ["tingkat_pendidikan_id", "tkPendidikanTerakhirId"], isScored: true, isPreference: true),
            Column(name: .unit, headings: ["unor_id"], isScored: true),
            Column(name: .agency, headings: ["instansi_kerja_id", "instansi_induk_id"], isPreference: true),
            Column(name: .agencyName, headings: ["instansi_kerja_nama", "instansi_induk_nama"], isPreference: true),
        ], alternatives: [[.nip]])

    static let education = TableKind(
        kind: .education,
        columns: person + [
            Column(name: .educationLevel, headings: ["tkPendidikanId", "tingkat_pendidikan_id"], isRequired: true, isPreference: true),
            Column(name: .graduated, headings: ["tglLulus", "tanggalLulus"], isScored: true),
            Column(name: .year, headings: ["tahunLulus"], isScored: true),
        ], alternatives: [[.nip, .personID], [.graduated, .year]])

    static let leadership = TableKind(
        kind: .leadership,
        columns: person + [
            Column(name: .level, headings: ["latihanStrukturalId"], isScored: true),
            Column(name: .trainingName, headings: ["latihanStrukturalNama"], isScored: true),
            Column(name: .certificate, headings: ["nomor", "noSertipikat", "noSertifikat"]),
            Column(name: .start, headings: ["tanggal", "tanggalMulai"]),
            Column(name: .end, headings: ["tanggalSelesai"], isScored: true),
            Column(name: .year, headings: ["tahun"]),
            Column(name: .hours, headings: ["jumlahJam", "jp"]),
        ], alternatives: [[.nip, .personID], [.level, .trainingName]])

    static let training = TableKind(
        kind: .training,
        columns: person + [
            Column(name: .trainingName, headings: ["namaKursus"], isRequired: true),
            Column(name: .trainingKind, headings: ["jenisDiklatId"], isScored: true),
            Column(name: .letter, headings: ["jenisKursusSertifikat", "jenisKursusSertipikat"], isScored: true),
            Column(name: .certificate, headings: ["noSertipikat", "noSertifikat", "nomorSertipikat", "nomorSertifikat"], isScored: true),
            Column(name: .start, headings: ["tanggalKursus"]),
            Column(name: .end, headings: ["tanggalSelesaiKursus", "tanggalSelesai"], isScored: true, isPreference: true),
            Column(name: .year, headings: ["tahunKursus", "tahun"], isPreference: true),
            Column(name: .hours, headings: ["jumlahJam", "jp"], isScored: true),
        ], alternatives: [[.nip, .personID], [.trainingKind, .letter]])

    static let predicates = TableKind(
        kind: .predicate,
        columns: person + [
            Column(name: .year, headings: ["tahun"], isRequired: true),
            Column(name: .rating, headings: ["KuadranKinerjaNilai"], isRequired: true),
        ], alternatives: [[.nip, .personID]],
        // Monthly and quarterly appraisals (rw-kinerjaperiodik) are no yearly ones.
        foreign: ["periodikId", "bulanMulaiPenilaian", "koefisenId"])

    static let appraisals = TableKind(
        kind: .appraisal,
        columns: person + [
            Column(name: .year, headings: ["tahun"], isRequired: true),
            Column(name: .score, headings: ["nilaiPrestasiKerja"], isRequired: true),
        ], alternatives: [[.nip, .personID]])

    static let sanctions = TableKind(
        kind: .sanction,
        columns: person + [
            Column(name: .sanctionKind, headings: ["jenisHukuman", "jenisHukumanId"], isRequired: true),
            Column(name: .level, headings: ["jenisTingkatHukumanId", "tingkatHukumanId"], isScored: true),
            Column(name: .start, headings: ["hukumanTanggal", "tanggalHukuman"], isScored: true),
            Column(name: .decree, headings: ["skTanggal", "tanggalSk"]),
            Column(name: .cancellationNumber, headings: ["skPembatalanNomor"], isScored: true),
            Column(name: .cancellationDate, headings: ["skPembatalanTanggal"]),
        ], alternatives: [[.nip, .personID], [.start, .decree]])

    static let units = TableKind(
        kind: .unit,
        columns: [
            Column(name: .unit, headings: ["Id", "unor_id"], isRequired: true, isPreference: true),
            Column(name: .unitName, headings: ["NamaUnor"], isRequired: true),
            Column(name: .parent, headings: ["DiatasanId"], isRequired: true),
            Column(name: .echelon, headings: ["eselon_id"]),
            Column(name: .agency, headings: ["InstansiId"]),
        ], alternatives: [])
}

/// The columns the readers ask for, whatever they are called in a file.
enum ColumnName: Int, CaseIterable {
    case nip, personID, name, standing, status, positionKind, post, echelon, educationLevel, unit, agency, agencyName
    case graduated, year, level, trainingName, certificate, start, end, hours, trainingKind, letter, rating, score
    case sanctionKind, decree, cancellationNumber, cancellationDate, unitName, parent
}

extension ColumnName {
    /// Whether it says whose the row is, or of which unit, as columns of nearly all kinds do.
    var namesTheRow: Bool { self == .nip || self == .personID || self == .name || self == .unit }

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
        case .sanctionCancelled: self = .cancellationDate
        case .employeeUnitEchelon: return nil
        }
    }
}
