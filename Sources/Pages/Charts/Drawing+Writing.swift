import Vocabulary

extension Drawing {
    /// Writes the shapes as elements of SVG.
    func write(_ w: inout HTMLWriter) {
        for shape in shapes { Self.write(shape, &w) }
    }

    /// Every element is closed by a tag of its own, for within a page SVG knows no void ones.
    private static func write(_ shape: Shape, _ w: inout HTMLWriter) {
        switch shape {
        case .box(let box, let name):
            w.element(
                "rect", .class(name), number("x", box.x), number("y", box.y), number("width", max(0, box.width)),
                number("height", max(0, box.height))
            ) { _ in }
        case .line(let start, let end, let name):
            w.element("line", .class(name), number("x1", start.x), number("y1", start.y), number("x2", end.x), number("y2", end.y)) { _ in }
        case .circle(let center, let radius, let name):
            w.element("circle", .class(name), number("cx", center.x), number("cy", center.y), number("r", radius)) { _ in }
        case .path(let points, let name): w.element("polyline", .class(name), Attribute("points", text(points))) { _ in }
        case .area(let points, let name): w.element("polygon", .class(name), Attribute("points", text(points))) { _ in }
        case .text(let text):
            // To begin at the point is what a text does by itself.
            let attributes: [Attribute] =
                [.class(text.style.rawValue), number("x", text.at.x), number("y", text.at.y)]
                + (text.anchor == .start ? [] : [Attribute("text-anchor", text.anchor.rawValue)])
            w.element("text", attributes: attributes) { $0.text(text.text) }
        case .link(let address, let name, let shapes):
            w.element("a", .href(address), Attribute("aria-label", name)) { w in for shape in shapes { write(shape, &w) } }
        }
    }

    /// A coordinate as an attribute.
    private static func number(_ name: StaticString, _ value: Double) -> Attribute { Attribute(name, Decimals.text(value)) }

    /// Points as SVG lists them.
    private static func text(_ points: [Point]) -> String {
        points.map { "\(Decimals.text($0.x)),\(Decimals.text($0.y))" }.joined(separator: " ")
    }
}
