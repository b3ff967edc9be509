import Vocabulary

/// The form by which BKN's recap is sent.
package struct RecapForm: Sendable {
    let measurement: Int
    /// Whether none was sent yet; behind an answer the form is folded up.
    let isFirst: Bool

    package init(measurement: Int, isFirst: Bool) {
        self.measurement = measurement
        self.isFirst = isFirst
    }

    package func write(_ w: inout HTMLWriter, _ context: PageContext) {
        guard isFirst else {
            return w.element("details") { w in
                w.element("summary", text: Phrase(id: "Kirim rekap lain", en: "Send another recap"))
                form(&w, context)
            }
        }
        w.element("section") { form(&$0, context) }
    }

    private func form(_ w: inout HTMLWriter, _ context: PageContext) {
        w.form(to: Address("rekonsiliasi"), context.visitor, class: "isian", upload: true) { w in
            w.hidden("ukur", String(measurement))
            w.field(
                FormField(
                    "berkas", w.words("Rekap BKN atau tabel PIP ASN", "BKN's recap or the PIP ASN table"), .files(".csv,.xlsx,.json"),
                    hint: w.words(
                        "Satu berkas CSV atau XLSX, paling banyak 64 MB. Disimpan 90 hari; tidak ada data yang berubah.",
                        "One file, CSV or XLSX, at most 64 MB. Kept for 90 days; no data change."), isRequired: true))
            w.button(Phrase(id: "Bandingkan", en: "Compare"))
        }
    }
}
