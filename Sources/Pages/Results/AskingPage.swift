import Vocabulary

/// The page of a deed that takes work: what is asked, then the answer, and the ways to take it away.
package struct AskingPage {
    /// The deed's name, by which files are called.
    package let name: String
    let title: String
    /// What the deed is for, for who has not asked yet.
    let purpose: String
    /// What the address says; the measurement that is looked at goes along.
    let fields: [FormField]
    /// What a button says that asks; nil where nothing is asked by fields.
    let button: Phrase?
    /// Where the fields are sent to; nil for the page itself.
    let target: Address?
    /// What stands before the fields, such as texts that are sent along.
    let before: @Sendable (inout HTMLWriter, PageContext) -> Void
    /// What stands behind the answer, such as the way to keep a plan.
    let after: @Sendable (inout HTMLWriter, PageContext) -> Void
    package var report: ResultReport?
    package var problem: (headline: String, details: [String])?
    /// The kinds of files that are offered, by their endings.
    package var files: [String] = []

    package init(
        _ name: String, _ title: String, purpose: String, fields: [FormField] = [], button: Phrase? = nil, target: Address? = nil,
        before: @escaping @Sendable (inout HTMLWriter, PageContext) -> Void = { _, _ in },
        after: @escaping @Sendable (inout HTMLWriter, PageContext) -> Void = { _, _ in }
    ) {
        self.name = name
        self.title = title
        self.purpose = purpose
        self.fields = fields
        self.button = button
        self.target = target
        self.before = before
        self.after = after
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(title, context).page { w in
            w.refusal(problem)
            report?.write(&w)
            if report == nil { w.element("p", text: purpose) }
            takeAway(&w, context.here)
            after(&w, context)
            before(&w, context)
            ask(&w, context)
        }
    }

    /// The same answer as a file, from the same address.
    private func takeAway(_ w: inout HTMLWriter, _ here: Address) {
        guard report != nil, !files.isEmpty else { return }
        w.element("p", .class("unduhan")) { w in
            w.text(Phrase(id: "Unduh: ", en: "Download: "))
            for (place, form) in files.enumerated() {
                if place > 0 { w.text(" · ") }
                w.element("a", .href(here.with("bentuk", form)), Attribute("download", ""), text: form.uppercased())
            }
        }
    }

    private func ask(_ w: inout HTMLWriter, _ context: PageContext) {
        guard let button else { return }
        let asked = Set(fields.map(\.name))
        w.element("section", .class("pertanyaan")) { w in
            w.element("h2", text: report == nil ? Phrase(id: "Pertanyaan", en: "Question") : Phrase(id: "Tanya lain", en: "Ask something else"))
            w.filter(target ?? context.here) { w in
                // What is not asked by a field goes along, such as the measurement that is looked at.
                for (name, value) in context.here.query where !asked.contains(name) && name != "bentuk" { w.hidden(name, value) }
                for field in fields { w.field(field) }
                w.button(button)
            }
        }
    }
}
