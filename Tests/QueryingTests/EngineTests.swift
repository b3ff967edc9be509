import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Querying
import Testing
import Vocabulary
import Workflows

/// What engines make of the script is what Takar makes of the same tables, row by row.
@Suite(.serialized) struct EngineTests {
    /// A folder of a test's own with canonical tables.
    private func withTables(people: Int, seed: UInt64, on day: String, _ body: (_ tables: String, _ folder: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-querying-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try SimulationRequest(folder + "/data", employees: people, seed: seed, asOf: date(day)).run()
        _ = try NormalisationRequest(folder + "/data", to: folder + "/baku").run()
        try body(folder + "/baku", folder)
    }

    static func day(_ text: String) -> CivilDate? { CivilDate.parse(text.utf8.span).value }

    private func date(_ text: String) throws -> CivilDate { try #require(Self.day(text)) }

    private static let measured =
        "SELECT nip, unor_id, kelas_jabatan, kualifikasi, kompetensi, kinerja, disiplin, total, kategori FROM nilai ORDER BY nip;"
    private static let units = """
        SELECT unor_id, nama_unor, induk_id, jumlah, kualifikasi, kompetensi, kinerja, disiplin, total, kategori, peringkat, tidak_diukur
        FROM unit_nilai ORDER BY urutan;
        """
    private static let losses = "SELECT indikator, hilang, orang, tanpa_data FROM kehilangan ORDER BY indikator;"
    private static let checks = "SELECT COUNT(*) AS salah FROM periksa WHERE ada <> manifest;"
    private static let participation = "SELECT diukur, tidak_diukur, ditolak FROM partisipasi WHERE unor IS NULL;"

    /// Holds an engine's results against Takar's.
    private func compare(_ engine: Engine, _ tables: String, _ folder: String, _ plan: PlanRequest, _ what: String) throws {
        let script = try QueryRequest(plan, from: tables, dialect: engine.dialect).run()
        let queries = [Self.measured, Self.units, Self.losses, Self.checks, Self.participation]
        let result = try engine.run(script + queries.map { "\($0)\nSELECT 'batas' AS batas;" }.joined(separator: "\n"))
        let parts = result.components(separatedBy: "batas\nbatas\n").map { Array(rows(of: $0).dropFirst()) }
        try #require(parts.count >= queries.count, "\(what): \(result.prefix(300))")
        let measured = try MeasurementRequest(PeopleRequest(.folder(tables), plan)).run().measured
        try measured.writeScores(to: folder + "/nilai.csv")
        try measured.writeUnits(to: folder + "/unit.csv")
        let scores = rows(of: try String(contentsOfFile: folder + "/nilai.csv", encoding: .utf8)).dropFirst().map {
            changed($0, 3..<8) { whole($0, 1000) }
        }
        let units = rows(of: try String(contentsOfFile: folder + "/unit.csv", encoding: .utf8)).dropFirst().map {
            changed($0, 4..<9) { whole($0, 100) }
        }
        expectSame(parts[0].map { changed($0, 1..<2, plain) }, Array(scores), "\(engine) \(what): nilai")
        expectSame(parts[1].map { changed($0, 0..<3, plain) }, Array(units), "\(engine) \(what): unit_nilai")
        let losses = measured.scores.losses.enumerated().map { ["\($0 + 1)", "\($1.thousandths)", "\($1.people)", "\($1.missingData)"] }
        expectSame(parts[2], losses, "\(engine) \(what): kehilangan")
        #expect(parts[3] == [["0"]], "\(engine) \(what): periksa")
        let everybody = measured.aggregation.whole
        expectSame(
            parts[4], [["\(everybody.measured)", "\(everybody.notMeasured)", "\(measured.dataSet.refusedEmployees)"]],
            "\(engine) \(what): partisipasi")
    }

    private func expectSame(_ found: [[String]], _ wanted: [[String]], _ what: String) {
        #expect(found.count == wanted.count, "\(what)")
        let different = zip(found, wanted).first { $0 != $1 }
        #expect(different == nil, "\(what): \(String(describing: different))")
    }

    /// Leap days, ends of years, both instruments.
    @Test(arguments: Engine.installed, ["2020-02-29", "2021-12-31", "2022-06-30", "2023-01-01", "2024-02-29", "2024-12-31"])
    func measuresAsTakarDoes(engine: Engine, day: String) throws {
        for seed in [1, 2] as [UInt64] {
            try withTables(people: 600, seed: seed, on: day) { tables, folder in
                try compare(engine, tables, folder, PlanRequest(asOf: date(day)), "\(day) \(seed)")
            }
        }
    }

    /// Every option alone, on each of its sides.
    @Test(arguments: Engine.installed, ["2022-06-30", "2024-06-30"]) func measuresAsTakarDoesUnderEveryOption(engine: Engine, day: String) throws {
        try withTables(people: 500, seed: 3, on: day) { tables, folder in
            let instrument = try PlanRequest(asOf: date(day)).chosen().chosen.plan.instrument
            for option in instrument.options {
                let values: [String] =
                    switch option.values {
                    case .choices(let choices): choices.map(\.name)
                    case .list: [option.defaultValue.description.split(separator: ",").dropFirst().joined(separator: ",")]
                    }
                for value in values where value != option.defaultValue.description && !value.isEmpty {
                    let setting = "\(option.name)=\(value)"
                    try compare(engine, tables, folder, PlanRequest(asOf: date(day), settings: [setting]), setting)
                }
            }
        }
    }

    /// In a schema of its own, behind a prefix, and once more where all of it is there already.
    @Test(arguments: Engine.quick) func keepsItsTablesInASchema(engine: Engine) throws {
        let day = try date("2022-06-30")
        try withTables(people: 200, seed: 4, on: "2022-06-30") { (tables: String, folder: String) throws -> Void in
            let plan = PlanRequest(asOf: day)
            let script = try QueryRequest(plan, from: tables, dialect: engine.dialect, schema: "takar_uji", prefix: "x_").run()
            let query = "SELECT p.nip, p.total FROM takar_uji.x_nilai AS p ORDER BY p.nip;\nDROP SCHEMA takar_uji CASCADE;\n"
            let found = rows(of: try engine.run("CREATE SCHEMA takar_uji;\n" + script + script + query)).filter { $0.count == 2 }.dropFirst()
            try MeasurementRequest(PeopleRequest(.folder(tables), plan)).run().measured.writeScores(to: folder + "/nilai.csv")
            let wanted = rows(of: try String(contentsOfFile: folder + "/nilai.csv", encoding: .utf8)).dropFirst().map { [$0[0], whole($0[7], 1000)] }
            expectSame(Array(found), wanted, "\(engine): skema")
        }
    }

    private static let sample = Engine.sample

    @Test(.enabled(if: sample != nil), arguments: Engine.installed, ["2022-06-30", "2024-12-31"])
    func measuresTheSampleAgency(engine: Engine, day: String) throws {
        let data = try #require(Self.sample), folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try NormalisationRequest(data, to: folder + "/baku").run()
        try compare(engine, folder + "/baku", folder, PlanRequest(asOf: date(day)), "kab-contoh \(day)")
    }
}

extension Engine {
    /// The sample agency, where it is present beside the project.
    static let sample: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/samples/kab-contoh").path
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }()
}
