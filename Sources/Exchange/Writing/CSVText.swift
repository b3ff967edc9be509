import Personnel
import Vocabulary

/// Rows of comma-separated text as bytes, written cell by cell.
public struct CSVText: Sendable {
    private var storage: [UInt8] = []
    private var count = 0
    private var isRowStart = true
    let delimiter: UInt8
    /// Whether lines end as those of Windows.
    private let endsWithReturn: Bool

    public init(delimiter: UInt8 = UInt8(ascii: ",")) {
        self.delimiter = delimiter
        endsWithReturn = false
    }

    /// Text in a dialect, with the mark that a file of it begins with.
    public init(_ dialect: CSVDialect) {
        delimiter = dialect.delimiter
        endsWithReturn = dialect == .excel
        storage = dialect.mark
        count = storage.count
    }

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    public mutating func clear() {
        count = 0
        isRowStart = true
    }

    public mutating func cell(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { Self.quoted($0, delimiter) { append($0) } }
    }

    /// A cell that has been quoted before.
    public mutating func cell(_ cells: QuotedCells, _ number: Int) {
        separate()
        cells.withBytes(number) { append($0) }
    }

    public mutating func cell(_ nip: NIP) {
        if nip.isPseudonym { return cell(nip.description) }
        separate()
        fill(18) { DecimalText.write(nip, to: $0) }
    }

    public mutating func cell(_ number: Int) { cell(String(number)) }

    /// Thousandths as a decimal number without trailing zeros.
    mutating func cell(thousandths: Int, _ texts: DecimalText) {
        guard DecimalText.thousandths.contains(thousandths) else { return cell(Thousandths.text(thousandths)) }
        separate()
        fill(8) { texts.write(thousandths, to: $0) }
    }

    public mutating func endRow() {
        reserve(2)
        if endsWithReturn {
            storage[count] = UInt8(ascii: "\r")
            count += 1
        }
        storage[count] = UInt8(ascii: "\n")
        count += 1
        isRowStart = true
    }

    /// Makes room for a row of so many bytes and lets `body` write it from its start on; `body` says how many it has written.
    mutating func fill(_ room: Int, _ body: (_ start: UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(room)
        storage.withUnsafeMutableBufferPointer { storage in
            if let base = storage.baseAddress { count += body(base + count) }
        }
    }

    private mutating func separate() {
        defer { isRowStart = false }
        guard !isRowStart else { return }
        reserve(1)
        storage[count] = delimiter
        count += 1
    }

    /// Makes room for so many bytes, and for the eight that a short cell is written as.
    private mutating func reserve(_ more: Int) {
        if count + more + 8 > storage.count { storage += [UInt8](repeating: 0, count: max(1 << 16, storage.count + more)) }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        guard let start = bytes.baseAddress else { return }
        storage.withUnsafeMutableBufferPointer { storage in
            // `reserve` has made room for them.
            if let base = storage.baseAddress { (base + count).update(from: start, count: bytes.count) }
        }
        count += bytes.count
    }

    /// Calls `body` with a cell that holds the delimiter, a quote or a line break in quotes, and with any other as it is.
    static func quoted(_ cell: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8 = UInt8(ascii: ","), _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard cell.contains(where: { $0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13 }) else { return body(cell) }
        var bytes: [UInt8] = [34]
        for byte in cell {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        bytes.append(34)
        bytes.withUnsafeBufferPointer(body)
    }
}

/// Texts that stand in many rows, quoted once.
public struct QuotedCells: Sendable {
    private var bytes: [UInt8] = []
    /// Where each ends in `bytes`; it begins where the one before ends.
    private var ends: [Int] = []
    /// How many bytes the longest has.
    private(set) var longest = 0

    public init(_ texts: some Sequence<String>) {
        for var text in texts {
            let start = bytes.count
            text.withUTF8 { CSVText.quoted($0) { bytes += $0 } }
            longest = max(longest, bytes.count - start)
            ends.append(bytes.count)
        }
    }

    func withBytes(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let range = (number == 0 ? 0 : ends[number - 1])..<ends[number]
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}

/// The digits of numbers below a thousand, written once, so that points are put together instead of divided.
struct DecimalText: Sendable {
    struct Piece: Sendable {
        /// The first character in the lowest byte.
        let bytes: UInt64
        let count: Int

        init(_ text: String) {
            bytes = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            count = text.utf8.count
        }
    }

    /// The whole part: `0` to `999`.
    let whole: [Piece]
    /// What stands behind it: nothing for 0, `.5` for 500, `.125` for 125.
    let rest: [Piece]

    init() {
        whole = (0..<1000).map { Piece(String($0)) }
        rest = (0..<1000).map { Piece(String(Thousandths.text($0).dropFirst())) }
    }

    /// What `write` takes.
    static let thousandths = 0...999_999

    /// Writes a NIP; how many bytes it has, which are eighteen.
    static func write(_ nip: NIP, to start: UnsafeMutablePointer<UInt8>) -> Int {
        put(eight(nip.number / 10_000_000_000), to: start)
        put(eight(nip.number / 100 % 100_000_000), to: start + 8)
        let last = nip.number % 100
        start[16] = 48 + UInt8(truncatingIfNeeded: last / 10)
        start[17] = 48 + UInt8(truncatingIfNeeded: last % 10)
        return 18
    }

    /// Writes thousandths as a decimal number without trailing zeros; how many bytes it has, of eight that are touched.
    func write(_ thousandths: Int, to start: UnsafeMutablePointer<UInt8>) -> Int {
        let whole = whole[thousandths / 1000], rest = rest[thousandths % 1000]
        Self.put(whole.bytes | rest.bytes << UInt64(8 * whole.count), to: start)
        return whole.count + rest.count
    }

    private static func put(_ word: UInt64, to start: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(start).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// Eight digits of a number below a hundred million, with leading zeros, as a word whose lowest byte is the first of them.
    static func eight(_ number: UInt64) -> UInt64 {
        let fours = (number / 10_000) | ((number % 10_000) << 32)
        let hundreds = ((fours &* 10_486) >> 20) & 0x0000_007F_0000_007F
        let pairs = hundreds | ((fours &- hundreds &* 100) << 16)
        let tens = ((pairs &* 103) >> 10) & 0x000F_000F_000F_000F
        return (tens | ((pairs &- tens &* 10) << 8)) | 0x3030_3030_3030_3030
    }
}
