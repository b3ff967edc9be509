import Exchange
import Foundation
import Measurement
import Presentation
import Testing
import Vocabulary
import Workflows

/// Where the points between the index and 100 went.
@Suite struct PointsLostTests {
    private static let agency = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("TakarTests/Fixtures/agency")

    /// The index and what was lost of it make 100, whatever was lost where, and the largest loss comes first.
    @Test(arguments: [2022, 2023, 2024]) func theIndexAndThePointsLostMakeAHundred(year: Int) throws {
        let day = try #require(CivilDate(year: year, month: 6, day: 30))
        let request = MeasurementRequest(PeopleRequest(.folder(Self.agency.path), PlanRequest(asOf: day)))
        let measured = try request.run().measured, whole = measured.aggregation.whole
        let lost = PointsLost(measured).entries.map(\.thousandths)
        // Sums over everybody measured are exact: nothing is rounded.
        #expect(whole.measured > 0 && whole.first.total + whole.second.total + lost.reduce(0, +) == whole.measured * 100_000)
        #expect(lost.count > 1 && lost == lost.sorted(by: >) && lost.allSatisfy { $0 >= 0 })
    }
}
