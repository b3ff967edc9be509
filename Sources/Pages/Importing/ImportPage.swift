import Archive
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Where files are brought in (*impor*): what was imported, what was received and waits, and the form.
package struct ImportPage {
    /// Files that were received and are not imported yet.
    package struct Waiting {
        package let id: String
        package let agency: String
        package let files: [String]
        package let at: String

        package init(id: String, agency: String, files: [String], at: String) {
            self.id = id
            self.agency = agency
            self.files = files
            self.at = at
        }
    }

    let imports: [ImportEntry]
    let names: [String: String]
    let waiting: [Waiting]
    /// The one agency of the account; nil where it may choose.
    let agency: String?
    let problem: (headline: String, details: [String])?

    package init(
        _ imports: [ImportEntry], names: [String: String], waiting: [Waiting], agency: String?, problem: (headline: String, details: [String])? = nil
    ) {
        self.imports = imports
        self.names = names
        self.waiting = waiting
        self.agency = agency
        self.problem = problem
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Impor", en: "Import")[context.language], context).page { w in
            w.refusal(problem)
            form(&w, context)
            received(&w, context)
            history(&w)
            practice(&w, context)
        }
    }

    private func form(_ w: inout HTMLWriter, _ context: PageContext) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Kirim berkas", en: "Send files"))
            w.form(to: Address("impor"), context.visitor, upload: true) { w in
                if let agency {
                    w.hidden("instansi", agency)
                } else {
                    w.field(
                        FormField(
                            "instansi", w.words("Id instansi", "Id of the agency"),
                            hint: w.words(
                                "Seperti dalam referensi SIASN, atau kode Anda sendiri, tanpa spasi",
                                "As in SIASN's reference, or a code of your own, without blanks"),
                            isRequired: true))
                    w.field(
                        FormField(
                            "nama", w.words("Nama instansi", "Name of the agency"),
                            hint: w.words("Kosong: seperti yang sudah diketahui", "Empty: as it is known")))
                }
                w.field(
                    FormField(
                        "berkas", w.words("Berkas SIASN", "Files of SIASN"), .files(".csv,.xlsx,.json,.txt"),
                        hint: w.words(
                            "Beberapa sekaligus: pegawai, unor, pendidikan, diklat, kursus, SKP, hukdis",
                            "Several at once: employees, units, education, training, courses, appraisals, punishments"),
                        isRequired: true))
                w.button(Phrase(id: "Kirim dan coba", en: "Send and try"))
            }
            w.element(
                "p", .class("petunjuk"),
                text: Phrase(
                    id: "Berkas dicoba dulu: Anda melihat apa yang akan berubah sebelum apa pun disimpan.",
                    en: "Files are tried first: you see what would change before anything is kept."))
        }
    }

    private func received(_ w: inout HTMLWriter, _ context: PageContext) {
        guard !waiting.isEmpty else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Diterima, belum diimpor", en: "Received, not imported yet"))
            w.element(
                "p", .class("petunjuk"),
                text: Phrase(
                    id: "Yang belum diimpor sesudah 30 hari dibuang.", en: "What is not imported within 30 days is thrown away."))
            DataTable(
                w.words("Kiriman", "What was sent"),
                [
                    .link(w.words("Diterima", "Received"), { Address("impor", "kiriman", $0.id) }) { $0.at },
                    .text(w.words("Instansi", "Agency")) { $0.agency }, .text(w.words("Berkas", "Files")) { $0.files.joined(separator: ", ") },
                ], waiting, whenEmpty: ""
            ).write(&w)
        }
    }

    private func history(_ w: inout HTMLWriter) {
        let language = w.language
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Yang sudah diimpor", en: "What was imported"))
            DataTable<ImportEntry>(
                w.words("Impor", "Imports"),
                [
                    .number(w.words("Nomor", "Number")) { String($0.number) }, .text(w.words("Waktu", "Time")) { $0.at.text(in: language) },
                    .text(w.words("Instansi", "Agency")) { names[$0.agencyID] ?? $0.agencyID }, .text(w.words("Oleh", "By")) { $0.by },
                    .text(w.words("Berkas", "Files")) { entry in
                        entry.undoes.map { language == .indonesian ? "membatalkan impor \($0)" : "takes import \($0) back" }
                            ?? entry.files.map(\.name).joined(separator: ", ")
                    },
                    .number(w.words("Pegawai baru", "New people")) { language.text($0.difference[.employee].added) },
                    .number(w.words("Berubah", "Changed")) { language.text($0.difference[.employee].changed) },
                    .number(w.words("Keluar", "Gone")) { language.text($0.difference[.employee].closed) },
                ], imports.reversed(), whenEmpty: w.words("Belum ada yang diimpor.", "Nothing has been imported yet.")
            ).write(&w)
        }
    }

    private func practice(_ w: inout HTMLWriter, _ context: PageContext) {
        guard imports.isEmpty, agency == nil else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Berlatih dulu?", en: "Practise first?"))
            w.element(
                "p",
                text: Phrase(
                    id: "Takar dapat memuat instansi rekaan dengan 400 pegawai, lengkap dengan kesalahan berkas yang lazim.",
                    en: "Takar can load an invented agency of 400 people, with the faults that files usually have."))
            w.form(to: Address("impor", "latihan"), context.visitor) { w in
                w.button(Phrase(id: "Muat instansi rekaan", en: "Load an invented agency"), class: "tombol")
            }
        }
    }
}
