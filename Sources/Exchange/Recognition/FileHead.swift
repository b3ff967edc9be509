import Vocabulary

/// What the first bytes of a file tell.
enum FileHead {
    /// Nearly always headings stand in the first kilobytes,
    static let usual = 1 << 16
    /// and otherwise in the first megabytes or nowhere.
    private static let longest = 4 << 20

    /// The layout of a text with headings, and what was looked at to find it.
    static func layout(_ file: OpenFile, _ head: [UInt8]) throws(FileFailure) -> (layout: TableLayout?, seen: [UInt8]) {
        let text = TextEncoding.utf8(head)
        if let layout = TableLayout.recognise(text, isWhole: head.count == file.size) { return (layout, text) }
        guard head.count < file.size else { return (nil, text) }
        let longer = TextEncoding.utf8(try file.read(from: 0, count: min(file.size, longest)))
        return (TableLayout.recognise(longer, isWhole: true), longer)
    }

    /// What a file is that is no table though its name may say so; nil for anything that may be one.
    static func foreign(_ head: [UInt8]) -> Problem? {
        let text = TextEncoding.utf8(head).drop(while: \.isSpace)
        if text.starts(with: "%PDF".utf8) { return .pdfFile }
        guard text.first == UInt8(ascii: "<") else { return nil }
        let start = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
        let isPage = start.contains("<html") || start.contains("<table") || start.contains("<!doctype html")
        return isPage && !start.contains("office:spreadsheet\"")
            ? .htmlFile : start.hasPrefix("<?xml") || start.contains("<workbook") ? .xmlFile : nil
    }
}
