import Measurement
import TestSupport
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Rows in Windows-1252, as programs without UTF-8 save names.
@Suite struct LegacyTextTests {
    private func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        LegacyText.append(bytes[...], to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    @Test func theLettersOfWindows() {
        #expect(text([0x4D, 0x41, 0x92, 0x52, 0x55, 0x46]) == "MA’RUF")
        #expect(text([0x80, 0x85, 0x91, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99]) == "€…‘“”•–—™")
        #expect(text([0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0x83, 0x88, 0x98]) == "ŠŒŽšœžŸƒˆ˜")
        #expect(text([0xA0, 0xBF, 0xC9, 0xDF, 0xE9, 0xF1, 0xFF]) == "\u{A0}¿Éßéñÿ")
        // Five bytes stand for nothing.
        #expect(text([0x81, 0x8D, 0x8F, 0x90, 0x9D]) == String(repeating: "\u{FFFD}", count: 5))
    }

    /// ASCII is ASCII, and from 0xA0 on the numbers are those of Unicode.
    @Test func everyByte() {
        for byte in UInt8.min ... .max where byte < 0x80 || byte >= 0xA0 { #expect(text([byte]) == String(Unicode.Scalar(byte))) }
        var seen: Set<String> = []
        for byte in UInt8.min ... .max {
            let one = text([byte])
            #expect(one.unicodeScalars.count == 1)
            if one != "\u{FFFD}" { #expect(seen.insert(one).inserted, "\(byte)") }
        }
    }

    private static let name = Array("PEGAWAI \u{201C}".utf8.dropLast(3)) + [0x93] + Array("CONTOH".utf8) + [0x94]

    private func employee(_ person: Int) -> [UInt8] {
        Array("P\(person);\(Lines.nip(person));".utf8) + Self.name + Array(";01;PNS;2;Analis Contoh;;40;;I1;Pemerintah Kab. Contoh\n".utf8)
    }

    /// One note for the file, and everybody is there.
    @Test func rowsAreReadAndSaidOnce() throws {
        let folder = try TestFolder(["kursus.csv": Lines.trainings(Lines.training(2))])
        try folder.write(
            "pegawai.csv",
            Array("\(Lines.employeeHeading)\n\(Lines.employee(1))\n".utf8) + employee(2) + Array("\(Lines.employee(3))\n".utf8) + employee(4))
        let dataSet = try folder.read()
        #expect(dataSet.people.nips.map(\.description) == (1...4).map(Lines.nip))
        #expect(dataSet.findings(in: "pegawai.csv") == ["3 windows-1252"])
        #expect(dataSet.diagnostics.first { $0.problem.code == "windows-1252" }?.problem.message.id.hasSuffix(": 2") == true)
        #expect(try dataSet.scoreTable().contains("\(Lines.nip(2)),,fungsional,15,15,"))
        #expect(dataSet.refusedEmployees == 0)
    }

    /// A file may be put together from both: each cell answers for itself.
    @Test func cellsOfBothKindsStandInOneRow() {
        let rows = ReadRow.all([0x52, 0xE9, 59, 0x52, 0xC3, 0xA9, 59, 0x52, 10], delimiter: 59)
        #expect(rows.map(\.texts) == [["Ré", "Ré", "R"]])
        #expect(rows.map(\.defect) == [nil])
    }

    /// The codes of a row in which a name is not UTF-8 are read as any others, and what is wrong with it is said.
    @Test func historiesToo() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2)])
        func training(_ person: Int, _ rest: String) -> [UInt8] {
            Array("\(Lines.nip(person));3;T;BIMTEK ".utf8) + [0x96] + Array(" CONTOH;1/X;;;\(rest)\n".utf8)
        }
        try folder.write(
            "kursus.csv",
            Array("\(Lines.trainingHeading)\n".utf8) + training(1, "01-03-2022;20") + training(2, "31-02-2022;20") + training(9, "01-03-2022;20"))
        let dataSet = try folder.read()
        #expect(
            dataSet.findings(in: "kursus.csv") == ["3 tanggalSelesaiKursus tanggal-tidak-terbaca", "2 windows-1252", " riwayat-orang-tak-dikenal"])
        #expect(try dataSet.intake("kursus.csv").used == 1)
    }

    /// The same name in both encodings makes the same person twice.
    @Test func aNameIsTheSameInBothEncodings() throws {
        let folder = try TestFolder()
        let utf8 = String(decoding: Array("PEGAWAI “CONTOH”".utf8), as: UTF8.self)
        let row = "P1;\(Lines.nip(1));\(utf8);01;PNS;2;Analis Contoh;;40;;I1;Pemerintah Kab. Contoh\n"
        try folder.write("pegawai.csv", Array("\(Lines.employeeHeading)\n\(row)".utf8) + employee(1))
        #expect(try folder.read().findings(in: "pegawai.csv") == ["3 orang-kembar-sama", "3 windows-1252"])
    }

    @Test func anyBytesBecomeText() {
        var random = SeededGenerator(seed: 600)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            var reader = CSVReader(bytes, delimiter: 59), row = TableRow()
            while reader.next(&row) { #expect(row.defect != nil || row.isValidText) }
        }
    }
}
