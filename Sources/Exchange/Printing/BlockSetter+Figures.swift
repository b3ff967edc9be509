extension BlockSetter {
    /// A large figure in a frame, and beside it what it amounts to; where that would fill the page, plain lines.
    func set(_ figure: PrintedFigure) throws(FileFailure) -> [Strip] {
        let inset = 12 * scale, half = width / 2 - 1.5 * inset
        let label = try layout(figure.label, .label, width: half), value = try layout(figure.value, .figure, width: half)
        let verdictLabel = try layout(figure.verdictLabel, .label, width: half), verdict = try layout(figure.verdict, .verdict, width: half)
        // Both stand on one line, where each has one.
        let drop = value.lines.count == 1 && verdict.lines.count == 1 ? max(0, value.lines[0].baseline - verdict.lines[0].baseline) : 0
        let height = max(label.height + value.height, verdictLabel.height + drop + verdict.height) + 1.2 * inset
        guard height < RowCell.tallest else {
            return try set([PrintedPair(figure.label, figure.value), PrintedPair(figure.verdictLabel, figure.verdict)])
        }
        let strip = Strip(height: height) { [left, width] canvas, y in
            canvas.frame(.ink, x: left, y: y, width: width, height: height, thickness: 1.2)
            let top = y + 0.6 * inset, right = left + width / 2 + inset / 2
            canvas.draw(value, x: left + inset, y: canvas.draw(label, x: left + inset, y: top))
            canvas.draw(verdict, x: right, y: canvas.draw(verdictLabel, x: right, y: top) + drop)
        }
        return [space(8), strip]
    }

    /// Bars on one scale: how much there is to reach is a frame, how much was reached fills it.
    func set(_ bars: [PrintedBar]) throws(FileFailure) -> [Strip] {
        let longest = Double(max(1, bars.map(\.maximum).max() ?? 1))
        let labelWidth = width * 0.19, textWidth = width * 0.27, thickness = 11 * scale
        let room = width - labelWidth - textWidth - 10
        var strips: [Strip] = []
        for bar in bars {
            let label = try layout(bar.label, .body, width: labelWidth - 6)
            let text = try layout(bar.text, .body, width: textWidth, isRight: true)
            let frame = room * min(1, max(0, Double(bar.maximum) / longest)), filled = room * min(1, max(0, Double(bar.reached) / longest))
            let height = max(label.height, text.height, thickness) + 5 * scale
            guard height < RowCell.tallest else {
                strips += try set([PrintedPair(bar.label, bar.text)])
                continue
            }
            strips.append(
                Strip(height: height) { [left, width] canvas, y in
                    let top = y + (height - thickness) / 2
                    canvas.draw(label, x: left, y: y + (height - label.height) / 2)
                    canvas.fill(.pale, x: left + labelWidth, y: top, width: frame, height: thickness)
                    canvas.fill(.ink, x: left + labelWidth, y: top, width: min(filled, frame), height: thickness)
                    canvas.frame(.black, x: left + labelWidth, y: top, width: frame, height: thickness)
                    canvas.draw(text, x: left + width - textWidth, y: y + (height - text.height) / 2)
                })
        }
        return strips
    }
}
