import Archive
import Presentation
import Vocabulary

/// The audit trail (*jejak audit*), the latest first.
package struct AuditPage {
    let entries: [AuditEntry]
    let pages: Pages

    /// - Parameters:
    ///   - entries: those of the page.
    ///   - pages: which page of how many it is.
    package init(_ entries: [AuditEntry], _ pages: Pages) {
        self.entries = entries
        self.pages = pages
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Jejak audit", en: "Audit trail")[context.language], context).page { w in
            let language = w.language
            w.element(
                "p",
                text: Phrase(
                    id: "Setiap perbuatan tercatat dan terkait dengan yang sebelumnya; tidak dapat dihapus.",
                    en: "Every deed is noted and chained to the one before; nothing can be removed."))
            DataTable(
                w.words("Perbuatan", "Deeds"),
                [
                    .number(w.words("Nomor", "Number")) { String($0.sequence) }, .text(w.words("Waktu", "Time")) { $0.at.text(in: language) },
                    .text(w.words("Oleh", "By")) { $0.by },
                    .text(w.words("Perbuatan", "Deed")) { AuditAction(rawValue: $0.action)?.label[language] ?? $0.action },
                    .text(w.words("Pada", "On")) { $0.subject }, .text(w.words("Rincian", "Details")) { $0.detail },
                ], entries, whenEmpty: w.words("Belum ada yang tercatat.", "Nothing is noted yet.")
            ).write(&w)
            w.pager(pages, at: context.here)
        }
    }
}
