import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Sheets are scanned without expat, which must come to the same.
@Suite struct XMLScannerTests {
    /// All that a handler is told, text in one piece.
    private struct Events: XMLHandler {
        private(set) var events: [String] = []
        private var run: [UInt8] = []
        private static let names: [StaticString] = ["c", "r", "t", "v", "is", "row", "s", "ref", "a", "b", "y", "z", "worksheet", "sheetData"]

        private func name(_ name: XMLName) -> String { Self.names.first { name == $0 }.map { "\($0)" } ?? "\(name.count)" }

        mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
            flush()
            let list = (0..<attributes.count).map { "\(self.name(attributes[$0].name))=\(String(decoding: attributes[$0].value, as: UTF8.self))" }
            events.append("<\(self.name(name)) \(list.joined(separator: "|"))>")
        }

        mutating func end(_ name: XMLName) {
            flush()
            events.append("</\(self.name(name))>")
        }

        mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { run += bytes }

        private mutating func flush() {
            if !run.isEmpty { events.append(String(decoding: run, as: UTF8.self)) }
            run = []
        }
    }

    private static let documents = [
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="a" xmlns:r='b'><sheetData><row r="1" spans='1:2'><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>\
        <t xml:space="preserve"> a&amp;b &lt;&#233;&#x1F600; \r\n x\ry</t></is></c></row></sheetData><!-- c - d -->\
        <mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells></worksheet>
        <!---->
        """,
        "<x:a xmlns:x=\"q\"><x:b y=\"a &quot;\r\n &apos;c\" z='\"'></x:b><![CDATA[ <raw>\r\n& ]] ]]><?pi  data?><c  /><s\n r = \"1\"\n></s ></x:a>",
    ]

    private static func scan(_ document: [UInt8], piece: Int) -> [String]? {
        var scan = XMLScan(), events = Events()
        do throws(WorkbookDefect) {
            var start = 0
            while start < document.count {
                let next = Array(document[start..<min(start + piece, document.count)])
                start += next.count
                try next.withUnsafeBufferPointer { (bytes) throws(WorkbookDefect) in try scan.feed(bytes, &events) }
            }
            try scan.finish()
        } catch { return nil }
        return events.events
    }

    /// Reads one part with expat.
    private static func reference(_ document: String) throws -> [String]? {
        let folder = try TestFolder()
        var workbook = TestWorkbook([])
        workbook.set("a.xml", document)
        try workbook.write(to: folder.path("a.zip"))
        var events = Events()
        do throws(WorkbookDefect) { try XMLStream.read("a.xml", of: ZipArchive(folder.path("a.zip")), &events) } catch { return nil }
        return events.events
    }

    @Test(arguments: documents) func isAsExpatReadsIt(document: String) throws {
        let expected = try #require(try Self.reference(document))
        for piece in [1, 2, 3, 7, 1000] { #expect(Self.scan(Array(document.utf8), piece: piece) == expected, "\(piece)") }
    }

    /// What expat reads of a document with some bytes changed is what is scanned of it.
    @Test func isAsExpatReadsItWhenChanged() throws {
        var random = SeededGenerator(seed: 31)
        let signs = Array("<>&\"'/=! ?-[]\r\nax:;#".utf8)
        var read = 0
        for round in 0..<400 {
            var bytes = Array(Self.documents[round % 2].utf8)
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
                default: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
                }
            }
            let document = String(decoding: bytes, as: UTF8.self)
            // Another encoding is left to expat before anything is scanned.
            guard Array(document.utf8) == bytes, round % 2 == 1 || document.contains("encoding=\"UTF-8\"") else { continue }
            guard let expected = try Self.reference(document) else { continue }
            read += 1
            #expect(Self.scan(bytes, piece: 5) == expected, "\(document)")
        }
        #expect(read > 20)
    }

    @Test(arguments: [
        "", " ", "a", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a/>x", "x<a/>", "<a b></a>", "<a b=c></a>", "<a b='c></a>", "<a b='<'/>", "<a>&x;</a>",
        "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&amp</a>", "<a>\u{1}</a>", "<a b='\u{1}'/>", "<!DOCTYPE a><a/>", "<a><![CDATA[</a>", "<a><!-- </a>",
        "<a", "<a/", "< a/>", "<a><b></a></b>", "<a b='1'c='2'/>", "<a>&;</a>", "<a b='&'/>", "<![CDATA[x]]><a/>", "&amp;<a/>",
    ])
    func refuses(document: String) throws {
        #expect(try Self.reference(document) == nil)
        for piece in [1, 1000] { #expect(Self.scan(Array(document.utf8), piece: piece) == nil) }
    }

    /// Tags without end do not fill the memory, and elements within elements end somewhere.
    @Test func limits() {
        #expect(Self.scan(Array("<a b='\(String(repeating: "c", count: 3 << 20))'/>".utf8), piece: 1 << 16) == nil)
        #expect(Self.scan(Array((String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)).utf8), piece: 1 << 16) == nil)
        #expect(Self.scan(Array("<a>\(String(repeating: "c", count: 3 << 20))</a>".utf8), piece: 1 << 16)?.count == 3)
        let many = (0..<200).map { "a\($0)='\($0)'" }.joined(separator: " ")
        #expect(Self.scan(Array("<a \(many)/>".utf8), piece: 1 << 16)?.first?.hasSuffix("=199>") == true)
    }

    /// Parts in UTF-16, or that say to be in another encoding, are read with expat.
    @Test func otherEncodings() throws {
        func lines(_ part: [UInt8]) throws -> [String] {
            let folder = try TestFolder()
            try TestWorkbook([("Data", "")]).write(to: folder.path("a.xlsx"), with: "xl/worksheets/sheet1.xml", part)
            var diagnostics: [Diagnostic] = []
            let sheets = try WorkbookTables.read(folder.path("a.xlsx"), file: "a.xlsx", head: [0x50, 0x4B, 3, 4], &diagnostics)
            return sheets.map { String(decoding: $0.text, as: UTF8.self) }
        }
        let sheet = "<worksheet><sheetData>\(TestWorkbook.row(1, ["café"]))</sheetData></worksheet>"
        #expect(try lines(Array(sheet.utf8)) == ["café\n"])
        #expect(try lines([0xEF, 0xBB, 0xBF] + Array(sheet.utf8)) == ["café\n"])
        #expect(try lines([0xFF, 0xFE] + sheet.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["café\n"])
        let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + sheet
        #expect(try lines(latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) == ["café\n"])
    }
}
