import Vocabulary

extension HTMLWriter {
    /// A form that changes something: it carries the visitor's key.
    package mutating func form(
        to address: Address, _ visitor: Visitor?, class name: String = "", upload: Bool = false, _ content: (inout HTMLWriter) -> Void
    ) {
        let kind = upload ? [Attribute("enctype", "multipart/form-data")] : []
        element("form", attributes: [Attribute("method", "post"), .action(address), .class(name)] + kind) { w in
            if let visitor { w.hidden("kunci", visitor.formKey) }
            content(&w)
        }
    }

    /// A form that only asks: what is chosen stands in the address.
    package mutating func filter(_ address: Address, _ content: (inout HTMLWriter) -> Void) {
        element("form", Attribute("method", "get"), .action(Address(path: address.path)), .class("saringan"), Attribute("role", "search")) { w in
            content(&w)
        }
    }

    package mutating func hidden(_ name: String, _ value: String) {
        void("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
    }

    /// A field with its label, a hint under it, and what is wrong with what was typed.
    package mutating func field(_ field: FormField) {
        element("div", .class(field.problem == nil ? "isian" : "isian salah")) { w in
            w.element("label", Attribute("for", field.name), text: field.label)
            if let hint = field.hint { w.element("p", .class("petunjuk"), .id("\(field.name)-petunjuk"), text: hint) }
            if let problem = field.problem { w.element("p", .class("galat-isian"), .id("\(field.name)-galat"), text: problem) }
            var attributes = [Attribute.id(field.name), Attribute("name", field.name)]
            let described = [field.hint.map { _ in "\(field.name)-petunjuk" }, field.problem.map { _ in "\(field.name)-galat" }].compactMap(\.self)
            if !described.isEmpty { attributes.append(Attribute("aria-describedby", described.joined(separator: " "))) }
            if field.problem != nil { attributes.append(Attribute("aria-invalid", "true")) }
            if field.isRequired { attributes.append(.flag("required")) }
            switch field.kind {
            case .text(let type):
                let completing = field.autocomplete.map { [Attribute("autocomplete", $0)] } ?? []
                w.void("input", attributes: attributes + [Attribute("type", type), Attribute("value", field.value)] + completing)
            case .files(let kinds):
                w.void("input", attributes: attributes + [Attribute("type", "file"), Attribute("accept", kinds), .flag("multiple")])
            case .area:
                w.element("textarea", attributes: attributes + [Attribute("rows", "6")]) { $0.text("\n" + field.value) }
            case .choice(let choices):
                w.element("select", attributes: attributes) { w in
                    for choice in choices {
                        let chosen: [Attribute] = choice.value == field.value ? [.flag("selected")] : []
                        w.element("option", attributes: [Attribute("value", choice.value)] + chosen) { $0.text(choice.text) }
                    }
                }
            }
        }
    }

    package mutating func button(_ label: Phrase, class name: String = "tombol utama", asking question: Phrase? = nil) {
        let asked = question.map { [Attribute("data-tanya", $0[language])] } ?? []
        element("button", attributes: [Attribute("type", "submit"), .class(name)] + asked) { $0.text(label) }
    }

    /// What is wrong with a form, on top of it, each a link to its field.
    mutating func errorSummary(_ fields: [FormField]) {
        let wrong = fields.compactMap { field in field.problem.map { (field, $0) } }
        guard !wrong.isEmpty else { return }
        element("div", .class("pemberitahuan galat"), Attribute("role", "alert"), Attribute("tabindex", "-1")) { w in
            w.element("h2", text: Phrase(id: "Ada yang perlu diperbaiki", en: "Something needs to be mended"))
            w.element("ul") { w in
                for (field, problem) in wrong {
                    w.element("li") { w in w.element("a", Attribute("href", "#\(field.name)"), text: problem) }
                }
            }
        }
    }
}

/// A field of a form, with what was typed into it.
package struct FormField: Sendable {
    package enum Kind: Sendable {
        /// An input of an HTML type, such as `text`, `password` or `date`.
        case text(String)
        case area
        case choice([(value: String, text: String)])
        /// Files of these kinds.
        case files(String)
    }

    package let name: String
    package let label: String
    package let kind: Kind
    package var value: String
    var hint: String?
    package var problem: String?
    package var isRequired: Bool
    var autocomplete: String?

    package init(
        _ name: String, _ label: String, _ kind: Kind = .text("text"), value: String = "", hint: String? = nil, problem: String? = nil,
        isRequired: Bool = false, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.problem = problem
        self.isRequired = isRequired
        self.autocomplete = autocomplete
    }
}
