import Vocabulary

/// What reads a stream of XML: told of every element as it begins and ends, and of the text between.
protocol XMLHandler {
    /// Throws nothing: what is wrong is kept and asked for with `defect` after every piece.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes)
    mutating func end(_ name: XMLName)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// What keeps the handler from going on.
    var defect: WorkbookDefect? { get }
}

extension XMLHandler {
    var defect: WorkbookDefect? { nil }
    mutating func end(_ name: XMLName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element or attribute, which lives only as long as its event.
struct XMLName {
    /// Behind the prefix of its namespace.
    private let bytes: UnsafeBufferPointer<UInt8>

    /// - Parameter bytes: the name without its prefix.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    @inline(__always)
    static func == (name: XMLName, text: StaticString) -> Bool {
        guard name.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<name.count where name.bytes[index] != text.utf8Start[index] { return false }
        return true
    }
}

/// The attributes of an element, which live only as long as its event. Declarations of namespaces are none.
struct XMLAttributes {
    typealias Value = UnsafeBufferPointer<UInt8>
    typealias Entry = (name: XMLName, value: Value)

    private let entries: UnsafeBufferPointer<Entry>

    init(_ entries: UnsafeBufferPointer<Entry>) { self.entries = entries }

    var count: Int { entries.count }

    @inline(__always)
    subscript(index: Int) -> Entry { entries[index] }

    /// The value of an attribute by its name without prefix; nil where it is not there.
    subscript(name: StaticString) -> Value? {
        for entry in entries where entry.name == name { return entry.value }
        return nil
    }

    func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

    /// Whether an attribute says yes, in either of the two ways in which XML says it.
    func isTrue(_ name: StaticString) -> Bool { self[name].map { XMLAttributes.isTrue($0) } ?? false }

    static func isTrue(_ value: Value) -> Bool { value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8) }
}
