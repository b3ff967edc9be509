import Personnel
import Vocabulary

/// Who a row of an official table speaks of.
struct OfficialPerson {
    private(set) var nip: NIP.Reading
    private(set) var name: String
    private(set) var post: String

    init(_ row: TableRow, _ layout: OfficialLayout) {
        nip = row.nip(layout[.nip])
        name = row.text(layout[.name])
        post = row.text(layout[.post])
        if layout.nameHoldsMore { takeApart(hasNIP: layout[.nip] != nil, hasPost: layout[.post] != nil) }
    }

    /// A cell with the name and the NIP or the post, one under the other or with a slash between them.
    private mutating func takeApart(hasNIP: Bool, hasPost: Bool) {
        var parts = name.split { $0.isNewline || $0 == "/" }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        parts.removeAll(where: \.isEmpty)
        if !hasNIP, let place = parts.firstIndex(where: { $0.utf8.contains(where: \.isDigit) && $0.utf8.count >= 14 }) {
            nip = NIP.read(parts.remove(at: place).utf8.span).reading
        }
        name = parts.first ?? ""
        if !hasPost { post = parts.dropFirst().joined(separator: " ") }
    }
}
