import Vocabulary

extension Problem {
    static let noResultTable = Problem(
        "bukan-tabel-hasil",
        message: Phrase(
            id: "Berkas ini bukan tabel hasil: judul kolom Kualifikasi, Kompetensi, Kinerja, Disiplin dan id atau nama tidak ditemukan",
            en: "This file is no table of results: the headings Kualifikasi, Kompetensi, Kinerja, Disiplin and id or nama were not found"),
        remedy: Phrase(
            id: "Beri tabel satu baris per instansi, atau berkas dari takar measure --units (CSV)",
            en: "Give a table of one row an agency, or the file of takar measure --units (CSV)"))

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
        "hasil-tanpa-nama", message: Phrase(id: "Baris tanpa id dan tanpa nama", en: "A row without id and without name"),
        remedy: Phrase(id: "Isi id atau nama, atau hapus barisnya", en: "Fill in id or name, or remove the row"))
    static let resultCount = Problem(
        "hasil-jumlah-tak-terbaca",
        message: Phrase(
            id: "Jumlah orang kosong atau bukan bilangan bulat; baris tidak dipakai",
            en: "The number of people is empty or no whole number; the row is not used"),
        remedy: Phrase(id: "Tulis bilangan tanpa desimal, misalnya 5230", en: "Write a whole number, such as 5230"))
    static let resultTooMany = Problem(
        "hasil-diukur-melebihi-jumlah",
        message: Phrase(
            id: "Yang diukur lebih banyak daripada jumlah pegawai; baris tidak dipakai", en: "More were measured than there are; the row is not used"),
        remedy: Phrase(id: "Periksa kedua jumlahnya", en: "Check both numbers"))
    static let resultMean = Problem(
        "hasil-nilai-tak-terbaca",
        message: Phrase(
            id: "Rata-rata kosong, bukan angka, atau di atas nilai maksimumnya; baris tidak dipakai",
            en: "A mean is empty, no number, or above its maximum; the row is not used"),
        remedy: Phrase(
            id: "Tulis angka dengan koma atau titik desimal, misalnya 17,53", en: "Write a number with decimal comma or point, such as 17.53"))
    static let resultSum = Problem(
        "hasil-total-berbeda", .warning,
        message: Phrase(
            id: "Total berbeda dari jumlah keempat dimensi lebih dari pembulatannya; total yang dipakai",
            en: "The total differs from the sum of the dimensions by more than rounding; the total is used"),
        remedy: Phrase(id: "Periksa kelima angkanya", en: "Check the five numbers"))
    static let resultNoTotal = Problem(
        "hasil-tanpa-total", .note,
        message: Phrase(
            id: "Tidak ada kolom total; jumlah keempat dimensi dipakai", en: "There is no column of totals; the sum of the dimensions is used"),
        remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))
    static let resultNoParticipation = Problem(
        "hasil-tanpa-partisipasi", .warning,
        message: Phrase(
            id: "Tabel tidak memuat jumlah pegawai dan jumlah yang diukur; batas partisipasi tidak dapat diterapkan",
            en: "The table does not give both people and people measured; no minimum of participation can be applied"),
        remedy: Phrase(id: "Tambahkan kolom jumlah dan diukur", en: "Add columns jumlah and diukur"))
    static let resultTwice = Problem(
        "hasil-kembar", .warning,
        message: Phrase(
            id: "Instansi atau unit ini sudah ada; baris pertama berlaku", en: "This agency or unit is there already; the first row stands"),
        remedy: Phrase(id: "Hapus baris yang tidak berlaku", en: "Remove the row that does not hold"))
    static let resultUnknown = Problem(
        "hasil-instansi-tak-dikenal", .warning,
        message: Phrase(
            id: "Instansi ini tidak ada di daftar instansi; ia diperingkat tanpa Kanreg kecuali kode_cepat tertulis",
            en: "The agency is not in the list of agencies; it is ranked without a region unless kode_cepat is given"),
        remedy: Phrase(id: "Cocokkan id atau namanya dengan instansi.json", en: "Check its id or name against instansi.json"))
    static let resultAmbiguous = Problem(
        "hasil-nama-ganda", .warning,
        message: Phrase(
            id: "Nama ini milik beberapa instansi di daftar; tidak ditebak", en: "The name is that of several agencies in the list; it is not guessed"
        ),
        remedy: Phrase(id: "Tulis id instansinya", en: "Write the id of the agency"))
}
