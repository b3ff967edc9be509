import Analysis
import Archive
import Exchange
import Foundation
import Measurement
import Personnel
import Planning
import TestSupport
import Testing
import Vocabulary
import Workflows

/// Gaps, scenarios and plans from files and from an archive, down to the files that a plan applied leaves.
@Suite struct PlanningDeedTests {
    private static let programmes = """
        format: 1
        perbaikan_data: {predikat: Baik}
        program:
          webinar: {jenis: seminar, jp: 3, kelas: {isi: 30}, biaya: {peserta: 100000}}
          bimtek: {jenis: bimtek, jp: 20, hari: 3, kelas: {isi: 20, isi_paling_sedikit: 3}, biaya: {kelas: 5000000, peserta: 1500000}}
          fungsional: {jenis: fungsional, jp: 40, hari: 5, kelas: {isi: 10, isi_paling_sedikit: 2}, biaya: {peserta: 3000000}, peserta: {kelas: fungsional}}
        """

    private func request(_ sample: Sample, _ source: SourceRequest, _ goal: PlanGoal, _ settings: [String] = [], units: [String] = []) throws
        -> TrainingPlanRequest
    {
        try sample.write(Self.programmes, to: "program.yaml")
        let plan = PlanRequest(asOf: try .of("2022-06-30"), settings: settings)
        return TrainingPlanRequest(
            PeopleRequest(source, plan, units: units), by: try .of("2022-12-31"), programmes: sample.path("program.yaml"), goal: goal)
    }

    private func index(_ sample: Sample, _ folder: String, _ settings: [String] = []) throws -> (mean: ExactMean?, measured: TakenMeasurement) {
        let plan = PlanRequest(asOf: try .of("2022-12-31"), settings: settings)
        let measured = try MeasurementRequest(PeopleRequest(.folder(sample.path(folder)), plan)).run()
        return (Means(measured.measured.aggregation.whole, by: measured.measured.aggregation.combination)?.total, measured)
    }

    @Test(arguments: [[], ["technical=proportional"], ["window=calendar-years"]]) func whatIsPromisedIsMeasuredFromFiles(_ settings: [String]) throws
    {
        let sample = try Sample(people: 200)
        defer { sample.remove() }
        let result = try request(sample, sample.files, .budget(60_000_000), settings).run()
        try AppliedPlan(result).write(to: RecordFolder(sample.path("hasil"), remarks: true), Work())
        let (mean, measured) = try index(sample, "hasil", settings)
        #expect(mean == result.plan.promised.means?.total)
        #expect(measured.measured.notMeasured == (try index(sample, "awal", settings)).measured.measured.notMeasured + result.plan.leaving.count)
        let courses = try String(contentsOfFile: sample.path("hasil/rw-kursus.csv"), encoding: .utf8)
        #expect(courses.components(separatedBy: "DIBAYANGKAN (rencana)").count - 1 == result.plan.lines.count)
    }

    @Test func anArchiveGivesThePlanOfItsFiles() throws {
        let sample = try Sample(people: 120)
        defer { sample.remove() }
        try sample.take()
        let fromFiles = try request(sample, sample.files, .budget(30_000_000)).run()
        let fromArchive = try request(sample, sample.archived, .budget(30_000_000)).run()
        func lines(_ result: TrainingPlanResult) -> [String] {
            result.plan.lines.map { "\(result.dataSet.people.nips[Int($0.person)]) \($0.offer) \($0.classNumber) \($0.points)" }
        }
        #expect(lines(fromFiles) == lines(fromArchive))
        try AppliedPlan(fromArchive).write(to: RecordFolder(sample.path("hasil"), remarks: true), Work())
        #expect(try index(sample, "hasil").mean == fromArchive.plan.promised.means?.total)
    }

    /// What came since is told from what stands, and what all comes to is the promise.
    @Test func progressIsOfRecordsThatCame() throws {
        let sample = try Sample(people: 120)
        defer { sample.remove() }
        try sample.take()
        let result = try request(sample, sample.archived, .budget(30_000_000)).run()
        let kept = try result.keep("Rencana", by: Sample.by)
        let before = try PlanProgressRequest(kept.number, in: sample.archive, asOf: .of("2022-06-30"), by: Sample.by).run()
        #expect(before.count(.happened) == 0 && before.count(.behind) == result.plan.repairs.count)
        #expect(before.all?.total == result.plan.promised.means?.total)
        let late = try PlanProgressRequest(kept.number, in: sample.archive, asOf: .of("2022-12-31"), by: Sample.by).run()
        #expect(late.count(.behind) == late.lines.count)
        // All of it comes about.
        try AppliedPlan(result).write(to: RecordFolder(sample.path("hasil"), remarks: true), Work())
        try sample.take("hasil")
        let after = try PlanProgressRequest(kept.number, in: sample.archive, asOf: .of("2022-12-31"), by: Sample.by).run()
        #expect(after.count(.happened) == after.lines.count && after.lines.count == before.lines.count)
        #expect(after.without?.total == result.plan.promised.means?.total)
        #expect(throws: (any Error).self) { try PlanProgressRequest(9, in: sample.archive, asOf: .of("2022-12-31"), by: Sample.by).run() }
    }

    @Test func onlyPlansOfAnArchiveAreKept() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let result = try request(sample, sample.files, .budget(30_000_000)).run()
        #expect { try result.keep("Rencana", by: Sample.by) } throws: { ($0 as? Refusal)?.code == "rencana-bukan-dari-arsip" }
    }

    @Test func dataAreNeverAltered() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.write("format: 1\nperistiwa:\n  - terjadi: {jenis: bimtek, jp: 20, tanggal: 2022-05-05}\n", to: "s.yaml")
        func contents() throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(atPath: sample.path("awal"))
            return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: sample.path("awal/\($0)")))) })
        }
        let before = try contents()
        let people = PeopleRequest(sample.files, PlanRequest(asOf: try .of("2022-06-30")))
        let comparison = try ScenarioRequest(people, files: [sample.path("s.yaml")]).run()
        _ = try request(sample, sample.files, .budget(30_000_000)).run()
        _ = try GapsRequest(people).run()
        #expect(try contents() == before && before.count > 5)
        #expect(comparison.results[0].comparison.higher > 0)
    }

    /// The days on which points are lost are those that a forecast names, and what is refused is told with whose it is.
    @Test func gapsNameDaysAndRefusedRows() throws {
        let sample = try Sample(people: 200)
        defer { sample.remove() }
        let people = PeopleRequest(sample.files, PlanRequest(asOf: try .of("2022-06-30")))
        let gaps = try GapsRequest(people).run()
        let forecast = try ForecastRequest(PeopleRequest(sample.files, people.plan), namesPeople: true).run()
        let last = CivilDate(day: try CivilDate.of("2022-06-30").day + GapsRequest.daysAhead)
        #expect(gaps.falling == forecast.losses.map(\.event).filter { $0.date <= last } && !gaps.falling.isEmpty)
        let histories = gaps.measured.dataSet.intakes.filter { $0.kind != .unit && $0.kind != .employee }
        #expect(!gaps.refused.isEmpty && gaps.refused.count <= histories.reduce(0) { $0 + $1.refused })
        let brief = try GapsRequest(people, namesDays: false).run()
        #expect(Set(brief.falling.map(\.date)).count == 1)
    }

    @Test func refusalsSayWhy() throws {
        let sample = try Sample()
        defer { sample.remove() }
        func code(_ change: (inout TrainingPlanRequest) throws -> Void) throws -> String? {
            var request = try request(sample, sample.files, .budget(30_000_000))
            try change(&request)
            do {
                _ = try request.run()
                return nil
            } catch let refusal as Refusal {
                #expect(!refusal.headline.id.contains("19") && refusal.details.allSatisfy { !$0.id.contains("1990") })
                return refusal.code
            }
        }
        try sample.write("199001012015011901;Pegawai Contoh\nbukan nip\n", to: "wajib.csv")
        #expect(try code { $0.required = sample.path("wajib.csv") } == "daftar-nip-tidak-sah")
        #expect(try code { $0.by = $0.people.plan.asOf } == "tanpa-waktu")
        #expect(try code { $0.by = try .of("2022-01-01") } == "tanpa-waktu")
        #expect(try code { $0.goal = .target(Points(thousandths: 100_000)) } == "target-tidak-terjangkau")
        #expect(try code { $0.goal = .target(Points(thousandths: 1_000)) } == "target-sudah-tercapai")
        #expect(try code { $0.people.units = ["tidak-ada"] } != nil)
    }
}
