import Vocabulary

/// A form by which a text is sent along with a question: typed, or as files.
package struct TextForm: Sendable {
    let target: Address
    let heading: Phrase
    /// What stands in the text field.
    let text: String
    let hint: Phrase
    /// What is asked beside the text.
    let fields: [FormField]
    /// What goes along unseen.
    let hidden: [(name: String, value: String)]
    let button: Phrase
    /// Whether it stands behind an answer, folded up.
    let isFolded: Bool

    package init(
        to target: Address, _ heading: Phrase, text: String, hint: Phrase, fields: [FormField], hidden: [(name: String, value: String)] = [],
        button: Phrase, isFolded: Bool
    ) {
        self.target = target
        self.heading = heading
        self.text = text
        self.hint = hint
        self.fields = fields
        self.hidden = hidden
        self.button = button
        self.isFolded = isFolded
    }

    package func write(_ w: inout HTMLWriter, _ context: PageContext) {
        guard isFolded else {
            return w.element("section") { w in
                w.element("h2", text: heading)
                form(&w, context)
            }
        }
        w.element("details", .class("naskah")) { w in
            w.element("summary", text: heading)
            form(&w, context)
        }
    }

    private func form(_ w: inout HTMLWriter, _ context: PageContext) {
        w.form(to: target, context.visitor, class: "kirim-naskah", upload: true) { w in
            for (name, value) in hidden { w.hidden(name, value) }
            if !fields.isEmpty { w.element("div", .class("sebaris")) { w in for field in fields { w.field(field) } } }
            w.field(FormField("teks", w.words("Naskah (YAML)", "Text (YAML)"), .area, value: text, hint: hint[w.language]))
            w.field(
                FormField(
                    "berkas", w.words("Atau berkas", "Or files"), .files(".yaml,.yml,.txt"),
                    hint: w.words(
                        "Paling banyak 1 MB; berkas didahulukan daripada yang diketik. Disimpan 90 hari.",
                        "At most 1 MB; files go before what is typed. Kept for 90 days.")))
            w.button(button)
        }
    }
}
