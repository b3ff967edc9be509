import Vocabulary

extension Problem {
    static let noAgencies = Problem(
        "bukan-daftar-instansi",
        message: Phrase(
            id: "Berkas ini bukan daftar instansi: tidak ada data JSON dengan id dan nama",
            en: "This file is no list of agencies: there are no JSON records with id and nama"),
        remedy: Phrase(id: "Beri instansi.json dari referensi SIASN", en: "Give instansi.json of SIASN's references"))
    static let agencyWithoutID = Problem(
        "instansi-tanpa-id", message: Phrase(id: "Instansi tanpa id; tidak dipakai", en: "An agency without an id; it is not used"),
        remedy: Phrase(id: "Isi id menurut referensi SIASN", en: "Fill in the id of SIASN's references"))
    static let agencyWithoutName = Problem(
        "instansi-tanpa-nama", message: Phrase(id: "Instansi tanpa nama; tidak dipakai", en: "An agency without a name; it is not used"),
        remedy: Phrase(id: "Isi namanya", en: "Fill in its name"))
    static let agencyWithoutCode = Problem(
        "instansi-tanpa-kode-cepat", .warning,
        message: Phrase(
            id: "kodeCepat bukan empat digit; Kanreg instansi ini tidak diketahui",
            en: "kodeCepat is not four digits; the region of this agency is not known"),
        remedy: Phrase(
            id: "Isi kodeCepat, atau sebut instansinya di bawah «kecuali» pada berkas Kanreg",
            en: "Fill in kodeCepat, or name the agency under “kecuali” in the file of regions"))

    static func agencyTwice(same: Bool) -> Problem {
        same
            ? Problem(
                "instansi-kembar-sama", .note,
                message: Phrase(id: "Id instansi ini sudah ada dengan isi yang sama", en: "The agency's id is there already with the same content"),
                remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))
            : Problem(
                "instansi-kembar-berbeda", .warning,
                message: Phrase(
                    id: "Id instansi ini sudah ada dengan isi lain; yang pertama berlaku",
                    en: "The agency's id is there already with other content; the first stands"),
                remedy: Phrase(id: "Hapus yang tidak berlaku", en: "Remove the one that does not hold"))
    }

    static func agencyNoRecord(_ count: Int) -> Problem {
        Problem(
            "instansi-bukan-data", .warning,
            message: Phrase(id: "Isi yang bukan data instansi: \(count)", en: "Content that is no record of an agency: \(count)"),
            remedy: Phrase(id: "Periksa berkas JSON-nya", en: "Check the JSON file"))
    }
}
