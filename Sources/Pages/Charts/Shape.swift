/// A place in a picture, from its upper left corner.
struct Point: Sendable, Hashable {
    /// To the right.
    let x: Double
    /// Down.
    let y: Double
}

/// A rectangle of a picture.
struct Box: Sendable, Hashable {
    /// Its left side.
    let x: Double
    /// Its upper side.
    let y: Double
    /// To the right.
    let width: Double
    /// Down.
    let height: Double

    /// Whether both have room in common.
    func touches(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}

/// A line of words in a picture.
struct Lettered: Sendable, Hashable {
    /// Which part of the text lies at the point; the raw value is SVG's.
    enum Anchor: String, Sendable {
        case start, middle, end
    }

    /// How it looks; the raw value is its class.
    enum Style: String, Sendable {
        case plain = "tulisan"
        case strong = "tulisan tebal"
        case muted = "tulisan redup"
        /// On a filled shape.
        case inverse = "tulisan terbalik"
    }

    /// The words.
    let text: String
    /// The base line's point at the anchor.
    let at: Point
    /// Which part of the text lies there.
    var anchor = Anchor.start
    /// How it looks.
    var style = Style.plain

    /// The room it takes, estimated.
    var box: Box {
        let width = Lettering.width(text, strong: style == .strong)
        let left = anchor == .start ? at.x : anchor == .middle ? at.x - width / 2 : at.x - width
        return Box(x: left, y: at.y - Lettering.size * 0.85, width: width, height: Lettering.size * 1.1)
    }

    /// The same, moved so that it lies within a picture of this width, and cut where it is wider than that.
    func within(_ width: Double) -> Lettered {
        let cut = Lettered(text: Lettering.cut(text, to: width, strong: style == .strong), at: at, anchor: anchor, style: style)
        let box = cut.box
        let shift = box.x < 0 ? -box.x : min(0, width - box.x - box.width)
        return Lettered(text: cut.text, at: Point(x: at.x + shift, y: at.y), anchor: anchor, style: style)
    }
}

/// What a picture is made of; how it looks is said by classes of the style sheet.
enum Shape: Sendable {
    case box(Box, String)
    case line(Point, Point, String)
    case circle(Point, radius: Double, String)
    /// An open line through points.
    case path([Point], String)
    /// A closed, filled shape.
    case area([Point], String)
    case text(Lettered)
    /// Shapes that lead somewhere, with what the link is called.
    indirect case link(Address, String, [Shape])
}
