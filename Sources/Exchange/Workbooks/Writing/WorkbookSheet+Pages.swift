import CXlsxWriter
import Vocabulary

extension WorkbookSheet {
    /// About so many characters of a cell fit beside each other on an upright page that is not made smaller.
    private static let uprightWidth = 105.0

    /// Sets the pages of a print: one page wide, lying where it is wide, with the name of the sheet above and the number of the page below.
    func setPages() throws(FileFailure) {
        let isLandscape = isLandscape ?? (columns.indices.reduce(0) { $0 + width($1) } > Self.uprightWidth)
        if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, isOnOnePage ? 1 : 0)
        let header = printed.header(name, isLandscape: isLandscape), footer = printed.footer(isLandscape: isLandscape)
        // Room for every line, in inches: the header begins at 0.3 from the edge.
        worksheet_set_margins(sheet, 0.4, 0.4, 0.45 + 0.17 * Double(header.lines), 0.45 + 0.15 * Double(footer.lines))
        try handle.check(worksheet_set_header(sheet, header.text))
        try handle.check(worksheet_set_footer(sheet, footer.text))
    }
}

/// What stands above and below every printed page of a sheet, in lines that fit beside the name of the sheet and the number of the page.
struct PrintedLines {
    /// Left above every page; may be empty.
    var title = ""
    /// Left below every page, as many as there is room for.
    var remarks: [String] = []

    /// With its signs a line may have so many bytes: the library keeps 255 with the one that ends it.
    private static let room = 250

    func header(_ name: String, isLandscape: Bool) -> (text: String, lines: Int) {
        // A font between size and text, since a digit would join the size.
        let right = "&R&9&\"-,Regular\"" + Self.escaped(name)
        let left = "&L&9&\"-,Regular\""
        let width = (isLandscape ? 140 : 95) - name.count - 3
        let lines = Self.lines(title, of: width, room: Self.room - right.utf8.count - left.utf8.count)
        return ((lines.isEmpty ? "" : left + lines.joined(separator: "\n")) + right, max(1, lines.count))
    }

    func footer(isLandscape: Bool) -> (text: String, lines: Int) {
        let right = "&R&8&P/&N"
        let left = "&L&8&\"-,Regular\""
        let room = Self.room - right.utf8.count - left.utf8.count
        var kept: [String] = []
        for remark in remarks {
            let more = kept + [Self.escaped(remark)]
            // A sentence that does not fit whole is left out; the first is cut.
            guard kept.isEmpty || more.joined(separator: ". ").utf8.count <= room else { break }
            kept = more
        }
        let text = remarks.prefix(kept.count).joined(separator: ". ")
        let lines = Self.lines(text, of: isLandscape ? 165 : 115, room: room)
        return ((lines.isEmpty ? "" : left + lines.joined(separator: "\n")) + right, max(1, lines.count))
    }

    /// A text in lines of at most so many characters, broken between words, and in all of at most so many bytes.
    private static func lines(_ text: String, of width: Int, room: Int) -> [String] {
        var lines: [String] = []
        var last = 0, bytes = 0
        for word in text.plainText.split(separator: " ") {
            let written = escaped(String(word))
            // The ending takes three bytes.
            guard bytes + written.utf8.count + 4 <= room else { return lines.isEmpty ? [] : lines.dropLast() + [(lines.last ?? "") + "…"] }
            bytes += written.utf8.count + 1
            if !lines.isEmpty, last + 1 + word.count <= width {
                lines[lines.count - 1] += " " + written
                last += 1 + word.count
            } else {
                lines.append(written)
                last = word.count
            }
        }
        return lines
    }

    /// `&` begins a sign.
    private static func escaped(_ text: String) -> String { text.plainText.replacing("&", with: "&&") }
}
