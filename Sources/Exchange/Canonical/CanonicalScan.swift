import CColumns
import CScan
import Vocabulary

/// Where rows and cells lie in a piece of a canonical table; one thread uses it again and again.
struct CanonicalScan: ~Copyable {
    /// So many bytes are scanned at a time, or more where a row is longer.
    private static let usual = 1 << 17
    /// No row is longer than this: positions in a scan are words of 32 bits.
    private static let longest = 1 << 30
    /// So many bytes behind the rows belong to the text as well, so that their last cells can be loaded like all others.
    static let overlap = 32

    /// How many cells a row has.
    let width: Int
    /// The rows that were found, their positions counted from where the scan began.
    private(set) var rows: [RowSplit.Regular] = []
    /// Where cells end, counted from where the scan began.
    private(set) var marks: [UInt32] = []
    private var lines: [UInt32] = []
    private var specials: [UInt32] = []
    private var found = takar_found()

    init(width: Int) { self.width = width }

    /// Finds the rows of the next part of a text, from `start` on and not beyond `end`.
    ///
    /// - Returns: where the last of them ends; nil when one has other cells than it should, or no end.
    mutating func find(in text: Span<UInt8>, from start: Int, until end: Int) -> Int? {
        rows.removeAll(keepingCapacity: true)
        found = takar_found()
        var size = Self.usual
        while found.lines == 0 {
            let part = text.extracting(start..<min(start + size, end))
            makeRoom(part.count + Int(TAKAR_SCAN_SLACK))
            // Each array has room for the numbers of all bytes and the slack the scan asks for.
            part.withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { found = takar_scan(base, bytes.count, UInt8(ascii: ","), &marks, &lines, &specials) }
            }
            guard found.lines > 0 || (start + size < end && size < Self.longest) else { return nil }
            size *= 4
        }
        return splitRows().map { start + $0 }
    }

    private mutating func makeRoom(_ size: Int) {
        guard size > marks.count else { return }
        marks = [UInt32](repeating: 0, count: size)
        lines = marks
        specials = marks
    }

    /// Where the rows end; nil when one has other cells than it should.
    private mutating func splitRows() -> Int? {
        let width = UInt32(truncatingIfNeeded: width)
        var start: UInt32 = 0, mark: UInt32 = 0
        rows.reserveCapacity(found.lines)
        for line in 0..<found.lines {
            let last = lines[line]
            guard last &- mark &+ 1 == width else { return nil }
            rows.append(RowSplit.Regular(start: start, first_mark: mark, number: UInt32(truncatingIfNeeded: line)))
            (start, mark) = (marks[Int(last)] &+ 1, last &+ 1)
        }
        return Int(start)
    }
}
