import Foundation
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Workbooks in a data folder: read as the same tables would be as text, or refused with a reason.
@Suite struct WorkbookFolderTests {
    /// The rows of a text of comma-separated values as a sheet.
    private static func sheet(_ text: String, from first: Int = 1) -> String {
        text.split(separator: "\n").enumerated().map {
            TestWorkbook.row(first + $0.offset, $0.element.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }
        .joined()
    }

    private static func codes(_ folder: TestFolder) throws -> [String] {
        try DataFolder(folder.path).diagnostics.map { "\($0.place.file ?? ""): \($0.problem.code)" }
    }

    @Test func sheetsAreMeasuredLikeTexts() throws {
        let employees = Lines.employees(1...20).replacing("\r\n", with: "\n")
        let history = "nipBaru;tkPendidikanId;tglLulus\n" + (1...20).map { "\(Lines.nip($0));40;01-02-2010\n" }.joined()
        let text = try TestFolder(["pegawai.csv": employees, "pendidikan.csv": history]).read()
        let folder = try TestFolder()
        try TestWorkbook([
            ("Judul", TestWorkbook.row(1, ["Data per 30 Juni"])),
            ("Pegawai", TestWorkbook.row(1, ["DATA ASN"]) + Self.sheet(employees, from: 4) + TestWorkbook.row(30, ["JUMLAH", "20"])),
            ("Pendidikan", Self.sheet(history)),
        ]).write(to: folder.path("data.xlsx"))
        let dataSet = try folder.read()
        #expect(try dataSet.scoreTable() == text.scoreTable())
        #expect(dataSet.intakes.map(\.file) == ["data.xlsx/Pegawai", "data.xlsx/Pendidikan"])
        #expect(dataSet.findings.contains("data.xlsx/Judul: lembar-tidak-dikenal"))
        #expect(dataSet.findings.contains("data.xlsx/Pegawai:30 baris-jumlah"))
        #expect(dataSet.intakes[0].setAside[.title] == 1)
        #expect(dataSet.intakes[0].setAside[.blank] == 7)
    }

    /// Each row of a text in one cell, as it is pasted by who opens it with another delimiter.
    @Test func rowsPastedIntoOneColumnAreMeasured() throws {
        let employees = Lines.employees(1...20).replacing("\r\n", with: "\n")
        let folder = try TestFolder()
        let rows = employees.split(separator: "\n").enumerated().map { TestWorkbook.row($0.offset + 3, [String($0.element)]) }
        try TestWorkbook([("Pegawai", TestWorkbook.row(1, ["DATA ASN"]) + rows.joined())]).write(to: folder.path("data.xlsx"))
        #expect(try folder.read().scoreTable() == TestFolder(["pegawai.csv": employees]).read().scoreTable())
    }

    @Test func aNIPInANumberCellIsRefused() throws {
        let rows = Self.sheet(Lines.employees(1...2)).replacing(
            "<c t=\"inlineStr\"><is><t>\(Lines.nip(2))</t></is></c>", with: "<c><v>\(Lines.nip(2))</v></c>")
        let folder = try TestFolder()
        try TestWorkbook([("Pegawai", rows)]).write(to: folder.path("p.xlsx"))
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 1)
        #expect(dataSet.findings.contains("p.xlsx/Pegawai:3 nip_baru nip-notasi-ilmiah"))
    }

    @Test func formulasWithoutValuesAreReported() throws {
        let folder = try TestFolder()
        let rows = Self.sheet(Lines.employees(1...1)) + "<row r=\"9\"><c r=\"B9\"><f>SUM(A1:A2)</f></c><c r=\"C9\"><f>A1</f><v></v></c></row>"
        try TestWorkbook([("Pegawai", rows)]).write(to: folder.path("p.xlsx"))
        let diagnostics = try DataFolder(folder.path).diagnostics
        let found = try #require(diagnostics.first { $0.problem.code == "rumus-tanpa-nilai" })
        #expect(found.place == Place(file: "p.xlsx/Pegawai", row: 9))
        #expect(found.problem.message.en.hasSuffix(": 2"))
    }

    @Test func hiddenSheetsAreNotRead() throws {
        let folder = try TestFolder()
        var workbook = TestWorkbook([("Pegawai", Self.sheet(Lines.employees(1...1))), ("Lama", Self.sheet(Lines.employees(2...2)))])
        let list = try #require(workbook.parts.first { $0.name == "xl/workbook.xml" }).text
        workbook.set("xl/workbook.xml", list.replacing("name=\"Lama\"", with: "name=\"Lama\" state=\"hidden\""))
        try workbook.write(to: folder.path("p.xlsx"))
        #expect(try folder.read().people.count == 1)
        #expect(try Self.codes(folder) == ["p.xlsx/Lama: lembar-tersembunyi"])
    }

    /// Everything that cannot be read says why.
    @Test func refusals() throws {
        let whole = TestWorkbook([("Pegawai", Self.sheet(Lines.employees(1...5)))])
        func codes(_ change: (inout TestWorkbook) -> Void) throws -> [String] {
            let folder = try TestFolder()
            var workbook = whole
            change(&workbook)
            try workbook.write(to: folder.path("a.xlsx"))
            return try Self.codes(folder).map { $0.replacing("a.xlsx: ", with: "") }
        }
        #expect(try codes { _ in } == [])
        #expect(try codes { $0.set("xl/worksheets/sheet1.xml", nil) } == ["buku-kerja-rusak"])
        #expect(try codes { $0.set("xl/workbook.xml", nil) } == ["buku-kerja-rusak"])
        #expect(try codes { $0.set("_rels/.rels", "<Relationships>") } == ["buku-kerja-rusak"])
        #expect(try codes { $0.set("_rels/.rels", "<Relationships/>") } == ["bukan-buku-kerja"])
        #expect(try codes { $0.set("xl/workbook.xml", "<document/>") } == ["bukan-buku-kerja"])
        #expect(try codes { $0.set("[Content_Types].xml", nil) } == ["bukan-buku-kerja"])
        #expect(
            try codes {
                $0.set("[Content_Types].xml", nil)
                $0.set("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            } == ["buku-kerja-ods"])
        #expect(
            try codes {
                $0.set("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")
            } == ["buku-kerja-biner"])
        // A shared text that is not there, rows that go back, columns beyond the last, a document type with entities.
        for rows in [
            "<row r=\"1\"><c t=\"s\"><v>3</v></c></row>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1048577\"/>",
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>", "<row r=\"1\"><c></row>",
        ] {
            #expect(
                try codes { $0.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>") } == ["buku-kerja-rusak"],
                "\(rows)")
        }
        let long = "<row r=\"1\"><c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 300_000))</t></is></c></row>"
        #expect(
            try codes { $0.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(long)</sheetData></worksheet>") } == ["buku-kerja-terlalu-besar"])
        let shared = (0..<100).map { "<c r=\"A\($0)\" t=\"s\"><v>0</v></c>" }.joined()
        #expect(
            try codes {
                $0.set("xl/sharedStrings.xml", "<sst><si><t>\(String(repeating: "a", count: 250_000))</t></si></sst>")
                $0.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">\(shared)</row></sheetData></worksheet>")
            } == ["buku-kerja-terlalu-besar"])
        let bomb =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c><v>&b;</v></c></row></sheetData></worksheet>"
        #expect(try codes { $0.set("xl/worksheets/sheet1.xml", bomb) } == ["buku-kerja-rusak"])
    }

    /// A small file may unpack to more than a machine holds, and its directory may lie about it.
    @Test func partsThatAreTooLarge() throws {
        let folder = try TestFolder()
        var workbook = TestWorkbook([("Pegawai", "")])
        workbook.set("xl/worksheets/sheet1.xml", String(repeating: "a", count: 200_000))
        try workbook.write(to: folder.path("a.xlsx"))
        func unpacked(_ limit: Int) throws -> Int {
            var count = 0
            try ZipArchive(folder.path("a.xlsx"), largestPart: limit).read("xl/worksheets/sheet1.xml") { count += $0.count }
            return count
        }
        #expect(try unpacked(200_000) == 200_000)
        let defect = #expect(throws: WorkbookDefect.self) { try unpacked(199_999) }
        #expect(defect?.problem == .largeWorkbook)
        // The size in the directory made smaller than it is: unpacking itself must notice.
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx"))))
        let size: [UInt8] = [0x40, 0x0D, 0x03, 0x00]
        for place in bytes.indices.dropLast(4) where Array(bytes[place..<place + 4]) == size {
            bytes.replaceSubrange(place..<place + 4, with: [10, 0, 0, 0])
        }
        try folder.write("a.xlsx", bytes)
        #expect(throws: WorkbookDefect.self) { try unpacked(199_999) }
    }

    @Test func olderContainers() throws {
        let folder = try TestFolder()
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        try folder.write("lama.xls", magic + [UInt8](repeating: 0, count: 600))
        try folder.write("sandi.xlsx", magic + [UInt8](repeating: 0, count: 99) + "EncryptedPackage".utf8.flatMap { [$0, 0] })
        #expect(try Self.codes(folder) == ["lama.xls: buku-kerja-lama", "sandi.xlsx: buku-kerja-bersandi"])
    }

    /// Cut off anywhere, or with any byte changed, a workbook is read or refused; it never stops the program.
    @Test func damagedAnywhere() throws {
        let folder = try TestFolder()
        try TestWorkbook([("Pegawai", Self.sheet(Lines.employees(1...5)))], strings: ["<t>a</t>"]).write(to: folder.path("a.xlsx"))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx"))))
        var random = SeededGenerator(seed: 77)
        var refused = 0
        for round in 0..<400 {
            var damaged = bytes
            if round % 4 == 0 {
                damaged.removeLast(Int.random(in: 1..<damaged.count - 4, using: &random))
            } else {
                for _ in 0...Int.random(in: 0...3, using: &random) {
                    damaged[Int.random(in: 4..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
            }
            try folder.write("a.xlsx", damaged)
            let data = try DataFolder(folder.path)
            if data.tables.isEmpty {
                refused += 1
                #expect(!data.diagnostics.isEmpty)
            } else {
                _ = try DataSet.read(data, plan: try TestFolder.plan())
            }
        }
        #expect(refused > 100)
    }
}
