/// The rows that most charts have: a name, a value in words, and room for a mark between two sides.
///
/// Names and values stand beside the marks where at least half of the width is left for these, and above them elsewhere.
struct LabelledRows {
    /// What stands before a mark.
    struct Row {
        /// The name; may take two lines.
        let label: String
        /// The value in words.
        let value: String
        /// Whether name and value are to be seen first.
        var isStrong = false
        /// Where the row leads.
        var link: Address?
    }

    /// Where the marks of a row go.
    struct Lane {
        /// The line in the middle.
        let middle: Double
        /// Half of the height of the marks.
        let half: Double
    }

    /// The left side of the marks.
    let start: Double
    /// Their right side.
    let end: Double
    /// The rows from above to below.
    private let rows: [Row]
    /// Whether names stand above the marks.
    private let isStacked: Bool
    /// How wide a name may be.
    private let labelWidth: Double
    /// How wide a value may be.
    private let valueWidth: Double
    /// The height of a mark.
    private let mark: Double

    /// - Parameters:
    ///   - mark: the height of the marks.
    ///   - inset: room that marks need beyond their ends, such as half a dot.
    init(_ rows: [Row], in form: Drawing.Form, mark: Double, inset: Double = 0) {
        let widestValue = rows.map { Lettering.width($0.value, strong: true) }.max() ?? 0
        let widestLabel = rows.map { Lettering.width($0.label, strong: $0.isStrong) }.max() ?? 0
        let beside = min(widestLabel, 200) + 12 + widestValue + 12
        self.rows = rows
        self.mark = mark
        isStacked = beside > form.width / 2 || form == .narrow && widestLabel > 90
        valueWidth = isStacked ? min(widestValue, form.width / 2) : widestValue
        labelWidth = isStacked ? form.width - valueWidth - 12 : min(widestLabel, 200) + 1
        start = (isStacked ? 0 : beside) + inset
        end = form.width - inset
    }

    /// Draws names and values from the picture's height on, and beside them what each row has.
    ///
    /// - Parameters:
    ///   - chosen: which rows; all of them if nil.
    ///   - feet: room below the mark of each row; none if it is empty.
    func draw(_ chosen: ClosedRange<Int>? = nil, into drawing: inout Drawing, feet: [Double] = [], content: (Int, Lane, inout Drawing) -> Void) {
        for (number, row) in rows.enumerated() where chosen?.contains(number) ?? true {
            let foot = feet.indices.contains(number) ? feet[number] : 0
            let before = drawing.shapes.count
            let lines = Lettering.lines(row.label, width: labelWidth, strong: row.isStrong)
            let words = Double(max(lines.count, 1)) * Lettering.line
            let block = isStacked ? words + 3 + mark + foot : max(words, mark + foot)
            let first = drawing.height + (isStacked ? 0 : max(0, (block - foot - words) / 2)) + Lettering.size
            for (line, text) in lines.enumerated() {
                let at = Point(x: 0, y: first + Double(line) * Lettering.line)
                drawing.write(Lettered(text: text, at: at, style: row.isStrong ? .strong : .plain))
            }
            let middle = drawing.height + (isStacked ? words + 3 + mark / 2 : max((block - foot) / 2, mark / 2))
            let base = isStacked ? drawing.height + Lettering.size : middle + Lettering.size * 0.36
            let value = Lettering.cut(row.value, to: valueWidth, strong: true)
            let edge = isStacked ? end : start - 12
            drawing.write(Lettered(text: value, at: Point(x: edge, y: base), anchor: .end, style: .strong))
            content(number, Lane(middle: middle, half: mark / 2), &drawing)
            if let link = row.link { drawing.link(link, named: "\(row.label) \(row.value)", since: before) }
            drawing.height += block + (isStacked ? 12 : 8)
        }
    }

    /// Writes the marks of the axis below the rows, with their lines behind them.
    func drawAxis(_ marks: [Mark], on scale: Scale, into drawing: inout Drawing, from top: Double = 0) {
        guard !marks.isEmpty else { return }
        let bottom = drawing.height
        drawing.height = bottom + Lettering.line + 2
        for mark in marks {
            let x = scale.place(mark.value)
            drawing.addBehind(.line(Point(x: x, y: top), Point(x: x, y: bottom), "kisi"))
            drawing.writeWhereFree([Lettered(text: mark.text, at: Point(x: x, y: bottom + Lettering.size + 1), anchor: .middle, style: .muted)])
        }
    }
}
