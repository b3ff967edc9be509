import Foundation
import Personnel
import TestSupport
import Testing

@testable import Exchange

/// What was not read and may have held something makes kinds incomplete; what cannot have, does not.
@Suite struct UnreadTableTests {
    private static let everything = Set(RecordKind.allCases)

    private func incomplete(_ name: String, _ bytes: [UInt8]) throws -> Set<RecordKind> {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2)])
        try folder.write(name, bytes)
        return try DataFolder(folder.path).incompleteKinds
    }

    @Test(arguments: [
        ("a.csv", ""), ("a.xls", "<html><table><tr><td>x</td></tr></table></html>"), ("a.xls", "<?xml version=\"1.0\"?><Workbook/>"),
        ("a.csv", "No;Pegawai;Nilai\n1;A;2\n2;B;3\n"), ("a.txt", "DAFTAR\n\nNo\tPegawai\tNilai\n1\tA\t2\n2\tB\t3\n"), ("a.csv", "x,y,z\n1,2,3\n"),
    ])
    func mayHaveBeenAnything(name: String, text: String) throws { #expect(try incomplete(name, Array(text.utf8)) == Self.everything) }

    @Test(arguments: [
        ("catatan.txt", "rapat besok\nbawa data, berkas, dan daftar\n"), ("README.md", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
        ("surat.pdf", "%PDF-1.7"),
        ("foto.jpg", "\u{1}\u{2};;;\n;;;\n;;;\n"), ("desktop.ini", "[.ShellClassInfo]\nIconResource=x,1\n"), ("a.csv", "x;y;z\n"),
    ])
    func holdsNothing(name: String, text: String) throws { #expect(try incomplete(name, Array(text.utf8)).isEmpty) }

    /// Old containers are told apart by the names of their parts.
    @Test func containers() throws {
        func container(_ part: String) -> [UInt8] {
            [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 2048) + part.utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 64)
        }
        #expect(try incomplete("a.xls", container("Workbook")) == Self.everything)
        #expect(try incomplete("a.xlsx", container("EncryptedPackage")) == Self.everything)
        #expect(try incomplete("Thumbs.db", container("Catalog")).isEmpty)
        #expect(try incomplete("a.doc", container("WordDocument")).isEmpty)
    }

    /// Hidden sheets and sheets that nobody knows.
    @Test func sheets() throws {
        func rows(_ lines: [String]) -> String {
            lines.enumerated().map { line in
                TestWorkbook.row(line.offset + 1, line.element.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
            }.joined()
        }
        func found(_ lines: [String], isHidden: Bool) throws -> Set<RecordKind> {
            let folder = try TestFolder()
            let employees = Lines.employees(1...1).split(separator: "\n").map(String.init)
            var workbook = TestWorkbook([("Pegawai", rows(employees)), ("Lain", rows(lines))])
            let list = try #require(workbook.parts.first { $0.name == "xl/workbook.xml" }).text
            if isHidden { workbook.set("xl/workbook.xml", list.replacing("name=\"Lain\"", with: "name=\"Lain\" state=\"hidden\"")) }
            try workbook.write(to: folder.path("p.xlsx"))
            return try DataFolder(folder.path).incompleteKinds
        }
        let unknown = ["No;Pegawai;Nilai", "1;A;2", "2;B;3"]
        #expect(try found(unknown, isHidden: false) == Self.everything)
        #expect(try found(unknown, isHidden: true) == Self.everything)
        #expect(try found(["nipBaru;tahun;nilaiPrestasiKerja", "\(Lines.nip(1));2021;80"], isHidden: true) == [.appraisal])
        #expect(try found(["KETERANGAN", "sumber;SIASN"], isHidden: false).isEmpty)
        #expect(try found(["KETERANGAN", "sumber;SIASN"], isHidden: true).isEmpty)
    }

    /// A folder in the folder holds its kinds back.
    @Test func folders() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2)])
        try FileManager.default.createDirectory(atPath: folder.path("lama"), withIntermediateDirectories: true)
        try folder.write("lama/skp.csv", Array("nipBaru;tahun;nilaiPrestasiKerja\n\(Lines.nip(1));2021;80\n".utf8))
        #expect(try DataFolder(folder.path).incompleteKinds == [.appraisal])
    }
}
