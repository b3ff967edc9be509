/// Makes strips of blocks.
struct BlockSetter {
    let canvas: PrintCanvas
    /// How large everything is set; 1 is as the styles say.
    let scale: Double

    var left: Double { PageShape.left }
    var width: Double { PageShape.textWidth }

    func strips(_ blocks: [PrintedBlock]) throws(FileFailure) -> [Strip] {
        var strips: [Strip] = []
        for block in blocks { strips += try set(block) }
        return strips
    }

    private func set(_ block: PrintedBlock) throws(FileFailure) -> [Strip] {
        switch block {
        case .title(let text): try lines(text, .title, isHeld: true) + [space(3, isHeld: true)]
        case .subtitle(let text): try lines(text, .subtitle)
        case .section(let text): try section(text)
        case .notice(let text): try notice(text)
        case .remark(let text): try [space(2)] + lines(text, .remark)
        case .figure(let figure): try set(figure)
        case .bars(let bars): try set(bars)
        case .pairs(let pairs): try set(pairs)
        case .table(let table): try TableSetter(table, self).strips()
        }
    }

    func space(_ height: Double, isHeld: Bool = false) -> Strip { .space(height * scale, isHeld: isHeld) }

    func layout(_ text: String, _ style: PrintedStyle, width: Double? = nil, isRight: Bool = false) throws(FileFailure) -> TextLayout {
        try canvas.layout(text, style.scaled(by: scale), width: width, isRight: isRight)
    }

    private func lines(_ text: String, _ style: PrintedStyle, isHeld: Bool = false) throws(FileFailure) -> [Strip] {
        let layout = try layout(text, style, width: width)
        return layout.lines.enumerated().map { number, line in
            // The first line of a text is not left alone.
            Strip(height: line.height, isHeld: isHeld || number == 0 && layout.lines.count > 1) { [left] canvas, y in
                canvas.draw(layout, number..<number + 1, x: left, y: y)
            }
        }
    }

    private func section(_ text: String) throws(FileFailure) -> [Strip] {
        let rule = Strip(height: 5 * scale, isHeld: true) { [left, width] canvas, y in canvas.fill(.ink, x: left, y: y + 1, width: width, height: 0.8)
        }
        return [space(11)] + (try lines(text, .section, isHeld: true)) + [rule]
    }

    /// A text on a pale ground with a thick line before it.
    private func notice(_ text: String) throws(FileFailure) -> [Strip] {
        let inset = 10 * scale, edge = 4 * scale
        let layout = try layout(text, .body, width: width - 2 * inset)
        let count = layout.lines.count
        return [space(5)]
            + layout.lines.enumerated().map { number, line in
                let above = number == 0 ? edge : 0, below = number == count - 1 ? edge : 0
                let height = line.height + above + below
                return Strip(height: height, isHeld: number < count - 1) { [left, width] canvas, y in
                    canvas.fill(.pale, x: left, y: y, width: width, height: height)
                    canvas.fill(.black, x: left, y: y, width: 3, height: height)
                    canvas.draw(layout, number..<number + 1, x: left + inset, y: y + above)
                }
            }
    }

    func set(_ pairs: [PrintedPair]) throws(FileFailure) -> [Strip] {
        let labelWidth = width * 0.26
        var strips: [Strip] = []
        for pair in pairs {
            let cells = [
                try RowCell(layout(pair.label, .label, width: labelWidth - 8), x: left),
                try RowCell(layout(pair.value, .body, width: width - labelWidth), x: left + labelWidth),
            ]
            strips += RowCell.strips(cells, above: 1.5 * scale, below: 1.5 * scale)
        }
        return strips
    }
}
