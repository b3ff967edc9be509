import Foundation
import Measurement
import TestSupport
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Recaps of which only a part can be read: headings again in another order, and several sheets.
@Suite struct OfficialPartsTests {
    private static let heading = ["nip", "nama", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total"]
    private static let other = ["nip", "nama", "disiplin", "kinerja", "kompetensi", "kualifikasi", "total"]

    private static func row(_ person: Int) -> [String] { [Lines.nip(person), "PEGAWAI CONTOH \(person)", "15", "20", "25", "5", "65"] }

    private func read(_ folder: TestFolder, _ name: String) throws -> OfficialTable {
        let table = try withExtendedLifetime(folder) { try OfficialTable.read(folder.path(name), year: 2022, maxima: OfficialTableTests.maxima) }
        #expect(table.read == table.scores.count + table.refused + table.otherYears + table.setAside.values.reduce(0, +))
        return table
    }

    /// Points must not go to another dimension: what stands below is refused, until the headings stand there as before.
    @Test func headingsInAnotherOrder() throws {
        let rows = [Self.heading, Self.row(1), Self.other, Self.row(2), Self.row(3), Self.heading, Self.row(4)]
        let table = try read(try TestFolder(["rekap.csv": rows.map { $0.joined(separator: ";") + "\n" }.joined()]), "rekap.csv")
        #expect(table.scores.map(\.row) == [2, 7])
        #expect(table.refused == 2)
        #expect(table.setAside == [.repeatedHeading: 2])
        #expect(DataSet.words(table.diagnostics) == ["rekap.csv:3 judul-urutan-lain"])
        #expect(table.diagnostics.first?.problem.severity == .error)
    }

    /// Other sheets with such a table are named, also those that are not shown; sheets of remarks are not.
    @Test func severalSheets() throws {
        func rows(_ people: ClosedRange<Int>) -> String {
            ([Self.heading] + people.map(Self.row)).enumerated().map { TestWorkbook.row($0.offset + 1, $0.element) }.joined()
        }
        var workbook = TestWorkbook([
            ("Ket", TestWorkbook.row(1, ["KETERANGAN"])), ("Satu", rows(1...2)), ("Dua", rows(3...4)), ("Tiga", rows(5...5)),
        ])
        let list = try #require(workbook.parts.first { $0.name == "xl/workbook.xml" }).text
        workbook.set("xl/workbook.xml", list.replacing("name=\"Tiga\"", with: "name=\"Tiga\" state=\"hidden\""))
        let folder = try TestFolder()
        try workbook.write(to: folder.path("rekap.xlsx"))
        let table = try read(folder, "rekap.xlsx")
        #expect(table.scores.count == 2)
        #expect(
            DataSet.words(table.diagnostics) == ["rekap.xlsx/Dua: lembar-lain-tidak-dibaca", "rekap.xlsx/Tiga: lembar-lain-tidak-dibaca"])
        #expect(table.diagnostics.allSatisfy { $0.problem.severity == .warning })
    }
}
