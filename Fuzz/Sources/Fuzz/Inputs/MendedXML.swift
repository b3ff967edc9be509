/// Bytes made into well-formed XML with as little change as will do: what is no tag is text, and what is not closed is closed.
struct MendedXML {
    private(set) var text: [UInt8] = []
    private let bytes: [UInt8]
    /// The elements that are open, the outermost first; it is never closed before the end.
    private var open: [[UInt8]]

    /// - Parameter inside: the elements that are open where the bytes begin, at least one.
    init(_ bytes: [UInt8], inside: [String]) {
        // Letters that are none become the sign for that.
        self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        open = inside.map { Array($0.utf8) }
        var place = 0
        while place < self.bytes.count { place = take(place) }
        while let name = open.popLast() { close(name) }
    }

    /// Takes what begins at a place; where the next begins.
    private mutating func take(_ place: Int) -> Int {
        let byte = bytes[place]
        if byte == UInt8(ascii: "<"), let end = tag(place) { return end }
        switch byte {
        case UInt8(ascii: "<"): text += "&lt;".utf8
        case UInt8(ascii: ">"): text += "&gt;".utf8
        case UInt8(ascii: "&"):
            guard let end = entity(place) else {
                text += "&amp;".utf8
                break
            }
            text += bytes[place..<end]
            return end
        case 9, 10, 13, 32...: text.append(byte)
        default: break
        }
        return place + 1
    }

    /// Takes a tag, and says where it ends; nil where there is none.
    private mutating func tag(_ place: Int) -> Int? {
        var end = place + 1
        let closes = at(end) == UInt8(ascii: "/")
        if closes { end += 1 }
        let name = word(&end)
        guard let first = name.first, first.isLetter else { return nil }
        var attributes: [UInt8] = [], names: Set<[UInt8]> = []
        while !closes, let (key, value) = attribute(&end) {
            if names.insert(key).inserted { attributes += [32] + key + Array("=\"".utf8) + value + Array("\"".utf8) }
        }
        while at(end) == 32 { end += 1 }
        let isEmpty = at(end) == UInt8(ascii: "/")
        if isEmpty { end += 1 }
        guard at(end) == UInt8(ascii: ">") else { return nil }
        end += 1
        if closes {
            guard let depth = open.lastIndex(of: name), depth > 0 else { return end }
            while open.count > depth, let inner = open.popLast() { close(inner) }
        } else {
            text += Array("<".utf8) + name + attributes + Array((isEmpty ? "/>" : ">").utf8)
            if !isEmpty { open.append(name) }
        }
        return end
    }

    /// ` name="value"`, without anything in the value that would have to be escaped.
    private func attribute(_ place: inout Int) -> (name: [UInt8], value: [UInt8])? {
        var end = place
        while at(end) == 32 { end += 1 }
        let name = word(&end)
        guard end > place + name.count, let first = name.first, first.isLetter, at(end) == UInt8(ascii: "="), at(end + 1) == UInt8(ascii: "\"")
        else { return nil }
        end += 2
        let start = end
        while let byte = at(end), byte >= 32, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { end += 1 }
        guard at(end) == UInt8(ascii: "\"") else { return nil }
        place = end + 1
        return (name, Array(bytes[start..<end]))
    }

    /// The five entities that need no declaration, and letters by their number where XML has them.
    private func entity(_ place: Int) -> Int? {
        guard let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return end + 1 }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, [9, 10, 13].contains(number) || (32..<0xD800).contains(number) else { return nil }
        return end + 1
    }

    private func word(_ place: inout Int) -> [UInt8] {
        let start = place
        while let byte = at(place), byte.isLetter || "0123456789:.-_".utf8.contains(byte) { place += 1 }
        return Array(bytes[start..<place])
    }

    private func at(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func close(_ name: [UInt8]) { text += Array("</".utf8) + name + Array(">".utf8) }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 32) }
}
