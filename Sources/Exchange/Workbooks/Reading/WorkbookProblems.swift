import Vocabulary

extension Problem {
    static let damagedWorkbook = Problem(
        "buku-kerja-rusak",
        id: "Buku kerja rusak atau terpotong", remedy: "Salin atau unduh ulang; bila tetap rusak, buka di Excel lalu simpan ulang",
        en: "The workbook is damaged or cut off", remedy: "Copy or download it again; if it stays damaged, open it in Excel and save it again")
    static let missingSheet = Problem(
        "lembar-hilang",
        id: "Buku kerja rusak: lembar ini disebut di dalamnya, tetapi isinya tidak ada; lembar tidak dibaca",
        remedy: "Salin atau unduh ulang; bila tetap begitu, buka di Excel, periksa lembarnya, lalu simpan ulang",
        en: "The workbook is damaged: it names this sheet, but what the sheet holds is not there; it is not read",
        remedy: "Copy or download it again; if it stays so, open it in Excel, look at the sheet and save it again")
    static let encryptedWorkbook = Problem(
        "buku-kerja-bersandi", id: "Buku kerja terkunci kata sandi", remedy: "Simpan salinan tanpa kata sandi",
        en: "The workbook is locked with a password", remedy: "Save a copy without a password")
    static let largeWorkbook = Problem(
        "buku-kerja-terlalu-besar",
        id: "Isi buku kerja terlalu besar: paling banyak 2 GiB per bagian, 512 MiB teks per lembar, 256 KiB per sel, dan 256 MiB teks bersama",
        remedy: "Ekspor sebagai CSV UTF-8",
        en: "The workbook holds too much: at most 2 GiB a part, 512 MiB of text a sheet, 256 KiB a cell, and 256 MiB of shared texts",
        remedy: "Export it as CSV UTF-8")
    static let oldWorkbook = Problem(
        "buku-kerja-lama", id: "Buku kerja .xls lama tidak dibaca", remedy: "Simpan sebagai .xlsx atau CSV UTF-8",
        en: "Old .xls workbooks are not read", remedy: "Save it as .xlsx or CSV UTF-8")
    static let binaryWorkbook = Problem(
        "buku-kerja-biner", id: "Buku kerja biner .xlsb tidak dibaca", remedy: "Simpan sebagai .xlsx atau CSV UTF-8",
        en: "Binary .xlsb workbooks are not read", remedy: "Save it as .xlsx or CSV UTF-8")
    static let openDocument = Problem(
        "buku-kerja-ods", id: "Dokumen OpenDocument (.ods) tidak dibaca", remedy: "Simpan sebagai .xlsx atau CSV UTF-8",
        en: "OpenDocument files (.ods) are not read", remedy: "Save it as .xlsx or CSV UTF-8")
    static let noWorkbook = Problem(
        "bukan-buku-kerja", id: "Arsip zip ini bukan buku kerja", remedy: "Letakkan isi arsipnya di folder data",
        en: "This zip archive is no workbook", remedy: "Put what is in the archive into the data folder")
    static let hiddenSheet = Problem(
        "lembar-tersembunyi", .note, id: "Lembar tersembunyi tidak dibaca", remedy: "Tampilkan lembarnya bila isinya berlaku",
        en: "A hidden sheet is not read", remedy: "Show the sheet if what it holds is meant")
    /// A second sheet of a table of which one sheet is read.
    static func otherSheet(isHidden: Bool) -> Problem {
        Problem(
            "lembar-lain-tidak-dibaca", .warning,
            id: "Lembar ini juga memuat tabel seperti itu\(isHidden ? ", tetapi tersembunyi" : ""); hanya lembar pertama yang dibaca",
            remedy: "Satukan baris semua lembar di lembar pertama, atau beri lembar ini sebagai berkas sendiri",
            en: "This sheet has such a table too\(isHidden ? " and is hidden" : ""); only the first sheet is read",
            remedy: "Put the rows of all sheets into the first, or give this sheet as a file of its own")
    }

    /// A container of the older Office programs, or of Windows, in which there is no workbook.
    static let noOldWorkbook = Problem(
        noWorkbook.code, .note,
        id: "Berkas ini bukan buku kerja (misalnya dokumen Word lama atau Thumbs.db); tidak dibaca",
        remedy: "Bila seharusnya buku kerja, buka di programnya lalu simpan sebagai .xlsx",
        en: "This file is no workbook (an old Word document, say, or Thumbs.db); it is not read",
        remedy: "If it should be a workbook, open it in its program and save it as .xlsx")
    static let unknownSheet = Problem(
        "lembar-tidak-dikenal", .note,
        id: "Judul kolom lembar ini bukan judul berkas SIASN yang dikenal; lembar tidak dibaca",
        remedy: "Tidak perlu tindakan bila ini hanya keterangan",
        en: "The headings of this sheet are none of a known SIASN file; it is not read", remedy: "Nothing to do if it only holds remarks")

    /// - Parameter isUncalculated: whether the workbook says so of itself; stored zeros are counted then, too.
    static func emptyFormulas(_ count: Int, isUncalculated: Bool) -> Problem {
        let stored = Phrase(
            id: "Sel berumus tanpa nilai tersimpan, dibaca sebagai kosong: \(count)",
            en: "Cells with a formula and no stored value, read as empty: \(count)")
        let uncalculated = Phrase(
            id: "Sel berumus yang belum pernah dihitung, dibaca sebagai nol atau kosong: \(count)",
            en: "Cells with a formula that was never calculated, read as zero or empty: \(count)")
        return Problem(
            "rumus-tanpa-nilai", .warning, message: isUncalculated ? uncalculated : stored,
            remedy: Phrase(
                id: "Buka di Excel lalu simpan, agar nilainya tersimpan", en: "Open it in Excel and save it, so that the values are stored"))
    }

    static func hiddenRows(_ count: Int) -> Problem {
        Problem(
            "baris-tersembunyi", .note, id: "\(count) baris tersembunyi (saringan) dibaca", remedy: "Hapus barisnya bila tidak berlaku",
            en: "Hidden rows (by a filter) that are read: \(count)", remedy: "Delete the rows if they are not meant")
    }

    static func mergedRows(_ count: Int) -> Problem {
        Problem(
            "sel-digabung", .note,
            id: "Sel yang digabung ke bawah dibaca di semua barisnya, juga di \(count) baris di bawah yang pertama",
            remedy: "Pisahkan selnya bila nilainya hanya berlaku untuk baris pertama",
            en: "Cells merged downwards are read in all their rows, also in \(count) rows below the first",
            remedy: "Unmerge the cells if their value is meant for the first row only")
    }
}
