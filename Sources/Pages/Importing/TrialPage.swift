import Archive
import Exchange
import Personnel
import Presentation
import Vocabulary
import Workflows

/// What a trial run of received files found: what would be added, changed and closed, and every finding; then the button that imports them.
package struct TrialPage {
    let id: String
    let outcome: ImportOutcome

    package init(id: String, _ outcome: ImportOutcome) {
        self.id = id
        self.outcome = outcome
    }

    /// So many findings are shown; all of them are in the file.
    private static let shown = 100

    package func page(_ context: PageContext) -> Page {
        let title = Phrase(id: "Percobaan impor", en: "Trial of an import")[context.language]
        let all = (text: Phrase(id: "Impor", en: "Import")[context.language], address: Address("impor"))
        return PageFrame(title, crumbs: [all, (title, context.here)], context).page { w in
            let language = w.language
            w.element(
                "p", .class("kalimat-utama"),
                text: w.words(
                    "Belum ada yang disimpan. Ini yang akan terjadi pada \(outcome.agency.title).",
                    "Nothing is kept yet. This is what would happen to \(outcome.agency.title)."))
            w.notice((outcome.reasons + outcome.notices).map { $0.text(in: language) }, isWarning: !outcome.reasons.isEmpty)
            DataTable<RecordKind>(
                w.words("Perubahan", "Changes"),
                [
                    .text(w.words("Jenis", "Kind")) { $0.label[language] },
                    .number(w.words("Ditambah", "Added")) { language.text(outcome.entry.difference[$0].added) },
                    .number(w.words("Berubah", "Changed")) { language.text(outcome.entry.difference[$0].changed) },
                    .number(w.words("Ditutup", "Closed")) { language.text(outcome.entry.difference[$0].closed) },
                    .number(w.words("Tetap", "Unchanged")) { language.text(outcome.entry.difference[$0].unchanged) },
                ], outcome.entry.kinds, whenEmpty: w.words("Tidak ada yang akan berubah.", "Nothing would change.")
            ).write(&w)
            DataTable<FileIntake>(
                w.words("Berkas", "Files"),
                [
                    .text(w.words("Berkas", "File")) { $0.file }, .text(w.words("Jenis", "Kind")) { $0.kind.label[language] },
                    .number(w.words("Dibaca", "Read")) { language.text($0.read) }, .number(w.words("Dipakai", "Used")) { language.text($0.used) },
                    .number(w.words("Ditolak", "Refused")) { language.text($0.refused) },
                    .number(w.words("Disisihkan", "Set aside")) { language.text($0.read - $0.used - $0.refused) },
                ], outcome.intakes, whenEmpty: ""
            ).write(&w)
            findings(&w)
            decide(&w, context)
        }
    }

    private func findings(_ w: inout HTMLWriter) {
        let language = w.language, found = outcome.diagnostics
        w.element("section") { w in
            w.element("h2", text: w.words("Temuan (\(language.text(found.count)))", "Findings (\(language.text(found.count)))"))
            if found.count > 0 {
                w.element("p") { w in
                    w.element(
                        "a", .href(Address("impor", "kiriman", id, "temuan.csv")),
                        text: Phrase(id: "Ambil semua temuan (CSV)", en: "Take all findings (CSV)"))
                }
            }
            DataTable<Diagnostic>(
                w.words("Temuan per baris", "Findings by row"),
                [
                    .text(w.words("Berkas", "File")) { $0.place.file ?? "" },
                    .number(w.words("Baris", "Row")) { $0.place.row.map(String.init) ?? "" },
                    .text(w.words("Kolom", "Column")) { $0.place.column ?? "" },
                    .text(w.words("Tingkat", "Severity")) { $0.problem.severity.label[language] },
                    .text(w.words("Apa dan perbaikannya", "What and how to mend it")) { $0.text(in: language) },
                ], Array(found.prefix(Self.shown)), whenEmpty: w.words("Tidak ada temuan.", "Nothing was found.")
            ).write(&w)
            if found.count > Self.shown {
                w.element(
                    "p",
                    text: w.words(
                        "dan \(language.text(found.count - Self.shown)) lagi di dalam berkas",
                        "and \(language.text(found.count - Self.shown)) more in the file"))
            }
        }
    }

    private func decide(_ w: inout HTMLWriter, _ context: PageContext) {
        w.element("section") { w in
            w.form(to: Address("impor", "kiriman", id, "simpan"), context.visitor) { w in
                if !outcome.reasons.isEmpty {
                    w.element("p") { w in
                        w.void(
                            "input", Attribute("type", "checkbox"), Attribute("name", "izinkan"), .id("izinkan"), Attribute("value", "ya"),
                            .flag("required"))
                        w.element(
                            "label", Attribute("for", "izinkan"),
                            text: Phrase(id: " Saya sudah memeriksanya dan tetap mengimpor", en: " I have checked it and import all the same"))
                    }
                }
                let count = outcome.intakes.count
                w.button(Phrase(id: "Impor \(count) berkas", en: "Import \(count) files"))
            }
            w.form(to: Address("impor", "kiriman", id, "buang"), context.visitor) { w in
                w.button(
                    Phrase(id: "Buang kiriman ini", en: "Throw these files away"), class: "tombol bahaya",
                    asking: Phrase(id: "Buang berkas yang sudah dikirim?", en: "Throw the files away?"))
            }
        }
    }
}
