import Archive
import Exchange
import Foundation
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary
import Workflows

/// A folder of a test's own with the files of a small invented agency (`awal`) and, once something is imported, an archive beside them.
///
/// Of the sixty people of seed 5 all rows of employees can be read, and everybody has a NIP and a name of their own.
struct Sample {
    /// The date of measurement that the files are for.
    static let day = "2022-06-30"
    static let agency = "4011"
    /// Who does what is done.
    static let by = "petugas"

    let folder: URL

    /// Whoever makes it removes it.
    init(people: Int = 60) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-deeds-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try simulate("awal", people: people, seed: 5)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    var archive: String { path("takar.db") }
    var files: SourceRequest { .folder(path("awal")) }
    /// The agency of the archive, where there is but one.
    var archived: SourceRequest { .archive(archive, agency: nil) }

    func simulate(_ name: String, people: Int, seed: UInt64, asOf day: String = Sample.day, exportedOn: String? = nil) throws {
        let exported = try exportedOn.map(CivilDate.of)
        try SimulationRequest(path(name), employees: people, seed: seed, asOf: CivilDate.of(day), exportedOn: exported).run()
    }

    func write(_ text: String, to name: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    /// Another export beside the first, of which one file has other rows below its headings.
    func vary(_ name: String, _ file: String, _ change: ([String]) -> [String]) throws {
        try FileManager.default.copyItem(atPath: path("awal"), toPath: path(name))
        let url = folder.appendingPathComponent("\(name)/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        let changed = Array(lines.prefix(1)) + change(Array(lines.dropFirst()))
        try (changed.joined(separator: "\r\n") + "\r\n").write(to: url, atomically: true, encoding: .utf8)
    }

    /// All files by their path from the folder, but for those that SQLite puts beside an archive.
    func everyFile() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && !isFolder.boolValue && !name.contains(".db-")
        }.sorted()
    }
}

// MARK: Deeds that many tests begin with

extension Sample {
    /// Imports an export into the archive.
    @discardableResult
    func take(
        _ name: String = "awal", agency: String = Sample.agency, called title: String? = nil, quickCode: String? = nil,
        allowing allowances: Set<ImportRequest.Allowance> = [], _ work: Work = Work()
    ) throws -> ImportOutcome {
        try ImportRequest(
            path(name), into: archive, agency: agency, name: title, quickCode: quickCode, allowances: allowances, by: Self.by
        ).run(work)
    }

    /// Three agencies of one region, each measured.
    func takeThree() throws {
        for number in 1...3 {
            try simulate("k\(number)", people: 20 + 10 * number, seed: UInt64(number))
            try take("k\(number)", agency: "K\(number)", called: "Pemerintah Kab. Contoh \(number)", quickCode: "640\(number)")
            try keep("Triwulan II", agency: "K\(number)")
        }
    }

    /// Measures the first files, or what a source has.
    func measured(_ source: SourceRequest? = nil, on day: String = Sample.day, _ work: Work = Work()) throws -> MeasuredDataSet {
        try MeasurementRequest(PeopleRequest(source ?? files, .on(day))).run(work).measured
    }

    /// Measures in the archive and keeps it there.
    @discardableResult
    func keep(_ label: String, agency: String? = nil, on day: String = Sample.day) throws -> MeasurementEntry {
        let request = MeasurementRequest(PeopleRequest(.archive(archive, agency: agency), try .on(day)), isToBeKept: true)
        let fate = try request.run().conclude((label: label, by: Self.by))
        return try #require(fate?.kept).entry
    }

    /// What is written of a measurement: scores, units, and who was not measured.
    func results(of measured: MeasuredDataSet) throws -> [String] {
        let files = ["skor", "unit", "tidak-diukur"].map { path("hasil-\($0).csv") }
        try measured.writeScores(to: files[0])
        try measured.writeUnits(to: files[1])
        try measured.writeNotMeasured(to: files[2])
        return try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    }

    /// The audit trail of the archive.
    func audit() throws -> [AuditEntry] { try AuditEntriesRequest(of: archive).run() }
}

extension PlanRequest {
    /// As of a date written `yyyy-MM-dd`, by the instrument of its year unless another one is named.
    static func on(_ day: String = Sample.day, instrument: String? = nil, settings: [String] = []) throws -> PlanRequest {
        PlanRequest(asOf: try CivilDate.of(day), instrument: instrument, settings: settings)
    }
}

extension MeasuredDataSet {
    /// By NIP, the points of each dimension in thousandths; of who is not measured the number of the reason.
    var points: [NIP: [Int]] {
        var points: [NIP: [Int]] = [:]
        for (person, nip) in dataSet.people.nips.enumerated() {
            points[nip] = scores.isMeasured(person) ? (0..<4).map { scores.dimensions[$0, person] } : [Int(scores.exclusions[person])]
        }
        return points
    }

    /// By the id of every unit where anybody was measured.
    var unitMeans: [String: Means] {
        var means: [String: Means] = [:]
        for (unit, tally) in zip(dataSet.tree.units, aggregation.units) { means[unit.id] = Means(tally, by: aggregation.combination) }
        return means
    }

    /// The index of everybody.
    var index: ExactMean? { Means(aggregation.whole, by: aggregation.combination)?.total }
}
