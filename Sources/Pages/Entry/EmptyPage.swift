import Vocabulary

/// A page on which there is nothing yet, with what to do next.
package struct EmptyPage {
    let title: Phrase
    let next: Phrase
    let links: [(address: Address, label: Phrase)]

    package init(_ title: Phrase, _ next: Phrase, _ links: [(Address, Phrase)]) {
        self.title = title
        self.next = next
        self.links = links.map { (address: $0.0, label: $0.1) }
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(title[context.language], context).page { w in
            w.element("p", .class("kalimat-utama"), text: next)
            w.element("ul") { w in
                for link in links { w.element("li") { w in w.element("a", .href(link.address), text: link.label) } }
            }
        }
    }
}
