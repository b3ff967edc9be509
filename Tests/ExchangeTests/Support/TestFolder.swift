import Foundation
import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// A data folder of one test, removed with it.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("exchange-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A folder with files of text.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try write(name, [UInt8](text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self) }

    /// What lies in the folder, hidden files too.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

    /// Reads the folder as the program does, and counts every row again with the plain reader: none may get lost.
    func read(threads: Int = 2, plan: Plan? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws -> DataSet {
        let folder = try DataFolder(path)
        let dataSet = try await DataSet.read(folder, plan: plan ?? Self.plan(), threads: threads)
        #expect(dataSet.intakes.count == folder.tables.count, sourceLocation: sourceLocation)
        for (intake, table) in zip(dataSet.intakes, folder.tables) {
            #expect(intake.isBalanced, "\(intake.file)", sourceLocation: sourceLocation)
            let text = TextEncoding.utf8([UInt8](try Data(contentsOf: URL(fileURLWithPath: table.path))))
            let rows = PlainCSV.rows(text, delimiter: table.layout.delimiter).count - 1
            #expect(intake.read == rows, "\(intake.file)", sourceLocation: sourceLocation)
        }
        return dataSet
    }

    /// Instrument A per 30 June 2022, the date of all tests of this target.
    static func plan() throws -> Plan { Plan(try Bundled.a(), asOf: try CivilDate.of("2022-06-30")) }
}

extension DataSet {
    /// What was found as `file:row column code`, in the order of the report.
    var findings: [String] { Self.words(diagnostics) }

    /// What was found in one file, without its name.
    func findings(in file: String) -> [String] {
        Self.words(diagnostics.filter { $0.place.file == file }).map { String($0.dropFirst(file.count + 1)) }
    }

    static func words(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.place
            return ["\(place.file ?? ""):\(place.row.map(String.init) ?? "")", place.column, diagnostic.problem.code].compactMap(\.self).joined(
                separator: " ")
        }
    }

    func intake(_ file: String) throws -> FileIntake { try #require(intakes.first { $0.file == file }) }

    /// The scores as the file of scores has them.
    func scoreTable() throws -> String { try output { try $0.writeScores(to: $1) } }

    /// What one of the writers writes.
    func output(_ write: (MeasuredDataSet, String) throws -> Void) throws -> String {
        let folder = try TestFolder()
        try write(MeasuredDataSet(self), folder.path("out.csv"))
        return try folder.text("out.csv")
    }
}
