import Vocabulary

/// A chart drawn on the server: the finding, a picture that says itself in words, and the same numbers as a table.
///
/// The picture is drawn twice, for wide places and for narrow ones, for letters must neither shrink nor touch; the style sheet shows the
/// one that fits, and only that one is read out.
protocol Chart: Sendable {
    /// What stands around the picture.
    var about: ChartText { get }
    /// Whether a bar, a dot or a row leads somewhere, so that the picture is more than a picture.
    var hasLinks: Bool { get }
    /// The numbers of the picture.
    func table(_ language: Language) -> ChartTable
    /// The picture for a width in units, each about a pixel of the screen; called only where the table has rows.
    func drawing(_ form: Drawing.Form) -> Drawing
}

extension Chart {
    var hasLinks: Bool { false }

    /// Writes the chart as a figure.
    func write(_ w: inout HTMLWriter) {
        let table = table(w.language)
        w.element("figure", .class("bagan"), .id("bagan-" + about.id)) { w in
            w.element("figcaption", text: about.finding)
            if table.rows.isEmpty {
                w.element("p", .class("kosong")) { w in
                    w.text(about.empty ?? w.words("Belum ada data untuk digambar.", "There is no data to draw yet."))
                }
            } else {
                for form in Drawing.Form.allCases { picture(form, about.description ?? table.sentence, &w) }
                table.write(caption: about.title, &w)
            }
            writeSource(&w)
        }
    }

    /// The picture in one of its forms with its words.
    private func picture(_ form: Drawing.Form, _ description: String, _ w: inout HTMLWriter) {
        let drawing = drawing(form)
        let title = "\(about.id)-judul-\(form.rawValue)", words = "\(about.id)-uraian-\(form.rawValue)"
        w.element(
            "svg", .class(form.rawValue), Attribute("viewBox", "0 0 \(Decimals.text(drawing.width)) \(Decimals.text(drawing.height))"),
            // What lies within an image cannot be reached by the keyboard: with links it is a group.
            Attribute("role", hasLinks ? "group" : "img"), Attribute("aria-labelledby", "\(title) \(words)"),
            Attribute("font-size", Decimals.text(Lettering.size))
        ) { w in
            w.element("title", .id(title), text: about.title)
            w.element("desc", .id(words), text: description)
            drawing.write(&w)
        }
    }

    /// Where the numbers come from and for which day they hold.
    private func writeSource(_ w: inout HTMLWriter) {
        guard about.source != nil || about.date != nil else { return }
        let source = about.source.map { w.words("Sumber: ", "Source: ") + $0 }
        let date = about.date.map { w.words("per ", "as of ") + $0.text(in: w.language) }
        w.element("p", .class("sumber"), text: [source, date].compactMap(\.self).joined(separator: ", "))
    }
}
