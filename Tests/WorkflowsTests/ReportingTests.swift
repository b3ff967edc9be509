import Exchange
import Measurement
import Personnel
import Quality
import Testing
import Vocabulary
import Workflows

/// What reports and checks are written from.
@Suite struct ReportingTests {
    @Test func aReportRestsOnTheMeasurement() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let content = try ReportRequest(PeopleRequest(sample.files, .on()), namesPeople: false).run(), measured = try sample.measured()
        #expect(content.measured.points == measured.points && content.earlier.isEmpty)
        let isNamed = content.roll != nil, isPart = content.scope != nil
        #expect(!isNamed && !isPart)
    }

    /// A part is measured alone, beside everybody; whoever is named is of the part.
    @Test func aPartHasItsOwnNames() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let unit = try #require(try sample.measured().dataSet.tree.units.last { $0.name == "DINAS KESEHATAN" })
        let content = try ReportRequest(PeopleRequest(sample.files, .on(), units: [unit.id]), namesPeople: true).run()
        let people = content.measured.dataSet.people
        #expect(people.count < content.everybody.people.count && content.everybody.people.count == 60)
        let names = try #require(content.names), roll = try #require(content.roll)
        let everybody = Dictionary(content.everybody.people.nips.enumerated().map { ($1, roll.name(of: $0)) }) { first, _ in first }
        for (person, nip) in people.nips.enumerated() { #expect(names.name(of: person) == everybody[nip]) }
    }

    /// Of an archive the course over earlier days is in it, each day once.
    @Test func anArchivesReportHasWhatWasMeasuredBefore() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan I", on: "2022-03-31")
        try sample.keep("Triwulan II")
        try sample.keep("Perbaikan")
        try sample.keep("Akhir tahun", on: "2022-12-31")
        let earlier = try ReportRequest(PeopleRequest(sample.archived, .on("2022-09-30")), namesPeople: false).run().earlier
        #expect(earlier.map(\.date.description) == ["2022-03-31", "2022-06-30"])
        #expect(earlier.map(\.label) == ["Triwulan I", "Perbaikan"] && earlier.allSatisfy(\.isAlike))
        #expect(try earlier.last?.means.total == sample.measured().index)
    }

    @Test func aReportOrCheckOfNobodyIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.write("nip_baru;kedudukan_hukum_id;jenis_jabatan_id\n196006061985031011;99;4\n", to: "pensiun/pegawai.csv")
        let people = PeopleRequest(.folder(sample.path("pensiun")), try .on())
        let report = try #require(throws: Refusal.self) { try ReportRequest(people, namesPeople: true).run() }
        #expect(report.kind == .data && report.code == "tidak-ada-yang-diukur")
        let check = try #require(throws: Refusal.self) { try CheckRequest(people).run() }
        #expect(check.kind == .data && check.code == "tidak-ada-yang-diperiksa")
    }

    @Test func aCheckStandsBesideTheMeasurement() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let result = try CheckRequest(PeopleRequest(sample.files, .on())).run()
        #expect(try result.measured.points == sample.measured().points)
        #expect(result.checked.people.map(\.details.employee.nip) == result.measured.dataSet.people.nips)
    }

    /// What is asked for by a unit that is not there is refused by every deed alike.
    @Test func anUnknownUnitIsRefusedByAll() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        let people = PeopleRequest(sample.files, try .on(), units: ["tidak ada"])
        let refusals = [
            try #require(throws: Refusal.self) { try MeasurementRequest(people).run() },
            try #require(throws: Refusal.self) { try CheckRequest(people).run() },
            try #require(throws: Refusal.self) { try ReportRequest(people, namesPeople: false).run() },
        ]
        for refusal in refusals { #expect(refusal.code == "unit-tidak-dikenal" && refusal.headline == refusals.first?.headline) }
    }
}
