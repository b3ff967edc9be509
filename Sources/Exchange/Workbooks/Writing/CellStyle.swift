import CXlsxWriter

/// How a cell looks.
struct CellStyle: Hashable {
    /// How a number is written. Excel and its relatives put the reader's own signs for decimals and thousands.
    enum Form: Hashable {
        case text, identifier, general, count, twoDecimals, threeDecimals, percent, date

        var pattern: String? {
            switch self {
            case .text, .identifier, .general: nil
            case .count: "#,##0"
            case .twoDecimals: "0.00"
            case .threeDecimals: "0.000"
            case .percent: "0.00%"
            case .date: "dd-mm-yyyy"
            }
        }
    }

    var form: Form
    let look: RowLook
    var indent = 0
    var wraps = false
    var isLink = false
    /// For headings of numbers, which stand above their last digits.
    var isRight = false

    /// The number of the format Text (`@`), in which what is typed over a NIP stays text.
    private static let textFormat: UInt8 = 49

    /// Puts the style into a format of the library.
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        if let pattern = form.pattern { format_set_num_format(format, pattern) }
        if form == .identifier { format_set_num_format_index(format, Self.textFormat) }
        if indent > 0 { format_set_indent(format, UInt8(clamping: min(indent, 15))) }
        if wraps { format_set_text_wrap(format) }
        if isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if wraps || look == .plain { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
        if isLink {
            format_set_font_color(format, 0x1F4E79)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        switch look {
        case .plain: break
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 18)
            format_set_font_color(format, Colour.ink)
        case .subtitle: format_set_font_size(format, 12)
        case .section:
            format_set_bold(format)
            format_set_font_size(format, 12)
            format_set_font_color(format, Colour.ink)
        case .heading:
            format_set_bold(format)
            format_set_font_color(format, 0xFFFFFF)
            format_set_bg_color(format, Colour.ink)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .strong: format_set_bold(format)
        case .figure:
            format_set_bold(format)
            format_set_font_size(format, 13)
        case .notice:
            format_set_font_color(format, 0x9C5700)
            format_set_bg_color(format, 0xFFEB9C)
        case .remark:
            format_set_italic(format)
            format_set_font_color(format, 0x595959)
        }
    }
}

/// What a row is in its sheet.
public enum RowLook: Sendable, Hashable {
    case plain, title, subtitle, section, heading, strong, figure, notice, remark
}

/// Colours as red, green and blue.
public enum Colour {
    /// Headings, bars.
    public static let ink: UInt32 = 0x1F4E79
    /// What stands behind a bar.
    public static let pale: UInt32 = 0xD9D9D9

    /// The background of a category's cell, from the highest.
    static func light(_ position: Int, of count: Int) -> UInt32 { shade([0xA9D08E, 0xD5E8C4, 0xFFE699, 0xF8CBAD, 0xF2A7A7], position, count) }

    /// The bar of a category in a chart, from the highest.
    public static func strong(_ position: Int, of count: Int) -> UInt32 {
        shade([0x548235, 0x8CB965, 0xF2B800, 0xED7D31, 0xC00000], position, count)
    }

    private static func shade(_ shades: [UInt32], _ position: Int, _ count: Int) -> UInt32 {
        let place = count > 1 ? position * (shades.count - 1) / (count - 1) : 0
        return shades[min(max(place, 0), shades.count - 1)]
    }
}
