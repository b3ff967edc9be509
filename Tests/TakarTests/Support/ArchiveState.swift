import Archive
import Foundation
import Measurement
import Personnel
import Vocabulary

/// Everything that is in an archive, line by line, but for when it came there: what two archives are compared by.
struct ArchiveState: Equatable {
    private(set) var lines: [String] = []
    /// What is wrong with the file or its audit trail.
    private(set) var faults: [String] = []

    /// A file that is not there and one in which nothing is yet hold the same: nothing.
    init(of path: String) throws {
        let store: SQLiteArchive
        do {
            store = try SQLiteArchive(path, for: .reading)
        } catch let failure as ArchiveFailure where ["arsip-tidak-ada", "arsip-kosong"].contains(failure.problem.code) {
            return
        }
        faults = try store.damage()
        try store.read { reader in
            faults += try AuditCheck(reader).faults.map(\.message.en)
            try readAgencies(reader)
            try readPeople(reader)
            try readMeasurements(reader)
            try reader.forEachAudit { lines.append("audit \($0.sequence) \($0.by) \($0.action) \($0.subject) \($0.detail)") }
        }
    }

    private mutating func readAgencies(_ reader: any ArchiveReader) throws {
        for agency in try reader.agencies() {
            lines.append("agency \(agency)")
            for version in try reader.unitVersions(of: agency.id) {
                lines.append("unit \(version.value) \(version.opened) \(version.closed ?? 0)")
            }
        }
        for entry in try reader.imports(of: nil) {
            lines.append("import \(entry.number) \(entry.agencyID) \(entry.by) \(entry.files) \(entry.difference)")
        }
    }

    /// People are numbered from 1 without gaps, and everybody has a row of their own.
    private mutating func readPeople(_ reader: any ArchiveReader) throws {
        for person in 1... {
            let employees = try reader.employeeVersions(of: person)
            guard !employees.isEmpty else { return }
            for version in employees {
                var hash = ContentHash()
                hash.absorb(version.value)
                lines.append("employee \(person) \(hash.finish()) \(place(version.value.source)) \(version.opened) \(version.closed ?? 0)")
            }
            for version in try reader.recordVersions(of: person) {
                let record = version.value
                lines.append("record \(person) \(record.cells.digest) \(place(record.source)) \(version.opened) \(version.closed ?? 0)")
            }
        }
    }

    private mutating func readMeasurements(_ reader: any ArchiveReader) throws {
        for entry in try reader.measurements(of: nil) {
            lines.append(
                "measurement \(entry.number) \(entry.auditDetail) \(entry.label) \(entry.by) \(entry.result.tally) \(entry.result.missing)")
            try reader.forEachScore(of: entry.number) { lines.append("score \(entry.number) \($0)") }
            for sums in try reader.unitSums(of: entry.number) { lines.append("sums \(entry.number) \(sums)") }
            let instrument = try reader.instrument(entry.instrumentVersion)
            lines.append("instrument \(instrument?.version ?? "none") \(instrument?.text.utf8.count ?? 0)")
        }
        for publication in try reader.publications() { lines.append("publication \(publication.number) \(publication.auditDetail)") }
    }

    private func place(_ source: RecordSource) -> String { "\(source.file):\(source.row)" }

    /// Where two archives first differ, for a message.
    func difference(from other: ArchiveState) -> String {
        guard let first = zip(lines, other.lines).first(where: { $0 != $1 }) else { return "\(lines.count) lines, not \(other.lines.count)" }
        return "«\(first.0)», not «\(first.1)»"
    }
}
