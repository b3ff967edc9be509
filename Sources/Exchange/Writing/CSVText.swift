import Personnel
import Vocabulary

/// Rows of comma-separated text as bytes, written cell by cell.
public struct CSVText: Sendable {
    private(set) var bytes: [UInt8] = []
    private var isRowStart = true

    public init() {}

    public mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isRowStart = true
    }

    public mutating func cell(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { Self.quote($0, into: &bytes) }
    }

    /// A cell that has been quoted before.
    public mutating func cell(_ cells: QuotedCells, _ number: Int) {
        separate()
        cells.append(number, to: &bytes)
    }

    public mutating func cell(_ nip: NIP) {
        separate()
        var number = nip.number
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 18))
        var index = start + 18
        while number > 0, index > start {
            index -= 1
            bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            number /= 10
        }
    }

    public mutating func cell(_ number: Int) {
        separate()
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(number.magnitude)
    }

    /// Thousandths as a decimal number without trailing zeros.
    public mutating func cell(thousandths: Int) {
        separate()
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        append(thousandths.magnitude / 1000)
        var rest = thousandths.magnitude % 1000
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var unit: UInt = 100
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    public mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isRowStart = true
    }

    private mutating func separate() {
        if !isRowStart { bytes.append(UInt8(ascii: ",")) }
        isRowStart = false
    }

    private mutating func append(_ number: UInt) {
        if number >= 10 { append(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Quotes a cell that holds a comma, a quote or a line break.
    static func quote(_ cell: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        guard cell.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else { return bytes.append(contentsOf: cell) }
        bytes.append(34)
        for byte in cell {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        bytes.append(34)
    }
}

/// Texts that stand in many rows, quoted once.
public struct QuotedCells: Sendable {
    private var bytes: [UInt8] = []
    /// Where each ends in `bytes`; it begins where the one before ends.
    private var ends: [Int] = []

    public init(_ texts: some Sequence<String>) {
        for var text in texts {
            text.withUTF8 { CSVText.quote($0, into: &bytes) }
            ends.append(bytes.count)
        }
    }

    func append(_ number: Int, to text: inout [UInt8]) { text.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]) }
}
