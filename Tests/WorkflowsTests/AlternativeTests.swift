import Exchange
import Instruments
import Measurement
import Testing
import Workflows

/// The same people measured in another way beside the way that was asked for.
@Suite struct AlternativeTests {
    private func measured(_ sample: Sample, _ plan: PlanRequest, whatIf: [String] = []) throws -> MeasuredDataSet {
        try MeasurementRequest(PeopleRequest(sample.files, plan), whatIf: whatIf).run().measured
    }

    /// Each is what a measurement of its own would come to, and the measurement itself stays what it is.
    @Test(arguments: ["technical=proportional", "window=calendar-years"]) func eachIsAMeasurementOfItsOwn(setting: String) throws {
        let sample = try Sample()
        defer { sample.remove() }
        let plain = try measured(sample, .on()), beside = try measured(sample, .on(), whatIf: [setting])
        let alone = try measured(sample, .on(settings: [setting]))
        let alternative = try #require(beside.alternatives.first)
        #expect(beside.alternatives.count == 1 && plain.alternatives.isEmpty)
        #expect(alternative.aggregation.whole == alone.aggregation.whole)
        #expect(alternative.plan.instrument.changedSettings == [setting])
        #expect(beside.points == plain.points && alone.points != plain.points)
    }

    @Test func anotherInstrumentCanBeTried() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let beside = try measured(sample, .on(), whatIf: ["instrument=surat-bkn-4190-2024"])
        let alone = try measured(sample, .on(instrument: "surat-bkn-4190-2024"))
        let alternative = try #require(beside.alternatives.first)
        #expect(beside.plan.instrument.id == "perban-bkn-8-2019" && alternative.plan.instrument.id == "surat-bkn-4190-2024")
        #expect(alternative.plan.isHypothetical && alternative.aggregation.whole == alone.aggregation.whole)
    }

    @Test func severalAreInTheirOrder() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let texts = ["technical=proportional", "window=calendar-years; categories=upper-bound", "instrument=surat-bkn-4190-2024"]
        let plans = try measured(sample, .on(), whatIf: texts).alternatives.map(\.plan.instrument)
        let expected: [Set<String>] = [["technical=proportional"], ["window=calendar-years", "categories=upper-bound"], []]
        #expect(plans.map { Set($0.changedSettings) } == expected)
        #expect(plans.map(\.id) == ["perban-bkn-8-2019", "perban-bkn-8-2019", "surat-bkn-4190-2024"])
    }

    /// What is set for the one instrument means nothing to another, but goes for other options of the same.
    @Test func whatIsSetGoesForTheSameInstrumentAlone() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let plan = try PlanRequest.on(settings: ["technical=proportional"])
        let beside = try measured(sample, plan, whatIf: ["window=calendar-years", "instrument=surat-bkn-4190-2024"])
        let plans = beside.alternatives.map(\.plan.instrument)
        let expected: [Set<String>] = [["technical=proportional", "window=calendar-years"], []]
        #expect(plans.map { Set($0.changedSettings) } == expected)
    }

    @Test(arguments: ["windo=calendar-years", "window=calendar", "window"]) func anUnknownOneIsRefused(text: String) throws {
        let sample = try Sample(people: 5)
        defer { sample.remove() }
        let request = MeasurementRequest(PeopleRequest(sample.files, try .on()), whatIf: [text])
        #expect(throws: InvalidSetting.self) { try request.run() }
    }
}
