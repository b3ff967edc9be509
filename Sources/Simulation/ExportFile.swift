/// The files a simulation writes, with the headings of SIASN's own.
enum ExportFile: String, CaseIterable {
    case employees = "pegawai.csv"
    case education = "pendidikan.csv"
    case leadership = "diklat.csv"
    case training = "kursus.csv"
    case appraisals = "skp.csv"
    case predicates = "skp22.csv"
    case sanctions = "hukdis.csv"
    case units = "unor.csv"

    /// The columns' names, in order, with semicolons between them.
    var heading: String {
        switch self {
        case .employees: Self.employeeHeading
        case .education: "nipBaru;tkPendidikanId;tahunLulus;tglLulus;namaSekolah;nomorIjasah"
        case .leadership:
            "nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam;institusiPenyelenggara"
        case .training:
            "nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;institusiPenyelenggara;noSertipikat;tahunKursus;tanggalKursus;"
                + "tanggalSelesaiKursus;jumlahJam"
        case .appraisals: "nipBaru;tahun;nilaiPrestasiKerja;nilaiSkp"
        case .predicates: "nipBaru;tahun;hasilKinerjaNilai;PerilakuKerjaNilai;KuadranKinerjaNilai;kuadranKinerja"
        case .sanctions:
            "nipBaru;jenisHukuman;jenisTingkatHukumanId;skNomor;skTanggal;hukumanTanggal;akhirHukumTanggal;skPembatalanNomor;"
                + "skPembatalanTanggal"
        case .units: "Id;InstansiId;DiatasanId;EselonId;NamaUnor;NamaJabatan;CepatKode;IndukUnorId;PemimpinPnsId;JenisUnorId"
        }
    }

    private static let employeeHeading = """
        pns_id;nip_baru;nip_lama;nama;gelar_depan;gelar_belakang;tempat_lahir_id;tempat_lahir_nama;tanggal_lahir;jenis_kelamin;\
        agama_id;agama_nama;jenis_kawin_id;jenis_kawin_nama;nik;nomor_hp;email;email_gov;alamat;npwp_nomor;bpjs;\
        jenis_pegawai_id;jenis_pegawai_nama;kedudukan_hukum_id;kedudukan_hukum_nama;status_cpns_pns;kartu_asn_virtual;\
        nomor_sk_cpns;tanggal_sk_cpns;tmt_cpns;nomor_sk_pns;tanggal_sk_pns;tmt_pns;gol_awal_id;gol_awal_nama;gol_akhir_id;\
        gol_akhir_nama;tmt_golongan;mk_tahun;mk_bulan;jenis_jabatan_id;jenis_jabatan_nama;jabatan_id;jabatan_nama;tmt_jabatan;\
        eselon_id;tingkat_pendidikan_id;tingkat_pendidikan_nama;pendidikan_id;pendidikan_nama;tahun_lulus;kpkn_id;kpkn_nama;\
        lokasi_kerja_id;lokasi_kerja_nama;unor_id;unor_nama;instansi_induk_id;instansi_induk_nama;instansi_kerja_id;\
        instansi_kerja_nama;satuan_kerja_induk_id;satuan_kerja_induk_nama;satuan_kerja_kerja_id;satuan_kerja_kerja_nama;\
        is_valid_nik
        """
}
