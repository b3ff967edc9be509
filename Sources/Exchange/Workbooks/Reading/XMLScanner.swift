import Vocabulary

/// Reads XML in pieces without expat, which takes most of the time of a large worksheet.
///
/// It knows UTF-8 and what stands in the parts of workbooks: elements, attributes, references to characters, comments, sections of
/// plain characters and instructions. What it does not check is what nobody could read wrongly: bytes that are no UTF-8 go on as they
/// are, and an attribute that stands there twice is told of twice. A part in another encoding is left to `XMLStream`.
enum XMLScanner {
    /// Feeds one part of an archive to a handler; throws what is wrong with the part, the XML in it, or what the handler found.
    static func read<Handler: XMLHandler>(_ part: String, of archive: ZipArchive, _ handler: inout Handler) throws(WorkbookDefect) {
        guard isUTF8(try archive.head(part, count: 256)) else { return try XMLStream.read(part, of: archive, &handler) }
        var scan = XMLScan()
        try archive.read(part) { (piece) throws(WorkbookDefect) in
            try scan.feed(piece, &handler)
            if let defect = handler.defect { throw defect }
        }
        try scan.finish()
    }

    /// Whether a part is in UTF-8 as far as its beginning says: neither marked as UTF-16 nor declared to be something else.
    private static func isUTF8(_ head: [UInt8]) -> Bool {
        guard !head.prefix(4).contains(0), !head.starts(with: [0xFE, 0xFF]), !head.starts(with: [0xFF, 0xFE]) else { return false }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let declaration = text.firstRange(of: "<?xml"), let end = text[declaration.upperBound...].firstRange(of: "?>") else { return true }
        let declared = text[declaration.upperBound..<end.lowerBound]
        guard let name = declared.firstRange(of: "encoding") else { return true }
        let value = declared[name.upperBound...].drop { $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'" }
        return value.hasPrefix("utf-8") || value.hasPrefix("utf8") || value.hasPrefix("us-ascii")
    }
}

/// One part while it is scanned: what has come of it and is not yet read, and the elements that are open.
struct XMLScan: ~Copyable {
    /// No tag, comment or section is longer.
    private static let longest = 1 << 20
    private static let deepest = 1000

    /// What waits, from its beginning on.
    private(set) var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
    /// How many bytes wait at the beginning of `bytes`.
    private(set) var count = 0
    /// The elements that are open, each as a number made of its name.
    private var elements: [UInt64] = []
    private var hasRoot = false
    private var isBegun = false
    /// The attributes of the element that begins.
    private(set) var entries = UnsafeMutableBufferPointer<XMLAttributes.Entry>.allocate(capacity: 64)

    deinit {
        bytes.deallocate()
        entries.deallocate()
    }

    /// Reads the next piece as far as it can be understood; the rest waits for the one after.
    mutating func feed(_ piece: UnsafeBufferPointer<UInt8>, _ handler: inout some XMLHandler) throws(WorkbookDefect) {
        var piece = piece
        if !isBegun {
            isBegun = true
            if piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece = UnsafeBufferPointer(rebasing: piece[3...]) }
        }
        append(piece)
        var place = 0
        while place < count {
            let isMarkup = bytes[place] == UInt8(ascii: "<")
            guard let next = isMarkup ? try markup(place, &handler) : try characters(place, &handler) else { break }
            place = next
        }
        guard count - place <= Self.longest else { throw WorkbookDefect(.damagedWorkbook) }
        if place > 0, let start = bytes.baseAddress { start.update(from: start + place, count: count - place) }
        count -= place
    }

    /// Holds that the part ends where its one element does.
    func finish() throws(WorkbookDefect) {
        guard hasRoot, elements.isEmpty, bytes[..<count].allSatisfy(\.isSpace) else { throw WorkbookDefect(.damagedWorkbook) }
    }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        if count + piece.count > bytes.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * (count + piece.count))
            _ = larger.initialize(fromContentsOf: bytes[..<count])
            bytes.deallocate()
            bytes = larger
        }
        guard let start = bytes.baseAddress, let source = piece.baseAddress else { return }
        (start + count).update(from: source, count: piece.count)
        count += piece.count
    }

    /// Makes room for more attributes.
    mutating func growEntries() {
        let larger = UnsafeMutableBufferPointer<XMLAttributes.Entry>.allocate(capacity: 2 * entries.count)
        _ = larger.initialize(fromContentsOf: entries)
        entries.deallocate()
        entries = larger
    }

    /// A run of what waits.
    @inline(__always)
    func run(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

    /// Whether text may stand here, which outside of the one element nothing but white space may.
    var isInside: Bool { !elements.isEmpty }

    /// Begins an element.
    @inline(__always)
    mutating func open(_ name: Name) throws(WorkbookDefect) {
        guard isInside || !hasRoot, elements.count < Self.deepest else { throw WorkbookDefect(.damagedWorkbook) }
        hasRoot = true
        elements.append(name.key)
    }

    /// Ends the element that began last, which must have that name.
    @inline(__always)
    mutating func close(_ name: Name) throws(WorkbookDefect) {
        guard elements.popLast() == name.key else { throw WorkbookDefect(.damagedWorkbook) }
    }

    /// Where a name lies, with and without its prefix, and the number that is made of it: two names hardly ever have the same.
    struct Name {
        var whole: Range<Int>
        var local: Range<Int>
        var key: UInt64
    }

    /// Reads the name that begins at a place; it ends where something stands that no name may hold.
    @inline(__always)
    func name(_ place: Int) -> Name {
        var index = place, local = place
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        while index < count, Self.isName(bytes[index]) {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ":") { local = index }
            key = (key ^ UInt64(byte)) &* 0x0100_0000_01B3
        }
        return Name(whole: place..<index, local: local..<index, key: key)
    }

    /// Whether a byte may stand in a name: what ends one does not.
    @inline(__always)
    private static func isName(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: ">")
            || byte > 32 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "=")
                && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
    }
}
