extension ClassCalendar {
    /// The height of a class.
    private static let block = 17.0

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let rooms = rows.map { lanes(of: $0) }
        let widest = rows.map { Lettering.width($0.label) }.max() ?? 0
        let isStacked = form == .narrow
        let labelWidth = isStacked ? form.width : min(widest, 210)
        let start = isStacked ? 1 : labelWidth + 14
        let step = (form.width - 1 - start) / Double(weeks)
        drawing.height += months.isEmpty ? 0 : Lettering.line + 4
        for (row, lanes) in zip(rows, rooms) {
            let lines = Lettering.lines(row.label, width: labelWidth)
            let boxes = lanes.map { $0.map { box(of: $0, from: start, step: step) } }
            let areWithin = zip(lanes, boxes).allSatisfy { zip($0, $1).allSatisfy { Lettering.width($0.text) + 2 <= $1.width } }
            let lane = Self.block + (areWithin ? 2 : Lettering.line)
            let words = Double(max(lines.count, 1)) * Lettering.line, blocks = Double(max(lanes.count, 1)) * lane
            for (line, text) in lines.enumerated() {
                drawing.write(Lettered(text: text, at: Point(x: 0, y: drawing.height + Lettering.size + Double(line) * Lettering.line)))
            }
            let top = drawing.height + (isStacked ? words + 2 : 0)
            for (number, sessions) in lanes.enumerated() {
                draw(sessions, boxes[number], top: top + Double(number) * lane, areWithin, into: &drawing)
            }
            drawing.height = isStacked ? top + blocks + 8 : top + max(words, blocks) + 8
            drawing.addBehind(.line(Point(x: 0, y: drawing.height - 4), Point(x: form.width, y: drawing.height - 4), "kisi"))
        }
        drawMonths(from: start, step: step, into: &drawing)
        return drawing
    }

    /// From where to where a class goes, at the height of its lane.
    private func box(of session: Session, from start: Double, step: Double) -> Box {
        let width = Double(end(of: session) - session.week) * step
        return Box(x: start + Double(session.week) * step, y: 0, width: max(2, width - 1), height: Self.block)
    }

    /// The classes of a lane; what stands on them goes below all of them where it is too wide for one, and away where it would cover another's.
    private func draw(_ sessions: [Session], _ boxes: [Box], top: Double, _ areWithin: Bool, into drawing: inout Drawing) {
        for (session, box) in zip(sessions, boxes) {
            drawing.add(.box(Box(x: box.x, y: top, width: box.width, height: box.height), "kelas"))
            let middle = box.x + box.width / 2
            let base = areWithin ? top + Self.block / 2 + Lettering.size * 0.36 : top + Self.block + Lettering.size - 1
            drawing.writeWhereFree([
                Lettered(text: session.text, at: Point(x: middle, y: base), anchor: .middle, style: areWithin ? .inverse : .muted)
            ])
        }
    }

    /// The months above the weeks, each with the line at which it begins.
    private func drawMonths(from start: Double, step: Double, into drawing: inout Drawing) {
        for month in months where month.value >= 0 && month.value < weeks {
            let x = start + Double(month.value) * step
            drawing.addBehind(.line(Point(x: x, y: 0), Point(x: x, y: drawing.height), "kisi"))
            drawing.writeWhereFree([Lettered(text: month.text, at: Point(x: x + 3, y: Lettering.size), style: .muted)])
        }
    }
}
