/// A text that stands beside others in a row.
struct RowCell {
    let layout: TextLayout
    /// Where it begins on the page.
    let x: Double

    init(_ layout: TextLayout, x: Double) {
        self.layout = layout
        self.x = x
    }

    /// Rows above this height may be divided between two pages, line by line.
    static let tallest = PageShape.height / 5

    /// The strips of a row: one, unless it is so tall that some page could not hold it.
    ///
    /// - Parameter ground: draws what stands behind a piece of the row, of which it is told the height and whether it is the last.
    static func strips(
        _ cells: [RowCell], above: Double, below: Double, heading: [Strip] = [],
        ground: @escaping (_ canvas: PrintCanvas, _ y: Double, _ height: Double, _ isLast: Bool) -> Void = { _, _, _, _ in }
    ) -> [Strip] {
        let height = (cells.map(\.layout.height).max() ?? 0) + above + below
        guard height > tallest else {
            return [
                Strip(height: height, heading: heading) { canvas, y in
                    ground(canvas, y, height, true)
                    for cell in cells { canvas.draw(cell.layout, x: cell.x, y: y + above) }
                }
            ]
        }
        let count = cells.map(\.layout.lines.count).max() ?? 0
        return (0..<count).map { number in
            let lines = cells.compactMap { number < $0.layout.lines.count ? $0.layout.lines[number].height : nil }
            let above = number == 0 ? above : 0, below = number == count - 1 ? below : 0
            let height = (lines.max() ?? 0) + above + below
            return Strip(height: height, heading: heading) { canvas, y in
                ground(canvas, y, height, number == count - 1)
                for cell in cells where number < cell.layout.lines.count {
                    canvas.draw(cell.layout, number..<number + 1, x: cell.x, y: y + above)
                }
            }
        }
    }
}
