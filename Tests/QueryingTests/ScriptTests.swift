import Foundation
import Querying
import Testing
import Workflows

/// What a script touches of a database, said without any engine.
@Suite struct ScriptTests {
    private func script(_ dialect: SQLDialect, schema: String? = nil) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-script-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let day = try #require(EngineTests.day("2022-06-30"))
        try SimulationRequest(folder + "/data", employees: 20, seed: 1, asOf: day).run()
        _ = try NormalisationRequest(folder + "/data", to: folder + "/baku").run()
        return try QueryRequest(PlanRequest(asOf: day), from: folder + "/baku", dialect: dialect, schema: schema).run()
    }

    /// Tables of the session's own are all that is made and thrown away where no schema is named: a database may have a `pegawai` of its own.
    @Test(arguments: SQLDialect.allCases) func withoutASchemaNothingThatWasThereIsTouched(_ dialect: SQLDialect) throws {
        let lines = try script(dialect).split(separator: "\n")
        let made = lines.filter { $0.hasPrefix("CREATE ") }, dropped = lines.filter { $0.hasPrefix("DROP ") }
        #expect(made.count > 20 && made.allSatisfy { $0.contains("TEMPORARY ") })
        #expect(dropped.allSatisfy { $0.hasPrefix("DROP TABLE IF EXISTS pg_temp.") })
    }

    /// A line break in a path would end a command of psql and begin another; other signs are patterns to an engine.
    @Test func pathsThatEnginesReadOtherwiseAreRefused() throws {
        for dialect in SQLDialect.allCases {
            for path in ["/data/a\nb", "/data/a\rb", "/data/a\u{2028}b", "/data/\u{7F}"] { #expect(dialect.badSigns(in: path) == "", "\(dialect)") }
            for path in ["/data/instansi (2)", "/data/é-中;$(x)", "/data/a,b"] { #expect(dialect.badSigns(in: path) == nil, "\(dialect)") }
        }
        #expect(SQLDialect.duckdb.badSigns(in: "/data/*/x") == "*" && SQLDialect.spark.badSigns(in: "/data/Ma'ruf") == "'")
        #expect(SQLDialect.postgresql.badSigns(in: "/data/Ma'ruf*") == nil && SQLDialect.duckdb.badSigns(in: "/data/Ma'ruf") == nil)
        #expect { try script(.postgresql, schema: "") } throws: { ($0 as? Refusal)?.code == "nama-sql-tidak-sah" }
    }

    /// Counts that no table can have are told by the check of the script, and never trap.
    @Test func manifestsMaySayAnything() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-manifest-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/bangsa", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let day = try #require(EngineTests.day("2022-06-30"))
        for (number, count) in [Int.max, Int.max, Int.min].enumerated() {
            try SimulationRequest(folder + "/data\(number)", employees: 20, seed: UInt64(number + 1), asOf: day).run()
            _ = try NormalisationRequest(folder + "/data\(number)", to: folder + "/bangsa/\(number)").run()
            let manifest = folder + "/bangsa/\(number)/manifest.json", text = try String(contentsOfFile: manifest, encoding: .utf8)
            let changed = text.replacing(/"(baris|orang|unor)" : [0-9]+/) { "\"\($0.1)\" : \(count)" }
            try changed.write(toFile: manifest, atomically: true, encoding: .utf8)
        }
        #expect(try QueryRequest(PlanRequest(asOf: day), from: folder + "/bangsa", dialect: .duckdb).run().contains("periksa"))
    }

    @Test(arguments: SQLDialect.allCases) func aNamedSchemaHoldsEverything(_ dialect: SQLDialect) throws {
        let lines = try script(dialect, schema: "takar").split(separator: "\n")
        let touched = lines.filter { $0.hasPrefix("CREATE ") || $0.hasPrefix("DROP ") }
        #expect(touched.count > 20 && touched.allSatisfy { $0.contains(" takar.") && !$0.contains("TEMPORARY") })
    }
}
