import Vocabulary

/// What stands above and below the content of every page: the title, a remark, and the number of the page.
struct PageEdges {
    private let canvas: PrintCanvas
    private let head: TextLayout
    private let foot: TextLayout
    private let language: Language
    /// Where the content begins, and how much of it a page holds.
    let contentTop: Double
    let room: Double

    /// What the number of a page takes of the foot.
    private static let numberWidth = 100.0

    init(_ canvas: PrintCanvas, title: String, remark: String, language: Language) throws(FileFailure) {
        self.canvas = canvas
        self.language = language
        head = try canvas.layout(title, .edge, width: PageShape.textWidth)
        foot = try canvas.layout(remark, .edge, width: PageShape.textWidth - Self.numberWidth)
        contentTop = PageShape.top + Self.height(head) + PageShape.edgeGap
        room = PageShape.bottom - Self.height(foot) - PageShape.edgeGap - contentTop
    }

    /// The lines that there is room for; the first page says everything.
    private static func shown(_ text: TextLayout) -> Range<Int> {
        var height = 0.0
        let count = text.lines.prefix { line in
            height += line.height
            return height <= PageShape.edgeHeight
        }.count
        return 0..<count
    }

    private static func height(_ text: TextLayout) -> Double { text.lines[shown(text)].reduce(0) { $0 + $1.height } }

    func draw(_ number: Int, of count: Int) throws(FileFailure) {
        let left = PageShape.left, width = PageShape.textWidth
        // The first page has the title in large.
        if number > 1 {
            let end = canvas.draw(head, Self.shown(head), x: left, y: PageShape.top)
            canvas.fill(.line, x: left, y: end + 3, width: width, height: 0.5)
        }
        let top = PageShape.bottom - Self.height(foot)
        canvas.fill(.line, x: left, y: top - 4, width: width, height: 0.5)
        canvas.draw(foot, Self.shown(foot), x: left, y: top)
        let text = Phrase(id: "Halaman \(number) dari \(count)", en: "Page \(number) of \(count)")[language]
        let page = try canvas.layout(text, .edge, width: Self.numberWidth - 8, isRight: true)
        canvas.draw(page, x: left + width - Self.numberWidth + 8, y: top)
    }
}
