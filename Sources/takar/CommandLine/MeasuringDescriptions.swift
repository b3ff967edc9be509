import ArgumentParser
import Vocabulary

/// What the commands on people are called, and what is said of them.
extension CommandConfiguration {
    static let measure = CommandConfiguration(
        commandName: "measure",
        abstract: Phrase(
            id: "Ukur IP ASN pegawai dalam folder data dan tampilkan indeksnya.", en: "Measures the people of a data folder and shows the index."),
        discussion: .example(
            "takar measure data --as-of 2022-06-30 --scores nilai.csv --units unit.xlsx",
            "takar measure --archive takar.db --agency 4011 --as-of 2022-06-30 \\", #"  --label "Triwulan II""#,
            note: Phrase(
                id: """
                    Berkas hasil yang namanya berakhiran .xlsx menjadi buku kerja; yang lain menjadi teks dengan koma. Dengan --archive, yang diukur \
                    adalah pegawai dalam arsip, dan pengukurannya disimpan di sana.
                    """,
                en: """
                    Result files whose names end in .xlsx become workbooks, all others comma-separated text. With --archive the people are those of \
                    an archive, and the measurement is kept there.
                    """)))

    static let report = CommandConfiguration(
        commandName: "report",
        abstract: Phrase(
            id:
                "Tulis buku kerja (.xlsx) berisi indeks, grafik, OPD, unit, nilai setiap pegawai, dan daftar untuk ditindaklanjuti, atau laporan cetak (.pdf).",
            en: "Writes a workbook (.xlsx) with the index, charts, OPDs, units, everybody's score and lists to act on, or a report to print (.pdf)."),
        discussion: .example(
            "takar report data --as-of 2022-06-30 --output laporan.xlsx", "takar report data --as-of 2022-06-30 --output laporan.pdf",
            "takar report data --as-of 2022-06-30 --per-opd opd",
            note: Phrase(
                id: """
                    Buku kerja memuat nama dan NIP: kirimkan hanya kepada yang menanganinya. Laporan cetak berisi ringkasan satu halaman, poin yang \
                    hilang, OPD, dan dasarnya, tanpa nama dan tanpa NIP.
                    """,
                en: """
                    Workbooks hold names and NIP: send them only to those who deal with it. The report to print has a page of summary, points lost, \
                    OPDs and what it rests on, and nobody's name or NIP.
                    """)))

    static let explain = CommandConfiguration(
        commandName: "explain",
        abstract: Phrase(
            id: "Jelaskan nilai satu pegawai sampai ke catatan dan pasalnya.",
            en: "Explains the score of one person, down to the record and the article."),
        discussion: .example(
            "takar explain data 198001012005011001 --as-of 2022-06-30", "takar explain data --name \"pegawai contoh\" --as-of 2022-06-30",
            "takar explain 198001012005011001 --archive takar.db --as-of 2022-06-30",
            note: Phrase(
                id: "Data pegawai dari arsip yang ditampilkan dicatat dalam jejak audit.",
                en: "What is shown of a person of an archive is written into the audit trail.")))

    static let reconcile = CommandConfiguration(
        commandName: "reconcile",
        abstract: Phrase(
            id: "Bandingkan nilai dengan rekap BKN, orang per orang, dan sebutkan sebab selisihnya.",
            en: "Compares the scores with BKN's recap, person by person, and says why they differ."),
        discussion: .example("takar reconcile data --official rekap.csv --as-of 2022-06-30 \\", "  --output selisih.xlsx"))

    static let check = CommandConfiguration(
        commandName: "check",
        abstract: Phrase(
            id: "Periksa kualitas data menurut 27 indikator BKN, dan apa di dalamnya yang memengaruhi nilai.",
            en: "Checks the quality of the data by BKN's 27 indicators, and what in it touches the score."),
        discussion: .example("takar check data --as-of 2022-06-30 --output temuan.xlsx"))

    static let forecast = CommandConfiguration(
        commandName: "forecast",
        abstract: Phrase(
            id: "Tampilkan tren tahun berjalan dan keadaan per 31 Desember menurut catatan: siapa kehilangan poin, dan kapan.",
            en: "Shows the year's trend and what the records say of 31 December: who loses points when."),
        discussion: .example(
            "takar forecast data --as-of 2022-06-30 --target 81 \\", "  --people kehilangan.xlsx",
            note: Phrase(
                id: """
                    Catatan yang sama diukur per setiap bulan berikutnya: yang keluar dari rentang waktunya hilang, yang terjadwal ikut dihitung. \
                    Tidak ada yang diekstrapolasi.
                    """,
                en: """
                    The same records are measured as of every later month: those that leave their window are lost, scheduled ones count. Nothing is \
                    extrapolated.
                    """)))

    static let simulate = CommandConfiguration(
        commandName: "simulate",
        abstract: Phrase(
            id: "Tulis berkas berbentuk ekspor SIASN dengan pegawai rekaan; benih yang sama menghasilkan berkas yang sama persis.",
            en: "Writes SIASN-shaped files of invented people, the same bytes for the same seed."))
}
