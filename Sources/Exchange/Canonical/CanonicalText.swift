import Foundation
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// The text of a canonical table, read in pieces.
struct CanonicalText: Sendable {
    let name: String
    let table: CanonicalTable
    private let data: Data
    /// Where the rows begin, behind the heading.
    private let start: Int

    private static let piece = 1 << 20

    /// Reads a table of a part, whose heading must be that of the schema.
    init(_ table: CanonicalTable, of part: CanonicalFolder.Part) throws(FileFailure) {
        name = part.prefix + table.fileName
        self.table = table
        data = try part.bytes(table)
        let heading = table.columns.map(\.name).joined(separator: ",") + "\n"
        guard data.starts(with: heading.utf8) else { throw FileFailure(name, .canonicalBroken) }
        start = heading.utf8.count
    }

    /// Calls `body` with all rows, some at a time.
    func forEach(_ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void) throws(FileFailure) {
        try forEach(from: start, until: data.count, firstRow: 2, body)
    }

    private func forEach(
        from start: Int, until end: Int, firstRow: Int, _ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        var batch = CanonicalBatch(table)
        batch.firstRow = firstRow
        var failure: FileFailure?
        data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
            let text = Span(_unsafeElements: buffer.bindMemory(to: UInt8.self))
            var place = start
            while place < end, failure == nil {
                guard let next = batch.fill(text, from: place, until: end) else {
                    failure = FileFailure(name, .canonicalBroken)
                    return
                }
                do throws(FileFailure) { try body(text, batch) } catch { failure = error }
                batch.firstRow += batch.count
                place = next
            }
        }
        if let failure { throw failure }
    }

    /// Pieces that end where a row does, each with the number of its first row.
    func pieces() -> [(range: Range<Int>, firstRow: Int)] {
        var pieces: [(range: Range<Int>, firstRow: Int)] = []
        data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
            var place = start, row = 2
            while place < buffer.count {
                var end = min(place + Self.piece, buffer.count), rows = 0
                while end < buffer.count, buffer[end - 1] != UInt8(ascii: "\n") { end += 1 }
                for position in place..<end where buffer[position] == UInt8(ascii: "\n") { rows += 1 }
                pieces.append((place..<end, row))
                (place, row) = (end, row + rows)
            }
        }
        return pieces
    }

    func forEach(
        in piece: (range: Range<Int>, firstRow: Int), _ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        try forEach(from: piece.range.lowerBound, until: piece.range.upperBound, firstRow: piece.firstRow, body)
    }
}
