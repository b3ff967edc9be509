import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// A workbook is there whole or not at all.
@Suite struct WorkbookFileTests {
    private func failure(_ write: () throws(FileFailure) -> Void) -> FileFailure? {
        do throws(FileFailure) {
            try write()
            return nil
        } catch { return error }
    }

    private let table = SheetTable("Contoh", [SheetColumn("NIP", .identifier), SheetColumn("Total", .number)], [[.text("1"), .count(2)]])

    @Test func isThereOnceCommitted() throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"))
        try file.add(table, in: .indonesian)
        #expect(!FileManager.default.fileExists(atPath: folder.path("a.xlsx")))
        #expect(try file.commit() == [WrittenSheet(name: "Contoh", rows: 1, isTable: true)])
        #expect(try folder.names == ["a.xlsx"])
    }

    @Test(arguments: [false, true]) func leavesNothingWhenNotCommitted(isLarge: Bool) throws {
        let folder = try TestFolder(["a.xlsx": "lama"])
        do {
            let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: isLarge, rowsPerSheet: 100)
            try file.add(table, in: .indonesian)
            #expect(try folder.names.count == 2)
        }
        #expect(try folder.text("a.xlsx") == "lama")
        #expect(try folder.names == ["a.xlsx"])
    }

    @Test func replacesWhatWasThereAndKeepsWhoMayReadIt() throws {
        let folder = try TestFolder(["a.xlsx": "lama"])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("a.xlsx"))
        try WorkbookFile.write(folder.path("a.xlsx"), [table], in: .indonesian)
        #expect(try WrittenParts(folder.path("a.xlsx")).says("NIP"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a.xlsx"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aFolderThatIsNotThereIsSaidBeforeAnyWork() throws {
        let folder = try TestFolder()
        let failed = try #require(failure { () throws(FileFailure) in try WorkbookFile.probe(folder.path("tidak/ada/a.xlsx")) })
        #expect(failed.file.hasSuffix("/tidak/ada/a.xlsx"))
        #expect(failed.problem.code == "berkas-tak-tertulis")
        #expect(failed.problem.message.en.contains("No such file"))
        #expect(try folder.names.isEmpty)
    }

    @Test func aProbeLeavesNothingBehind() throws {
        let folder = try TestFolder()
        try WorkbookFile.probe(folder.path("a.xlsx"))
        #expect(try folder.names.isEmpty)
    }

    @Test func aFolderAndADeviceAreNotReplaced() throws {
        let folder = try TestFolder()
        try FileManager.default.createDirectory(atPath: folder.path("a.xlsx"), withIntermediateDirectories: false)
        #expect(failure { () throws(FileFailure) in _ = try WorkbookFile(folder.path("a.xlsx")) } != nil)
        #expect(failure { () throws(FileFailure) in _ = try WorkbookFile("/dev/null") }?.problem.message.en.contains("Illegal seek") == true)
        #expect(try folder.names == ["a.xlsx"])
    }

    @Test func aWorkbookIsClosedOnce() throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"))
        let sheet = try file.sheet("Satu")
        try file.commit()
        #expect(failure { () throws(FileFailure) in try sheet.write([.count(1)]) } != nil)
        #expect(failure { () throws(FileFailure) in try file.commit() } != nil)
    }

    /// What the library leaves when the disk is full while it keeps a sheet aside.
    @Test func aWorkbookWithHalfASheetIsRefused() throws {
        let folder = try TestFolder()
        try WorkbookFile.write(folder.path("a.xlsx"), [table], in: .indonesian)
        #expect(failure { () throws(FileFailure) in try WorkbookCheck.check(folder.path("a.xlsx"), sheets: 1, file: "a.xlsx") } == nil)
        #expect(failure { () throws(FileFailure) in try WorkbookCheck.check(folder.path("a.xlsx"), sheets: 2, file: "a.xlsx") } != nil)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx"))))
        try folder.write("b.xlsx", Array(bytes.prefix(bytes.count / 2)))
        let failed = try #require(failure { () throws(FileFailure) in try WorkbookCheck.check(folder.path("b.xlsx"), sheets: 1, file: "b.xlsx") })
        #expect(failed.problem.code == "buku-kerja-tak-tertulis")
    }

    @Test(arguments: ["a.xlsx", "A.XLSX", "/x/laporan.Xlsx"]) func knowsAWorkbookByItsEnding(name: String) { #expect(WorkbookFile.isName(name)) }
    @Test(arguments: ["a.csv", "xlsx", "a.xls", "a.xlsx.csv", ""]) func knowsWhatIsNone(name: String) { #expect(!WorkbookFile.isName(name)) }
}
