/// The measures of a page (A4, portrait) in points of 1/72 inch.
enum PageShape {
    static let width = 595.276
    static let height = 841.89
    static let left = 45.0
    static let top = 42.0
    /// The lower edge of the foot; many printers leave the last 12 points blank.
    static let bottom = height - 34
    static let textWidth = width - 2 * left
    /// What head and foot may take of a page at most.
    static let edgeHeight = 60.0
    /// Between the head or foot and what stands on the page.
    static let edgeGap = 12.0
}
