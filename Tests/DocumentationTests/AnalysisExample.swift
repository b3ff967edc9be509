import Analysis
import Measurement
import Testing
import Vocabulary

@Suite struct AnalysisExample {
    @Test func article() throws {
        // example
        func result(_ id: String, _ means: [Int], measured: Int, of people: Int) -> AgencyResult {
            AgencyResult(
                id: id, name: "Kabupaten Contoh \(id)", people: people, measured: measured,
                means: ResultMeans(dimensions: means.compactMap { ExactMean(sum: $0 * Thousandths.one, count: 1) }))
        }
        let ranking = Ranking([
            result("A", [15, 25, 20, 5], measured: 900, of: 1000),
            result("B", [16, 27, 24, 5], measured: 700, of: 800),
            result("C", [20, 35, 28, 5], measured: 100, of: 400),
        ])

        let order = ranking.places.map(\.result.id)  // B, A
        let ranks = ranking.places.map(\.rank)  // 1, 2
        let totals = ranking.places.map { $0.means.total.text() }  // 72.00, 65.00
        let reasons = ranking.unranked.map(\.reason.label.en)  // participation below the minimum: a quarter of C was measured
        // end of example
        #expect(order == ["B", "A"])
        #expect(ranks == [1, 2])
        #expect(totals == ["72.00", "65.00"])
        #expect(reasons == ["participation below the minimum"])
    }
}
