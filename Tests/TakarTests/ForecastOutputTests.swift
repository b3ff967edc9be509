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

    /// OPD by OPD, each in the order of the days.
    @Test func theListHasEveryLossOnce() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try Program.run(["simulate", "data", "--employees", "300", "--seed", "11", "--as-of", "2022-12-31"], in: folder)
        #expect(made.status == 0)
        let forecast = try Program.run(["forecast", "data", "--as-of", "2022-03-31", "--people", "orang.csv"], in: folder)
        #expect(forecast.status == 0)
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
}
