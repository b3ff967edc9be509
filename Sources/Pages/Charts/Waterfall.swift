import Vocabulary

/// From one value to another by steps that add up; the axis shows where the values lie, for of a change the length counts, not the place.
struct Waterfall: Chart {
    /// A value at an end, or a change between.
    struct Part: Sendable, Hashable {
        /// What it stands for.
        let label: String
        /// The value, or the change with its sign.
        let value: Int
        /// In words, a change with its sign.
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
    /// The value before.
    private let start: Part
    /// What changed it, from above to below.
    private let steps: [Part]
    /// The value after.
    private let end: Part

    init(_ about: ChartText, start: Part, steps: [Part], end: Part) {
        self.about = about
        self.start = start
        self.steps = steps
        self.end = end
    }

    var hasLinks: Bool { ([start, end] + steps).contains { $0.link != nil } }

    /// Without a step there is nothing to explain.
    func table(_ language: Language) -> ChartTable {
        let parts = steps.isEmpty ? [] : [start] + steps + [end]
        return ChartTable(headings: [about.label, about.value], rows: parts.map { [$0.label, $0.text] })
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let parts = [start] + steps + [end]
        let rows = parts.enumerated().map { number, part in
            LabelledRows.Row(label: part.label, value: part.text, isStrong: number == 0 || number == parts.count - 1, link: part.link)
        }
        let layout = LabelledRows(rows, in: form, mark: 16, inset: 6)
        // As floating numbers, for a sum of what somebody sent must not trap; what is drawn is no score.
        let reached = steps.reduce(into: [Double(start.value)]) { $0.append(($0.last ?? 0) + Double($1.value)) }
        let scale = Scale(places: reached + [Double(end.value)], air: 0.02, from: layout.start, to: layout.end)
        var before: Point?
        layout.draw(into: &drawing) { number, lane, drawing in
            let isEnd = number == 0 || number == parts.count - 1
            let from = scale.place(number == 0 ? reached[0] : isEnd ? Double(end.value) : reached[number - 1])
            let to = isEnd ? from : scale.place(reached[number])
            if let before {
                drawing.addBehind(.line(before, Point(x: from, y: lane.middle - lane.half), "sambungan"))
            }
            if isEnd {
                drawing.add(.circle(Point(x: from, y: lane.middle), radius: 6, "titik sorotan"))
            } else {
                Self.drawStep(from: from, to: to, lane, into: &drawing)
            }
            before = Point(x: to, y: lane.middle + lane.half)
        }
        return drawing
    }

    /// A bar that points where it goes, so that colour is not needed to tell a gain from a loss.
    private static func drawStep(from: Double, to: Double, _ lane: LabelledRows.Lane, into drawing: inout Drawing) {
        let top = lane.middle - lane.half, bottom = lane.middle + lane.half
        guard abs(to - from) >= 1 else { return drawing.add(.line(Point(x: to, y: top), Point(x: to, y: bottom), "poros")) }
        let tip = min(6, abs(to - from)) * (to > from ? 1 : -1)
        let corners = [
            Point(x: from, y: top), Point(x: to - tip, y: top), Point(x: to, y: lane.middle), Point(x: to - tip, y: bottom),
            Point(x: from, y: bottom),
        ]
        drawing.add(.area(corners, to > from ? "naik" : "turun"))
    }
}
