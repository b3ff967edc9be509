import Analysis
import Archive
import Exchange
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary
import Workflows

/// What the records say of the rest of a year, and what an archive has of its beginning.
@Suite struct ForecastTests {
    @Test func anArchiveHasWhatWasStoredForTheDay() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let entry = try sample.keep("Triwulan II"), plan = try PlanRequest.on()
        let result = try ForecastRequest(PeopleRequest(sample.archived, plan)).run()
        let stored = try #require(result.stored)
        #expect(stored.entry == entry && stored.others == 0 && stored.laterImports.isEmpty)
        #expect(try stored.reasons(plan.plan()).isEmpty)
        #expect(stored.change(to: result.forecast.index)?.isZero == true)
    }

    /// Records that came in later, and other options, are why the index may be another one now.
    @Test func whyItMayBeOtherwiseIsSaid() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        try sample.take("lanjut")
        let plan = try PlanRequest.on(settings: ["technical=proportional"])
        let stored = try #require(try ForecastRequest(PeopleRequest(sample.archived, plan)).run().stored)
        #expect(try stored.reasons(plan.plan()) == [.laterRecords, .otherOptions])
        #expect(stored.laterImports == [2] && stored.since[.training]?.closed == 20)
    }

    @Test func nothingIsStoredOfOtherDaysAndOfFiles() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        for (source, day) in [(sample.archived, "2022-09-30"), (sample.files, Sample.day)] {
            let hasStored = try ForecastRequest(PeopleRequest(source, .on(day))).run().stored != nil
            #expect(!hasStored, "\(day)")
        }
    }

    /// Also of what was exported at the end of the year, and so tells of days to come.
    @Test(arguments: [("2022-06-30", "2022-06-30", 60), ("2022-03-31", "2022-12-31", 300)])
    func everyStepIsTheMeasurementOfThatDay(day: String, exported: String, people: Int) throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.simulate("data", people: people, seed: 11, asOf: exported)
        let source = SourceRequest.folder(sample.path("data"))
        let forecast = try ForecastRequest(PeopleRequest(source, .on(day))).run().forecast
        let ends = ["04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"].map { "2022-\($0)" }
        #expect(forecast.steps.map(\.date.description) == ends.filter { $0 > day })
        for step in forecast.steps {
            let measured = try sample.measured(source, on: step.date.description)
            #expect(step.index == IndexSum(measured.aggregation.whole, by: measured.aggregation.combination), "\(step.date)")
        }
    }

    /// People are named where that is asked for, and nowhere else.
    @Test func peopleAreNamedOnlyWhereAsked() throws {
        let sample = try Sample()
        defer { sample.remove() }
        // Late in the year, since every day that is left is measured.
        let plan = try PlanRequest.on("2022-12-08")
        let unnamed = try ForecastRequest(PeopleRequest(sample.files, plan)).run(),
            named = try ForecastRequest(PeopleRequest(sample.files, plan), namesPeople: true).run()
        let isNamed = unnamed.roll != nil
        #expect(!isNamed && unnamed.losses.isEmpty)
        let roll = try #require(named.roll)
        #expect(named.losses.map { roll.name(of: Int($0.event.person)) } == ["PEGAWAI CONTOH 0000054", "PEGAWAI CONTOH 0000057"])
        #expect(named.forecast == unnamed.forecast)
    }

    @Test func whereNobodyIsMeasuredItIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.write("nip_baru;kedudukan_hukum_id;jenis_jabatan_id\n196006061985031011;99;4\n", to: "pensiun/pegawai.csv")
        let request = ForecastRequest(PeopleRequest(.folder(sample.path("pensiun")), try .on()))
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.kind == .data && refusal.code == "tidak-ada-yang-diukur" && !refusal.headline.id.isEmpty)
    }
}
