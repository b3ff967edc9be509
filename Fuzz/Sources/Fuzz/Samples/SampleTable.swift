import Personnel

/// A kind of file with the headings that SIASN gives it, and the rows that are always there.
struct SampleTable {
    /// Which columns name the people of the rows.
    enum Keys: CaseIterable { case nip, id, both, bothLast }

    let file: String
    let headings: [String]
    var fixed: [[String]] = []
    /// Whether the first two headings are id and NIP, which may stand elsewhere or one of them not at all.
    var isKeyed = true
    /// Whether a list of units lies beside it.
    var isBesideUnits = false

    /// The row of the headings and those below it.
    func rows(_ keys: Keys) -> [[[UInt8]]] {
        var columns = Array(headings.indices)
        if isKeyed {
            switch keys {
            case .nip: columns.removeFirst()
            // Employees are nobody without their NIP.
            case .id: if file != Self.employees { columns.remove(at: 1) }
            case .both: break
            case .bothLast: columns = Array(columns[2...] + columns[..<2])
            }
        }
        return ([headings] + fixed).map { row in columns.map { Array(row[$0].utf8) } }
    }

    static let employees = "pegawai.csv"
    static let history = "riwayat.csv"
    static let units = "unor.csv"
}

extension SampleTable {
    static let all = [
        SampleTable(file: employees, headings: employeeHeadings, fixed: people),
        SampleTable(file: employees, headings: employeeHeadings, fixed: people, isBesideUnits: true),
        SampleTable(file: units, headings: unitHeadings, fixed: someUnits, isKeyed: false),
        history("tkPendidikanId", "tglLulus", "tahunLulus"),
        history("latihanStrukturalId", "latihanStrukturalNama", "nomor", "tanggal", "tanggalSelesai", "tahun", "jumlahJam"),
        history(
            "jenisDiklatId", "jenisKursusSertifikat", "namaKursus", "noSertipikat", "tahunKursus", "tanggalKursus", "tanggalSelesaiKursus",
            "jumlahJam"),
        history("tahun", "hasilKinerjaNilai", "KuadranKinerjaNilai"),
        history("tahun", "nilaiPrestasiKerja"),
        history(
            "jenisHukuman", "jenisTingkatHukumanId", "skNomor", "skTanggal", "hukumanTanggal", "skPembatalanNomor", "skPembatalanTanggal"),
    ]

    private static func history(_ headings: String...) -> SampleTable {
        SampleTable(file: history, headings: ["idPns", "nipBaru"] + headings)
    }

    static let employeeHeadings = [
        "pns_id", "nip_baru", "nama", "kedudukan_hukum_id", "status_cpns_pns", "jenis_jabatan_id", "jabatan_nama", "eselon_id",
        "tingkat_pendidikan_id", "unor_id", "instansi_kerja_id", "instansi_kerja_nama",
    ]

    /// Invented people, with ids of each form.
    static let people = [
        "8A8B8C8D000000000000000000000001;199003152015031901;PEGAWAI CONTOH 1;01;PNS;1;Kepala Dinas Contoh;22;45;U2;I1;Pemerintah Kab. Contoh",
        "8a8b8c8d-0000-0000-0000-000000000002;199003152015031902;PEGAWAI CONTOH 2;01;PNS;2;Guru Ahli Pertama;;40;U3;I1;Pemerintah Kab. Contoh",
        "P3;199003152015031903;PEGAWAI CONTOH 3;71;PPPK;2;Analis Contoh;;40;U4;I1;Pemerintah Kab. Contoh",
        "12;199003152015031904;PEGAWAI CONTOH 4;1;CPNS;4;Pengemudi;;15;U9;I2;",
        ";199003152015031905;PEGAWAI CONTOH 5;99;PNS;1;Kepala Seksi Contoh;41;30;;;",
    ].map { cells($0) }

    static let watched = NIP("199003152015031901")

    static let unitHeadings = ["Id", "NamaUnor", "DiatasanId", "EselonId"]
    static let someUnits = ["U1;PEMERINTAH KAB. CONTOH;;", "U2;--DINAS CONTOH;U1;22", "U3;----BIDANG CONTOH;U2;32", "U4;--BADAN CONTOH;U7;"].map {
        cells($0)
    }

    /// A history for files of employees: whose rows they are depends on them.
    static let someHistory = [
        "idPns;nipBaru;tahun;nilaiPrestasiKerja", ";199003152015031901;2021;91", "P3;;2021;76", ";199003152015031906;2021;80",
        "8a8b8c8d000000000000000000000007;199003152015031999;2021;60", ";199003152015031907;2021;50,5",
    ].map { cells($0) }

    private static func cells(_ row: String) -> [String] { row.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
}
