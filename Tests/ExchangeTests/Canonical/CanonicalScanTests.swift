import CColumns
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Rows and cells of canonical tables are found as they are by cutting the text at line feeds and commas, whatever the bytes are.
@Suite struct CanonicalScanTests {
    private static func text(_ seed: UInt64, rows: Int, width: Int) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        let letters = Array("0123456789ABCPNS-% \"\r;".utf8) + [0, 9, 0x7F, 0xC3, 0xFF]
        return (0..<rows).flatMap { _ in
            var row: [UInt8] = []
            for column in 0..<width {
                // Now and then a cell longer than all that is scanned at once.
                let count = Int.random(in: 0..<20_000, using: &random) == 0 ? 300_000 : Int.random(in: 0...12, using: &random)
                for _ in 0..<count { row.append(letters[Int.random(in: 0..<letters.count, using: &random)]) }
                row.append(column == width - 1 ? 10 : 44)
            }
            return row
        }
    }

    /// The cells of all rows; nil where one has others than it should.
    private static func cells(_ text: [UInt8], width: Int, from start: Int) -> [[[UInt8]]]? {
        var scan = CanonicalScan(width: width)
        var place = start, rows: [[[UInt8]]] = []
        while place < text.count {
            guard let next = scan.find(in: text.span, from: place, until: text.count) else { return nil }
            let part = Array(text[place..<min(next + CanonicalScan.overlap, text.count)])
            let grid = CellGrid(text: part.span, marks: scan.marks.span, rows: scan.rows.span, width: width + 1, mayBeQuoted: false)
            for row in 0..<scan.rows.count {
                rows.append(
                    (0..<width).map { column in
                        let bounds = grid.bounds(row, column)
                        return Array(part[bounds.start..<bounds.end])
                    })
            }
            place = next
        }
        return rows
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func findsTheCellsThatAreThere(seed: UInt64) {
        let width = Int(seed) + 1, text = Self.text(seed, rows: 30_000, width: width)
        let lines = text.dropLast().split(separator: 10, omittingEmptySubsequences: false)
        let expected = lines.map { $0.split(separator: 44, omittingEmptySubsequences: false).map(Array.init) }
        #expect(Self.cells(text, width: width, from: 0) == expected)
        let second = (lines.first?.count ?? 0) + 1
        #expect(Self.cells(text, width: width, from: second) == Array(expected.dropFirst()))
        #expect(text.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { takar_count_lines($0, bytes.count) } } == lines.count)
    }

    @Test func refusesRowsOfOtherCells() {
        let text = Self.text(9, rows: 2000, width: 4)
        #expect(Self.cells(text, width: 4, from: 0) != nil)
        #expect(Self.cells(text, width: 3, from: 0) == nil && Self.cells(text, width: 5, from: 0) == nil)
        #expect(Self.cells(Array(text.dropLast()), width: 4, from: 0) == nil, "the last row has no end")
        #expect(Self.cells(text + [44, 44, 10], width: 4, from: 0) == nil && Self.cells(text + [10], width: 4, from: 0) == nil)
        #expect(Self.cells(Array("abc".utf8), width: 1, from: 0) == nil && Self.cells([], width: 1, from: 0) == [])
    }

    /// A cell of another form than its column breaks its table, whatever its manifest says.
    @Test(arguments: [
        (0, "x"), (0, "-1"), (3, "2018-02-30"), (3, "20-03-2018"), (5, "0x10"), (5, "\"q\""), (6, "1.5"), (6, "9999999999999999999"),
        (7, "DF2BED63AB90834"), (7, "ZZZZZZZZZZZZZZZ1"), (8, "NULL"),
    ]) func tellsCellsOfAnotherForm(column: Int, cell: String) {
        func isBroken(_ cells: [String]) -> Bool {
            let text = Array((cells.joined(separator: ",") + "\n").utf8)
            var batch = CanonicalBatch(.training), rows = RowColumns([.trainingStart, .trainingYear, .trainingHours])
            guard batch.find(in: text.span, from: 0, until: text.count) != nil, batch.goOn() else { return true }
            rows.reset(count: batch.count)
            _ = batch.numbers(text.span, 0)
            batch.read(text.span, into: &rows)
            _ = batch.certificates(text.span)
            return batch.isBroken
        }
        let well = ["1", "13", "T", "2018-03-20", "2018-03-22", "2018", "24000", "DF2BED63AB90834B", "0"]
        #expect(!isBroken(well) && !isBroken(well.enumerated().map { [3, 5, 6, 7].contains($0.offset) ? "" : $0.element }))
        #expect(isBroken(well.enumerated().map { $0.offset == column ? cell : $0.element }))
    }

    @Test(arguments: [0, 1, 63, 64, 65, 255, 64 * 255, 64 * 255 + 1, 64 * 256 + 7]) func countsLines(count: Int) {
        let feeds = [UInt8](repeating: 10, count: count + 1), others = (0...count).map { UInt8($0 % 3 == 0 ? 10 : 11) }
        for text in [feeds, others] {
            let found = text.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { takar_count_lines($0, count) } }
            #expect(found == text.prefix(count).count { $0 == 10 })
        }
    }
}
