import Exchange
import Instruments
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Measuring people, from files and from an archive.
@Suite struct MeasuringTests {
    /// Also on another day, and by another instrument.
    @Test(arguments: ["2022-06-30", "2022-12-31", "2024-06-30"]) func anArchiveMeasuresAsItsFilesDo(day: String) throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let files = try sample.measured(on: day), archived = try sample.measured(sample.archived, on: day)
        #expect(files.points.count == 60 && archived.points == files.points)
        #expect(files.unitMeans.count == 4 && archived.unitMeans == files.unitMeans)
        #expect(archived.aggregation.whole == files.aggregation.whole)
        #expect(archived.scores.losses == files.scores.losses)
    }

    /// Codes of an option are the same with and without the noughts before them.
    @Test func codesOfOptionsAreReadAsCodes() throws {
        let sample = try Sample()
        defer { sample.remove() }
        func measured(_ setting: String) throws -> MeasuredDataSet {
            try MeasurementRequest(PeopleRequest(sample.files, .on("2024-06-30", settings: [setting]))).run().measured
        }
        let whole = try measured("measured=01,71"), short = try measured("measured=1,71")
        #expect(try short.points == whole.points && measured("measured=71").points != whole.points)
        #expect(short.plan.instrument.changedSettings == whole.plan.instrument.changedSettings)
    }

    @Test func oneAgencyOfSeveralIsMeasuredAlone() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.simulate("lain", people: 30, seed: 6)
        try sample.take()
        try sample.take("lain", agency: "4012")
        let files = try sample.measured(.folder(sample.path("lain"))), archived = try sample.measured(.archive(sample.archive, agency: "4012"))
        #expect(archived.points == files.points && archived.points.count == 30)
    }

    @Test func anUnknownUnitIsRefusedWithTheNearest() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let unit = try #require(try sample.measured().dataSet.tree.units.first)
        // Without its last letter: what was written does not say the whole id.
        let request = MeasurementRequest(PeopleRequest(sample.files, try .on(), units: [String(unit.id.dropLast())]))
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.kind == .usage && refusal.code == "unit-tidak-dikenal")
        for language in Language.allCases { #expect(refusal.headline[language].contains(unit.id)) }
    }

    @Test func aUnitOfWhichOnlyTheNameIsWrittenIsNamedById() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let unit = try #require(try sample.measured().dataSet.tree.units.first { $0.name == "DINAS KESEHATAN" })
        let request = MeasurementRequest(PeopleRequest(sample.files, try .on(), units: ["dinas kesehatan"]))
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.headline.id.contains("\(unit.id) (DINAS KESEHATAN)"))
    }

    @Test func whereNobodyIsMeasuredItIsSaidWhy() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let rows = "nip_baru;kedudukan_hukum_id;jenis_jabatan_id\n196006061985031011;99;4\n195906061985031012;66;2\n"
        try sample.write(rows, to: "pensiun/pegawai.csv")
        let measured = try sample.measured(.folder(sample.path("pensiun")))
        let refusal = try #require(throws: Refusal.self) { try measured.refuseNobody() }
        #expect(refusal.kind == .data && refusal.code == "tidak-ada-yang-diukur")
        #expect(refusal.details.first?.id == "Kedudukan hukum tidak termasuk yang diukur: 2")
    }

    @Test func whereAnybodyIsMeasuredNothingIsRefused() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let measured = try sample.measured()
        #expect(measured.index != nil)
        #expect(throws: Never.self) { try measured.refuseNobody() }
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.vary("tanpa-kursus", "kursus.csv") { _ in [] }
        let whole = try sample.measured(), part = try sample.measured(.folder(sample.path("tanpa-kursus")))
        #expect(!whole.leftOut.contains { $0.id.hasSuffix("jenis data tidak ada") })
        #expect(part.leftOut.contains { $0.id.hasSuffix("jenis data tidak ada") })
    }
}
