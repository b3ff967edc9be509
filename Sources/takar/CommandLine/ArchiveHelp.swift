import ArgumentParser
import Vocabulary

/// What commands on archives and on agencies say of their own options.
extension ArgumentHelp {
    // MARK: import

    static let agencyID = ArgumentHelp(id: "Id instansi.", en: "The agency's id.", .idName)
    static let importedAgency = ArgumentHelp(
        id: "Id instansi: teks apa pun; bila sama dengan id SIASN, namanya diambil dari --agencies.",
        en: "The agency's id: any text; SIASN's own id finds its name in --agencies.", .idName)
    static let agencyName = ArgumentHelp(id: "Nama instansi.", en: "What the agency is called.", .nameName)
    static let quickCode = ArgumentHelp(
        id: "kodeCepat instansi; dua angka pertamanya kode provinsi, untuk menentukan wilayahnya.",
        en: "The agency's kodeCepat, whose first two digits are its province, for its region.", .codeName)
    static let agencyTable = ArgumentHelp(
        id: "Tabel referensi instansi dari SIASN (instansi.json), untuk nama dan jenisnya.",
        en: "SIASN's table of agencies (instansi.json), for name and kind.", .fileName)
    static let allowClosing = ArgumentHelp(
        id: "Teruskan walaupun lebih dari sepersepuluh pegawai instansi akan ditutup.",
        en: "Go on although more than a tenth of the agency's people would be closed.")
    static let allowOtherAgency = ArgumentHelp(
        id: "Teruskan walaupun lebih dari sepersepuluh baris menyebut instansi lain (instansi_kerja_id).",
        en: "Go on although more than a tenth of the rows name another agency (instansi_kerja_id).")
    static let trialImport = ArgumentHelp(
        id: "Hanya sebutkan apa yang akan ditambah, diubah, ditutup, dan ditolak.", en: "Only say what would be added, changed, closed and refused.")
    static let trialUndo = ArgumentHelp(
        id: "Hanya sebutkan apa yang akan ditambah, diubah, dan ditutup.", en: "Only say what would be added, changed and closed.")

    // MARK: compare, publish, verify, audit

    static let firstMeasurement = ArgumentHelp(id: "Nomor pengukuran pertama.", en: "The number of the first measurement.", .numberName)
    static let secondMeasurement = ArgumentHelp(id: "Nomor pengukuran kedua.", en: "The number of the second measurement.", .numberName)
    static let changeOutput = ArgumentHelp(
        id: "Tulis bagian perubahannya; dalam buku kerja, indikator dan unit di lembar tersendiri.",
        en: "Write the parts; with indicators and units on sheets of their own where it is a workbook.", .fileName)
    static let changeUnits = ArgumentHelp(id: "Tulis bagian perubahan setiap unit.", en: "Write the parts of every unit.", .fileName)
    static let decree = ArgumentHelp(id: "Nomor surat keputusan.", en: "The number of the decree.", .textName)
    static let supersedes = ArgumentHelp(
        id: "Nomor penetapan yang digantikan.", en: "The publication that this one takes the place of.", .numberName)
    static let reason = ArgumentHelp(
        id: "Alasannya; perlu bila penetapan ini mundur dari yang digantikannya.",
        en: "Why; needed where it goes back behind the one it takes the place of.",
        .textName)
    static let verified = ArgumentHelp(id: "Nomor pengukuran; tanpa nomor, semuanya.", en: "The measurements' numbers; all without.", .numberName)
    static let auditHead = ArgumentHelp(
        id: "Sidik entri yang dicatat sebelumnya, atau angka awalnya; entri itu harus masih ada.",
        en: "The hash of an entry noted earlier, or its first digits, which must still be there.", .hashName)
    static let entriesJSON = ArgumentHelp(id: "Cetak entri sebagai JSON.", en: "Print the entries as JSON.")

    // MARK: export, history, show

    static let exported = ArgumentHelp(id: "Nomor pengukuran.", en: "A measurement's number.", .numberName)
    static let exportedImport = ArgumentHelp(
        id: "Data seperti yang tercatat setelah impor ini, bukan yang terkini.", en: "What was known after this import, instead of now.", .importName)
    static let exportFolder = ArgumentHelp(
        id: "Folder tujuan; harus baru atau kosong.", en: "The folder to write; it must be new or empty.", .folderName)
    static let oneAgency = ArgumentHelp(id: "Hanya satu instansi, menurut idnya.", en: "One agency only, by its id.", .idName)
    static let personHistory = ArgumentHelp(
        id: "Satu pegawai, menurut NIP: di mana dan kapan bertugas, beserta nilainya.",
        en: "One person, by NIP: where they were when, and their scores.",
        .nipName)
    static let onePerson = ArgumentHelp(id: "Satu pegawai, menurut NIP.", en: "One person, by NIP.", .nipName)

    // MARK: rank

    static let resultTable = ArgumentHelp(id: "Tabel hasil, satu baris per instansi.", en: "A table of results, one row an agency.", .tableName)
    static let rankedUnits = ArgumentHelp(
        id: "Susun peringkat unit: berkas CSV dari takar measure --units.", en: "Rank units: the CSV file of takar measure --units.", .fileName)
    static let rankedArchive = ArgumentHelp(
        id: "Susun peringkat instansi menurut pengukuran di arsip.", en: "Rank the agencies of an archive by their stored measurements.", .archiveName
    )
    static let rankedDate = ArgumentHelp(
        id: "Dari arsip: pengukuran per tanggal ini.", en: "Of the archive, the measurements of this date.", .dateName)
    static let rankedMeasurement = ArgumentHelp(
        id: "Dari arsip: unit dalam pengukuran ini.", en: "Of the archive, the units of this measurement.", .numberName)
    static let officialOnly = ArgumentHelp(
        id: "Dari arsip: hanya pengukuran yang ditetapkan.", en: "Of the archive, only measurements that are official.")
    static let tryOptions = ArgumentHelp(
        id: "Dari arsip: ukur lagi dengan setiap pilihan lain dari opsi instrumen.",
        en: "Of the archive, measure again under every other choice of the instrument.")
    static let tableYear = ArgumentHelp(
        id: "Dari tabel dengan kolom tahun: baris tahun ini.", en: "Of a table with a column tahun, the rows of this year.", .yearName)
    static let parent = ArgumentHelp(
        id: "Dari unit: yang langsung di bawah unit ini.", en: "Of the units, those right under this one.", .unitName)
    static let level = ArgumentHelp(
        id: "Dari unit: yang di tingkat ini, 1 untuk puncaknya (bawaan: OPD).",
        en: "Of the units, those of this level, 1 for the roots (default: OPD).",
        .levelName)
    static let onlyRegion = ArgumentHelp(
        id: "Hanya instansi di kanreg ini: nomor, tempat kedudukan, atau salah satu provinsinya.",
        en: "Only agencies of this regional office: its number, its seat, or one of its provinces.", .regionName)
    static let onlyKind = ArgumentHelp(
        id: "Hanya instansi jenis ini: kementerian, lpnk, lns, provinsi, kabupaten, kota, lainnya.",
        en: "Only agencies of this kind: kementerian, lpnk, lns, provinsi, kabupaten, kota, lainnya.", .kindName)
    static let onlySize = ArgumentHelp(
        id: "Hanya instansi dalam kelompok ukuran ini: kecil, sedang, besar, sangat-besar, atau yang ada dalam --regions.",
        en: "Only agencies of this size band: kecil, sedang, besar, sangat-besar, or those of --regions.", .bandName)
    static let soundness = ArgumentHelp(
        id: "Uji kekokohan peringkat: dengan bobot lain, data yang hilang, opsi lain, dan tanpa salah satu dimensi.",
        en: "Say whether the ranking is sound: under other weights, with missing data, other options, without a dimension.")
    static let drawers = ArgumentHelp(
        id: "Jumlah thread pengundi (bawaan: satu per inti prosesor).", en: "How many threads draw (default: one a core).", .countName)
    static let printedRanks = ArgumentHelp(
        id: "Banyaknya peringkat yang dicetak; 0 untuk semua. Berkas dan JSON selalu memuat semua.",
        en: "How many of the ranked are printed; 0 is all. Files and JSON always have all.", .countName)
    static let rankOutput = ArgumentHelp(
        id: "Tulis peringkat; menjadi buku kerja bila namanya berakhiran .xlsx.",
        en: "Write the ranking, as a workbook where the name ends in .xlsx.",
        .fileName)

    // MARK: award

    static let awardRegion = ArgumentHelp(
        id: "Kanreg: nomor, tempat kedudukan, atau salah satu provinsinya; tanpa ini, seluruh Indonesia.",
        en: "The regional office: its number, its seat, or one of its provinces; without it the nation.", .regionName)
    static let year = ArgumentHelp(id: "Tahun pengukuran.", en: "The measurement year.", .yearName)
    static let namedRanks = ArgumentHelp(
        id: "Banyaknya peringkat yang disebut dalam setiap kelompok.", en: "How many ranks of each category are named.", .countName)
    static let unofficial = ArgumentHelp(
        id: "Perhitungkan juga pengukuran yang belum ditetapkan.", en: "Let measurements count that are not official.")
    static let awardOutput = ArgumentHelp(
        id: "Tulis daftarnya; menjadi buku kerja bila namanya berakhiran .xlsx.", en: "Write it, as a workbook where the name ends in .xlsx.",
        .fileName)
}
