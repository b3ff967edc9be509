import Vocabulary

/// Tags, comments, sections and instructions. Each function gives the place behind what it read, or nil where its end has not come yet.
extension XMLScan {
    mutating func markup(_ place: Int, _ handler: inout some XMLHandler) throws(WorkbookDefect) -> Int? {
        guard place + 1 < count else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "/"): return try endTag(place, &handler)
        case UInt8(ascii: "!"): return try declaration(place, &handler)
        case UInt8(ascii: "?"): return end("?>", from: place + 2)
        default: return try startTag(place, &handler)
        }
    }

    private mutating func endTag(_ place: Int, _ handler: inout some XMLHandler) throws(WorkbookDefect) -> Int? {
        let name = name(place + 2)
        var index = name.whole.upperBound
        skipSpace(&index)
        guard index < count else { return nil }
        guard bytes[index] == UInt8(ascii: ">") else { throw WorkbookDefect(.damagedWorkbook) }
        try close(name)
        handler.end(XMLName(run(name.local)))
        return index + 1
    }

    private mutating func startTag(_ place: Int, _ handler: inout some XMLHandler) throws(WorkbookDefect) -> Int? {
        let name = name(place + 1)
        var index = name.whole.upperBound
        guard index < count else { return nil }
        guard !name.whole.isEmpty else { throw WorkbookDefect(.damagedWorkbook) }
        var attributes = 0
        var isRaw = false
        while true {
            let start = index
            skipSpace(&index)
            guard index < count else { return nil }
            if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") { break }
            guard index > start else { throw WorkbookDefect(.damagedWorkbook) }
            guard let next = try attribute(index, &attributes, &isRaw) else { return nil }
            index = next
        }
        let isEmpty = bytes[index] == UInt8(ascii: "/")
        if isEmpty {
            index += 1
            guard index < count else { return nil }
            guard bytes[index] == UInt8(ascii: ">") else { throw WorkbookDefect(.damagedWorkbook) }
        }
        if isRaw { try resolve(attributes) }
        let element = XMLName(run(name.local))
        try open(name)
        handler.start(element, XMLAttributes(UnsafeBufferPointer(rebasing: entries[..<attributes])))
        if isEmpty {
            try close(name)
            handler.end(element)
        }
        return index + 1
    }

    /// Reads one attribute into `entries`; declarations of namespaces are left out.
    @inline(__always)
    private mutating func attribute(_ place: Int, _ attributes: inout Int, _ isRaw: inout Bool) throws(WorkbookDefect) -> Int? {
        let name = name(place)
        var index = name.whole.upperBound
        skipSpace(&index)
        guard index < count else { return nil }
        guard bytes[index] == UInt8(ascii: "="), !name.whole.isEmpty else { throw WorkbookDefect(.damagedWorkbook) }
        index += 1
        skipSpace(&index)
        guard index < count else { return nil }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw WorkbookDefect(.damagedWorkbook) }
        index += 1
        let start = index
        while index < count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "&") || bytes[index] < 32 { isRaw = true }
            guard bytes[index] != UInt8(ascii: "<") else { throw WorkbookDefect(.damagedWorkbook) }
            index += 1
        }
        guard index < count else { return nil }
        let isNamespace = bytes[place] == UInt8(ascii: "x") && run(name.whole).starts(with: "xmlns".utf8)
        if !isNamespace {
            if attributes == entries.count { growEntries() }
            entries.initializeElement(at: attributes, to: (XMLName(run(name.local)), run(start..<index)))
            attributes += 1
        }
        return index + 1
    }

    /// A comment, or a section of plain characters; a document type is what no workbook declares.
    private mutating func declaration(_ place: Int, _ handler: inout some XMLHandler) throws(WorkbookDefect) -> Int? {
        guard place + 4 <= count else { return nil }
        if run(place..<place + 4).elementsEqual("<!--".utf8) { return end("-->", from: place + 4) }
        guard place + 9 <= count else { return nil }
        guard run(place..<place + 9).elementsEqual("<![CDATA[".utf8), isInside else { throw WorkbookDefect(.damagedWorkbook) }
        guard let end = end("]]>", from: place + 9) else { return nil }
        handler.text(withoutReturns(place + 9..<end - 3))
        return end
    }

    /// The place behind a mark; nil where it has not come.
    private func end(_ mark: StaticString, from place: Int) -> Int? {
        let length = mark.utf8CodeUnitCount
        var index = place
        while index + length <= count {
            if (0..<length).allSatisfy({ bytes[index + $0] == mark.utf8Start[$0] }) { return index + length }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private func skipSpace(_ index: inout Int) {
        while index < count, bytes[index] <= 32 { index += 1 }
    }
}
