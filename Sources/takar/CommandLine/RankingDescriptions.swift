import ArgumentParser
import Vocabulary

/// What the commands that rank agencies are called, and what is said of them.
extension CommandConfiguration {
    static let rank = CommandConfiguration(
        commandName: "rank",
        abstract: Phrase(
            id: "Susun peringkat instansi, atau unit dalam satu instansi, dan uji kekokohannya.",
            en: "Ranks agencies, or the units of one, and says whether the ranking is sound."),
        discussion: .example(
            "takar rank hasil.csv --agencies instansi.json --region IV \\", "  --kind kabupaten --soundness",
            note: Phrase(
                id: """
                    Tabel memuat satu baris per instansi: id atau nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total. Judul kolom \
                    portal data terbuka juga dikenal (nama_kabupaten_kota, perangkat_daerah, nilai_ip_asn, tahun, dan sejenisnya).
                    Kolom hilang_kualifikasi … hilang_disiplin (poin yang hilang karena data tidak ada) dan «opsi NAMA» (total dengan opsi lain) \
                    ikut diuji oleh --soundness.
                    """,
                en: """
                    The table has one row an agency: id or nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total. Headings of \
                    open-data portals are known too (nama_kabupaten_kota, perangkat_daerah, nilai_ip_asn, tahun and the like).
                    Columns hilang_kualifikasi … hilang_disiplin (points lost for want of data) and «opsi NAME» (the total under another option) let \
                    --soundness try these too.
                    """)))

    static let award = CommandConfiguration(
        commandName: "award",
        abstract: Phrase(
            id: "Sebutkan instansi terbaik menurut wilayah, tahun, jenis, dan ukuran, beserta buktinya.",
            en: "Names the best agencies of a region and year by kind and size, with the evidence."),
        discussion: .example(
            "takar award --archive takar.db --region IV --year 2022 \\", "  --output penghargaan.xlsx",
            note: Phrase(
                id: """
                    Dari setiap instansi diperhitungkan pengukuran terakhir tahun itu yang sudah ditetapkan (lihat takar publish); dengan \
                    --unofficial, pengukuran terakhir apa pun.
                    """,
                en: """
                    Of every agency the latest official measurement of the year counts (see takar publish); with --unofficial the latest of all.
                    """)))
}
