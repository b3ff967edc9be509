import Personnel
import Testing

@testable import Exchange

/// Every file of SIASN is known by its headings, as its web service and its exports name them.
@Suite struct KindTests {
    static let files: [(RecordKind, String)] = [
        (
            .employee,
            "pns_id,nip_baru,nip_lama,nama,gelar_depan,gelar_belakang,tempat_lahir_id,tempat_lahir_nama,tanggal_lahir,jenis_kelamin,agama_id,agama_nama,jenis_kawin_id,jenis_kawin_nama,nik,nomor_hp,email,email_gov,alamat,npwp_nomor,bpjs,jenis_pegawai_id,jenis_pegawai_nama,kedudukan_hukum_id,kedudukan_hukum_nama,status_cpns_pns,kartu_asn_virtual,nomor_sk_cpns,tanggal_sk_cpns,tmt_cpns,nomor_sk_pns,tanggal_sk_pns,tmt_pns,gol_awal_id,gol_awal_nama,gol_akhir_id,gol_akhir_nama,tmt_golongan,mk_tahun,mk_bulan,jenis_jabatan_id,jenis_jabatan_nama,jabatan_id,jabatan_nama,tmt_jabatan,tingkat_pendidikan_id,tingkat_pendidikan_nama,pendidikan_id,pendidikan_nama,tahun_lulus,kpkn_id,kpkn_nama,lokasi_kerja_id,lokasi_kerja_nama,unor_id,unor_nama,instansi_induk_id,instansi_induk_nama,instansi_kerja_id,instansi_kerja_nama,satuan_kerja_induk_id,satuan_kerja_induk_nama,satuan_kerja_kerja_id,satuan_kerja_kerja_nama,is_valid_nik,nama_sekolah,flag_ikd"
        ),
        (
            .employee,
            "id,nipBaru,nipLama,nama,tglLahir,jenisPegawaiId,kedudukanPnsId,kedudukanPnsNama,statusPegawai,jenisKelamin,tkPendidikanTerakhirId,tahunLulus,instansiKerjaId,instansiKerjaNama,unorId,unorNama,jenisJabatanId,jenisJabatan,jabatanNama,eselon,eselonId,jenjang"
        ),
        (
            .education,
            "id,idPns,nipBaru,nipLama,pendidikanId,pendidikanNama,tkPendidikanId,tkPendidikanNama,tahunLulus,tglLulus,isPendidikanPertama,nomorIjasah,namaSekolah,gelarDepan,gelarBelakang,path"
        ),
        (
            .leadership,
            "id,idPns,nipBaru,nipLama,latihanStrukturalId,latihanStrukturalNama,nomor,tanggal,tanggalSelesai,tahun,jumlahJam,institusiPenyelenggara,path"
        ),
        (
            .training,
            "id,idPns,nipBaru,nipLama,jenisKursusId,jenisKursusNama,jenisKursusSertifikat,jenisDiklatId,namaKursus,institusiPenyelenggara,noSertipikat,tahunKursus,tanggalKursus,tanggalSelesaiKursus,jumlahJam,path"
        ),
        (
            .training,
            "pnsOrangId,jenisDiklatId,jenisKursus,jenisKursusSertipikat,namaKursus,nomorSertipikat,tahunKursus,tanggalKursus,tanggalSelesaiKursus,jumlahJam"
        ),
        (
            .predicate,
            "id,pnsDinilaiId,tahun,hasilKinerja,hasilKinerjaNilai,perilakuKerja,PerilakuKerjaNilai,kuadranKinerja,KuadranKinerjaNilai,namaPenilai,nipNrpPenilai,penilaiGolonganId,penilaiJabatanNm,penilaiUnorNm,statusPenilai,path"
        ),
        (
            .appraisal,
            "id,pns,tahun,jenisJabatan,jenisPeraturanKinerjaKd,nilaiSkp,orientasiPelayanan,integritas,komitmen,disiplin,kerjasama,kepemimpinan,inisiatifKerja,jumlah,nilairatarata,nilaiPerilakuKerja,nilaiPrestasiKerja,konversiNilai,nilaiIntegrasi,penilaiNama,penilaiNipNrp,statusPenilai"
        ),
        (
            .sanction,
            "id,rwHukumanDisiplin,pnsOrang,golongan,golonganLama,kedudukanHukum,jenisHukuman,jenisHukumanNama,jenisTingkatHukumanId,skNomor,skTanggal,hukumanTanggal,masaTahun,masaBulan,akhirHukumTanggal,nomorPp,alasanHukumanDisiplin,alasanHukumanDisiplinNama,skPembatalanNomor,skPembatalanTanggal,keterangan,path"
        ),
        (.unit, "Id,InstansiId,DiatasanId,EselonId,NamaUnor,NamaJabatan,CepatKode,IndukUnorId,PemimpinPnsId,JenisUnorId"),
        (.unit, "Id,NamaUnor,DiatasanId"),
    ]

    private func kind(_ headings: String, _ delimiter: Character) -> RecordKind? {
        TableLayout.recognise(Array(String(headings.map { $0 == "," ? delimiter : $0 }).utf8))?.kind
    }

    @Test(arguments: files.indices, [Character(";"), ",", "\t"]) func isKnownByItsHeadings(number: Int, delimiter: Character) {
        let (expected, headings) = Self.files[number]
        #expect(kind(headings, delimiter) == expected)
        #expect(kind(headings.uppercased(), delimiter) == expected)
        #expect(kind(headings.split(separator: ",").reversed().joined(separator: ","), delimiter) == expected)
    }

    @Test func everyKindIsTriedOnce() {
        #expect(Set(TableKind.all.map(\.kind)) == Set(RecordKind.allCases))
        #expect(TableKind.all.count == RecordKind.allCases.count)
    }

    /// Files that lie in the same folder and hold nothing to score: rw-jabatan, rw-golongan, rw-penghargaan, rw-angkakredit,
    /// rw-pnsunor, BKN's recap and its workbook, code tables.
    @Test(arguments: [
        "id,idPns,nipBaru,nipLama,jenisJabatan,instansiKerjaId,unorId,unorNama,eselon,eselonId,jabatanFungsionalId,tmtJabatan,nomorSk,tanggalSk,namaUnor,namaJabatan,jenisPenugasanId",
        "id,idPns,nipBaru,golonganId,golongan,pangkat,skNomor,skTanggal,tmtGolongan,jenisKPId,masaKerjaGolonganTahun",
        "id,tahun,skNomor,skDate,hargaId,hargaNama,pnsOrangId,path", "id,pns,nomorSk,tanggalSk,kreditBaruTotal,namaJabatan,isAngkaKreditPertama",
        "id,pnsOrang,unorBaru,namaUnorBaru,skNomor,skTanggal,asalId,asalNama", "id;nama", "kode,nama,keterangan",
        "nip;nama;unor;kualifikasi;kompetensi;kinerja;disiplin;total;tahun;updated;keterangan_kualifikasi;tanggal_penarikan",
        "Nama,Nama Jabatan,Satuan Kerja,Kualifikasi,Kompetensi,Kinerja,Disiplin,Total", "nip_baru", "", "a;b;c",
    ])
    func otherFilesAreNotTakenForThem(headings: String) { #expect(TableLayout.recognise(Array(headings.utf8)) == nil) }

    /// The monthly and quarterly appraisals have a year and a quadrant too, and are no yearly appraisal.
    @Test func periodicAppraisalsAreNoYearlyAppraisals() {
        let headings =
            "id,tahun,nip,nama,hasilKinerja,hasilKinerjaNilai,perilakuKerja,perilakuKerjaNilai,kuadranKinerjaNilai,kuadranNilai,periodikId,periodikNama,bulanMulaiPenilaian,bulanSelesaiPenilaian,koefisenId,pnsDinilaiId"
        #expect(TableLayout.recognise(Array(headings.utf8)) == nil)
    }

    @Test func withoutThePersonAFileIsNone() {
        #expect(TableLayout.recognise(Array("tkPendidikanId;tglLulus".utf8)) == nil)
        #expect(TableLayout.recognise(Array("kedudukan_hukum_id;jenis_jabatan_id;nama".utf8)) == nil)
        #expect(TableLayout.recognise(Array("pns_id;kedudukan_hukum_id;jenis_jabatan_id".utf8)) == nil)
    }
}
