import Foundation
import Querying
import TestSupport
import Testing
import Vocabulary

@testable import Engines

/// Clients that are not there, too old, ended, or that fail: each with its own word, and nothing of the data in it.
@Suite struct EngineClientTests {
    /// What comes of running a client that is a shell script.
    private func problem(_ dialect: SQLDialect, _ text: String, name: String = "klien", options: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-klien-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = "\(folder)/\(name)"
        try TestProgram.make(text, at: program)
        let client = EngineClient(dialect, program: program, options: options)
        do {
            let version = try client.version(in: folder)
            try client.run("SELECT 1;\n", in: folder)
            return "\(version)"
        } catch { return error.problem.code + ": " + error.problem.text(in: .english) }
    }

    @Test func aMissingClientIsNamedWithWhereToGetIt() throws {
        for dialect in SQLDialect.allCases {
            let client = EngineClient(dialect, program: "tidak-ada-klien")
            #expect { try client.version(in: "/tmp") } throws: {
                guard let failure = $0 as? EngineFailure else { return false }
                return failure.problem.code == "klien-mesin-tidak-ada" && failure.problem.text(in: .indonesian).contains("tidak-ada-klien")
            }
        }
        // A folder is no program.
        #expect(throws: EngineFailure.self) { try EngineClient(.duckdb, program: "/usr").located() }
    }

    @Test(arguments: [
        ("v1.5.6 (Variegata) 069cc9f9b5", "1.5.6"), ("15.18 (Debian 15.18-0+deb12u1)", "15.18"), ("psql (PostgreSQL) 16.1", "16.1"),
        ("Welcome to\n   /___/ .__/\\_,_/_/ /_/\\_\\   version 4.3.0\n\nUsing Scala version 2.13.17, Java 17.0", "4.3.0"),
        ("version 4.0.0.dev1", "4.0.0"),
        ("tanpa angka", nil), ("17", nil), ("", nil),
    ]) func readsVersions(text: String, version: String?) { #expect(EngineVersion(in: text)?.description == version) }

    @Test func oldVersionsAreRefused() throws {
        #expect(try problem(.duckdb, "echo v0.9.2 1234").hasPrefix("mesin-terlalu-lama: DuckDB 0.9.2 is too old"))
        #expect(try problem(.postgresql, "echo 14.9").hasPrefix("mesin-terlalu-lama: PostgreSQL 14.9"))
        #expect(try problem(.spark, "echo version 3.5.1 >&2").hasPrefix("mesin-terlalu-lama: Spark 3.5.1"))
        #expect(try problem(.duckdb, "echo halo").hasPrefix("versi-mesin-tidak-terbaca"))
        #expect(try problem(.duckdb, "echo v1.10.0") == "1.10.0")
    }

    @Test func anEndedQueryIsSaidWithoutTheData() throws {
        let version = #"[ "$1" = --version ] && echo v1.5.6 && exit"#
        #expect(try problem(.duckdb, "\(version)\nkill -9 $$").hasPrefix("mesin-diakhiri: DuckDB was ended from outside (signal 9)"))
        #expect(try problem(.duckdb, "\(version)\nexit 137").hasPrefix("mesin-diakhiri"))
        let said = try problem(
            .duckdb,
            "\(version)\necho \"Conversion Error: Could not convert 'Pegawai Contoh' at 199001012015011001 on Line: 12\" >&2\necho Original Line: rahasia >&2\nexit 1"
        )
        #expect(said.hasPrefix("mesin-menolak: DuckDB ended the script: Conversion Error: Could not convert … at … on Line: 12"), "\(said)")
        #expect(!said.contains("rahasia") && !said.contains("Contoh") && !said.contains("1990"))
        #expect(try problem(.duckdb, "\(version)\nexit 3").hasPrefix("mesin-menolak: DuckDB ended the script"))
    }

    /// The script is given as each client takes it, the user's own options in front.
    @Test func clientsAreToldWhatToRun() {
        func arguments(_ dialect: SQLDialect, _ program: String?) -> [String] {
            EngineClient(dialect, program: program, options: ["-x"]).arguments(script: "S", runner: "R")
        }
        #expect(arguments(.duckdb, nil) == ["-x", "-batch", "-bail", "-f", "S"])
        #expect(arguments(.postgresql, nil) == ["-x", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "S"])
        #expect(arguments(.spark, nil) == ["-x", "-f", "S"])
        #expect(arguments(.spark, "/opt/spark/bin/spark-submit") == ["-x", "R", "S"])
        #expect(arguments(.spark, "python3") == ["-x", "R", "S"])
    }

    /// Whoever stops the work does not wait for the engine.
    @Test func aStoppedWorkEndsItsClient() throws {
        let cancellation = Cancellation(), start = ContinuousClock.now
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            cancellation.request()
        }
        let said = try Cancellation.$current.withValue(cancellation) {
            try problem(.duckdb, "[ \"$1\" = --version ] && echo v1.5.6 && exit\nexec sleep 60")
        }
        #expect(said.hasPrefix("dihentikan") && ContinuousClock.now - start < .seconds(30))
    }
}
