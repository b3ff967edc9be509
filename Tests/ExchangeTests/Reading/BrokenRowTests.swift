import Personnel
import Measurement
import Vocabulary
import Testing

@testable import Exchange

/// Rows that cannot be read as text cost themselves only.
@Suite struct BrokenRowTests {
    /// Old programs save Windows-1252; all that is scored is ASCII, which is the same there.
    @Test func aRowThatIsNotUTF8IsReadAsWindows1252() throws {
        let folder = try TestFolder()
        let broken = Array("P2;\(Lines.nip(2));Ren".utf8) + [0xE9] + Array(";01;PNS;2;;;40;;I1;\n".utf8)
        try folder.write("pegawai.csv", Array(Lines.employees(1...1).utf8) + broken + Array(Lines.employee(3).utf8))
        let dataSet = try folder.read()
        #expect(dataSet.people.nips.map(\.description) == (1...3).map(Lines.nip))
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 windows-1252"])
        #expect(dataSet.diagnostics.filter { $0.place.file == "pegawai.csv" }.map(\.problem.severity) == [.note])
    }

    @Test func anUnclosedQuoteIsRefusedAndTheRestIsRead() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(
                Lines.employee(1), Lines.employee(2, post: "\"Analis"), Lines.employee(3), Lines.employee(4, post: "\"Analis"))
        ])
        // The second does not close the first: what stands behind it is no delimiter.
        let dataSet = try folder.read()
        #expect(dataSet.people.nips.map(\.description) == [Lines.nip(1), Lines.nip(3)])
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 kutip-tak-tertutup", "5 kutip-tak-tertutup"])
        let alone = try TestFolder(["pegawai.csv": Lines.employees(Lines.employee(1), Lines.employee(2, post: "\"Analis"), Lines.employee(3))])
            .read()
        #expect(alone.people.nips.map(\.description) == [Lines.nip(1), Lines.nip(3)])
        #expect(alone.findings(in: "pegawai.csv") == ["3 kutip-tak-tertutup"])
    }

    @Test func lineBreaksInsideCellsAreText() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(Lines.employee(1, post: "\"Analis\r\nContoh\""), Lines.employee(2))])
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 2)
        #expect((0..<dataSet.people.count).map { dataSet.people.source(of: $0).row } == [2, 3])
    }

    /// Names are shown on terminals, which some characters steer.
    @Test func controlCharactersBecomeSpaces() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...1), "unor.csv": "Id;NamaUnor;DiatasanId\nU1;DINAS \u{1B}[2J\u{0}\u{7F}CONTOH;\nU2;A\u{9B}2JB;\n",
        ])
        let names = try folder.read().tree.units.map(\.name)
        #expect(names.first == "DINAS  [2J  CONTOH")
        #expect(names.last == "A 2JB")
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func everyLineEnd(end: String) throws {
        let text = Lines.employees(1...3)
        #expect(try TestFolder(["pegawai.csv": text.replacing("\n", with: end)]).read().people.count == 3)
        #expect(try TestFolder(["pegawai.csv": String(text.dropLast()).replacing("\n", with: end)]).read().people.count == 3)
    }

    @Test(arguments: [true, false], [true, false]) func utf16(bigEndian: Bool, hasMark: Bool) throws {
        let folder = try TestFolder()
        let units = (hasMark ? "\u{FEFF}" : "") + Lines.employees(1...3)
        let bytes = units.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
        try folder.write("pegawai.csv", bytes)
        #expect(try folder.read().people.count == 3)
        // Cut off in the middle of a letter, the file keeps its whole rows.
        try folder.write("pegawai.csv", bytes.dropLast())
        #expect(try folder.read().people.count == 3)
    }
}
