import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// A row written where room was made once is the row written cell by cell.
@Suite struct BoundedRowTests {
    @Test func sameAsCellByCell() throws {
        var random = SeededGenerator(seed: 71)
        let ids = QuotedCells(["U1", "", "a,b", "U\"2", String(repeating: "x", count: 300)]), labels = QuotedCells(["", "pelaksana"])
        let line = ScoreLine(units: try Self.units(["U1", "", "a,b"]), classes: labels, categories: ids)
        let decimals = DecimalText()
        var fast = CSVText(), plain = CSVText()
        for _ in 0..<3000 {
            let nip = NIP(known: 190_001_011_990_011_001 + UInt64.random(in: 0..<90_000_000_000_000, using: &random))
            let numbers = (0..<4).map { _ in
                Bool.random(using: &random) ? Int32.random(in: 0...249_999, using: &random) : Int32.random(in: 0...200, using: &random) * 500
            }
            let points: InlineArray<4, Int32> = [numbers[0], numbers[1], numbers[2], numbers[3]]
            let row = ScoreRows.Row(
                nip: nip, unit: Int32.random(in: 0..<3, using: &random), points: points, classNumber: UInt8.random(in: 0...1, using: &random),
                category: UInt8.random(in: 0..<5, using: &random))
            line.write(row, &fast)
            plain.cell(nip)
            plain.cell(["U1", "", "a,b"][Int(row.unit)])
            plain.cell(labels, Int(row.classNumber))
            for number in numbers { plain.cell(thousandths: Int(number), decimals) }
            plain.cell(thousandths: numbers.reduce(0) { $0 + Int($1) }, decimals)
            plain.cell(ids, Int(row.category))
            plain.endRow()
        }
        #expect(fast.bytes == plain.bytes)
    }

    /// Nobody has so many points, and nobody so few; they are written all the same.
    @Test(arguments: [-1, 1_000_000, Int32.max, Int32.min]) func pointsBeyondTheRoom(_ points: Int32) throws {
        let line = ScoreLine(units: try Self.units(["U1"]), classes: QuotedCells([""]), categories: QuotedCells(["Rendah"]))
        var text = CSVText()
        let nip = try #require(NIP("199003152015031901"))
        line.write(ScoreRows.Row(nip: nip, unit: 0, points: [points, 0, 0, 1500], classNumber: 0, category: 0), &text)
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == "199003152015031901,U1,,\(Thousandths.text(Int(points))),0,0,1.5,\(Thousandths.text(Int(points) + 1500)),Rendah\n")
    }

    private static func units(_ ids: [String]) throws -> UnitCells {
        UnitCells(People(), UnitTree(ids.map { OrganizationUnit(id: $0, name: "", parentID: "", echelon: .empty, agencyID: "") }))
    }
}
