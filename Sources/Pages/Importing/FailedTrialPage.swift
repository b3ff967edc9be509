import Vocabulary

/// What was sent and cannot be tried, with why, and the button that throws it away.
package struct FailedTrialPage {
    let id: String
    let files: [String]
    let lines: [String]

    package init(id: String, files: [String], _ lines: [String]) {
        self.id = id
        self.files = files
        self.lines = lines
    }

    package func page(_ context: PageContext) -> Page {
        let title = Phrase(id: "Kiriman ini tidak dapat diimpor", en: "This cannot be imported")[context.language]
        let all = (text: Phrase(id: "Impor", en: "Import")[context.language], address: Address("impor"))
        return PageFrame(title, crumbs: [all, (title, context.here)], context).page { w in
            w.refusal((lines.first ?? "", Array(lines.dropFirst())))
            w.summaryList([(w.words("Berkas", "Files"), files.joined(separator: ", "))])
            w.form(to: Address("impor", "kiriman", id, "buang"), context.visitor) { w in
                w.button(Phrase(id: "Buang kiriman ini", en: "Throw these files away"), class: "tombol bahaya")
            }
        }
    }
}
