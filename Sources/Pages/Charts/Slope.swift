import Vocabulary

/// Two measurements beside each other, with a line from the value before to the value after.
struct Slope: Chart {
    /// A line.
    struct Row: Sendable, Hashable {
        /// Whom it stands for.
        let label: String
        /// The value before.
        let before: Mark
        /// The value after.
        let after: Mark
        /// Whether it is to be seen first.
        let isStrong: Bool

        init(label: String, before: Mark, after: Mark, isStrong: Bool = false) {
            self.label = label
            self.before = before
            self.after = after
            self.isStrong = isStrong
        }
    }

    let about: ChartText
    /// What the left side is called, such as a date.
    private let before: String
    /// What the right side is called.
    private let after: String
    /// In the order of the table.
    private let rows: [Row]

    init(_ about: ChartText, before: String, after: String, rows: [Row]) {
        self.about = about
        self.before = before
        self.after = after
        self.rows = rows
    }

    func table(_ language: Language) -> ChartTable {
        ChartTable(headings: [about.label, before, after], rows: rows.map { [$0.label, $0.before.text, $0.after.text] })
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let widest = rows.map { Lettering.width($0.before.text, strong: true) }.max() ?? 0
        let left = min(widest, form.width / 4) + 22, right = max(left + 40, form.width * (form == .wide ? 0.5 : 0.38))
        let top = Lettering.line + 12, bottom = top + max(form == .wide ? 180 : 150, Double(rows.count) * (Lettering.line + 1))
        drawing.height = bottom + 8
        let scale = Scale(places: rows.flatMap { [Double($0.before.value), Double($0.after.value)] }, from: bottom, to: top)
        let starts = rows.map { scale.place($0.before.value) }, ends = rows.map { scale.place($0.after.value) }
        drawing.add(.line(Point(x: left, y: top - 4), Point(x: left, y: bottom), "poros"))
        drawing.add(.line(Point(x: right, y: top - 4), Point(x: right, y: bottom), "poros"))
        let startWords = Self.spread(starts, from: top, to: bottom), endWords = Self.spread(ends, from: top, to: bottom)
        for (number, row) in rows.enumerated() {
            let start = Point(x: left, y: starts[number]), end = Point(x: right, y: ends[number])
            let look = row.isStrong ? " sorotan" : "", style: Lettered.Style = row.isStrong ? .strong : .plain
            drawing.add(.path([start, end], "garis" + look))
            drawing.add(.circle(start, radius: 4, "titik" + look))
            drawing.add(.circle(end, radius: 4, "titik" + look))
            drawing.addBehind(.line(start, Point(x: left - 12, y: startWords[number]), "sambungan"))
            drawing.addBehind(.line(end, Point(x: right + 12, y: endWords[number]), "sambungan"))
            let value = Lettering.cut(row.before.text, to: left - 16, strong: row.isStrong)
            drawing.write(Lettered(text: value, at: Point(x: left - 15, y: startWords[number] + 4.5), anchor: .end, style: style))
            let room = form.width - right - 16
            let words = Lettering.cut("\(row.after.text) \(row.label)", to: room, strong: row.isStrong)
            drawing.write(Lettered(text: words, at: Point(x: right + 15, y: endWords[number] + 4.5), style: style))
        }
        writeHeads(right: right, into: &drawing)
        return drawing
    }

    /// The names of both sides above their lines.
    private func writeHeads(right: Double, into drawing: inout Drawing) {
        drawing.write(Lettered(text: Lettering.cut(before, to: right - 12), at: Point(x: 0, y: Lettering.size), style: .muted))
        let head = Lettering.cut(after, to: drawing.width - right + 4)
        drawing.write(Lettered(text: head, at: Point(x: right - 4, y: Lettering.size), style: .muted))
    }

    /// Places for lines of words near those asked for, in their order, none nearer to another than a line.
    private static func spread(_ wanted: [Double], from top: Double, to bottom: Double) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var places = wanted
        var free = -Double.infinity
        for number in order {
            places[number] = max(wanted[number], free)
            free = places[number] + Lettering.line
        }
        // What was pushed beyond the end goes back, and pushes those before it.
        free = bottom
        for number in order.reversed() {
            places[number] = min(places[number], free)
            free = places[number] - Lettering.line
        }
        return places
    }
}
