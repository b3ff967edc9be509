import Foundation
import Testing

/// Changing any one value of an instrument changes a result, or the instrument refuses to load: no value is there for show.
@Suite struct DeadParameterTests {
    @Test func noValueOfInstrumentAIsDead() async throws {
        try await expectAlive("perban-bkn-8-2019", dates: ["2022-06-30"])
    }

    @Test func noValueOfInstrumentBIsDead() async throws {
        try await expectAlive("surat-bkn-4190-2024", dates: ["2023-06-30", "2024-06-30"])
    }

    /// Values that say what another value says already: nothing changes without them, but the file reads as the regulation does.
    /// Found by this suite; whoever removes or changes one of them strikes it here.
    static let redundant: [String: String] = [
        "tables/eselon/rows/3/prefixes/0": "4x is IV, as is what is otherwise",
        "tables/eselon/rows/4/prefixes/0 surat-bkn-4190-2024": "5x requires what IV requires",
    ]

    private func expectAlive(_ id: String, dates: [String]) async throws {
        let parameters = try Parameters(Self.text(id)), all = parameters.all()
        #expect(all.count > 300)
        let trial = try Trial(parameters, dates: dates)
        let wrong = try await withThrowingTaskGroup(of: [String].self) { group in
            for start in stride(from: 0, to: all.count, by: 16) {
                group.addTask {
                    return try all[start..<min(start + 16, all.count)].compactMap { parameter in
                        let isRedundant = [parameter.name, "\(parameter.name) \(id)"].contains { Self.redundant[$0] != nil }
                        let dead = try trial.isDead(parameter, thoroughly: !isRedundant)
                        if isRedundant { return dead == nil ? "\(parameter.name) is no longer redundant" : nil }
                        return dead.map { "nothing changes with \($0)" }
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        for value in wrong.sorted() { Issue.record("\(value)") }
    }

    private static func text(_ id: String) throws -> String {
        let package = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try String(contentsOf: package.appendingPathComponent("Sources/Instruments/Resources/\(id).yaml"), encoding: .utf8)
    }
}
