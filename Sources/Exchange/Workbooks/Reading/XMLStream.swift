import CExpat
import Vocabulary

/// Reads XML in pieces with expat: every encoding, and every rule of what is well formed.
enum XMLStream {
    /// Feeds one part of an archive to a handler; throws what is wrong with the part, the XML in it, or what the handler found.
    static func read<Handler: XMLHandler>(_ part: String, of archive: ZipArchive, _ handler: inout Handler) throws(WorkbookDefect) {
        guard let parser = XML_ParserCreate(nil) else { throw WorkbookDefect(.damagedWorkbook) }
        defer { XML_ParserFree(parser) }
        let context = HandlerContext(parser, handler)
        defer { handler = context.handler }
        try withExtendedLifetime(context) { () throws(WorkbookDefect) in
            context.listen()
            try archive.read(part) { (piece) throws(WorkbookDefect) in
                let isRead = piece.withMemoryRebound(to: CChar.self) {
                    XML_Parse(parser, $0.baseAddress, Int32($0.count), 0) == XML_STATUS_OK
                }
                if let defect = context.handler.defect { throw defect }
                guard isRead else { throw WorkbookDefect(.damagedWorkbook) }
            }
            guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw WorkbookDefect(.damagedWorkbook) }
            if let defect = context.handler.defect { throw defect }
        }
    }
}

/// What the functions that expat calls find behind their pointer.
private class Context {
    let parser: XML_Parser
    /// Those of the element that has just begun.
    private var entries: [XMLAttributes.Entry] = []

    init(_ parser: XML_Parser) { self.parser = parser }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Tells expat whom to call.
    func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                Context.of(data)?.start(Context.bytes(name), attributes)
            },
            { data, name in
                guard let name else { return }
                Context.of(data)?.end(Context.name(Context.bytes(name)))
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                Context.of(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
        }
        // No workbook declares a document type; what does wants entities that grow without end.
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let context = Context.of(data) else { return }
            XML_StopParser(context.parser, XML_Bool(XML_FALSE))
        }
    }

    /// Makes of expat's list, in which names and values take turns, what handlers know.
    private func start(_ name: UnsafeBufferPointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        entries.removeAll(keepingCapacity: true)
        var index = 0
        while let list, let key = list[index], let value = list[index + 1] {
            let key = Self.bytes(key)
            if !key.starts(with: "xmlns".utf8) { entries.append((Self.name(key), Self.bytes(value))) }
            index += 2
        }
        entries.withUnsafeBufferPointer { start(Self.name(name), XMLAttributes($0)) }
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> XMLName {
        let local = bytes.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
        return XMLName(UnsafeBufferPointer(rebasing: bytes[local...]))
    }

    private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> Context? {
        data.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// The same for one kind of handler.
private final class HandlerContext<Handler: XMLHandler>: Context {
    var handler: Handler

    init(_ parser: XML_Parser, _ handler: Handler) {
        self.handler = handler
        super.init(parser)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) { handler.start(name, attributes) }
    override func end(_ name: XMLName) { handler.end(name) }
    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { handler.text(bytes) }
}
