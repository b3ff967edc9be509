import Vocabulary

/// What is said where a request comes to nothing: what is wrong and how to go on.
package struct ErrorPage {
    let headline: String
    let details: [String]
    /// The page as it can be asked; nil where there is none but the overview.
    let back: Address?

    package init(headline: String, details: [String], back: Address? = nil) {
        self.headline = headline
        self.details = details
        self.back = back
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(headline, context).page { w in
            for line in details { w.element("p", text: line) }
            if let back { w.element("p") { $0.element("a", .href(back), text: Phrase(id: "Kembali ke halamannya", en: "Back to the page")) } }
            w.element("p") { w in
                w.element("a", .href(Address("ringkasan")), text: Phrase(id: "Ke Ringkasan", en: "To the overview"))
            }
        }
    }
}
