import Archive
import Measurement
import Presentation
import Vocabulary

/// Plans that the archive keeps, each leading to what has become of it.
package struct KeptPlansList: Sendable {
    private let plans: [PlanEntry]

    /// - Parameter plans: those that the account may see.
    package init(_ plans: [PlanEntry]) { self.plans = plans }

    package func write(_ w: inout HTMLWriter) {
        let language = w.language
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Rencana yang disimpan", en: "Plans that are kept"))
            DataTable<PlanEntry>(
                w.words("Yang terbaru dulu", "The latest first"),
                [
                    .link(w.words("Rencana", "Plan"), { Address("rencana", String($0.number)) }) { entry in
                        entry.label.isEmpty ? "\(entry.number)" : "\(entry.number) \(entry.label)"
                    },
                    .text(w.words("Sampai", "Until")) { $0.until.text(in: language) },
                    .text(w.words("Tujuan", "Goal")) { $0.goalText(in: language) },
                    .number(w.words("Indeks dijanjikan", "Index promised")) {
                        ExactMean.text(hundredths: $0.promised, decimalSign: language.decimalSign)
                    },
                    .number(w.words("Biaya", "Cost")) { language.rupiah($0.cost) },
                    .text(w.words("Disimpan", "Kept")) { "\($0.at.text(in: language)), \($0.by)" },
                ], plans.reversed(), whenEmpty: w.words("Belum ada rencana yang disimpan.", "No plan is kept yet.")
            ).write(&w)
        }
    }
}

/// The form that keeps the plan that is shown.
package struct KeepPlanForm: Sendable {
    /// What the plan promises and costs: another one than was looked at is not kept.
    private let seal: String

    package init(seal: String) { self.seal = seal }

    package func write(_ w: inout HTMLWriter, _ context: PageContext) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Simpan rencana ini", en: "Keep this plan"))
            w.element(
                "p",
                text: Phrase(
                    id: "Yang disimpan tidak berubah lagi; kemajuannya dapat diikuti dari impor ke impor.",
                    en: "What is kept changes no more; how far it has come can be followed from import to import."))
            w.form(to: Address("rencana", "simpan"), context.visitor) { w in
                for (name, value) in context.here.query where name != "bentuk" { w.hidden(name, value) }
                w.hidden("segel", seal)
                w.field(
                    FormField(
                        "nama", w.words("Nama rencana", "Name of the plan"), hint: w.words("misalnya Rencana 2026", "such as Plan 2026"),
                        isRequired: true))
                w.button(Phrase(id: "Simpan rencana", en: "Keep the plan"), class: "tombol")
            }
        }
    }
}
