import Foundation
import Testing

/// What `takar forecast` prints and writes.
@Suite struct ForecastOutputTests {
    private static let commands: [(name: String, arguments: [String])] = [
        ("forecast", ["forecast", "agency", "--as-of", "2022-06-30", "--target", "81"]),
        ("forecast-english", ["forecast", "agency", "--as-of", "2022-06-30", "--target", "40,5", "--lang", "en"]),
        ("forecast-leap-day", ["forecast", "agency", "--as-of", "2024-02-29", "--target", "100", "--set", "joining=group-means"]),
        ("forecast-provisional-json", ["forecast", "agency", "--as-of", "2023-11-30", "--json", "--lang", "en"]),
        ("forecast-last-day", ["forecast", "agency", "--as-of", "2022-12-31", "--target", "50", "--people", "/dev/stdout"]),
        ("forecast-events", ["forecast", "ramalan", "--as-of", "2022-06-30", "--target", "70"]),
        ("forecast-events-people", ["forecast", "ramalan", "--as-of", "2022-06-30", "--people", "/dev/stdout"]),
        ("forecast-events-table", ["forecast", "ramalan", "--as-of", "2022-06-30", "--output", "/dev/stdout", "--lang", "en"]),
        ("forecast-events-json", ["forecast", "ramalan", "--as-of", "2022-10-31", "--target", "50", "--json"]),
        ("forecast-option", ["forecast", "agency", "--as-of", "2022-06-30", "--set", "window=calendar-years"]),
    ]

    @Test(arguments: commands) func printsWhatWasRecorded(name: String, arguments: [String]) throws {
        let program = try Program.run(arguments)
        #expect(program.status == 0)
        try expectRecorded(program.transcript(arguments), name)
    }

    private static let refusals: [(name: String, arguments: [String], status: Int32)] = [
        ("refuse-forecast-target", ["forecast", "agency", "--as-of", "2022-06-30", "--target", "101"], 64),
        ("refuse-forecast-target-word", ["forecast", "agency", "--as-of", "2022-06-30", "--target", "tinggi"], 64),
        ("refuse-forecast-same-output", ["forecast", "agency", "--as-of", "2022-06-30", "--output", "x.csv", "--people", "x.csv"], 64),
        ("refuse-forecast-nobody", ["forecast", "retired", "--as-of", "2022-06-30"], 65),
        ("refuse-forecast-no-folder-for-output", ["forecast", "agency", "--as-of", "2022-06-30", "--output", "nowhere/x.csv"], 74),
    ]

    @Test(arguments: refusals) func refusesWithAClearMessage(name: String, arguments: [String], status: Int32) throws {
        let program = try Program.run(arguments)
        #expect(program.status == status)
        #expect(program.output.isEmpty)
        try expectRecorded(program.transcript(arguments), name)
    }

    /// The forecast's last index is what measuring as of that day says; the list has every loss once.
    @Test func theForecastIsTheMeasurementOfThatDay() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try Program.run(["simulate", "data", "--employees", "300", "--seed", "11", "--as-of", "2022-12-31"], in: folder)
        #expect(made.status == 0)
        let forecast = try object(["forecast", "data", "--as-of", "2022-03-31", "--json", "--people", "orang.csv"], in: folder)
        let steps = try #require(forecast["ramalan"] as? [[String: Any]])
        #expect(steps.count == 9)
        for step in steps {
            let date = try #require(step["tanggal"] as? String)
            let measured = try object(["measure", "data", "--as-of", date, "--json"], in: folder)
            let means = try #require(measured["rata_rata"] as? [String: Any])
            #expect(means["total"] as? NSNumber == step["indeks"] as? NSNumber, "\(date)")
        }
        // The list has every loss once, OPD by OPD, each in the order of the days.
        let rows = try String(contentsOf: folder.appendingPathComponent("orang.csv"), encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(!rows.isEmpty)
        #expect(Set(rows).count == rows.count)
        var offices: [(name: Substring, dates: [Substring])] = []
        for row in rows {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            let date = try #require(cells.first { $0.hasPrefix("2022-") })
            if offices.last?.name != cells[3] { offices.append((cells[3], [])) }
            offices[offices.count - 1].dates.append(date)
        }
        #expect(Set(offices.map(\.name)).count == offices.count && offices.count > 1)
        for office in offices { #expect(office.dates == office.dates.sorted(), "\(office.name)") }
    }

    private func object(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let program = try Program.run(arguments, in: folder)
        #expect(program.status == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
    }
}
