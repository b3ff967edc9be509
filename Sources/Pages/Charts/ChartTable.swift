import Vocabulary

/// The numbers of a chart, to be read where the picture cannot be.
struct ChartTable: Sendable, Hashable {
    /// The headings; the first is that of the rows' names.
    let headings: [String]
    /// A row's name and then its numbers, as many as there are headings.
    let rows: [[String]]

    /// The table behind a line that opens it.
    func write(caption: String, _ w: inout HTMLWriter) {
        w.element("details") { w in
            w.element("summary", text: Phrase(id: "lihat tabel", en: "see the table"))
            w.element("table", .class("data")) { w in
                w.element("caption", text: caption)
                w.element("thead") { w in
                    w.element("tr") { w in
                        for (column, heading) in headings.enumerated() {
                            w.element("th", .class(column == 0 ? "nama" : "angka"), Attribute("scope", "col"), text: heading)
                        }
                    }
                }
                w.element("tbody") { w in for row in rows { write(row, &w) } }
            }
        }
    }

    /// A row; its first cell is its heading.
    private func write(_ row: [String], _ w: inout HTMLWriter) {
        w.element("tr") { w in
            for (column, cell) in row.enumerated() {
                if column == 0 {
                    w.element("th", .class("nama"), Attribute("scope", "row"), text: cell)
                } else {
                    w.element("td", .class("angka"), Attribute("data-judul", headings.indices.contains(column) ? headings[column] : nil), text: cell)
                }
            }
        }
    }

    /// The same read out: `Kualifikasi 15,50; Kompetensi 20,00`.
    var sentence: String { rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ") }
}
