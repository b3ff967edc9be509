import CColumns
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

    /// A table of a part that has been opened, whose heading must be that of the schema.
    init(_ table: CanonicalTable, of part: CanonicalFolder.Part) throws(FileFailure) {
        name = part.prefix + table.fileName
        self.table = table
        try Cancellation.check(name)
        guard let data = part.texts[table] else { throw FileFailure(name, .canonicalMissing) }
        self.data = data
        let heading = table.columns.map(\.name).joined(separator: ",") + "\n"
        guard data.starts(with: heading.utf8) else { throw FileFailure(name, .canonicalBroken) }
        start = heading.utf8.count
    }

    /// Calls `body` with all rows, some at a time.
    func forEach(_ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void) throws(FileFailure) {
        var batch = CanonicalBatch(table)
        try forEach(start..<data.count, &batch, body)
    }

    private func forEach(
        _ range: Range<Int>, _ batch: inout CanonicalBatch, _ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        var failure: FileFailure?
        data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
            let text = Span(_unsafeElements: buffer.bindMemory(to: UInt8.self))
            var place = range.lowerBound
            while place < range.upperBound {
                guard let next = batch.find(in: text, from: place, until: range.upperBound) else {
                    failure = FileFailure(name, .canonicalBroken)
                    return
                }
                let part = text.extracting(place..<min(next + CanonicalScan.overlap, text.count))
                while batch.goOn() {
                    do throws(FileFailure) { try body(part, batch) } catch {
                        failure = error
                        return
                    }
                }
                place = next
            }
        }
        if let failure { throw failure }
    }

    /// A part of the text that ends where a row does.
    struct Piece {
        let range: Range<Int>
        /// The number of its first row in the file, from 1 with the heading.
        let firstRow: Int
        let rows: Int
    }

    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
            guard let bytes = buffer.bindMemory(to: UInt8.self).baseAddress else { return }
            var place = start, row = 2
            while place < buffer.count {
                var end = min(place + Self.piece, buffer.count)
                while end < buffer.count, buffer[end - 1] != UInt8(ascii: "\n") { end += 1 }
                let rows = takar_count_lines(bytes + place, end - place)
                pieces.append(Piece(range: place..<end, firstRow: row, rows: rows))
                (place, row) = (end, row + rows)
            }
        }
        return pieces
    }

    /// Calls `body` with all rows of a piece, some at a time; a thread uses one batch for all its pieces.
    func forEach(
        in piece: Piece, _ batch: inout CanonicalBatch,
        _ body: (Span<UInt8>, borrowing CanonicalBatch) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        batch.firstRow = piece.firstRow
        try forEach(piece.range, &batch, body)
    }
}
