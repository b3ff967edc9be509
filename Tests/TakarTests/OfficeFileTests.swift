import Foundation
import Testing

/// Files as offices and their programs really make them (`Fixtures/kasus`): each folder is the control with one thing changed, so its
/// index is that of the control, 81,67, or what differs is said by a finding.
@Suite struct OfficeFileTests {
    /// The folder, the index by hand, and the findings that must be there.
    private static let cases: [(folder: String, index: Double, codes: [String])] = [
        ("00-kontrol", 81.67, []),
        ("01-zwnj/a-xlsx", 81.67, ["karakter-tak-terlihat"]), ("01-zwnj/b-riwayat", 81.67, ["karakter-tak-terlihat"]),
        ("01-zwnj/c-kode", 81.67, ["karakter-tak-terlihat"]), ("01-zwnj/d-x1f", 81.67, ["karakter-tak-terlihat"]),
        ("02-xls-html/c-tsv-xls", 81.67, []), ("02-xls-html/d-html-riwayat", 55, ["berkas-html", "jenis-data-tidak-ada"]),
        ("04-json-kunci-angka/a-data-objek", 76.67, ["nomor-catatan-melompat"]), ("04-json-kunci-angka/b-gridview", 81.67, []),
        ("04-json-kunci-angka/c-laravel-halaman", 68.33, ["jawaban-sebagian"]), ("04-json-kunci-angka/d-sukses-true", 81.67, []),
        ("04-json-kunci-angka/e-map-per-nip", 81.67, []),
        ("05-json-nip-angka/a-bulat-js", 46.25, ["nip-notasi-ilmiah"]), ("05-json-nip-angka/b-utuh", 55, ["nip-notasi-ilmiah"]),
        ("06-pandas-float", 81.67, ["angka-bentukan-program"]), ("08-ansi-1252", 81.67, ["windows-1252"]),
        ("09-tanggal-utc/a-utc", 81.67, ["tanggal-utc"]), ("09-tanggal-utc/b-teks", 81.67, []),
        ("10-bulan-dulu", 75.83, ["tanggal-bulan-dulu"]), ("11-baris-tersaring", 33.89, ["baris-tersembunyi"]),
        ("14-judul-nip-ni-pppk/a-pegawai", 81.67, []), ("14-judul-nip-ni-pppk/b-kursus", 81.67, []),
        ("15-baris-nomor-kolom/measure", 81.67, ["baris-keterangan"]), ("16-tanggal-rentang", 65.83, ["tanggal-tidak-terbaca", "jp-berkata"]),
        ("17-predikat-kata", 81.67, ["predikat-kata"]), ("18-unor-melingkar", 81.67, ["unor-yatim", "unor-melingkar"]),
        ("19-nip-bertitik", 81.67, ["nip-bertanda"]), ("20-sejuta-baris-kosong", 81.67, []),
        ("23-judul-kembar/a-skp", 55, ["judul-kembar", "jenis-data-tidak-ada"]),
        ("23-judul-kembar/b-urutan-lain", 55, ["judul-kembar", "jenis-data-tidak-ada"]),
        ("24-jam-bertitik", 81.67, []), ("26-tanpa-berkas-kursus", 55, ["jenis-data-tidak-ada"]),
        ("xlsx/00-acuan", 59.58, ["kolom-tidak-ada"]), ("xlsx/01-jp-jam", 47.08, ["jp-tidak-terbaca"]),
        ("xlsx/03-epoch-1904-tanpa-format", 59.58, []), ("xlsx/04-judul-ulang-urutan-lain", 59.58, ["tabel-kedua"]),
        ("xlsx/05-rumus-belum-dihitung", 47.08, ["rumus-tanpa-nilai"]),
        ("xlsx/06-lembar-tanpa-relasi", 41.67, ["lembar-hilang", "jenis-data-tidak-ada"]),
        ("xlsx/07-nip-digabung", 59.58, ["sel-digabung"]), ("xlsx/08-judul-dua-baris", 59.58, []),
        ("xlsx/10-dua-tabel-satu-lembar", 59.58, ["tabel-kedua"]), ("xlsx/12-rumus-teks-kosong", 59.58, []),
        ("xlsx/13-kode-00-java", 59.58, []), ("xlsx/14-tombol-jadi-baris", 59.58, []), ("xlsx/15-rekap-persen/data", 59.58, []),
    ]

    /// The same under the second instrument, for one person each.
    private static let provisional: [(folder: String, index: Double, codes: [String])] = [
        ("b-sk-tanggal-rusak", 66, ["tanggal-tidak-terbaca-tak-dipakai"]), ("b-tahun-rusak", 90, ["tahun-tidak-terbaca-tak-dipakai"]),
        ("b-tanpa-tanggal-selesai", 85, []), ("b-pembulatan-kategori", 81, []), ("b-opsi-nol-depan", 70, []),
        ("03-pppk-paruh-waktu", 88.75, ["kode-pegawai-di-luar-instrumen"]),
    ]

    private struct Answer: Decodable {
        struct Means: Decodable { let total: Double }
        struct Rows: Decodable {
            let berkas: String
            let dibaca, dipakai, ditolak: Int
            let disisihkan: [String: Int]
        }
        let rata_rata: Means
        let baris: [Rows]
    }

    @Test(arguments: cases) func measuresToItsIndexOrSaysWhy(folder: String, index: Double, codes: [String]) throws {
        try measure(folder, "2022-06-30", index, codes)
    }

    @Test(arguments: provisional) func measuresUnderTheSecondInstrument(folder: String, index: Double, codes: [String]) throws {
        try measure(folder, "2024-12-31", index, codes)
    }

    private func measure(_ folder: String, _ date: String, _ index: Double, _ codes: [String]) throws {
        let place = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: place) }
        let found = place.appendingPathComponent("temuan.csv")
        let program = try Program.run(["measure", "kasus/\(folder)", "--as-of", date, "--json", "--diagnostics", found.path])
        #expect(program.status == 0, "\(program.errors)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(program.output.utf8))
        #expect(answer.rata_rata.total == index)
        for rows in answer.baris {
            #expect(rows.dibaca == rows.dipakai + rows.ditolak + rows.disisihkan.values.reduce(0, +), "\(rows.berkas)")
        }
        let findings = try String(contentsOf: found, encoding: .utf8)
        for code in codes { #expect(findings.contains(",\(code),"), "\(code)") }
        try expectRecorded(findings, "kasus/\(folder.replacingOccurrences(of: "/", with: "-"))")
    }

    /// Nobody can be measured, and it is said what the file is and what to do.
    @Test(arguments: [
        ("02-xls-html/a-html", "halaman web (HTML)"), ("02-xls-html/b-spreadsheetml", "XML Spreadsheet 2003"),
        ("05-json-nip-angka/c-pegawai-js", "NIP tersimpan sebagai angka"), ("04-json-kunci-angka", "e-map-per-nip"),
    ]) func refusesWithWhatItIs(folder: String, words: String) throws {
        let program = try Program.run(["measure", "kasus/\(folder)", "--as-of", "2022-06-30"])
        #expect(program.status == 65)
        #expect(program.errors.contains(words), "\(program.errors)")
        try expectRecorded(program.transcript(["measure", "kasus/\(folder)"]), "kasus/tolak-\(folder.replacingOccurrences(of: "/", with: "-"))")
    }

    /// What is missing is right under the index, and no run under `--strict`.
    @Test(arguments: [
        "00-kontrol", "26-tanpa-berkas-kursus", "02-xls-html/d-html-riwayat", "23-judul-kembar/a-skp", "04-json-kunci-angka/c-laravel-halaman",
    ])
    func strictRefuses(folder: String) throws {
        let program = try Program.run(["measure", "kasus/\(folder)", "--as-of", "2022-06-30", "--strict"])
        #expect(program.status == 65)
        try expectRecorded(
            program.transcript(["measure", "kasus/\(folder)", "--strict"]), "kasus/ketat-\(folder.replacingOccurrences(of: "/", with: "-"))")
    }

    @Test(arguments: ["rekap-a.xlsx", "rekap-b.xlsx", "rekap-c.xlsx", "rekap-d.csv"]) func recapsAsOfficesPrintThem(name: String) throws {
        let arguments = [
            "reconcile", "kasus/13-rekap-judul-dua-baris/data", "--as-of", "2022-06-30", "--official", "kasus/13-rekap-judul-dua-baris/\(name)",
        ]
        let program = try Program.run(arguments)
        #expect(program.status == 0)
        #expect(program.output.contains("3  orang dibandingkan") && program.output.contains(/81,67 +76,67/))
        try expectRecorded(program.transcript(arguments), "kasus/\(name)")
    }

    @Test func explanationsShowEveryRow() throws {
        for (folder, name) in [("b-jelaskan-ditolak", "jelaskan-ditolak"), ("b-jelaskan-dua-kali", "jelaskan-dua-kali")] {
            let arguments = ["explain", "kasus/\(folder)", "198501012010011901", "--as-of", "2024-12-31"]
            try expectRecorded(Program.run(arguments).transcript(arguments), "kasus/\(name)")
        }
    }

    @Test func ranksOffices() throws {
        let arguments = ["rank", "kasus/15-baris-nomor-kolom/rank/rekap-opd.csv"]
        try expectRecorded(Program.run(arguments).transcript(arguments), "kasus/rekap-opd")
    }
}
