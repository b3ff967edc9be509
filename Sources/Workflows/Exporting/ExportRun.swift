import Archive
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Writes what an archive knows of an agency into a folder of files that any copy of the program can read; for a measurement also
/// its instrument and its results, so that others can make it again.
struct ExportRun {
    let request: ExportRequest
    let threads: Int

    /// Writes the folder, which the caller gives its name once the audit trail is kept.
    ///
    /// - Parameters:
    ///   - number: what was known after this import.
    ///   - measurement: a stored measurement of it, whose results are written too.
    func run(
        _ writer: any ArchiveWriter, agency: String, at number: Int, measurement: MeasurementEntry?, to path: String
    ) throws -> (RecordFolder, ExportedRecords) {
        let folder = try RecordFolder(path, recordsIn: measurement == nil ? nil : "data")
        for unit in try writer.units(of: agency, at: number) { try folder.add(unit.unit) }
        var people: [Int] = [], identities: [(nip: NIP, id: String)] = []
        try writer.forEachEmployee(of: agency, at: number) { archived in
            try Cancellation.check(agency)
            try folder.add(archived.employee)
            people.append(archived.person)
            identities.append((archived.employee.nip, archived.employee.personID))
        }
        // People whose rows were refused are missed by a measurement of these files as by one of the archive.
        let refused = try writer.refusedEmployees(of: agency, at: number)
        try folder.addUnreadableEmployees(refused)
        let numbers = PersonNumbers(people)
        var records = 0
        try writer.forEachRecord(of: agency, at: number) { archived in
            try Cancellation.check(agency)
            guard let person = numbers[archived.person], let record = archived.cells.record else { return }
            try folder.add(record, of: identities[person].nip, id: identities[person].id)
            records += 1
        }
        if let measurement { try add(measurement, to: folder, writer) }
        try writer.audit(
            .exporting, measurement?.auditSubject ?? "instansi \(agency)", detail: "impor=\(number) orang=\(people.count) catatan=\(records)",
            by: request.by, at: .now)
        return (folder, ExportedRecords(people: people.count, records: records))
    }

    private func add(_ entry: MeasurementEntry, to folder: RecordFolder, _ reader: any ArchiveReader) throws {
        let plans = StoredPlans(reader)
        let archived = try ArchivedDataSet.read(
            reader, entry.agencyID, at: entry.knownImport, plan: try plans.plan(of: entry))
        let measured = MeasuredDataSet(archived.dataSet, threads: threads)
        guard archived.content(measured).resultHash == entry.resultHash else {
            throw ArchiveFailure.inconsistent(
                Phrase(
                    id: "pengukuran \(entry.number) tidak dapat dibangun ulang (lihat takar verify)",
                    en: "measurement \(entry.number) cannot be made again (see takar verify)"))
        }
        // Beside the data, not among them, since files of results are none.
        try folder.add("hasil") { path in
            let results = try ResultFolder(path)
            try measured.writeScores(to: results.path("skor.csv"), in: request.language)
            try measured.writeUnits(to: results.path("unit.csv"), in: request.language)
            try measured.writeNotMeasured(to: results.path("tidak-diukur.csv"), in: request.language)
            try results.write(try plans.source(entry.instrumentVersion).text, to: "instrumen.yaml")
            if let describe = request.describe {
                try results.write(try describe(StoredMeasurement(entry.number, reader)) + "\n", to: "pengukuran.json")
            }
        }
    }
}

/// A folder of results within an export.
private struct ResultFolder {
    private let folder: String

    init(_ path: String) throws {
        folder = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func write(_ text: String, to name: String) throws {
        let file = try AtomicFile(path(name))
        try file.write(text)
        try file.commit()
    }
}
