import Vocabulary

extension Problem {
    static let noResultTable = Problem(
        "bukan-tabel-hasil",
        id: "Berkas ini bukan tabel hasil: judul kolom Kualifikasi, Kompetensi, Kinerja, Disiplin dan id atau nama tidak ditemukan",
        remedy: "Beri tabel satu baris per instansi, atau berkas dari takar measure --units (CSV)",
        en: "This file is no table of results: the headings Kualifikasi, Kompetensi, Kinerja, Disiplin and id or nama were not found",
        remedy: "Give a table of one row an agency, or the file of takar measure --units (CSV)")

    /// A table of which some headings are there: which ones are not.
    static func resultLacks(_ nearest: NearestHeadings) -> Problem {
        Problem(
            noResultTable.code,
            message: Phrase(
                id:
                    "Berkas ini bukan tabel hasil yang lengkap: judul kolom yang tidak ada: \(nearest.list(.indonesian)) (dicari di baris \(nearest.row))",
                en:
                    "This file is no whole table of results: the headings that are missing: \(nearest.list(.english)) (looked for in row \(nearest.row))"
            ),
            remedy: noResultTable.remedy)
    }

    static let resultNobody = Problem(
        "hasil-tanpa-nama", id: "Baris tanpa id dan tanpa nama", remedy: "Isi id atau nama, atau hapus barisnya",
        en: "A row without id and without name", remedy: "Fill in id or name, or remove the row")
    static let resultCount = Problem(
        "hasil-jumlah-tak-terbaca",
        id: "Jumlah orang kosong atau bukan bilangan bulat; baris tidak dipakai", remedy: "Tulis bilangan tanpa desimal, misalnya 5230",
        en: "The number of people is empty or no whole number; the row is not used", remedy: "Write a whole number, such as 5230")
    static let resultTooMany = Problem(
        "hasil-diukur-melebihi-jumlah",
        id: "Yang diukur lebih banyak daripada jumlah pegawai; baris tidak dipakai", remedy: "Periksa kedua jumlahnya",
        en: "More were measured than there are; the row is not used", remedy: "Check both numbers")
    static let resultMean = Problem(
        "hasil-nilai-tak-terbaca",
        id: "Rata-rata kosong, bukan angka, atau di atas nilai maksimumnya; baris tidak dipakai",
        remedy: "Tulis angka dengan koma atau titik desimal, misalnya 17,53",
        en: "A mean is empty, no number, or above its maximum; the row is not used",
        remedy: "Write a number with decimal comma or point, such as 17.53")
    static let resultSum = Problem(
        "hasil-total-berbeda", .warning,
        id: "Total berbeda dari jumlah keempat dimensi lebih dari pembulatannya; total yang dipakai", remedy: "Periksa kelima angkanya",
        en: "The total differs from the sum of the dimensions by more than rounding; the total is used", remedy: "Check the five numbers")
    static let resultNoTotal = Problem(
        "hasil-tanpa-total", .note, id: "Tidak ada kolom total; jumlah keempat dimensi dipakai", remedy: "Tidak perlu tindakan",
        en: "There is no column of totals; the sum of the dimensions is used", remedy: "Nothing to do")
    static let resultNoParticipation = Problem(
        "hasil-tanpa-partisipasi", .warning,
        id: "Tabel tidak memuat jumlah pegawai dan jumlah yang diukur; batas partisipasi tidak dapat diterapkan",
        remedy: "Tambahkan kolom jumlah dan diukur",
        en: "The table does not give both people and people measured; no minimum of participation can be applied",
        remedy: "Add columns jumlah and diukur")
    static let resultTwice = Problem(
        "hasil-kembar", .warning, id: "Instansi atau unit ini sudah ada; baris pertama berlaku", remedy: "Hapus baris yang tidak berlaku",
        en: "This agency or unit is there already; the first row stands", remedy: "Remove the row that does not hold")
    static let resultUnknown = Problem(
        "hasil-instansi-tak-dikenal", .warning,
        id: "Instansi ini tidak ada di daftar instansi; ia diperingkat tanpa Kanreg kecuali kode_cepat tertulis",
        remedy: "Cocokkan id atau namanya dengan instansi.json",
        en: "The agency is not in the list of agencies; it is ranked without a region unless kode_cepat is given",
        remedy: "Check its id or name against instansi.json")
    static let resultAmbiguous = Problem(
        "hasil-nama-ganda", .warning, id: "Nama ini milik beberapa instansi di daftar; tidak ditebak", remedy: "Tulis id instansinya",
        en: "The name is that of several agencies in the list; it is not guessed", remedy: "Write the id of the agency")
}
