import Vocabulary

/// A kind of training (jenis diklat) with the name that courses of it begin with.
struct CourseKind: Sendable {
    /// `jenisDiklatId`; empty on old rows, which have only the letter.
    let id: String
    /// `jenisKursusSertifikat`: T, F or P.
    let letter: String
    let title: String
    /// Whether it lasts for days, or for an afternoon.
    let isLong: Bool

    static let ofFunctionalPosts: Odds<CourseKind> = [
        technical: 20, guidance: 19, functional: 15, seminar: 12, eLearning: 9, workshop: 8, distance: 4, socialization: 4, classical: 2,
        refresher: 1, managerial: 1, sociocultural: 1, internship: 1, course: 1, community: 1, unnamed: 1,
    ]
    static let ofOthers: Odds<CourseKind> = [
        technical: 24, guidance: 23, seminar: 12, eLearning: 11, workshop: 7, distance: 4, socialization: 5, classical: 3,
        refresher: 1, managerial: 3, sociocultural: 2, internship: 1, course: 1, community: 1, unnamed: 1, functional: 1,
    ]

    private static let functional = CourseKind(id: "2", letter: "F", title: "DIKLAT FUNGSIONAL", isLong: true)
    private static let technical = CourseKind(id: "3", letter: "T", title: "DIKLAT TEKNIS", isLong: true)
    private static let workshop = CourseKind(id: "4", letter: "P", title: "WORKSHOP", isLong: false)
    private static let managerial = CourseKind(id: "5", letter: "T", title: "PELATIHAN MANAJERIAL", isLong: true)
    private static let sociocultural = CourseKind(id: "6", letter: "T", title: "PELATIHAN SOSIAL KULTURAL", isLong: true)
    private static let socialization = CourseKind(id: "7", letter: "P", title: "SOSIALISASI", isLong: false)
    private static let guidance = CourseKind(id: "8", letter: "T", title: "BIMTEK", isLong: true)
    private static let seminar = CourseKind(id: "9", letter: "P", title: "SEMINAR NASIONAL", isLong: false)
    private static let internship = CourseKind(id: "10", letter: "T", title: "MAGANG", isLong: true)
    private static let course = CourseKind(id: "11", letter: "T", title: "KURSUS", isLong: true)
    private static let refresher = CourseKind(id: "12", letter: "T", title: "PENATARAN", isLong: true)
    private static let classical = CourseKind(id: "13", letter: "T", title: "PELATIHAN", isLong: true)
    private static let eLearning = CourseKind(id: "16", letter: "T", title: "E-LEARNING", isLong: true)
    private static let distance = CourseKind(id: "17", letter: "T", title: "PELATIHAN JARAK JAUH", isLong: true)
    private static let community = CourseKind(id: "23", letter: "T", title: "KOMUNITAS BELAJAR", isLong: false)
    private static let unnamed = CourseKind(id: "", letter: "T", title: "DIKLAT", isLong: true)
}

/// One course that one person attended.
struct Course {
    let kind: CourseKind
    let topic: String
    let batch: Int
    let certificate: Int
    let start: CivilDate
    let end: CivilDate
    /// JP (jam pelajaran).
    let hours: Int

    init(_ kind: CourseKind, end: CivilDate, using random: inout SeededGenerator) {
        self.kind = kind
        self.end = end
        hours = random.pick(kind.isLong ? Self.longHours : Self.shortHours)
        // A day teaches about eight hours.
        start = CivilDate(day: end.day - Int32((hours - 1) / 8))
        topic = random.pick(Self.topics)
        batch = 1 + random.below(400)
        certificate = 1 + random.below(99_999)
    }

    private static let longHours = [4, 6, 8, 8, 10, 12, 14, 16, 16, 18, 19, 20, 20, 20, 22, 24, 24, 30, 32, 36, 40, 40, 45, 60, 80]
    private static let shortHours = [2, 2, 3, 3, 4, 4, 4, 5, 6, 8, 8, 10, 16]
    private static let topics = [
        "PENATAUSAHAAN KEUANGAN", "PBJ", "SAKIP", "ANTIKORUPSI", "PELAYANAN PUBLIK", "DASAR KOMPUTER", "KEARSIPAN", "SPBE", "BMD",
        "PENYUSUNAN ANGGARAN", "MANAJEMEN RISIKO", "KURIKULUM MERDEKA", "KESELAMATAN PASIEN", "GAWAT DARURAT", "PENGAWASAN INTERN",
        "STATISTIK SEKTORAL", "KEHUMASAN", "LITERASI DIGITAL", "PENYUSUNAN SKP", "KODE ETIK ASN", "REFORMASI BIROKRASI", "PERENCANAAN",
    ]
}
