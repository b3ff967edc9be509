extension ColumnHistogram {
    func drawing(_ form: Drawing.Form) -> Drawing { form == .wide ? columns() : rows() }

    /// Columns beside each other, with the categories' names above the ranges that they cover.
    private func columns() -> Drawing {
        var drawing = Drawing(.wide)
        let step = drawing.width / Double(max(bins.count, 1))
        let names = borders.indices.map { span($0, step: step) }
        let lines = zip(borders, names).map { Lettering.lines($0.name, width: $1.1 - $1.0 - 4, most: 2) }
        let head = Double(lines.map(\.count).max() ?? 0) * Lettering.line + (borders.isEmpty ? 0 : 6)
        let top = head + 22, bottom = top + 170
        drawing.height = bottom + Lettering.line + 5
        for (number, name) in lines.enumerated() {
            let (start, end) = names[number]
            guard end > start else { continue }
            for (line, text) in name.enumerated() {
                let at = Point(x: (start + end) / 2, y: Lettering.size + Double(line) * Lettering.line)
                drawing.writeWhereFree([Lettered(text: text, at: at, anchor: .middle)])
            }
            drawing.add(.box(Box(x: start + 1, y: head, width: max(0, end - start - 2), height: 4), "kategori-\(borders[number].category)"))
            if start > 0 { drawing.addBehind(.line(Point(x: start, y: 0), Point(x: start, y: bottom), "batas")) }
        }
        let scale = Scale(bars: bins.map { max(0, $0.count) }, from: bottom, to: top)
        for (number, bin) in bins.enumerated() {
            let x = Double(number) * step, y = scale.place(max(0, bin.count))
            drawing.add(.box(Box(x: x + 2, y: y, width: max(0, step - 4), height: bottom - y), look(of: bin)))
            drawing.writeWhereFree([Lettered(text: bin.text, at: Point(x: x + step / 2, y: y - 5), anchor: .middle, style: .strong)])
            let below = Point(x: x + step / 2, y: bottom + Lettering.line)
            drawing.writeWhereFree([Lettered(text: bin.label, at: below, anchor: .middle, style: .muted)])
        }
        drawing.add(.line(Point(x: 0, y: bottom), Point(x: drawing.width, y: bottom), "poros"))
        return drawing
    }

    /// From where to where a category goes over the ranges, within the picture.
    private func span(_ number: Int, step: Double) -> (Double, Double) {
        let start = number == 0 ? 0 : place(borders[number].from, step: step)
        let end = number + 1 < borders.count ? place(borders[number + 1].from, step: step) : step * Double(bins.count)
        return (start, max(start, end))
    }

    /// Where a value lies over the ranges.
    private func place(_ value: Int, step: Double) -> Double {
        guard let number = bins.firstIndex(where: { $0.to > value }) else { return step * Double(bins.count) }
        let bin = bins[number], length = Double(bin.to) - Double(bin.from)
        let share = length > 0 ? (Double(value) - Double(bin.from)) / length : 0
        return step * (Double(number) + min(max(share, 0), 1))
    }

    /// The ranges below each other where they are many for the width, with the categories' names as headings between them.
    private func rows() -> Drawing {
        var drawing = Drawing(.narrow)
        let rows = bins.map { LabelledRows.Row(label: $0.label, value: $0.text) }
        let sides = LabelledRows(rows, in: .narrow, mark: 14, inset: 1)
        let scale = Scale(bars: bins.map { max(0, $0.count) }, from: sides.start, to: sides.end)
        var before: Border?
        for (number, bin) in bins.enumerated() {
            let category = category(of: bin)
            if let category, category != before {
                drawing.height += number == 0 ? 0 : 6
                drawing.add(.box(Box(x: 0, y: drawing.height + 2, width: 10, height: 10), "kategori-\(category.category)"))
                drawing.write(Lettered(text: category.name, at: Point(x: 16, y: drawing.height + Lettering.size - 1), style: .strong))
                drawing.height += Lettering.line + 4
            }
            before = category
            sides.draw(number...number, into: &drawing) { _, lane, drawing in
                let end = scale.place(max(0, bin.count))
                let box = Box(x: sides.start, y: lane.middle - lane.half, width: end - sides.start, height: lane.half * 2)
                drawing.add(.box(box, look(of: bin)))
                drawing.add(.line(Point(x: sides.start, y: box.y - 2), Point(x: sides.start, y: box.y + box.height + 2), "poros"))
            }
        }
        return drawing
    }
}
