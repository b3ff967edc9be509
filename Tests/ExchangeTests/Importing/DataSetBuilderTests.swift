import Foundation
import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// A data set made of kept rows is the data set that a folder makes.
@Suite struct DataSetBuilderTests {
    /// Every choice of every option of both instruments on its own, per several dates.
    private static func plans() throws -> [Plan] {
        try ["perban-bkn-8-2019", "surat-bkn-4190-2024"].flatMap { id in
            let source = try Bundled.source(id)
            let settings = source.standard.instrument.options.flatMap { option -> [String] in
                guard case .choices(let choices) = option.values else { return [] }
                return choices.map { "\(option.name)=\($0.name)" }
            }
            return try ["2019-06-30", "2021-12-31", "2022-06-30", "2024-02-29", "2024-12-31"].flatMap { date in
                try ([[]] + settings.map { [$0] }).map { Plan(try source.load(settings: $0), asOf: try CivilDate.of(date)) }
            }
        }
    }

    private func expectTheSame(_ folder: DataFolder, _ plans: [Plan], least: Int) throws {
        let (rows, _) = try KeptRows.read(folder)
        var different: Set<String> = []
        for plan in plans {
            let read = try DataSet.read(folder, plan: plan), built = rows.dataSet(folder, plan)
            let name = "\(plan.instrument.id) \(plan.instrument.changedSettings) \(plan.asOf)"
            #expect(built.measurable == read.measurable, "\(name)")
            let outputs = try Outputs(built)
            #expect(try outputs == Outputs(read), "\(name)")
            different.insert(outputs.scores)
        }
        #expect(different.count >= least)
    }

    @Test func theFixtureAgencyUnderEveryPlan() throws { try expectTheSame(try DataFolder(try Fixture.agency), try Self.plans(), least: 20) }

    /// The plans folded at once, as a measurement with alternatives does.
    @Test func allPlansAtOnce() throws {
        let folder = try DataFolder(try Fixture.agency)
        let plans = try Self.plans()
        let (rows, _) = try KeptRows.read(folder)
        let built = rows.dataSet(folder, plans[0], alternatives: plans), read = try DataSet.read(folder, plan: plans[0], alternatives: plans)
        #expect(built.alternatives.count == plans.count)
        let one = MeasuredDataSet(built), other = MeasuredDataSet(read)
        for (made, expected) in zip(one.alternatives, other.alternatives) {
            #expect(made.scores.totals == expected.scores.totals)
            #expect(made.scores.exclusions == expected.scores.exclusions)
            #expect(made.scores.categories == expected.scores.categories)
            #expect(made.scores.losses == expected.scores.losses)
            #expect(made.aggregation.whole == expected.aggregation.whole)
        }
    }

    /// In whatever order rows come, and cut into whatever batches.
    @Test func historiesInAnyOrder() throws {
        let folder = try DataFolder(try Fixture.agency)
        let plan = try TestFolder.plan()
        var (rows, _) = try KeptRows.read(folder)
        let expected = rows.dataSet(folder, plan).measurable
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5 {
            rows.records.shuffle(using: &random)
            #expect(rows.dataSet(folder, plan).measurable == expected)
        }
    }

    /// More rows than are folded at once.
    @Test func moreRowsThanABatch() throws {
        let people = 1...99
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(people),
            "diklat.csv": Lines.file(
                Lines.trainingHeading,
                (0..<40_000).map { row in
                    Lines.training(
                        1 + row % 99, kind: "\(2 + row % 5)", certificate: "\(row / 3)/X", end: "0\(1 + row % 9)-03-2022", hours: "\(row % 7)")
                }),
        ])
        try expectTheSame(
            try DataFolder(folder.path), [try TestFolder.plan(), Plan(try Bundled.b(), asOf: try CivilDate.of("2024-06-30"))], least: 2)
    }

    /// People in units that are not in the list, in several agencies, and a list with an orphan and a circle.
    @Test func peopleInUnitsNobodyKnows() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(
                Lines.employee(1, unit: "U2"), Lines.employee(2, unit: "HILANG"), Lines.employee(3, unit: ""), Lines.employee(4, unit: "HILANG"),
                Lines.employee(5, unit: "C1"),
                "P6;199003152015031906;PEGAWAI CONTOH 6;01;PNS;2;Analis Contoh;;40;U2;I2;Kota Contoh"),
            "unor.csv": "Id;NamaUnor;DiatasanId;EselonId\nU1;PEMERINTAH;;\nU2;--DINAS;U1;22\nY;YATIM;TIDAK ADA;\nC1;A;C2;\nC2;B;C1;\n",
        ])
        try expectTheSame(try DataFolder(folder.path), [try TestFolder.plan()], least: 1)
        let (rows, _) = try KeptRows.read(try DataFolder(folder.path))
        let built = rows.dataSet(try DataFolder(folder.path), try TestFolder.plan())
        #expect(built.findings(in: "pegawai.csv").count { $0.hasSuffix(Problem.unknownUnit.code) } == 3)
    }

    /// Who is watched for has the same rows for an explanation.
    @Test func watchedPeopleKeepTheirRows() throws {
        let folder = try DataFolder(try Fixture.agency)
        let plan = try TestFolder.plan()
        let (rows, _) = try KeptRows.read(folder)
        let nips = Set(rows.employees.prefix(12).map(\.employee.nip))
        let built = rows.dataSet(folder, plan, watching: nips), read = try DataSet.read(folder, plan: plan, watching: nips)
        #expect(built.watched.count == 12)
        #expect(read.watched.count == 12)
        for (made, expected) in zip(built.watched, read.watched) {
            #expect(made.employee == expected.employee)
            #expect(kept(made.records) == kept(expected.records))
        }
        #expect(built.watched.contains { $0.records.count > 3 })
    }

    /// The rows that can be kept: what nobody could read for any purpose is refused before.
    private func kept(_ records: [(record: any PersonnelRecord, source: RecordSource)]) -> [String] {
        records.filter { $0.record.undecidedField == nil }.map { "\($0.source) \($0.record)" }.sorted()
    }

    /// Rows of people and files that are none are left out and do not stop the rest.
    @Test func rowsOfNobody() throws {
        let folder = try DataFolder(try Fixture.agency)
        let plan = try TestFolder.plan()
        let (rows, _) = try KeptRows.read(folder)
        var other = rows
        let record = try #require(rows.records.first)
        for person in [-1, rows.employees.count, .max, .min] { other.records.append((record.record, person, record.source)) }
        for file in [-1, folder.kinds.count, .max] { other.records.append((record.record, record.person, RecordSource(file: file, row: 2))) }
        #expect(other.dataSet(folder, plan).measurable == rows.dataSet(folder, plan).measurable)
    }
}
