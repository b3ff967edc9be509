import Engines
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Querying
import TestSupport
import Testing
import Vocabulary
import Workflows

/// `takar measure --engine`: whatever an engine works out becomes the same files, findings and figures.
@Suite(.serialized) struct EngineMeasurementTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-mesin-uji-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func request(_ tables: String, _ day: String, units: [String] = [], whatIf: [String] = []) throws -> MeasurementRequest {
        let plan = PlanRequest(asOf: try #require(EngineTests.day(day)))
        return MeasurementRequest(PeopleRequest(.folder(tables), plan, units: units), whatIf: whatIf)
    }

    /// Everything that `takar measure` writes, and what its report rests on.
    private func results(_ measured: MeasuredDataSet, _ folder: String) throws -> [String] {
        let files = ["nilai", "unit", "tidak", "temuan"].map { "\(folder)/\($0).csv" }
        try measured.writeScores(to: files[0])
        try measured.writeUnits(to: files[1])
        try measured.writeNotMeasured(to: files[2])
        try measured.writeDiagnostics(to: files[3], in: .indonesian)
        let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let others = measured.alternatives.map { "\($0)" }
        return texts + ["\(measured.scores.losses)", "\(measured.missing)", "\(measured.leftOut)", "\(measured.dataSet.intakes.map(\.used))"] + others
    }

    private func expectSame(_ engine: Engine, _ request: MeasurementRequest, _ folder: String) throws {
        var other = request
        other.engine = EngineRequest(try engine.client(in: folder), folder: folder)
        let own = try results(request.run().measured, folder), found = try results(other.run().measured, folder)
        #expect(own.count == found.count)
        for (own, found) in zip(own, found) where own != found {
            let lines = zip(own.split(separator: "\n"), found.split(separator: "\n")).first { $0 != $1 }
            Issue.record("\(engine): \(String(describing: lines)), \(own.count) and \(found.count) characters")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("takar-mesin-") }, "a folder is left")
    }

    /// Dirty rows under both instruments, with findings row by row.
    @Test(arguments: Engine.installed, ["2020-02-29", "2022-06-30", "2024-12-31"]) func givesTheSameFiles(engine: Engine, day: String) throws {
        let date = try #require(EngineTests.day(day))
        try withFolder { (folder: String) throws -> Void in
            try SimulationRequest(folder + "/data", employees: 700, seed: 11, asOf: date).run()
            _ = try NormalisationRequest(folder + "/data", to: folder + "/baku").run()
            try expectSame(engine, request(folder + "/baku", day), folder)
        }
    }

    @Test(.enabled(if: Engine.sample != nil), arguments: Engine.installed) func givesTheSameForTheSampleAgency(engine: Engine) throws {
        let data = try #require(Engine.sample)
        try withFolder { (folder: String) throws -> Void in
            _ = try NormalisationRequest(data, to: folder + "/baku").run()
            try expectSame(engine, request(folder + "/baku", "2024-12-31"), folder)
        }
    }

    /// An agency of which nobody could be read: sums over nobody are none.
    @Test(arguments: Engine.quick) func givesTheSameForNobody(engine: Engine) throws {
        try withFolder { (folder: String) throws -> Void in
            try FileManager.default.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
            let text = "nip_baru;nama;kedudukan_hukum_id;jenis_jabatan_id;unor_id\n1;Pegawai Contoh;01;2;U1\n"
            try text.write(toFile: folder + "/data/pegawai.csv", atomically: true, encoding: .utf8)
            _ = try NormalisationRequest(folder + "/data", to: folder + "/baku").run()
            try expectSame(engine, request(folder + "/baku", "2022-06-30"), folder)
        }
    }

    /// Several agencies' folders as one, of which one alone is measured as well; and other options beside them.
    @Test(arguments: Engine.quick) func takesFoldersOfFoldersUnitsAndOtherOptions(engine: Engine) throws {
        let day = "2022-06-30", date = try #require(EngineTests.day(day))
        try withFolder { (folder: String) throws -> Void in
            try FileManager.default.createDirectory(atPath: folder + "/bangsa", withIntermediateDirectories: true)
            for (seed, agency) in [(5, "a"), (6, "b"), (7, "c")] as [(UInt64, String)] {
                try SimulationRequest(folder + "/data-\(agency)", employees: 150, seed: seed, asOf: date).run()
                _ = try NormalisationRequest(folder + "/data-\(agency)", to: folder + "/bangsa/\(agency)").run()
            }
            let nation = folder + "/bangsa", tree = try request(nation, day).run().measured.dataSet.tree
            try expectSame(engine, request(nation, day), folder)
            let offices = tree.units.indices.filter { tree.parents[$0] >= 0 }
            try expectSame(engine, request(nation, day, units: offices.prefix(1).map { tree.units[$0].id }), folder)
            #expect(!offices.isEmpty)
            let instrument = try PlanRequest(asOf: date).chosen().chosen.plan.instrument
            let settings = instrument.options.flatMap { option -> [String] in
                guard case .choices(let choices) = option.values else { return [] }
                return choices.map(\.name).filter { $0 != option.defaultValue.description }.map { "\(option.name)=\($0)" }
            }
            try expectSame(engine, request(nation, day, whatIf: settings.prefix(2) + ["instrument=surat-bkn-4190-2024"]), folder)
        }
    }

    /// An engine that was given other files than the manifest's, and one that works something out otherwise, are not believed.
    @Test(.enabled(if: Engine.quick.contains(.duckdb))) func anEngineIsNotBelieved() throws {
        let day = "2022-06-30", date = try #require(EngineTests.day(day))
        try withFolder { (folder: String) throws -> Void in
            try SimulationRequest(folder + "/data", employees: 100, seed: 3, asOf: date).run()
            _ = try NormalisationRequest(folder + "/data", to: folder + "/baku").run()
            func code(_ change: String) throws -> String? {
                let program = folder + "/duckdb-lain", client = try Engine.duckdb.client(in: folder)
                let text = """
                    \(client.program) "$@" || exit
                    for last; do :; done
                    cd "$(dirname "$last")" && [ -e orang ] || exit 0
                    \(change)
                    """
                try TestProgram.make(text, at: program)
                var request = try request(folder + "/baku", day)
                request.engine = EngineRequest(EngineClient(.duckdb, program: program))
                do {
                    _ = try request.run()
                    return nil
                } catch let refusal as Refusal {
                    #expect(refusal.kind == .engine)
                    return refusal.code
                }
            }
            #expect(try code(":") == nil)
            #expect(try code(#"sed -i 's/^\([0-9]*,0\),[0-9]*/\1,1/' orang"#) == "mesin-berbeda")
            #expect(try code(#"sed -i 's/^\([0-9]*\),0,/\1,1,/' orang"#) == "mesin-berbeda")
            #expect(try code("sed -i 1d orang") == "jawaban-mesin-kurang")
            #expect(try code("sed -i 's/^\\([0-9]*\\),/\\1,x/' orang") == "jawaban-mesin-rusak")
            #expect(try code("sed -i '1s/^/9/' orang") == "jawaban-mesin-rusak")
            #expect(try code("rm unit") == "jawaban-mesin-tidak-ada")
            #expect(try code("sed -i '1s/,[0-9]*,/,999999,/' unit") == "mesin-berbeda")
            #expect(try code("sed -i 1d unit") == "jawaban-mesin-rusak")
            #expect(try code("sed -i '1s/,[0-9]*,/,999999,/' kehilangan") == "mesin-berbeda")
            #expect(try code("sed -i 's/^,\\([0-9]*\\),/,1\\1,/' partisipasi") == "mesin-berbeda")
            #expect(try code("sed -i 's/^pegawai,baris,\\([0-9]*\\)/pegawai,baris,1\\1/' periksa") == "mesin-membaca-lain")
            #expect(try code(": > periksa") == "jawaban-mesin-tidak-ada")
        }
    }

    /// Engines measure canonical tables alone.
    @Test func otherDataIsRefused() throws {
        let date = try #require(EngineTests.day("2022-06-30"))
        try withFolder { (folder: String) throws -> Void in
            try SimulationRequest(folder + "/data", employees: 20, seed: 3, asOf: date).run()
            var request = try request(folder + "/data", "2022-06-30")
            request.engine = EngineRequest(EngineClient(.duckdb))
            #expect { try request.run() } throws: { ($0 as? Refusal)?.code == "bukan-tabel-baku" }
        }
    }
}
