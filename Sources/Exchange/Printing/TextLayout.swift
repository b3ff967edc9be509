import CPango

/// A text broken into lines by pango, which knows every script: its lines can be drawn one by one.
final class TextLayout {
    struct Line {
        fileprivate let line: OpaquePointer
        /// Where it begins, measured from the left of the text.
        let x: Double
        /// Of its letters, measured from its upper edge.
        let baseline: Double
        let height: Double
    }

    private let layout: OpaquePointer
    let style: PrintedStyle
    private(set) var lines: [Line] = []

    /// Pango counts in 1024ths.
    private static let units = 1024.0

    /// - Parameters:
    ///   - width: where lines are broken, between words or, where a word is longer, within it; nil for one line.
    ///   - isRight: whether lines end at the right of the width.
    init?(_ text: String, _ style: PrintedStyle, width: Double?, isRight: Bool = false, in context: OpaquePointer) {
        guard let layout = pango_layout_new(context) else { return nil }
        self.layout = layout
        self.style = style
        if let description = pango_font_description_new() {
            PrintedFont.describe(description, style)
            pango_layout_set_font_description(layout, description)
            pango_font_description_free(description)
        }
        if let width {
            pango_layout_set_width(layout, Int32(clamping: Int(max(1, width) * Self.units)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            forbidHyphens()
        }
        if isRight { pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
        // As plain text, never as markup, and by its length: what it says is nobody's to interpret.
        var printable = text.printable
        printable.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count)) }
        }
        readLines()
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Pango would put a hyphen wherever it breaks a long word: into a name, or into an id that somebody copies.
    private func forbidHyphens() {
        guard let attributes = pango_attr_list_new() else { return }
        // The list owns what is put into it.
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    private func readLines() {
        guard let walk = pango_layout_get_iter(layout) else { return }
        defer { pango_layout_iter_free(walk) }
        repeat {
            // The layout keeps its lines as long as nobody changes it.
            guard let line = pango_layout_iter_get_line_readonly(walk) else { continue }
            var extents = PangoRectangle()
            pango_layout_iter_get_line_extents(walk, nil, &extents)
            lines.append(
                Line(
                    line: line, x: Double(extents.x) / Self.units,
                    baseline: Double(pango_layout_iter_get_baseline(walk) - extents.y) / Self.units, height: Double(extents.height) / Self.units))
        } while pango_layout_iter_next_line(walk) != 0
    }

    var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// Of the widest line.
    var width: Double {
        var width: Int32 = 0
        pango_layout_get_size(layout, &width, nil)
        return Double(width) / Self.units
    }

    /// Draws one line with its upper left corner at a point, which is where the cairo drawing continues from.
    func draw(_ line: Line, on drawing: OpaquePointer, x: Double, y: Double) {
        cairo_move_to(drawing, x + line.x, y + line.baseline)
        pango_cairo_show_layout_line(drawing, line.line)
    }
}
