import Instruments
import Vocabulary

extension HTMLWriter {
    /// Words and what they mean beside each other; what has no meaning to show is left out.
    mutating func summaryList(_ entries: [(title: String, text: String)]) {
        let shown = entries.filter { !$0.text.isEmpty }
        guard !shown.isEmpty else { return }
        element("dl", .class("ringkasan")) { w in
            for entry in shown {
                w.element("div") { w in
                    w.element("dt", text: entry.title)
                    w.element("dd", text: entry.text)
                }
            }
        }
    }

    /// Something that is said apart from the rest.
    package mutating func notice(_ lines: [String], isWarning: Bool = false) {
        guard !lines.isEmpty else { return }
        element("div", .class(isWarning ? "pemberitahuan peringatan" : "pemberitahuan")) { w in
            for line in lines { w.element("p", text: line) }
        }
    }

    /// Why something was not done, said at once to whoever hears the page.
    package mutating func refusal(_ problem: (headline: String, details: [String])?) {
        guard let problem else { return }
        element("div", .class("pemberitahuan peringatan"), Attribute("role", "alert")) { w in
            for line in [problem.headline] + problem.details { w.element("p", text: line) }
        }
    }

    /// The name of a category in its colour, from 1 for the highest.
    package mutating func category(_ name: String, of instrument: Instrument) {
        let place = instrument.categories.rows.firstIndex { $0.name == name } ?? instrument.categories.rows.count - 1
        element("span", .class("kategori kategori-\(min(place + 1, 5))"), text: name)
    }

    /// Where in a long list one is, and the way on; `hal` in the address says the page.
    mutating func pager(_ pages: Pages, at address: Address) {
        guard pages.count > 1 else { return }
        element("nav", .class("halaman-lain"), Attribute("aria-label", words("Halaman", "Pages"))) { w in
            if pages.number > 1 {
                w.element(
                    "a", .href(address.with("hal", String(pages.number - 1))), Attribute("rel", "prev"),
                    text: Phrase(id: "Sebelumnya", en: "Previous"))
            }
            w.element("span", text: w.words("Halaman \(pages.number) dari \(pages.count)", "Page \(pages.number) of \(pages.count)"))
            if pages.number < pages.count {
                w.element(
                    "a", .href(address.with("hal", String(pages.number + 1))), Attribute("rel", "next"), text: Phrase(id: "Berikutnya", en: "Next"))
            }
        }
    }
}

/// A long list cut into pages.
package struct Pages: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let count: Int
    /// The places in the list that the page shows.
    package let range: Range<Int>

    /// - Parameters:
    ///   - wanted: the page that is asked for; one beyond the last is the last.
    ///   - total: how many entries there are.
    ///   - size: how many a page shows.
    package init(_ wanted: Int, of total: Int, by size: Int = 50) {
        count = max(1, (total + size - 1) / size)
        number = min(max(1, wanted), count)
        range = min(total, (number - 1) * size)..<min(total, number * size)
    }
}
