import CPango

/// The font that reports are set in.
enum PrintedFont {
    /// One that has all the letters of an office first, then what a system usually has; pango looks for missing letters in all others.
    private static let families = "DejaVu Sans, Noto Sans, Liberation Sans, sans-serif"

    /// Puts the font and a style into a description of pango's.
    static func describe(_ description: OpaquePointer, _ style: PrintedStyle) {
        pango_font_description_set_family(description, families)
        pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, style.size * 1024)
    }

    /// Whether there is any font at all. Where there is none pango names families nevertheless, and draws a box for every letter
    /// without a word.
    static func isThere(in context: OpaquePointer) -> Bool {
        guard let description = pango_font_description_new() else { return false }
        defer { pango_font_description_free(description) }
        describe(description, .body)
        guard let font = pango_context_load_font(context, description) else { return false }
        g_object_unref(UnsafeMutableRawPointer(font))
        return true
    }
}
