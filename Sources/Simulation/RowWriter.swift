/// Appends rows of cells, separated by semicolons and ended by CRLF, to a buffer of bytes.
///
/// A cell is begun by `cell`; what stands in it may be put together from several appends.
struct RowWriter {
    private(set) var bytes: [UInt8] = []
    private var rowStart = 0
    private var previousRow = 0..<0
    private var cellsInRow = 0

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Begins the next cell.
    mutating func cell() {
        if cellsInRow > 0 { bytes.append(UInt8(ascii: ";")) }
        cellsInRow += 1
    }

    mutating func cell(_ text: String) {
        cell()
        append(text)
    }

    mutating func cell(_ number: Int) {
        cell()
        append(number)
    }

    /// A cell in quotes, for text that holds a separator, a quote or a line break.
    mutating func quotedCell(_ text: String) {
        cell()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func emptyCells(_ count: Int) {
        guard count > 0 else { return }
        // The first cell of a row has no separator before it.
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ";"), count: cellsInRow > 0 ? count : count - 1))
        cellsInRow += count
    }

    /// Leaves cells empty until the next one begun is the one at `column`, counted from 0.
    mutating func skip(to column: Int) { emptyCells(max(0, column - cellsInRow)) }

    mutating func endRow() {
        bytes.append(13)
        bytes.append(10)
        previousRow = rowStart..<bytes.count
        rowStart = bytes.count
        cellsInRow = 0
    }

    /// Writes the row just ended once more.
    mutating func repeatRow() {
        // A copy of the row: a slice would hold on to the buffer and have all of it copied at the next append.
        bytes.append(contentsOf: Array(bytes[previousRow]))
        rowStart = bytes.count
    }

    /// Where the next row begins; between rows only.
    var mark: Int { rowStart }

    /// Leaves the buffer as it was at the mark, without the rows that were written since.
    mutating func takeBack(to mark: Int) {
        bytes.removeSubrange(mark...)
        (rowStart, previousRow) = (mark, mark..<mark)
    }

    /// Empties the buffer; call it between rows only.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (rowStart, previousRow) = (0, 0..<0)
    }
}

extension RowWriter {
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// A number of zero or more, in decimal digits.
    mutating func append(_ number: Int) {
        var digits = 1
        var bound = 10
        while number >= bound, digits < 18 { (digits, bound) = (digits + 1, bound * 10) }
        append(number, digits: digits)
    }

    /// The lowest `digits` decimal digits of a number of zero or more, with zeros before it where it has fewer.
    mutating func append(_ number: Int, digits: Int) {
        // Room first, then the digits from the last to the first: one check of the buffer instead of one a digit.
        for _ in 0..<digits { bytes.append(UInt8(ascii: "0")) }
        var rest = UInt64(truncatingIfNeeded: number)
        bytes.withUnsafeMutableBufferPointer { buffer in
            for place in stride(from: buffer.count - 1, to: buffer.count - 1 - digits, by: -1) {
                buffer[place] += UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
        }
    }

    /// The lowest `digits` hexadecimal digits, in capitals.
    mutating func append(hexadecimal word: UInt64, digits: Int) {
        for place in stride(from: 4 * (digits - 1), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(place)) & 15
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
