import Access
import Vocabulary

/// The frame of every page: head, navigation, what must be read with the figures, the content, and a foot for paper.
struct PageFrame {
    let title: String
    /// Where the page stands, from the outermost; the last is the page itself.
    let crumbs: [(text: String, address: Address)]
    let context: PageContext

    package init(_ title: String, crumbs: [(text: String, address: Address)] = [], _ context: PageContext) {
        self.title = title
        self.crumbs = crumbs
        self.context = context
    }

    /// The whole document.
    package func page(_ content: (inout HTMLWriter) -> Void) -> Page {
        var w = HTMLWriter(context.language)
        w.element("html", Attribute("lang", context.language.rawValue)) { w in
            w.element("head") { head(&$0) }
            w.element("body") { w in
                w.element("a", .class("lewati"), Attribute("href", "#isi"), text: Phrase(id: "Langsung ke isi", en: "Skip to content"))
                header(&w)
                if !context.notices.isEmpty {
                    w.element("div", .class("pemberitahuan peringatan tetap")) { w in
                        for notice in context.notices { w.element("p", text: notice) }
                    }
                }
                w.element("main", .id("isi")) { w in
                    breadcrumbs(&w)
                    w.element("h1", text: title)
                    content(&w)
                }
                footer(&w)
            }
        }
        return Page(html: w.finish())
    }

    private func head(_ w: inout HTMLWriter) {
        w.void("meta", Attribute("charset", "utf-8"))
        w.void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        w.void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
        w.element("title", text: "\(title) – Takar")
        w.void("link", Attribute("rel", "stylesheet"), .href(Asset.style.address))
        w.void("link", Attribute("rel", "icon"), .href(Asset.icon.address), Attribute("type", "image/svg+xml"))
        w.element("script", Attribute("src", Asset.script.address.text), text: "")
    }

    private func header(_ w: inout HTMLWriter) {
        w.element("header", .class("kepala")) { w in
            w.element("a", .class("merek"), .href(Address()), text: "Takar")
            if !context.subject.isEmpty { w.element("span", .class("pokok"), text: context.subject) }
            w.element("div", .class("alat")) { w in
                let other: Language = context.language == .indonesian ? .english : .indonesian
                w.element(
                    "a", .href(context.here.with("lang", other.rawValue)), Attribute("hreflang", other.rawValue),
                    Attribute("lang", other.rawValue), text: other == .english ? "English" : "Indonesia")
                w.element(
                    "button", Attribute("type", "button"), .class("tema"), .flag("hidden"), text: Phrase(id: "Tampilan gelap", en: "Dark appearance"))
                guard let visitor = context.visitor else { return }
                w.element("a", .href(Address("saya")), text: visitor.name)
                w.form(to: Address("keluar"), visitor, class: "keluar") { w in
                    w.element("button", Attribute("type", "submit"), .class("tombol"), text: Phrase(id: "Keluar", en: "Sign out"))
                }
            }
        }
        guard let visitor = context.visitor else { return }
        let sections = Section.allCases.filter { visitor.role.permissions.contains($0.needs) }
        guard !sections.isEmpty else { return }
        // The measurement that is looked at stays the one.
        let measurement = context.here.query.first { $0.name == "ukur" }?.value
        w.element("nav", .class("utama"), Attribute("aria-label", w.words("Utama", "Main"))) { w in
            w.element("ul") { w in
                for section in sections {
                    w.element("li") { w in
                        let here = section.holds(context.here) ? [Attribute("aria-current", "page")] : []
                        w.element(
                            "a", attributes: [.href(section.isOfMeasurement ? section.address.with("ukur", measurement) : section.address)] + here
                        ) { $0.text(section.label) }
                    }
                }
            }
        }
    }

    private func breadcrumbs(_ w: inout HTMLWriter) {
        guard crumbs.count > 1 else { return }
        w.element("nav", .class("remah"), Attribute("aria-label", w.words("Remah roti", "Breadcrumb"))) { w in
            w.element("ol") { w in
                for (place, crumb) in crumbs.enumerated() {
                    w.element("li") { w in
                        if place == crumbs.count - 1 {
                            w.element("span", Attribute("aria-current", "page"), text: crumb.text)
                        } else {
                            w.element("a", .href(crumb.address), text: crumb.text)
                        }
                    }
                }
            }
        }
    }

    private func footer(_ w: inout HTMLWriter) {
        w.element("footer", .class("kaki")) { w in
            w.element("p") { w in
                w.text(
                    Phrase(
                        id: "Takar mengukur IP ASN menurut instrumen yang dapat dibaca pada ",
                        en: "Takar measures the IP ASN by instruments that can be read under "))
                w.element("a", .href(Address("instrumen")), text: Phrase(id: "Instrumen", en: "Instruments"))
                w.text(".")
            }
            w.element(
                "p", .class("cetak-saja"),
                text: ([context.subject] + context.notices + [context.here.text]).filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }
}

/// A page that is ready to be sent.
package struct Page: Sendable {
    package let html: HTML

    /// The document as it goes out, with what must stand before any element.
    package var bytes: [UInt8] { Array("<!DOCTYPE html>\n".utf8) + html.bytes }
}
