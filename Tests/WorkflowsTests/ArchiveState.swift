import Archive
import Personnel
import Vocabulary

/// What an archive holds and tells of itself: equal where nothing came of what was done in between.
struct ArchiveState: Equatable {
    private(set) var audit: [AuditEntry] = []
    private(set) var agencies: [String] = []
    private(set) var imports: [ImportEntry] = []
    private(set) var measurements: [MeasurementEntry] = []
    private(set) var publications: [Publication] = []
    /// By agency, how many units, employees and records stand.
    private(set) var rows: [[Int]] = []
    /// What is wrong with the file or its audit trail.
    private(set) var faults: [String] = []

    init(_ sample: Sample) throws {
        let store = try SQLiteArchive(sample.archive, for: .reading)
        faults = try store.damage()
        try store.read { reader in
            faults += try AuditCheck(reader).faults.map(\.message.en)
            try reader.forEachAudit { audit.append($0) }
            agencies = try reader.agencies().map { "\($0)" }
            imports = try reader.imports(of: nil)
            measurements = try reader.measurements(of: nil)
            publications = try reader.publications()
            for agency in try reader.agencies() {
                guard let last = try reader.lastImport(of: agency.id) else { continue }
                var employees = 0, records = 0
                try reader.forEachEmployee(of: agency.id, at: last) { _ in employees += 1 }
                try reader.forEachRecord(of: agency.id, at: last) { _ in records += 1 }
                let units = try reader.units(of: agency.id, at: last)
                rows.append([units.count, employees, records])
            }
        }
    }
}
