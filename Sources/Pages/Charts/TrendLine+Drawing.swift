import Vocabulary

extension TrendLine {
    /// Where days and values lie.
    private struct Axes {
        /// From left to right.
        let days: Scale
        /// From below to above.
        let values: Scale
        /// The left side of the lines.
        let left: Double
        /// Their right side.
        let right: Double
        /// Their lower side.
        let bottom: Double

        /// Where a value of a day lies.
        func place(_ day: CivilDate, _ value: Int) -> Point { Point(x: days.place(Int(day.day)), y: values.place(value)) }
    }

    func drawing(_ form: Drawing.Form) -> Drawing {
        var drawing = Drawing(form)
        let axes = axes(form)
        drawing.height = axes.bottom + Lettering.line + 5
        drawGrid(axes, into: &drawing)
        let points = dots.map { axes.place($0.day, $0.value) }
        drawForecast(axes, from: points.last, into: &drawing)
        drawing.add(.path(points, "garis"))
        for point in points {
            drawing.add(.circle(point, radius: 4, "titik"))
            drawing.occupy(Box(x: point.x - 5, y: point.y - 5, width: 10, height: 10))
        }
        for (point, next) in zip(points, points.dropFirst()) { drawing.occupy(from: point, to: next) }
        writeTarget(axes, into: &drawing)
        // The latest value is asked for first, then the others from the earliest, as many as there is room for.
        for number in dots.indices.suffix(1) + dots.indices.dropLast() {
            writeValue(dots[number].text, at: points[number], isLast: number == dots.count - 1, above: axes.bottom, into: &drawing)
        }
        writeDays(axes, into: &drawing)
        return drawing
    }

    /// The axes: the values with air above and below, the days from the first to the last or to the forecast.
    private func axes(_ form: Drawing.Form) -> Axes {
        let margin = marks.map { Lettering.width($0.text) }.max().map { min($0, form.width / 3) + 8 } ?? 0
        let height = form == .wide ? 220.0 : 200.0
        let values = dots.map(\.value) + marks.map(\.value) + [target?.value, forecast?.low, forecast?.high].compactMap(\.self)
        let days = dots.map { Double($0.day.day) } + (forecast.map { [Double($0.day.day)] } ?? [])
        let left = margin + 10, right = form.width - 10
        return Axes(
            days: Scale(places: days, air: 0, from: left + 4, to: right - 4),
            values: Scale(places: values.map(Double.init), air: 0.06, from: height, to: 8), left: left, right: right, bottom: height)
    }

    /// The named values with their lines.
    private func drawGrid(_ axes: Axes, into drawing: inout Drawing) {
        for mark in marks {
            let y = axes.values.place(mark.value)
            let text = Lettered(text: Lettering.cut(mark.text, to: axes.left), at: Point(x: axes.left - 8, y: y + 4), anchor: .end, style: .muted)
            guard drawing.writeWhereFree([text]) else { continue }
            drawing.add(.line(Point(x: axes.left, y: y), Point(x: axes.right, y: y), "kisi"))
        }
        drawing.add(.line(Point(x: axes.left, y: axes.bottom), Point(x: axes.right, y: axes.bottom), "poros"))
    }

    /// The band opens from the latest value to the forecast's day; its words stand where it ends.
    private func drawForecast(_ axes: Axes, from last: Point?, into drawing: inout Drawing) {
        guard let forecast else { return }
        let high = axes.place(forecast.day, max(forecast.low, forecast.high)), low = axes.place(forecast.day, min(forecast.low, forecast.high))
        if let last { drawing.add(.area([last, high, low], "pita")) }
        drawing.add(.line(high, low, "ramalan"))
        if let last {
            drawing.occupy(from: last, to: high)
            drawing.occupy(from: last, to: low)
        }
        let ends = [Point(x: high.x + 6, y: high.y - 7), Point(x: low.x + 6, y: low.y + 17), Point(x: high.x - 6, y: (high.y + low.y) / 2 + 4)]
        drawing.writeWhereFree(ends.map { Lettered(text: forecast.text, at: $0, anchor: .end) }, above: axes.bottom)
    }

    /// The line of the target with its words, at the left where the values usually are lower.
    private func writeTarget(_ axes: Axes, into drawing: inout Drawing) {
        guard let target else { return }
        let y = axes.values.place(target.value)
        drawing.add(.line(Point(x: axes.left, y: y), Point(x: axes.right, y: y), "sasaran"))
        drawing.occupy(Box(x: axes.left, y: y - 1, width: axes.right - axes.left, height: 2))
        let places = [Point(x: axes.left, y: y - 6), Point(x: axes.left, y: y + 16)]
        let ends = [Point(x: axes.right, y: y - 6), Point(x: axes.right, y: y + 16)]
        drawing.writeWhereFree(
            places.map { Lettered(text: target.text, at: $0, style: .muted) }
                + ends.map { Lettered(text: target.text, at: $0, anchor: .end, style: .muted) }, above: axes.bottom)
    }

    /// A value near its dot, at the first side where it covers nothing.
    private func writeValue(_ text: String, at point: Point, isLast: Bool, above floor: Double, into drawing: inout Drawing) {
        let sides: [(Double, Double, Lettered.Anchor)] = [
            (0, -10, .middle), (0, 20, .middle), (-6, -9, .end), (6, 18, .start), (6, -9, .start), (-6, 18, .end),
        ]
        drawing.writeWhereFree(
            sides.map { x, y, anchor in
                Lettered(text: text, at: Point(x: point.x + x, y: point.y + y), anchor: anchor, style: isLast ? .strong : .plain)
            }, above: floor)
    }

    /// The days below the axis: the last and the first, and between them those for which there is room.
    private func writeDays(_ axes: Axes, into drawing: inout Drawing) {
        var days = dots.map { ($0.day, $0.dayText) }
        if let last = days.popLast() { days.insert(last, at: 0) }
        if let forecast { days.insert((forecast.day, forecast.dayText), at: 0) }
        for (day, text) in days {
            let x = axes.days.place(Int(day.day))
            let words = Lettered(text: text, at: Point(x: x, y: axes.bottom + Lettering.line + 1), anchor: .middle, style: .muted)
            guard drawing.writeWhereFree([words]) else { continue }
            drawing.add(.line(Point(x: x, y: axes.bottom), Point(x: x, y: axes.bottom + 4), "poros"))
        }
    }
}
