import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// Rows that no personnel file has: they cost themselves, and what stands around them is read.
@Suite struct LongRowTests {
    private func rows(_ text: String) -> [ReadRow] { ReadRow.all(Array(text.utf8), delimiter: 59) }

    @Test func aMegabyteIsARowAndOneByteMoreIsNone() {
        // The line end belongs to the row.
        let longest = String(repeating: "x", count: CSVRows.longestRow - 1)
        #expect(rows("a;b\n\(longest)\nc;d").map(\.defect) == [nil, nil, nil])
        let tooLong = rows("a;b\nx\(longest)\nc;d")
        #expect(tooLong.map(\.defect) == [nil, .tooLong, nil])
        #expect(tooLong.map(\.texts) == [["a", "b"], [""], ["c", "d"]])
    }

    @Test func asManyCellsAsASpreadsheetHolds() {
        let most = String(repeating: ";", count: CSVRows.mostCells - 1)
        let rows = rows("a;b\n\(most)\n;\(most)\nc;d")
        #expect(rows.map(\.defect) == [nil, nil, .tooLong, nil])
        #expect(rows.map(\.cells.count) == [2, CSVRows.mostCells, 1, 2])
    }

    @Test func tenThousandColumnsAreHeadingsLikeOthers() throws {
        let fill = (0..<10_000).map { "kolom_\($0)" }.joined(separator: ";")
        let heading = "\(fill);nip_baru;kedudukan_hukum_id;jenis_jabatan_id"
        let cells = String(repeating: ";", count: 10_000)
        let rows = [
            "\(cells)\(Lines.nip(1));01;2", "\(cells)\(Lines.nip(2));01;2" + String(repeating: ";", count: 6_000),
            "\(cells)\(Lines.nip(3));01;2\(cells)", "x",
        ]
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(heading, rows)]).read()
        #expect(dataSet.findings(in: "pegawai.csv").suffix(2) == ["4 baris-terlalu-panjang", "5 nip_baru nip-kosong"])
        #expect(dataSet.people.count == 2)
    }

    @Test func aLineOfTwentyMegabytesCostsItself() throws {
        let row = Array("199003152015031901;01;2\n".utf8)
        let folder = try TestFolder()
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)
        try folder.write(
            "pegawai.csv", Array("nip_baru;kedudukan_hukum_id;jenis_jabatan_id\n".utf8) + row + line + [10] + Array("199003152015031902;01;2\n".utf8))
        let dataSet = try DataSet.read(try DataFolder(folder.path), plan: try TestFolder.plan())
        #expect(dataSet.people.count == 2)
        #expect(dataSet.findings(in: "pegawai.csv").contains("3 baris-terlalu-panjang"))
        #expect(dataSet.intakes.allSatisfy { $0.isBalanced })
    }

    @Test func aFileOfOneLongLineIsNoKnownFile() throws {
        let folder = try TestFolder()
        try folder.write("x.csv", [UInt8](repeating: UInt8(ascii: ";"), count: 5 << 20))
        let data = try DataFolder(folder.path)
        #expect(data.files.isEmpty)
        #expect(data.diagnostics.map(\.problem.code) == ["berkas-tidak-dikenal"])
    }
}
