import Archive
import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// What lies ahead of one person: which points go without new records and when, and what kept plans have for them.
struct PersonAhead {
    private let person: ViewedPerson
    private let planned: [(plan: PlanEntry, line: KeptPlanLine)]

    init(_ person: ViewedPerson, _ planned: [(plan: PlanEntry, line: KeptPlanLine)]) {
        self.person = person
        self.planned = planned
    }

    func write(_ w: inout HTMLWriter) {
        course(&w)
        plans(&w)
    }

    /// Up to the end of the next year.
    private func course(_ w: inout HTMLWriter) {
        let plan = person.explained.plan, language = w.language
        guard let last = CivilDate.endOfYear(plan.asOf.year + 1) else { return }
        let events = person.explained.course(until: last).events
        let until = last.text(in: language)
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Yang berubah tanpa catatan baru", en: "What changes without new records"))
            guard !events.isEmpty else {
                return w.element(
                    "p", text: w.words("Nilainya tetap sampai \(until).", "The score stays as it is until \(until)."))
            }
            w.element(
                "p", .class("petunjuk"),
                text: w.words(
                    "Sampai \(until), menurut aturan yang sama; catatan yang keluar dari jendelanya tidak dihitung lagi.",
                    "Until \(until), by the same rules; records that leave their window count no more."))
            DataTable<PersonCourse.Event>(
                w.words("Poin yang gugur dan bertambah", "Points that go and come"),
                [
                    .text(w.words("Sejak", "From")) { $0.date.text(in: language) },
                    .text(w.words("Indikator", "Indicator")) { $0.indicator.title[language] },
                    .number(w.words("Poin", "Points")) { event in
                        (event.thousandths < 0 ? "−" : "+") + language.text(Points(thousandths: abs(event.thousandths)))
                    },
                ], events, whenEmpty: ""
            ).write(&w)
        }
    }

    private func plans(_ w: inout HTMLWriter) {
        guard !planned.isEmpty else { return }
        let language = w.language
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Dalam rencana", en: "In plans"))
            DataTable<(plan: PlanEntry, line: KeptPlanLine)>(
                w.words("Yang direncanakan bagi orang ini", "What is planned for this person"),
                [
                    .link(w.words("Rencana", "Plan"), { Address("rencana", String($0.plan.number)) }) { entry in
                        entry.plan.label.isEmpty ? "\(entry.plan.number)" : "\(entry.plan.number) \(entry.plan.label)"
                    },
                    .text(w.words("Program", "Programme")) { entry in
                        entry.line.isRepair ? Phrase(id: "perbaikan data", en: "data repair")[language] : entry.line.programme
                    },
                    .number(w.words("Kelas ke", "Class no.")) { entry in entry.line.isRepair ? "" : language.text(entry.line.classNumber) },
                    .text(w.words("Selesai", "To")) { $0.line.record.finish?.text(in: language) ?? "" },
                    .number(w.words("Poin", "Points")) { language.text(Points(thousandths: $0.line.points)) },
                ], planned, whenEmpty: ""
            ).write(&w)
        }
    }
}
