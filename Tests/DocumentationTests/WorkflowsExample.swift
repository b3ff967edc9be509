import Exchange
import Foundation
import Instruments
import Measurement
import Testing
import Vocabulary
import Workflows

@Suite struct WorkflowsExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let asOf = CivilDate(year: 2022, month: 6, day: 30), let early = CivilDate(year: 2018, month: 6, day: 30) else { return }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contoh-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try SimulationRequest(folder, employees: 50, asOf: asOf).run()

        let request = MeasurementRequest(PeopleRequest(.folder(folder), PlanRequest(asOf: asOf)))
        let measured = try request.run().measured
        let instrument = measured.plan.instrument.id  // perban-bkn-8-2019: the measurement year chooses it
        let whole = measured.aggregation.whole
        let isWhole = whole.measured + whole.notMeasured == measured.dataSet.people.count  // true: everybody is accounted for

        // A year without an instrument is refused, with what there is instead.
        var code = ""
        do {
            _ = try PlanRequest(asOf: early).plan()
        } catch let refusal as Refusal {
            code = refusal.code  // tahun-tanpa-instrumen
        }
        // end of example
        #expect(instrument == "perban-bkn-8-2019")
        #expect(isWhole)
        #expect(code == "tahun-tanpa-instrumen")
        isRead = true
    }
}
