import Personnel
import Vocabulary

extension Problem {
    static let isFolder = Problem(
        "folder-dilewati", .warning, id: "Ini folder, bukan berkas; isinya tidak dibaca", remedy: "Pindahkan berkasnya ke folder data",
        en: "This is a folder, not a file; what is in it is not read", remedy: "Move its files into the data folder")
    static let emptyFile = Problem(
        "berkas-kosong", .warning, id: "Berkas kosong (0 byte)", remedy: "Ekspor ulang dari SIASN",
        en: "The file is empty (0 bytes)", remedy: "Export it again from SIASN")
    static let unrecognisedFile = Problem(
        "berkas-tidak-dikenal", .warning,
        id: "Tidak ada baris yang memuat judul kolom berkas SIASN; berkas tidak dibaca",
        remedy: "Bila berkas ini berisi data pegawai atau riwayat, ekspor ulang dengan baris judul kolomnya",
        en: "No row has the headings of a file of SIASN; the file is not read",
        remedy: "If it holds employees or histories, export it again with its row of headings")
    static let missingColumn = Problem(
        "kolom-tidak-ada", .warning, id: "Kolom ini tidak ada dan dianggap kosong", remedy: "Ekspor ulang dengan kolom ini bila ada di SIASN",
        en: "This column is not there and counts as empty", remedy: "Export again with this column if SIASN has it")
    static let periodicAppraisals = Problem(
        "kinerja-periodik", .warning,
        id: "Penilaian kinerja bulanan atau triwulanan tidak dipakai: yang dinilai adalah SKP tahunan", remedy: "Tambahkan ekspor rw-skp22",
        en: "Appraisals by month or quarter are not used: what is scored is the yearly one", remedy: "Add the export of rw-skp22")
    static let htmlFile = Problem(
        "berkas-html",
        message: Phrase(
            id: "Berkas ini halaman web (HTML), apa pun akhiran namanya; isinya tidak dibaca",
            en: "This file is a web page (HTML), whatever its name ends in; it is not read"),
        remedy: saveAsWorkbook)
    static let xmlFile = Problem(
        "berkas-xml",
        message: Phrase(
            id: "Berkas ini XML (misalnya XML Spreadsheet 2003), apa pun akhiran namanya; isinya tidak dibaca",
            en: "This file is XML (such as XML Spreadsheet 2003), whatever its name ends in; it is not read"),
        remedy: saveAsWorkbook)
    static let pdfFile = Problem(
        "berkas-pdf", id: "Berkas PDF tidak dibaca", remedy: "Minta data aslinya sebagai .xlsx atau CSV",
        en: "PDF files are not read", remedy: "Ask for the data themselves as .xlsx or CSV")

    private static let saveAsWorkbook = Phrase(
        id: "Buka di Excel lalu simpan sebagai Buku Kerja Excel (.xlsx)", en: "Open it in Excel and save it as an Excel workbook (.xlsx)")

    /// A folder in the data folder that has files of SIASN in it.
    ///
    /// - Parameter isAlone: whether there are no employees but perhaps there.
    static func dataInFolder(_ count: Int, _ path: String, isAlone: Bool) -> Problem {
        Problem(
            "data-di-folder-dalam", isAlone ? .error : .warning,
            id: "Folder ini berisi \(count) berkas SIASN, yang tidak dibaca: hanya folder yang disebut yang dibaca",
            remedy: "Sebutkan foldernya: \(path)",
            en: "This folder has \(count) files of SIASN, which are not read: only the folder that is named is", remedy: "Name that folder: \(path)")
    }

    /// A table that is nearly of a known kind.
    ///
    /// - Parameter isAlone: whether nothing else brought its kind.
    static func missingHeadings(_ nearest: NearestKind, isAlone: Bool) -> Problem {
        let names = nearest.missing.map { "`\($0.heading)`" }
        let perhaps = nearest.missing.compactMap(\.perhaps).map { "`\($0)`" }
        let label = nearest.kind.label
        let guess = perhaps.isEmpty ? ("", "") : ("; mungkin \(perhaps.joined(separator: ", "))?", "; perhaps \(perhaps.joined(separator: ", "))?")
        return Problem(
            "judul-kolom-kurang", isAlone ? .error : .warning,
            message: Phrase(
                id:
                    "Tampaknya berkas \(label.id), tetapi tidak dibaca: \(names.count == 1 ? "hanya " : "")\(names.joined(separator: ", ")) yang tidak ada\(guess.0)",
                en:
                    "This looks like \(label.en) and is not read: \(names.count == 1 ? "only " : "")\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not there\(guess.1)"
            ),
            remedy: perhaps.isEmpty
                ? Phrase(id: "Ekspor ulang dengan kolom itu", en: "Export it again with that column")
                : Phrase(id: "Bila benar, ganti judul kolomnya", en: "If so, rename the heading"))
    }

    /// Two headings that mean the same column, at positions counted from 0.
    static func repeatedHeading(_ name: String, _ positions: [Int], isNeeded: Bool = true) -> Problem {
        let places = positions.map { columnName($0) }.joined(separator: ", ")
        return Problem(
            "judul-kembar", isNeeded ? .error : .warning,
            message: isNeeded
                ? Phrase(
                    id:
                        "Lebih dari satu kolom berjudul \(name) (kolom \(places)), sehingga tidak dapat dipastikan mana yang dimaksud; berkas tidak dibaca",
                    en: "More than one column is headed \(name) (columns \(places)), so that it cannot be told which is meant; the file is not read")
                : Phrase(
                    id: "Lebih dari satu kolom berjudul \(name) (kolom \(places)); kolom itu tidak dibaca",
                    en: "More than one column is headed \(name) (columns \(places)); that column is not read"),
            remedy: Phrase(id: "Hapus atau ganti judul kolom yang tidak dimaksud", en: "Remove or rename the one that is not meant"))
    }

    static func monthFirst(_ column: String) -> Problem {
        Problem(
            "tanggal-bulan-dulu", .warning,
            id:
                "Tanggal pada kolom ini ditulis bulan dulu (bulan/hari/tahun), sebab di tabel ini ada yang hanya mungkin dibaca begitu; seluruh kolom dibaca begitu",
            remedy: "Periksa beberapa tanggalnya; atur wilayah komputer ke Indonesia sebelum menyimpan",
            en: "Dates of this column are written month first, for some of this table can only be read so; the whole column is read so",
            remedy: "Check some of them; set the computer's region to Indonesia before saving")
    }

    static func contradictoryDates(_ dayFirst: Int, _ monthFirst: Int) -> Problem {
        Problem(
            "tanggal-bertentangan",
            id:
                "Kolom tanggal ini bertentangan: \(dayFirst) tanggal hanya mungkin hari dulu dan \(monthFirst) hanya mungkin bulan dulu; tanggal berangka pada kolom ini ditolak",
            remedy: "Ekspor ulang, atau tulis semua tanggalnya sebagai yyyy-MM-dd",
            en:
                "This column of dates contradicts itself: \(dayFirst) dates can only be day first and \(monthFirst) only month first; its dates in numbers are refused",
            remedy: "Export it again, or write all its dates as yyyy-MM-dd")
    }

    static let secondTable = Problem(
        "tabel-kedua", .note, id: "Mulai baris ini ada judul kolom lain; baris di bawahnya dibaca menurut judul itu", remedy: "Tidak perlu tindakan",
        en: "From this row on there are other headings; the rows below are read by them", remedy: "Nothing to do")
    static let unknownSecondTable = Problem(
        "tabel-kedua-tidak-dikenal",
        id: "Mulai baris ini ada judul kolom lain yang bukan dari berkas SIASN yang dikenal; baris di bawahnya tidak dibaca",
        remedy: "Pindahkan tabel itu ke berkas atau lembar sendiri",
        en: "From this row on there are other headings, of no known file of SIASN; the rows below are not read",
        remedy: "Move that table to a file or sheet of its own")

    static let otherOrder = Problem(
        "judul-urutan-lain",
        id: "Mulai baris ini judul kolomnya ada lagi dalam urutan lain; baris di bawahnya tidak dipakai",
        remedy: "Pindahkan tabel itu ke berkas sendiri, atau samakan urutan kolomnya",
        en: "From this row on the headings stand there again in another order; the rows below are not used",
        remedy: "Move that table to a file of its own, or give it the same order of columns")

    /// The letters of a column as spreadsheets show them.
    private static func columnName(_ position: Int) -> String {
        var name = "", rest = position + 1
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}
