import Vocabulary

/// A dot per row with the band in which it may as well lie, such as ranks that the size of a unit makes uncertain.
struct RankDots: Chart {
    /// A dot with its band.
    struct Row: Sendable, Hashable {
        /// Whom it stands for.
        let label: String
        /// Where the dot lies.
        let value: Int
        /// From where to where the band goes, in either order.
        let low: Int
        /// The other end of the band.
        let high: Int
        /// The value in words, with its band where there is room: `63,58 (62,9–64,2)`.
        let text: String
        /// Whether it is the reader's own.
        let isOwn: Bool
        /// Where it leads.
        let link: Address?

        init(label: String, value: Int, low: Int, high: Int, text: String, isOwn: Bool = false, link: Address? = nil) {
            self.label = label
            self.value = value
            self.low = low
            self.high = high
            self.text = text
            self.isOwn = isOwn
            self.link = link
        }
    }

    let about: ChartText
    /// From above to below, in the order of the ranks.
    private let rows: [Row]
    /// The values that the axis names.
    private let marks: [Mark]

    init(_ about: ChartText, rows: [Row], marks: [Mark] = []) {
        self.about = about
        self.rows = rows
        self.marks = marks
    }

    var hasLinks: Bool { rows.contains { $0.link != nil } }

    func table(_ language: Language) -> ChartTable {
        ChartTable(headings: [about.label, about.value], rows: rows.map { [$0.label, $0.text] })
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let layout = LabelledRows(
            rows.map { .init(label: $0.label, value: $0.text, isStrong: $0.isOwn, link: $0.link) }, in: form, mark: 14, inset: 8)
        let values = rows.flatMap { [$0.value, $0.low, $0.high] } + marks.map(\.value)
        let scale = Scale(places: values.map(Double.init), air: 0.02, from: layout.start, to: layout.end)
        layout.draw(into: &drawing) { number, lane, drawing in
            let row = rows[number]
            let ends = [scale.place(row.low), scale.place(row.high)]
            let left = ends.min() ?? layout.start, right = ends.max() ?? layout.start
            drawing.add(.line(Point(x: layout.start - 8, y: lane.middle), Point(x: left, y: lane.middle), "kisi"))
            drawing.add(.line(Point(x: right, y: lane.middle), Point(x: layout.end + 8, y: lane.middle), "kisi"))
            drawing.add(.box(Box(x: left, y: lane.middle - 4, width: right - left, height: 8), row.isOwn ? "pita sorotan" : "pita"))
            let dot = Point(x: scale.place(row.value), y: lane.middle)
            drawing.add(.circle(dot, radius: row.isOwn ? 7 : 5.5, row.isOwn ? "titik sorotan" : "titik"))
        }
        layout.drawAxis(marks, on: scale, into: &drawing)
        return drawing
    }
}
