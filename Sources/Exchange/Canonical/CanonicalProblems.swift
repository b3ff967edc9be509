import Vocabulary

/// What is wrong with a folder of canonical tables; each refuses it.
extension Problem {
    static func canonicalVersion(_ version: Int, known: Int) -> Problem {
        Problem(
            "tabel-baku-versi-lain", id: "Tabel baku ini berskema versi \(version), yang dikenal versi \(known)",
            remedy: "Buat lagi dengan takar normalize dari versi ini", en: "These canonical tables have schema version \(version); known is \(known)",
            remedy: "Make them again with this version's takar normalize")
    }
    static let canonicalManifest = Problem(
        "manifest-tak-terbaca", id: "Manifest tabel baku tidak dapat dibaca", remedy: "Buat lagi tabelnya dengan takar normalize",
        en: "The manifest of canonical tables cannot be read", remedy: "Make the tables again with takar normalize")
    static let canonicalMissing = Problem(
        "tabel-baku-hilang", id: "Tabel baku ini tidak ada dalam foldernya, atau manifest tidak menyebutnya",
        remedy: "Salin lagi foldernya dengan lengkap, atau buat lagi dengan takar normalize",
        en: "This canonical table is not in its folder, or the manifest does not name it",
        remedy: "Copy the whole folder again, or make it again with takar normalize")
    static let canonicalChanged = Problem(
        "tabel-baku-berubah", id: "Isi tabel baku ini berbeda dari manifest: ada byte yang berubah",
        remedy: "Salin lagi foldernya, atau buat lagi dengan takar normalize",
        en: "The content of this canonical table is not what the manifest says: some byte has changed",
        remedy: "Copy the folder again, or make it again with takar normalize")
    static let canonicalBroken = Problem(
        "tabel-baku-rusak", id: "Baris tabel baku ini tidak berbentuk menurut skemanya", remedy: "Buat lagi tabelnya dengan takar normalize",
        en: "A row of this canonical table is not as its schema has it", remedy: "Make the tables again with takar normalize")
    static func canonicalTwice(_ agency: String, _ other: String) -> Problem {
        Problem(
            "instansi-dua-kali", id: "Instansi \(agency) juga ada di folder «\(other)»", remedy: "Sisakan satu folder untuk setiap instansi",
            en: "The agency \(agency) is in the folder “\(other)” as well", remedy: "Leave one folder for each agency")
    }
    static func canonicalUnitTwice(_ unit: String) -> Problem {
        Problem(
            "unor-dua-kali", id: "Unor \(unit) ada di dua folder tabel baku", remedy: "Sisakan satu folder untuk setiap instansi",
            en: "The unit \(unit) is in two folders of canonical tables", remedy: "Leave one folder for each agency")
    }
    static let refusedBefore = Problem(
        "ditolak-saat-dibakukan", id: "Baris ini ditolak saat tabel baku dibuat", remedy: "Lihat sumber dan barisnya di ditolak.csv",
        en: "This row was refused when the canonical tables were made", remedy: "Look its source and row up in ditolak.csv")
    static func unreadBefore(_ kind: Phrase) -> Problem {
        Problem(
            "sumber-tidak-lengkap", id: "Ada berkas \(kind.id) yang tidak terbaca saat tabel baku dibuat",
            remedy: "Perbaiki berkasnya, lalu buat lagi",
            en: "A file of \(kind.en) was not read when the canonical tables were made", remedy: "Mend the file and make them again")
    }
    static func personTwice(_ count: Int) -> Problem {
        Problem(
            "orang-di-dua-instansi", .warning, id: "\(count) NIP ada di lebih dari satu folder instansi dan dihitung di masing-masing",
            remedy: "Periksa di instansi mana mereka bekerja", en: "\(count) NIP are in the folders of several agencies and count in each",
            remedy: "Check which agency they work for")
    }
}
