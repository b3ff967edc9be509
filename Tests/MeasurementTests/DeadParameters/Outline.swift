/// The scalars of an instrument file, each with where it stands: enough of YAML for the way instruments are written
/// (block maps and lists, flow maps and lists on one line, plain and double-quoted scalars).
struct Outline {
    struct Leaf {
        /// Keys and positions from the top, such as `["readings", "jenis", "from", "0", "field"]`.
        let path: [String]
        /// Where the scalar stands in the text, quotes included.
        let range: Range<Int>
        let text: String

        var name: String { path.last ?? "" }
    }

    let bytes: [UInt8]
    private(set) var leaves: [Leaf] = []
    private var lines: [Line] = []
    private var next = 0

    private struct Line {
        var indent: Int
        var start: Int
        let end: Int
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
        var start = 0
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
            var first = start
            while first < end, bytes[first] == UInt8(ascii: " ") { first += 1 }
            if first < end, bytes[first] != UInt8(ascii: "#") { lines.append(Line(indent: first - start, start: first, end: end)) }
            start = end + 1
        }
        block([], indent: 0)
    }

    func leaf(_ path: [String]) -> Leaf? { leaves.first { $0.path == path } }

    /// The leaves directly below a path, such as the items of a list.
    func children(_ path: [String]) -> [Leaf] { leaves.filter { $0.path.count == path.count + 1 && $0.path.starts(with: path) } }

    /// The text with some scalars written otherwise.
    func text(replacing changes: [Change]) -> String {
        var result = bytes
        for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            result.replaceSubrange(change.range, with: change.text.utf8)
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Blocks

    private mutating func block(_ path: [String], indent: Int) {
        var item = 0
        while next < lines.count, lines[next].indent == indent {
            let line = lines[next]
            if bytes[line.start] == UInt8(ascii: "-") {
                lines[next].start += 2
                lines[next].indent += 2
                let inner = path + ["\(item)"]
                item += 1
                if key(of: lines[next]) != nil {
                    block(inner, indent: indent + 2)
                } else {
                    inline(inner, line.start + 2, line.end)
                    next += 1
                }
            } else if let (name, rest) = key(of: line) {
                next += 1
                if rest < line.end {
                    inline(path + [name], rest, line.end)
                } else if next < lines.count, lines[next].indent > indent {
                    block(path + [name], indent: lines[next].indent)
                }
            } else {
                next += 1
            }
        }
    }

    /// The key of a line of a block map and where its value begins.
    private func key(of line: Line) -> (name: String, rest: Int)? {
        guard ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(bytes[line.start]) else { return nil }
        guard let colon = (line.start..<line.end).first(where: { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == line.end || bytes[$0 + 1] == 32) })
        else { return nil }
        var rest = colon + 1
        while rest < line.end, bytes[rest] == 32 { rest += 1 }
        return (String(decoding: bytes[line.start..<colon], as: UTF8.self), rest)
    }

    // MARK: Flows

    private mutating func inline(_ path: [String], _ start: Int, _ end: Int) {
        var position = start
        value(path, &position, end, inFlow: false)
    }

    private mutating func value(_ path: [String], _ position: inout Int, _ end: Int, inFlow: Bool) {
        switch bytes[position] {
        case UInt8(ascii: "{"): list(path, &position, end, closing: UInt8(ascii: "}"))
        case UInt8(ascii: "["): list(path, &position, end, closing: UInt8(ascii: "]"))
        case UInt8(ascii: "\""):
            let start = position
            position += 1
            while position < end, bytes[position] != UInt8(ascii: "\"") { position += 1 }
            position += 1
            leaves.append(Leaf(path: path, range: start..<position, text: String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)))
        default:
            let start = position
            while position < end, !(inFlow && [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[position])) { position += 1 }
            leaves.append(Leaf(path: path, range: start..<position, text: String(decoding: bytes[start..<position], as: UTF8.self)))
        }
    }

    /// A flow list, or a flow map, which is a list whose items begin with a key.
    private mutating func list(_ path: [String], _ position: inout Int, _ end: Int, closing: UInt8) {
        var item = 0
        position += 1
        while position < end, bytes[position] != closing {
            if bytes[position] == 32 || bytes[position] == UInt8(ascii: ",") {
                position += 1
                continue
            }
            var name = "\(item)"
            item += 1
            if closing == UInt8(ascii: "}") {
                let start = position
                while position < end, bytes[position] != UInt8(ascii: ":") { position += 1 }
                name = String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                while position < end, bytes[position] == 32 { position += 1 }
            }
            value(path + [name], &position, end, inFlow: true)
        }
        position += 1
    }
}

/// Another text for a part of a file.
struct Change: Sendable {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) { (self.range, self.text) = (range, text) }
}
