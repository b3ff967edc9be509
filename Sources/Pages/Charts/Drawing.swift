/// A picture as a list of shapes, before it is written: so that words know where there is room, and tests what lies where.
struct Drawing: Sendable {
    /// For which place a picture is drawn; the raw value is its class.
    enum Form: String, Sendable, CaseIterable {
        /// From the width of a text column on.
        case wide = "lebar"
        /// The width of a telephone.
        case narrow = "sempit"

        /// In units that are about pixels where it is shown.
        var width: Double { self == .wide ? 640 : 320 }
    }

    /// From left to right.
    let width: Double
    /// From above to below; grows with what is drawn, and begins with air for marks that stand out of their row.
    var height = 2.0
    /// In the order of drawing: the later lies above the earlier.
    private(set) var shapes: [Shape] = []
    /// What words must not cover.
    private var occupied: [Box] = []

    init(_ form: Form) { width = form.width }

    /// Draws above all that is there.
    mutating func add(_ shape: Shape) { shapes.append(shape) }

    /// Draws below all that is there, such as the lines of a grid whose length is known only in the end.
    mutating func addBehind(_ shape: Shape) { shapes.insert(shape, at: 0) }

    /// Keeps words away from a place.
    mutating func occupy(_ box: Box) { occupied.append(box) }

    /// Keeps words away from a line.
    mutating func occupy(from start: Point, to end: Point) {
        let length = max(abs(end.x - start.x), abs(end.y - start.y))
        let count = min(200, max(1, Int(length / 6)))
        for step in 0...count {
            let share = Double(step) / Double(count)
            let x = start.x + (end.x - start.x) * share, y = start.y + (end.y - start.y) * share
            occupy(Box(x: x - 2, y: y - 2, width: 4, height: 4))
        }
    }

    /// Writes a text, pushed back into the picture where it would stick out at a side.
    mutating func write(_ text: Lettered) {
        guard !text.text.isEmpty else { return }
        let text = text.within(width)
        shapes.append(.text(text))
        occupied.append(text.box)
    }

    /// Writes a text at the first of some places where it covers nothing, if there is one.
    ///
    /// - Parameter floor: where the room for it ends below.
    @discardableResult
    mutating func writeWhereFree(_ texts: [Lettered], above floor: Double = .infinity) -> Bool {
        for text in texts where !text.text.isEmpty {
            let box = text.within(width).box
            guard box.y >= 0, box.y + box.height <= floor, !occupied.contains(where: { $0.touches(box) }) else { continue }
            write(text)
            return true
        }
        return false
    }

    /// Makes what has been drawn since there were so many shapes lead somewhere.
    mutating func link(_ address: Address, named name: String, since count: Int) {
        let linked = Array(shapes[count...])
        shapes.removeSubrange(count...)
        shapes.append(.link(address, name, linked))
    }
}
