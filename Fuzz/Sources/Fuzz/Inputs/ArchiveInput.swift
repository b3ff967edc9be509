/// What the bytes of an input say of an archive's file.
///
/// The first letter chooses: `0` the rest is the file; `1` the sample archive with bytes changed, each change an offset of three bytes, a
/// count, and so many bytes; `2` and `3` the sample archive with cells changed, a line each: a letter for the column (see
/// `SampleArchive.columns`), one for the row, one for the kind of value (`i` a whole number, `r` another number, `t` a text, `b` bytes, `u`
/// nothing), and the value. Every letter chooses something, so that the fuzzer can try any.
struct ArchiveInput: CustomStringConvertible {
    /// One cell and what it holds from now on.
    struct Cell {
        enum Value { case integer(Int64), real(Double), text(String), bytes([UInt8]), nothing }

        let column: Int
        let row: Int
        let value: Value
    }

    private(set) var file: [UInt8]
    private(set) var cells: [Cell] = []

    /// Nil when there are not enough bytes to choose.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ sample: SampleArchive) {
        guard bytes.count > 1 else { return nil }
        let rest = bytes[1...]
        switch bytes[0] & 3 {
        case 0: file = Array(rest)
        case 1:
            file = sample.bytes
            change(Array(rest))
        default:
            file = sample.bytes
            cells = rest.split(separator: 10).compactMap { Self.cell(Array($0)) }
        }
    }

    private mutating func change(_ patches: [UInt8]) {
        var place = 0
        while place + 4 < patches.count, !file.isEmpty {
            let offset = (Int(patches[place]) << 16 + Int(patches[place + 1]) << 8 + Int(patches[place + 2])) % file.count
            let end = min(place + 4 + Int(patches[place + 3]), patches.count)
            for (number, byte) in patches[(place + 4)..<end].enumerated() where offset + number < file.count { file[offset + number] = byte }
            place = max(end, place + 5)
        }
    }

    private static func cell(_ line: [UInt8]) -> Cell? {
        guard line.count >= 3 else { return nil }
        let text = String(decoding: line[3...], as: UTF8.self)
        let value: Cell.Value =
            switch line[2] % 5 {
            case 0: .integer(Int64(text) ?? Int64(line.count))
            case 1: .text(text)
            case 2: .nothing
            case 3: .bytes(Array(line[3...]))
            default: .real(Double(text) ?? .infinity)
            }
        return Cell(column: Int(line[0]), row: Int(line[1]), value: value)
    }

    /// What is changed; the input has the rest.
    var description: String { cells.isEmpty ? "a file of \(file.count) bytes" : cells.map { "\($0)" }.joined(separator: "\n") }
}
