import CPango
import Vocabulary

/// The pages of a report while they are drawn, by cairo and into the memory: a report is a few of them.
final class PrintCanvas {
    /// What cairo writes, piece by piece.
    private final class Sink { var bytes: [UInt8] = [] }

    private let sink: Sink
    private let surface: OpaquePointer
    private let drawing: OpaquePointer
    private let context: OpaquePointer
    /// The name of the file, for messages.
    private let file: String

    init(file: String) throws(FileFailure) {
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
                    contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), PageShape.width, PageShape.height)
        guard let surface, let drawing = cairo_create(surface), let context = pango_cairo_create_context(drawing) else {
            throw FileFailure(file, CAIRO_STATUS_NO_MEMORY)
        }
        // Letters stand where they belong and not at whole points, which would be seen on paper.
        pango_context_set_round_glyph_positions(context, 0)
        self.file = file
        self.sink = sink
        self.surface = surface
        self.drawing = drawing
        self.context = context
        guard PrintedFont.isThere(in: context) else { throw FileFailure(file, Problem.noFont) }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        cairo_destroy(drawing)
        cairo_surface_destroy(surface)
    }

    /// Says what the document is, for those who look at its properties. Without a date cairo would write the time of day, and no two
    /// files would be the same.
    func describe(title: String, subject: String, date: String) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Takar")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
    }

    /// Breaks a text into lines.
    func layout(_ text: String, _ style: PrintedStyle, width: Double? = nil, isRight: Bool = false) throws(FileFailure) -> TextLayout {
        guard let layout = TextLayout(text, style, width: width, isRight: isRight, in: context) else {
            throw FileFailure(file, CAIRO_STATUS_NO_MEMORY)
        }
        return layout
    }

    /// Draws a text, or some of its lines, and returns where it ends.
    @discardableResult
    func draw(_ text: TextLayout, _ lines: Range<Int>? = nil, x: Double, y: Double) -> Double {
        use(text.style.shade)
        var y = y
        for line in text.lines[lines ?? text.lines.indices] {
            text.draw(line, on: drawing, x: x, y: y)
            y += line.height
        }
        return y
    }

    func fill(_ shade: Shade, x: Double, y: Double, width: Double, height: Double) {
        use(shade)
        cairo_rectangle(drawing, x, y, width, height)
        cairo_fill(drawing)
    }

    /// The outline of a box, within it.
    func frame(_ shade: Shade, x: Double, y: Double, width: Double, height: Double, thickness: Double = 0.6) {
        use(shade)
        cairo_set_line_width(drawing, thickness)
        cairo_rectangle(drawing, x + thickness / 2, y + thickness / 2, max(0, width - thickness), max(0, height - thickness))
        cairo_stroke(drawing)
    }

    private func use(_ shade: Shade) {
        let parts = shade.parts
        cairo_set_source_rgb(drawing, parts.red, parts.green, parts.blue)
    }

    func endPage() { cairo_show_page(drawing) }

    /// The whole document; nothing can be drawn any more.
    func finish() throws(FileFailure) -> [UInt8] {
        let drawn = cairo_status(drawing)
        guard drawn == CAIRO_STATUS_SUCCESS else { throw FileFailure(file, drawn) }
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        guard written == CAIRO_STATUS_SUCCESS else { throw FileFailure(file, written) }
        return sink.bytes
    }
}
