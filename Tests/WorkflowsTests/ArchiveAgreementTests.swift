import Archive
import Exchange
import Foundation
import Measurement
import TestSupport
import Testing
import Vocabulary
import Workflows

/// An archive measures to the last digit what its files measure to.
@Suite struct ArchiveAgreementTests {
    /// By the instrument of the year and by the other one, and with other options.
    private static let plans: [(day: String, instrument: String?, settings: [String])] = [
        ("2022-06-30", nil, []), ("2024-06-30", nil, []), ("2021-12-31", nil, []), ("2024-06-30", "perban-bkn-8-2019", []),
        ("2022-06-30", "surat-bkn-4190-2024", []), ("2022-06-30", nil, ["technical=proportional", "window=calendar-years"]),
    ]

    /// What is measured, and what is written of it.
    private func expectAlike(_ files: MeasuredDataSet, _ archived: MeasuredDataSet, in sample: Sample, _ what: String) throws {
        #expect(archived.points == files.points && archived.unitMeans == files.unitMeans, "\(what)")
        #expect(archived.aggregation.whole == files.aggregation.whole && archived.scores.losses == files.scores.losses, "\(what)")
        #expect(try sample.results(of: archived) == sample.results(of: files), "\(what)")
    }

    /// Also where files have refused rows, people twice, orphaned units and whatever else.
    @Test(arguments: ["agency", "kualitas"]) func anArchiveMeasuresAsItsFilesDo(data: String) throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try FileManager.default.copyItem(atPath: Place.fixtures.appendingPathComponent(data).path, toPath: sample.path(data))
        #expect(try sample.take(data, allowing: [.otherAgency]).isKept)
        var different: Set<String> = []
        for (day, instrument, settings) in Self.plans {
            let plan = try PlanRequest.on(day, instrument: instrument, settings: settings)
            let files = try MeasurementRequest(PeopleRequest(.folder(sample.path(data)), plan)).run().measured
            let archived = try MeasurementRequest(PeopleRequest(sample.archived, plan), isToBeKept: true).run()
            try expectAlike(files, archived.measured, in: sample, "\(data) \(plan)")
            #expect(files.aggregation.whole.measured > 0)
            _ = try archived.conclude((label: "", by: Sample.by))
            different.insert(try sample.results(of: files)[0])
        }
        #expect(different.count > 2)
        let verified = try VerificationRequest(of: sample.archive).run()
        #expect(verified.count == Self.plans.count && verified.allSatisfy(\.isSound))
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }

    /// An agency in two exports, the second in two parts, measures as its last files do, and before them as the first did.
    @Test func laterExportsMeasureAsTheirFilesDo() throws {
        let sample = try Sample(people: 1), day = "2024-06-30"
        defer { sample.remove() }
        // Every cell of the second can be read: a row that cannot takes the place of none, so that the earlier ones stay.
        try sample.simulate("satu", people: 300, seed: 5, asOf: day)
        try sample.simulate("dua", people: 60, seed: 6, asOf: day)
        try sample.take("satu")
        let first = try sample.measured(.folder(sample.path("satu")), on: day)
        try expectAlike(first, sample.measured(sample.archived, on: day), in: sample, "satu")
        try sample.keep("Pertama", on: day)
        // The same once more changes nothing.
        let before = try Data(contentsOf: URL(fileURLWithPath: sample.archive))
        #expect(try !sample.take("satu").isKept)
        #expect(try Data(contentsOf: URL(fileURLWithPath: sample.archive)) == before)
        // Employees and units first, then the histories.
        let names = try FileManager.default.contentsOfDirectory(atPath: sample.path("dua"))
        for name in names {
            let part = ["pegawai.csv", "unor.csv"].contains(name) ? "orang" : "riwayat"
            try FileManager.default.createDirectory(atPath: sample.path(part), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: sample.path("dua/\(name)"), toPath: sample.path("\(part)/\(name)"))
        }
        for part in ["orang", "riwayat"] { #expect(try sample.take(part, allowing: [.closing, .otherAgency]).isKept) }
        let second = try sample.measured(.folder(sample.path("dua")), on: day)
        try expectAlike(second, sample.measured(sample.archived, on: day), in: sample, "dua")
        try sample.keep("Kedua", on: day)
        let verified = try VerificationRequest(of: sample.archive).run()
        #expect(verified.allSatisfy(\.isSound) && verified.map(\.people) == [first, second].map(\.dataSet.people.count))
        #expect(first.points != second.points)
        #expect(try AuditCheckRequest(of: sample.archive).run().isIntact)
    }
}
