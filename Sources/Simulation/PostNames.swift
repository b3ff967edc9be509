extension Post.Family {
    /// Names of posts; those of functional posts are followed by a rank, those of structural posts come from the level.
    var names: [String] {
        switch self {
        case .structural: []
        case .teacher: Self.teacherNames
        case .health: Self.healthNames
        case .specialist: Self.specialistNames
        case .clerical: Self.clericalNames
        }
    }

    private static let teacherNames = ["Guru Kelas", "Guru Bahasa Indonesia", "Guru Matematika", "Guru", "Guru Penjasorkes", "Guru Agama"]
    private static let healthNames = [
        "Perawat", "Perawat", "Bidan", "Bidan", "Dokter", "Dokter Gigi", "Apoteker", "Nutrisionis", "Sanitarian",
        "Pranata Laboratorium Kesehatan",
    ]
    private static let specialistNames = [
        "Analis Kepegawaian", "Perencana", "Pranata Komputer", "Arsiparis", "Auditor", "Analis Kebijakan", "Penyuluh Pertanian",
        "Asesor SDM Aparatur", "Pengelola Pengadaan Barang/Jasa", "Pengawas Sekolah", "Penata Ruang", "Pekerja Sosial", "Psikolog Klinis",
        "Pengendali Dampak Lingkungan", "Pustakawan", "Penguji Kendaraan Bermotor", "Analis Keuangan Pusat dan Daerah",
    ]
    private static let clericalNames = [
        "Pengadministrasi Umum", "Pengelola Kepegawaian", "Bendahara", "Pengelola Keuangan", "Pengadministrasi Kepegawaian", "Pengemudi",
        "Penyusun Laporan Keuangan", "Analis Tata Usaha", "Pengelola Barang Milik Daerah", "Pranata Kearsipan", "Petugas Keamanan",
        // Begins with the letters of Guru and is none.
        "Guruh Pengemudi",
    ]
}

extension SimulatedAgency.Level {
    /// What heads of such a unit are called.
    var headNames: [String] {
        switch self {
        case .root, .office: Self.officeHeads
        case .division: Self.divisionHeads
        case .section: Self.sectionHeads
        }
    }

    private static let officeHeads = ["Kepala Dinas", "Kepala Badan", "Staf Ahli", "Asisten Sekretaris Daerah"]
    private static let divisionHeads = ["Kepala Bidang", "Kepala Bidang", "Kepala Bagian", "Sekretaris Dinas", "Camat"]
    private static let sectionHeads = ["Kepala Seksi", "Kepala Subbagian", "Kepala Subbidang", "Lurah", "Kepala UPTD"]
}
