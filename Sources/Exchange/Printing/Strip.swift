/// A piece of a report as wide as the page, which is never divided: a line of a text, or a row of a table.
struct Strip {
    let height: Double
    /// Whether it stands on the page of the next one, as headings do.
    var isHeld = false
    /// Whether it is nothing but room, which no page needs at its top.
    var isSpace = false
    /// What stands above it again where a page begins with it.
    var heading: [Strip] = []
    /// Draws it with its upper edge at a height of the page.
    let draw: (PrintCanvas, _ y: Double) -> Void

    static func space(_ height: Double, isHeld: Bool = false) -> Strip { Strip(height: height, isHeld: isHeld, isSpace: true) { _, _ in } }
}
