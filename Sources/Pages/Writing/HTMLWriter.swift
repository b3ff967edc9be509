import Vocabulary

/// Writes a page into bytes, escaping every text byte by byte on the way: there is no other way into a page.
///
/// Elements are closed by the closure in which their content is written, so that what is opened is closed.
package struct HTMLWriter {
    private var bytes: [UInt8] = []
    /// The language of the reader.
    package let language: Language

    package init(_ language: Language, reserving capacity: Int = 32_768) {
        self.language = language
        bytes.reserveCapacity(capacity)
    }

    /// What has been written, as ready HTML.
    package consuming func finish() -> HTML { HTML(bytes: bytes) }

    /// An element with what stands in it.
    package mutating func element(_ tag: Tag, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// An element with nothing but text.
    package mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// An element with nothing but text, in the reader's language.
    package mutating func element(_ tag: Tag, _ attributes: Attribute..., text: Phrase) {
        open(tag, attributes)
        self.text(text[language])
        close(tag)
    }

    /// An element that has no content, such as `br`.
    mutating func void(_ tag: Tag, _ attributes: Attribute...) { open(tag, attributes) }

    /// An element with a list of attributes that was put together before.
    package mutating func element(_ tag: Tag, attributes: [Attribute], content: (inout HTMLWriter) -> Void) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// The same of an element that has no content.
    mutating func void(_ tag: Tag, attributes: [Attribute]) { open(tag, attributes) }

    /// An element that was prepared.
    package mutating func element(_ element: PreparedElement, content: (inout HTMLWriter) -> Void) {
        bytes.append(contentsOf: element.opening)
        content(&self)
        close(element.tag)
    }

    package mutating func text(_ text: String) { Self.escape(text, into: &bytes) }
    package mutating func text(_ phrase: Phrase) { text(phrase[language]) }

    /// What another writer has made.
    package mutating func html(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// The words that fit the reader's language; the others are not put together.
    package func words(_ id: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String { language == .indonesian ? id() : en() }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        append(tag.name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            append(attribute.name)
            guard let value = attribute.value else { continue }
            bytes.append(UInt8(ascii: "="))
            bytes.append(UInt8(ascii: "\""))
            Self.escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ tag: Tag) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        append(tag.name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Five letters mean something in text or in a quoted attribute; bytes that no page may have become the sign for what cannot be shown.
    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for place in letters.indices {
                // Nearly every letter goes as it is.
                if letters[place] >= 64, letters[place] != 127 { continue }
                let replacement: StaticString
                switch letters[place] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                case 0...8, 11, 12, 14...31, 127: replacement = "\u{FFFD}"
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<place]))
                replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
        }
    }
}

/// An element with its attributes, written once where it comes again and again.
package struct PreparedElement {
    fileprivate let tag: Tag
    fileprivate let opening: [UInt8]

    package init(_ tag: Tag, _ attributes: [Attribute]) {
        var writer = HTMLWriter(.indonesian, reserving: 64)
        writer.void(tag, attributes: attributes)
        self.tag = tag
        opening = writer.finish().bytes
    }
}

/// HTML that is ready to be sent: only `HTMLWriter` makes it.
package struct HTML: Sendable, Hashable {
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The name of an element: one that stands in the sources, never one that somebody sent.
package struct Tag: Sendable, ExpressibleByStringLiteral {
    let name: StaticString

    package init(stringLiteral name: StaticString) { self.name = name }
}

/// An attribute: its name stands in the sources, its value is escaped.
package struct Attribute: Sendable {
    let name: StaticString
    /// Nil for one that is only there, such as `required`.
    let value: String?

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    package static func id(_ name: String) -> Attribute { Attribute("id", name) }
    package static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
    package static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
    /// One that is there without a value.
    package static func flag(_ name: StaticString) -> Attribute { Attribute(name, nil) }
}
