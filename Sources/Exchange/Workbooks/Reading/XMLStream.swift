import CExpat
import Vocabulary

/// What reads a stream of XML: told of every element as it begins and ends, and of the text between.
protocol XMLHandler: AnyObject {
    /// Throws nothing: what is wrong is kept and asked for with `defect` after every piece.
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// What keeps the handler from going on.
    var defect: WorkbookDefect? { get }
}

/// The name of an element, which lives only as long as its event.
struct XMLName {
    /// Behind the prefix of its namespace.
    private let start: UnsafePointer<CChar>
    let count: Int

    init(_ name: UnsafePointer<CChar>) {
        var local = name
        var end = name
        while end.pointee != 0 {
            if end.pointee == CChar(bitPattern: UInt8(ascii: ":")) { local = end + 1 }
            end += 1
        }
        start = local
        count = end - local
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        guard name.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<name.count where UInt8(bitPattern: name.start[index]) != text.utf8Start[index] { return false }
        return true
    }
}

/// The attributes of an element, which live only as long as its event.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute by its name without prefix; nil where it is not there.
    subscript(name: StaticString) -> UnsafePointer<CChar>? {
        guard let list else { return nil }
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            if XMLName(key) == name { return value }
            index += 2
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }
}

/// Reads XML in pieces with expat.
enum XMLStream {
    /// Feeds one part of an archive to a handler; throws what is wrong with the part, the XML in it, or what the handler found.
    static func read(_ part: String, of archive: ZipArchive, _ handler: some XMLHandler) throws(WorkbookDefect) {
        guard let parser = XML_ParserCreate(nil) else { throw WorkbookDefect(.damagedWorkbook) }
        defer { XML_ParserFree(parser) }
        let context = Context(parser, handler)
        try withExtendedLifetime(context) { () throws(WorkbookDefect) in
            XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
            XML_SetElementHandler(
                parser,
                { data, name, attributes in
                    guard let name else { return }
                    Context.of(data)?.handler.start(XMLName(name), XMLAttributes(list: attributes))
                },
                { data, name in
                    guard let name else { return }
                    Context.of(data)?.handler.end(XMLName(name))
                })
            XML_SetCharacterDataHandler(parser) { data, text, count in
                guard let text else { return }
                text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                    Context.of(data)?.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
                }
            }
            // No workbook declares a document type; what does wants entities that grow without end.
            XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
                guard let context = Context.of(data) else { return }
                XML_StopParser(context.parser, XML_Bool(XML_FALSE))
            }
            try archive.read(part) { (piece) throws(WorkbookDefect) in
                let isRead = piece.withMemoryRebound(to: CChar.self) {
                    XML_Parse(parser, $0.baseAddress, Int32($0.count), 0) == XML_STATUS_OK
                }
                if let defect = handler.defect { throw defect }
                guard isRead else { throw WorkbookDefect(.damagedWorkbook) }
            }
            guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw WorkbookDefect(.damagedWorkbook) }
            if let defect = handler.defect { throw defect }
        }
    }

    /// What the functions that expat calls find behind their pointer.
    private final class Context {
        let parser: XML_Parser
        let handler: any XMLHandler

        init(_ parser: XML_Parser, _ handler: any XMLHandler) {
            self.parser = parser
            self.handler = handler
        }

        static func of(_ data: UnsafeMutableRawPointer?) -> Context? {
            data.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
        }
    }
}
