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

    /// Reads the folder as the program does; reads it again the plain way and in small pieces, which must come to the same; and
    /// counts every row again with the plain reader: none may get lost.
    func read(plan: Plan? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws -> DataSet {
        let folder = try DataFolder(path)
        let plan = try plan ?? Self.plan()
        let dataSet = try DataSet.read(folder, plan: plan)
        for options in [ReadingOptions.test(plainly: true), .test(piece: folder.size < 2000 ? 1 : 61), .test(threads: 3, piece: 500)] {
            let other = try DataSet.read(folder, plan: plan, options: options)
            #expect(other.everything == dataSet.everything, "\(options)", sourceLocation: sourceLocation)
        }
        // As its tables were cut and decided by what their rows showed.
        let tables = try #require(dataSet.folder, sourceLocation: sourceLocation).tables
        #expect(dataSet.intakes.count == tables.count, sourceLocation: sourceLocation)
        for (intake, table) in zip(dataSet.intakes, tables) {
            #expect(intake.isBalanced, "\(intake.file)", sourceLocation: sourceLocation)
            let text = try table.converted ?? TextEncoding.utf8([UInt8](Data(contentsOf: URL(fileURLWithPath: table.path))))
            let rows = PlainCSV.rows(text, delimiter: table.layout.delimiter).count - 1
            #expect(intake.read == rows, "\(intake.file)", sourceLocation: sourceLocation)
        }
        return dataSet
    }

    /// Instrument A per 30 June 2022, the date of all tests of this target.
    static func plan() throws -> Plan { Plan(try Bundled.a(), asOf: try CivilDate.of("2022-06-30")) }
}

extension ReadingOptions {
    static func test(threads: Int = 2, plainly: Bool = false, piece: Int = RowStream.usualPiece) -> ReadingOptions {
        var options = ReadingOptions(threads: threads)
        options.plainly = plainly
        options.piece = piece
        return options
    }
}

extension DataSet {
    /// All that comes of reading, for comparing two ways of it.
    var everything: [String] {
        let table = facts.columns.map { column in
            switch column {
            case .codes(let values): "\(values)"
            case .amounts(let values): "\(values)"
            case .constant(let value): "\(value)"
            }
        }
        let rows = intakes.map { "\($0.file) \($0.read) \($0.used) \($0.refused) \($0.setAside.map { "\($0.key) \($0.value)" }.sorted())" }
        let who = (0..<people.count).map { "\(people.nips[$0]) \(people.unitID(of: $0, in: tree)) \(people.agencies[$0]) \(people.source(of: $0))" }
        return table + rows + who + findings + ["\(people.agencyList)"]
    }

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
