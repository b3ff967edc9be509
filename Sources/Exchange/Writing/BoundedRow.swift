import Personnel

/// One row of comma-separated text while it is written into memory that has room for it.
///
/// Nothing asks whether there is room: whoever begins a row makes enough for the most its cells can take, which every function here
/// says, with the delimiter behind the cell. Up to seven bytes more are touched behind the last cell.
struct BoundedRow {
    private var next: UnsafeMutablePointer<UInt8>
    private let delimiter: UInt8

    fileprivate init(_ next: UnsafeMutablePointer<UInt8>, _ delimiter: UInt8) {
        self.next = next
        self.delimiter = delimiter
    }

    /// Room for a NIP.
    static let nip = 19
    /// Room for a number of points that `fits`.
    static let points = 8

    /// Whether thousandths can be written as points.
    static func fits(_ thousandths: Int32) -> Bool { DecimalText.thousandths.contains(Int(thousandths)) }

    /// 19 bytes.
    mutating func cell(_ nip: NIP) {
        next += DecimalText.write(nip, to: next)
        separate()
    }

    /// At most one byte more than the longest of the cells.
    mutating func cell(_ cells: QuotedCells, _ number: Int) {
        cells.withBytes(number) { bytes in
            if let start = bytes.baseAddress { next.update(from: start, count: bytes.count) }
            next += bytes.count
        }
        separate()
    }

    /// Points that `fits`, without trailing zeros: at most 8 bytes.
    mutating func cell(thousandths: Int32, _ texts: DecimalText) {
        next += texts.write(Int(thousandths), to: next)
        separate()
    }

    private mutating func separate() {
        next[0] = delimiter
        next += 1
    }
}

extension CSVText {
    /// Writes a whole row of cells whose lengths are bounded.
    ///
    /// - Parameter room: at least what `body` writes, by what `BoundedRow` says of each cell.
    mutating func row(room: Int, _ body: (inout BoundedRow) -> Void) {
        let delimiter = delimiter
        fill(room) { start in
            var row = BoundedRow(start, delimiter)
            body(&row)
            return row.end(since: start)
        }
    }
}

extension BoundedRow {
    /// Ends the row; how many bytes it has.
    fileprivate mutating func end(since start: UnsafeMutablePointer<UInt8>) -> Int {
        // In the place of the last delimiter.
        next[-1] = UInt8(ascii: "\n")
        return next - start
    }
}
