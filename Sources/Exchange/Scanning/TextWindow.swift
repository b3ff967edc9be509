import CScan

/// A piece of a table's text in memory, with what a scan found in it.
///
/// One thread uses a window again and again, so that reading rows allocates nothing. The memory is its own and not an array's,
/// because an array would have to be filled with zeros before the scan may write to it.
final class TextWindow {
    /// Where the piece begins in the text of the table.
    private(set) var offset = 0
    /// How many bytes are there.
    private(set) var count = 0
    /// How many of them have been scanned.
    private(set) var scanned = 0
    private(set) var found = takar_found()

    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private let marks: UnsafeMutablePointer<UInt32>
    private let lines: UnsafeMutablePointer<UInt32>
    private let specials: UnsafeMutablePointer<UInt32>
    private let scanCapacity: Int

    /// A window in which `size` bytes can be scanned, at most `UInt32.max`.
    init(size: Int) {
        capacity = size
        scanCapacity = size
        bytes = .allocate(capacity: size)
        let room = size + Int(TAKAR_SCAN_SLACK)
        marks = .allocate(capacity: room)
        lines = .allocate(capacity: room)
        specials = .allocate(capacity: room)
    }

    deinit {
        bytes.deallocate()
        marks.deallocate()
        lines.deallocate()
        specials.deallocate()
    }

    /// Reads the range of the table's text, which must fit, and scans it.
    func load(_ text: TableText, _ range: Range<Int>, delimiter: UInt8) throws(FileFailure) {
        offset = range.lowerBound
        count = min(range.count, scanCapacity)
        try text.read(range.lowerBound..<range.lowerBound + count, into: bytes)
        scanned = count
        // Each array has room for the numbers of `scanCapacity` bytes and the slack the scan asks for.
        found = takar_scan(bytes, scanned, delimiter, marks, lines, specials)
    }

    /// Reads on behind what is there, without scanning it: for a row that ends further down.
    func extend(_ text: TableText, to end: Int) throws(FileFailure) {
        let wanted = end - offset
        guard wanted > count else { return }
        if wanted > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
            larger.update(from: bytes, count: count)
            bytes.deallocate()
            bytes = larger
            capacity = wanted
        }
        try text.read(offset + count..<end, into: bytes + count)
        count = wanted
    }

    /// Gives the memory of an uncommonly long row back.
    func shrink() {
        guard capacity > scanCapacity else { return }
        bytes.deallocate()
        bytes = .allocate(capacity: scanCapacity)
        capacity = scanCapacity
        count = 0
        scanned = 0
        found = takar_found()
    }

    /// The bytes, and the scan's marks, lines and specials as `takar_scan` describes them; they hold only as long as `body` runs.
    func withSpans<Result, Failure: Error>(
        _ body: (_ text: Span<UInt8>, _ marks: Span<UInt32>, _ lines: Span<UInt32>, _ specials: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(
            UnsafeBufferPointer(start: bytes, count: count).span, UnsafeBufferPointer(start: marks, count: found.marks).span,
            UnsafeBufferPointer(start: lines, count: found.lines).span, UnsafeBufferPointer(start: specials, count: found.specials).span)
    }
}
