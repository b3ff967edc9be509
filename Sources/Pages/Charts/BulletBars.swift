import Vocabulary

/// Values against what could be reached, one bar each; all on one scale, so that a small maximum is seen to be small.
struct BulletBars: Chart {
    /// A value, such as the points of a dimension.
    struct Row: Sendable, Hashable {
        /// What is measured.
        let label: String
        /// What has been reached.
        let value: Int
        /// What can be reached.
        let maximum: Int
        /// The value in words, with its maximum where the reader needs it: `15,50 dari 25`.
        let text: String
        /// What is aimed at.
        let target: Mark?

        init(label: String, value: Int, maximum: Int, text: String, target: Mark? = nil) {
            self.label = label
            self.value = value
            self.maximum = maximum
            self.text = text
            self.target = target
        }
    }

    let about: ChartText
    /// From above to below.
    private let rows: [Row]

    init(_ about: ChartText, rows: [Row]) {
        self.about = about
        self.rows = rows
    }

    func table(_ language: Language) -> ChartTable {
        let hasTargets = rows.contains { $0.target != nil }
        return ChartTable(
            headings: [about.label, about.value] + (hasTargets ? [Phrase(id: "Sasaran", en: "Target")[language]] : []),
            rows: rows.map { [$0.label, $0.text] + (hasTargets ? [$0.target?.text ?? "–"] : []) })
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let layout = LabelledRows(rows.map { .init(label: $0.label, value: $0.text) }, in: form, mark: 16, inset: 1)
        let scale = Scale(bars: rows.flatMap { [$0.value, $0.maximum, $0.target?.value ?? 0] }, from: layout.start, to: layout.end)
        let zero = scale.place(0)
        layout.draw(into: &drawing, feet: rows.map { $0.target == nil ? 0 : Lettering.line }) { number, lane, drawing in
            let row = rows[number]
            let track = scale.place(row.maximum), value = scale.place(row.value)
            let top = lane.middle - lane.half
            drawing.add(.box(Box(x: min(zero, track), y: top, width: abs(track - zero), height: lane.half * 2), "alur"))
            drawing.add(.box(Box(x: min(zero, value), y: top + 3, width: abs(value - zero), height: lane.half * 2 - 6), "batang"))
            guard let target = row.target else { return }
            let x = scale.place(target.value)
            drawing.add(.line(Point(x: x, y: top - 2), Point(x: x, y: top + lane.half * 2 + 2), "sasaran"))
            let base = top + lane.half * 2 + Lettering.size + 2
            drawing.write(Lettered(text: target.text, at: Point(x: x, y: base), anchor: .middle, style: .muted))
        }
        return drawing
    }
}
