import Vocabulary

/// A report on pages of A4 as a PDF, which appears whole under its name, or not at all. The same content makes the same bytes.
public struct PDFFile: Sendable {
    private let title: String
    private let subject: String
    private let remark: String
    private let date: CivilDate
    private let language: Language

    /// So small a part is set at most before it runs over its page.
    private static let scales = [1, 0.94, 0.88, 0.82, 0.76]

    /// - `title`: what the report is called, in its properties and above all pages but the first.
    /// - `remark`: what stands at the foot of every page.
    /// - `date`: the day the figures are of.
    public init(title: String, subject: String, remark: String, date: CivilDate, language: Language) {
        self.title = title
        self.subject = subject
        self.remark = remark
        self.date = date
        self.language = language
    }

    /// Whether a name is that of a PDF, by its ending.
    public static func isName(_ path: String) -> Bool { path.lowercased().hasSuffix(".pdf") }

    /// Throws where no PDF can be written under a name, or none at all for want of a font, so that nobody waits for one in vain;
    /// nothing stays behind.
    public static func probe(_ path: String) throws(FileFailure) {
        if !AtomicFile.isStream(path) { _ = try AtomicFile(path) }
        _ = try PrintCanvas(file: path)
    }

    /// Writes the parts one behind the other; how many pages there are.
    public func write(_ parts: [PrintedPart], to path: String) throws(FileFailure) -> Int {
        let file = try AtomicFile(path)
        let canvas = try PrintCanvas(file: path)
        canvas.describe(title: title, subject: subject, date: date.description)
        let edges = try PageEdges(canvas, title: title, remark: remark, language: language)
        var pages: [[PageFlow.Placed]] = []
        for part in parts { pages += try flow(part, canvas, room: edges.room) }
        for (number, page) in pages.enumerated() {
            try Cancellation.check(path)
            try edges.draw(number + 1, of: pages.count)
            for placed in page { placed.strip.draw(canvas, edges.contentTop + placed.y) }
            canvas.endPage()
        }
        try file.write(try canvas.finish()[...])
        try file.commit()
        return pages.count
    }

    private func flow(_ part: PrintedPart, _ canvas: PrintCanvas, room: Double) throws(FileFailure) -> [[PageFlow.Placed]] {
        func pages(_ scale: Double) throws(FileFailure) -> [[PageFlow.Placed]] {
            PageFlow(try BlockSetter(canvas: canvas, scale: scale).strips(part.blocks), room: room).pages
        }
        guard part.fitsOnePage else { return try pages(1) }
        for scale in Self.scales {
            let found = try pages(scale)
            if found.count == 1 { return found }
        }
        // What no page can hold is at least easy to read.
        return try pages(1)
    }
}
