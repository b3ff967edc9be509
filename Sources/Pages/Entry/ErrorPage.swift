import Vocabulary

/// What is said where a request comes to nothing: what is wrong and how to go on.
package struct ErrorPage {
    let headline: String
    let details: [String]

    package init(headline: String, details: [String]) {
        self.headline = headline
        self.details = details
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(headline, context).page { w in
            for line in details { w.element("p", text: line) }
            w.element("p") { w in
                w.element("a", .href(Address("ringkasan")), text: Phrase(id: "Ke Ringkasan", en: "To the overview"))
            }
        }
    }
}
