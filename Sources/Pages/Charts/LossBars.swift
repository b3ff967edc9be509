import Vocabulary

/// Horizontal bars from zero, such as the points that each shortfall costs; a bar can lead to the people behind it.
struct LossBars: Chart {
    /// A bar.
    struct Row: Sendable, Hashable {
        /// What it stands for.
        let label: String
        /// Its length; below zero it points to the left.
        let value: Int
        /// The value in words.
        let text: String
        /// Where it leads.
        let link: Address?

        init(label: String, value: Int, text: String, link: Address? = nil) {
            self.label = label
            self.value = value
            self.text = text
            self.link = link
        }
    }

    let about: ChartText
    /// From above to below.
    private let rows: [Row]

    init(_ about: ChartText, rows: [Row]) {
        self.about = about
        self.rows = rows
    }

    var hasLinks: Bool { rows.contains { $0.link != nil } }

    func table(_ language: Language) -> ChartTable {
        ChartTable(headings: [about.label, about.value], rows: rows.map { [$0.label, $0.text] })
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let layout = LabelledRows(rows.map { .init(label: $0.label, value: $0.text, link: $0.link) }, in: form, mark: 16, inset: 1)
        let scale = Scale(bars: rows.map(\.value), from: layout.start, to: layout.end)
        let zero = scale.place(0)
        layout.draw(into: &drawing) { number, lane, drawing in
            let value = scale.place(rows[number].value)
            let box = Box(x: min(zero, value), y: lane.middle - lane.half, width: abs(value - zero), height: lane.half * 2)
            drawing.add(.box(box, rows[number].link == nil ? "batang" : "batang tertaut"))
            drawing.add(.line(Point(x: zero, y: lane.middle - lane.half - 2), Point(x: zero, y: lane.middle + lane.half + 2), "poros"))
        }
        return drawing
    }
}
