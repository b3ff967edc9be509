import Vocabulary

extension Problem {
    static let noAgencies = Problem(
        "bukan-daftar-instansi",
        id: "Berkas ini bukan daftar instansi: tidak ada data JSON dengan id dan nama", remedy: "Beri instansi.json dari referensi SIASN",
        en: "This file is no list of agencies: there are no JSON records with id and nama", remedy: "Give instansi.json of SIASN's references")
    static let agencyWithoutID = Problem(
        "instansi-tanpa-id", id: "Instansi tanpa id; tidak dipakai", remedy: "Isi id menurut referensi SIASN",
        en: "An agency without an id; it is not used", remedy: "Fill in the id of SIASN's references")
    static let agencyWithoutName = Problem(
        "instansi-tanpa-nama", id: "Instansi tanpa nama; tidak dipakai", remedy: "Isi namanya",
        en: "An agency without a name; it is not used", remedy: "Fill in its name")
    static let agencyWithoutCode = Problem(
        "instansi-tanpa-kode-cepat", .warning,
        id: "kodeCepat bukan empat digit; Kanreg instansi ini tidak diketahui",
        remedy: "Isi kodeCepat, atau sebut instansinya di bawah «kecuali» pada berkas Kanreg",
        en: "kodeCepat is not four digits; the region of this agency is not known",
        remedy: "Fill in kodeCepat, or name the agency under “kecuali” in the file of regions")

    static func agencyTwice(same: Bool) -> Problem {
        same
            ? Problem(
                "instansi-kembar-sama", .note, id: "Id instansi ini sudah ada dengan isi yang sama", remedy: "Tidak perlu tindakan",
                en: "The agency's id is there already with the same content", remedy: "Nothing to do")
            : Problem(
                "instansi-kembar-berbeda", .warning,
                id: "Id instansi ini sudah ada dengan isi lain; yang pertama berlaku", remedy: "Hapus yang tidak berlaku",
                en: "The agency's id is there already with other content; the first stands", remedy: "Remove the one that does not hold")
    }

    static func agencyNoRecord(_ count: Int) -> Problem {
        Problem(
            "instansi-bukan-data", .warning, id: "Isi yang bukan data instansi: \(count)", remedy: "Periksa berkas JSON-nya",
            en: "Content that is no record of an agency: \(count)", remedy: "Check the JSON file")
    }
}
