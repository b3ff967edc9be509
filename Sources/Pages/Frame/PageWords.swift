import Vocabulary

/// Deeds speak of options and commands of the command line; on a page the same things are fields and other pages.
///
/// This is the one place that says which is which, so that nobody at a browser is told to type `--by`.
package enum PageWords {
    /// What stands for a word of the command line; the longer ones first, since they hold the shorter ones.
    private static let table: [(written: String, shown: Phrase)] = commands + sentences + options

    private static func field(_ id: String, _ en: String) -> Phrase { Phrase(id: "«\(id)»", en: "“\(en)”") }

    private static let commands: [(String, Phrase)] = [
        ("takar plan --example", Phrase(id: "contoh pada halaman Rencana", en: "the example on the page of plans")),
        ("takar plan --years", Phrase(id: "isian «Tahun» pada halaman Rencana", en: "the field “Years” on the page of plans")),
        ("takar rank --units", Phrase(id: "halaman Peringkat", en: "the page of rankings")),
        ("takar measure --units unit.csv", Phrase(id: "lihat halaman Unit", en: "see the page of units")),
        ("takar measure --units", Phrase(id: "halaman Unit", en: "the page of units")),
        ("takar measure --scores", Phrase(id: "halaman Pegawai", en: "the page of people")),
        ("takar measure --archive", Phrase(id: "halaman Pengukuran", en: "the page of measurements")),
        ("takar history --person", Phrase(id: "halaman orangnya", en: "the person's page")),
        ("takar history", Phrase(id: "halaman Pengukuran dan Impor", en: "the pages of measurements and imports")),
        ("takar publish", Phrase(id: "halaman Pengukuran", en: "the page of measurements")),
        ("takar import undo", Phrase(id: "pembatalan impor", en: "taking the import back")),
        ("takar import", Phrase(id: "halaman Impor", en: "the page of imports")),
        ("takar access list", Phrase(id: "halaman Akun", en: "the page of accounts")),
    ]

    /// Where a sentence would read oddly with the name of a field alone.
    private static let sentences: [(String, Phrase)] = [
        ("ulangi dengan --allow-closing", Phrase("setujui pada halaman percobaannya")),
        ("run it again with --allow-closing", Phrase("agree to it on the page of the trial")),
        ("ulangi dengan --allow-other-agency", Phrase("setujui pada halaman percobaannya")),
        ("run it again with --allow-other-agency", Phrase("agree to it on the page of the trial")),
        ("ulangi dengan --reason \"…\"", Phrase("tulis alasannya")), ("run it again with --reason \"…\"", Phrase("write why")),
        ("jalankan tanpa --official", Phrase("pilih juga yang belum ditetapkan")), ("run it without --official", Phrase("choose others too")),
        ("orang dalam --must", Phrase("orang yang wajib ikut")), ("People in --must", Phrase("People who must attend")),
        (" (--must)", Phrase("")),
        ("sebutkan --agencies, atau --quick-code saat impor", Phrase("sebutkan kode cepat BKN-nya saat impor")),
        ("name --agencies, or --quick-code at the import", Phrase("give BKN's quick code at the import")),
        ("Pakai --archive", Phrase("Rencanakan dari arsip")), ("Use --archive", Phrase("Plan from the archive")),
        (", misalnya --year", Phrase(", misalnya")), (", such as --year", Phrase(", such as")), ("misalnya --set ", Phrase("misalnya ")),
        ("for example --set ", Phrase("for example ")),
    ]

    private static let options: [(String, Phrase)] = [
        ("--allow-closing", field("tetap mengimpor", "import all the same")),
        ("--allow-other-agency", field("tetap mengimpor", "import all the same")),
        ("--quick-code", field("Kode cepat", "Quick code")), ("--measurement", field("Pengukuran", "Measurement")),
        ("--unofficial", field("juga yang belum ditetapkan", "others too")), ("--official", field("hanya yang ditetapkan", "official ones alone")),
        ("--supersedes", field("Menggantikan", "Supersedes")), ("--agencies", field("Instansi", "Agencies")),
        ("--agency", field("Instansi", "Agency")),
        ("--as-of", field("Per tanggal", "As of")), ("--by", field("Sampai", "Until")), ("--seconds", field("Waktu mencari", "Time to search")),
        ("--must", field("wajib ikut", "must attend")), ("--years", field("Tahun", "Years")), ("--year", field("Tahun", "Year")),
        ("--parent", field("Di bawah", "Below")), ("--level", field("Di bawah", "Below")), ("--region", field("Wilayah", "Region")),
        ("--kind", field("Jenis instansi", "Kind of agency")), ("--size", field("Ukuran", "Size")), ("--reason", field("Alasan", "Reason")),
        ("--label", field("Nama", "Name")), ("--set", field("Opsi", "Options")), ("--archive", field("Arsip", "Archive")),
        ("--scores", field("nilai pegawai", "people's scores")), ("--units", field("Unit", "Units")), ("--person", field("Pegawai", "People")),
        ("--nip", field("NIP", "NIP")), ("--at", field("Impor", "Import")),
    ]

    /// The same with the words of pages.
    package static func of(_ phrase: Phrase) -> Phrase {
        Phrase(id: text(phrase.id, .indonesian), en: text(phrase.en, .english))
    }

    /// The same of a text in one language.
    package static func text(_ text: String, _ language: Language) -> String {
        guard text.contains("--") || text.contains("takar ") else { return text }
        return table.reduce(text) { $0.replacing($1.written, with: $1.shown[language]) }
    }
}
