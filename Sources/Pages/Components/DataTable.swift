import Vocabulary

/// A table of data: its headings sort by links, its rows become cards where there is no room for columns.
package struct DataTable<Row> {
    /// What the cells of a column look like.
    package enum Look: Sendable {
        case text, number
        /// A text that is never broken into lines, such as a date.
        case whole
    }

    /// One column, with how it writes its cell of a row.
    package struct Column {
        let title: String
        let look: Look
        var isNumber: Bool { look == .number }
        /// What the address calls an order by this column; nil where it cannot be sorted by.
        let order: String?
        let cell: (inout HTMLWriter, Row) -> Void

        package init(_ title: String, look: Look, order: String? = nil, _ cell: @escaping (inout HTMLWriter, Row) -> Void) {
            self.title = title
            self.look = look
            self.order = order
            self.cell = cell
        }

        package init(_ title: String, isNumber: Bool = false, order: String? = nil, _ cell: @escaping (inout HTMLWriter, Row) -> Void) {
            self.init(title, look: isNumber ? .number : .text, order: order, cell)
        }

        fileprivate var kind: [Attribute] {
            switch look {
            case .text: []
            case .number: [.class("angka")]
            case .whole: [.class("utuh")]
            }
        }
    }

    let caption: String
    let columns: [Column]
    let rows: [Row]
    /// The address whose query `urut` says the order; nil for a table that cannot be sorted.
    let address: Address?
    /// The order there is: the name of a column, with `-` before it for the highest first.
    let order: String
    /// Whether the caption is seen; under a heading that says the same it is only heard.
    let saysCaption: Bool
    /// What is said instead of a table without rows.
    let emptiness: String

    package init(
        _ caption: String, _ columns: [Column], _ rows: [Row], sortedAt address: Address? = nil, order: String = "", saysCaption: Bool = true,
        whenEmpty emptiness: String
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.address = address
        self.order = order
        self.saysCaption = saysCaption
        self.emptiness = emptiness
    }

    package func write(_ w: inout HTMLWriter) {
        guard !rows.isEmpty else {
            w.element("p", .class("kosong"), text: emptiness)
            return
        }
        w.element("table", .class(columns.count > 8 ? "data rapat" : "data")) { w in
            w.element("caption", attributes: saysCaption ? [] : [.class("hanya-baca-layar")]) { $0.text(caption) }
            w.element("thead") { w in
                w.element("tr") { w in
                    for column in columns { heading(&w, column) }
                }
            }
            w.element("tbody") { w in
                let line = PreparedElement("tr", [])
                let cells = columns.map { (element: PreparedElement("td", $0.kind + [Attribute("data-judul", $0.title)]), write: $0.cell) }
                for row in rows {
                    w.element(line) { w in
                        for cell in cells { w.element(cell.element) { cell.write(&$0, row) } }
                    }
                }
            }
        }
    }

    private func heading(_ w: inout HTMLWriter, _ column: Column) {
        let kind = column.kind
        guard let name = column.order, let address else {
            w.element("th", attributes: [Attribute("scope", "col")] + kind) { $0.text(column.title) }
            return
        }
        // The first click on a number shows the highest, on a text the beginning of the alphabet.
        let first = column.isNumber ? "-" + name : name, other = column.isNumber ? name : "-" + name
        let isSorted = order == first || order == other
        let sort = isSorted ? [Attribute("aria-sort", order.hasPrefix("-") ? "descending" : "ascending")] : []
        w.element("th", attributes: [Attribute("scope", "col")] + kind + sort) { w in
            w.element("a", .href(address.with("urut", order == first ? other : first).with("hal", nil)), text: column.title)
        }
    }
}

extension DataTable.Column {
    /// A column of nothing but text.
    package static func text(_ title: String, order: String? = nil, _ text: @escaping (Row) -> String) -> DataTable.Column {
        DataTable.Column(title, order: order) { w, row in w.text(text(row)) }
    }

    /// A column of numbers that are worded already.
    package static func number(_ title: String, order: String? = nil, _ text: @escaping (Row) -> String) -> DataTable.Column {
        DataTable.Column(title, isNumber: true, order: order) { w, row in w.text(text(row)) }
    }

    /// A column of links.
    package static func link(_ title: String, order: String? = nil, _ address: @escaping (Row) -> Address?, _ text: @escaping (Row) -> String)
        -> DataTable.Column
    {
        DataTable.Column(title, order: order) { w, row in
            if let address = address(row) { w.element("a", .href(address), text: text(row)) } else { w.text(text(row)) }
        }
    }
}
