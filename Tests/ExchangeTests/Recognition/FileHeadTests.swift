import Foundation
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Files that are no tables though their names may say so, and folders in the data folder.
@Suite struct FileHeadTests {
    private func code(_ text: String) -> String? { FileHead.foreign(Array(text.utf8))?.code }

    private static let table = "<table><tr><td>nip_baru</td><td>kedudukan_hukum_id</td><td>jenis_jabatan_id</td></tr></table>"
    private static let spreadsheet =
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:html=\"http://www.w3.org/TR/REC-html40\"><Worksheet><Table><Row/></Table></Worksheet></Workbook>"

    @Test(arguments: [
        table, "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>\(table)</body></html>", "<!DOCTYPE html>\n<p>Sesi berakhir</p>",
        "\r\n\t <HTML>\n<HEAD>", "<meta charset=\"utf-8\">\n\(table)", "<style>td {}</style><TABLE border=1>",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html></html>",
        "\u{FEFF}<html></html>", "<!-- laporan --><table>",
    ])
    func pagesOfTheWeb(text: String) { #expect(code(text) == "berkas-html") }

    @Test(arguments: [
        spreadsheet, "<?xml version=\"1.0\"?><data><pegawai/></data>", "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "\u{FEFF}<?xml version='1.0'?><a/>",
    ])
    func xml(text: String) { #expect(code(text) == "berkas-xml") }

    @Test(arguments: ["%PDF-1.7\n%âãÏÓ", "\n%PDF-1.4"]) func pdf(text: String) { #expect(code(text) == "berkas-pdf") }

    @Test(arguments: [
        "", " ", "nip_baru;nama\n", "nama;<b>\n", "<20 JP;nip_baru\n", "< 5;a\n", "{\"html\":1}", "catatan tentang <html>", "%;nip\n",
    ])
    func anythingElseMayBeATable(text: String) { #expect(code(text) == nil) }

    @Test func inUTF16() {
        let bytes: [UInt8] = [0xFF, 0xFE] + "<html><table>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(FileHead.foreign(bytes)?.code == "berkas-html")
    }

    /// Whatever their names end in, they are errors of the folder, with what to do.
    @Test(arguments: ["pegawai.xls", "pegawai.xlsx", "pegawai.csv", "pegawai"]) func inAFolder(name: String) throws {
        let folder = try TestFolder([
            "unor.csv": "Id;NamaUnor;DiatasanId\n", name: Self.table, "riwayat.xls": Self.spreadsheet, "surat.pdf": "%PDF-1.7",
        ])
        let data = try DataFolder(folder.path)
        #expect(data.files == ["unor.csv"])
        #expect(DataSet.words(data.diagnostics) == ["\(name): berkas-html", "riwayat.xls: berkas-xml", "surat.pdf: berkas-pdf"])
        #expect(data.diagnostics.allSatisfy { $0.problem.severity == .error })
        #expect(data.diagnostics.prefix(2).allSatisfy { $0.problem.remedy.id.contains(".xlsx") })
    }

    /// A text with tabs is a table, whatever it is called.
    @Test func aTextNamedLikeAWorkbook() throws {
        let folder = try TestFolder(["pegawai.xls": Lines.employees(1...3).replacing(";", with: "\t")])
        #expect(try folder.read().people.count == 3)
    }
}

/// Data that lie one folder deeper than they were looked for.
@Suite struct InnerFolderTests {
    private func make(_ files: [String: String], in inner: [String: [String: String]]) throws -> TestFolder {
        let folder = try TestFolder(files)
        for (name, files) in inner {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
            for (file, text) in files { try folder.write("\(name)/\(file)", Array(text.utf8)) }
        }
        return folder
    }

    /// Only the folder above was named: nothing is measured, and where the data lie is said.
    @Test func onlyTheFolderAboveWasNamed() throws {
        let folder = try make(
            [:], in: ["data-2022": ["pegawai.csv": Lines.employees(1...2), "kursus.csv": Lines.trainings(Lines.training(1)), "x.txt": "x"]])
        let data = try DataFolder(folder.path)
        #expect(data.files.isEmpty)
        let finding = try #require(data.diagnostics.first)
        #expect(DataSet.words(data.diagnostics) == ["data-2022: data-di-folder-dalam"])
        #expect(finding.problem.severity == .error)
        #expect(finding.problem.message.id.contains("berisi 2 berkas SIASN"))
        #expect(finding.problem.remedy.id == "Sebutkan foldernya: \(folder.path("data-2022"))")
        #expect(try DataFolder(folder.path("data-2022")).files.count == 2)
    }

    /// Beside the data themselves it is worth a warning: last year's files, mostly.
    @Test func besideTheData() throws {
        let folder = try make(
            ["pegawai.csv": Lines.employees(1...2)],
            in: ["2021": ["pegawai.csv": Lines.employees(3...4)], "surat": ["a.txt": "surat"], "kosong": [:]])
        let data = try DataFolder(folder.path)
        #expect(data.files == ["pegawai.csv"])
        #expect(DataSet.words(data.diagnostics) == ["2021: data-di-folder-dalam", "kosong: folder-dilewati", "surat: folder-dilewati"])
        #expect(data.diagnostics.allSatisfy { $0.problem.severity == .warning })
        #expect(try folder.read().people.count == 2)
    }

    /// One file that cannot be opened hides nothing of the others.
    @Test func whatCannotBeOpenedHidesNothing() throws {
        let folder = try make([:], in: ["data": ["pegawai.csv": Lines.employees(1...2)]])
        #expect(mkfifo(folder.path("data/pipa"), 0o600) == 0)
        #expect(DataSet.words(try DataFolder(folder.path).diagnostics) == ["data: data-di-folder-dalam"])
    }

    /// No deeper than one: a folder in a folder in the folder is nobody's data here.
    @Test func noDeeper() throws {
        let folder = try make([:], in: ["a": [:], "a/b": ["pegawai.csv": Lines.employees(1...2)]])
        #expect(DataSet.words(try DataFolder(folder.path).diagnostics) == ["a: folder-dilewati"])
    }
}
