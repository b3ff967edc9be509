import Archive
import Measurement
import Personnel

/// Asks an archive for everything that it can be asked for; whatever is thrown must be an `ArchiveFailure`.
struct ArchiveWalk {
    let plan: Plan
    private(set) var faults: [String] = []
    /// A damaged file may list more imports or measurements than there ever were.
    private static let most = 6

    init(plan: Plan) { self.plan = plan }

    /// Opens a file for reading and goes through all of it.
    mutating func open(_ path: String) {
        var opened: SQLiteArchive?
        ask("opening") { opened = try SQLiteArchive(path, for: .reading) }
        guard let store = opened else { return }
        ask("damage") { _ = try store.damage() }
        ask("audit trail") { _ = try store.read { try AuditCheck($0) } }
        ask("last entry") { _ = try store.read { try $0.lastAudit() } }
        ask("publications") { _ = try store.read { try $0.publications() } }
        var agencies: [String] = [], imports: [ImportEntry] = [], measurements: [MeasurementEntry] = []
        ask("agencies") { agencies = try store.read { try $0.agencies() }.map(\.id) }
        ask("imports") { imports = try store.read { try $0.imports(of: nil) } }
        ask("measurements") { measurements = try store.read { try $0.measurements(of: nil) } }
        for agency in agencies.prefix(Self.most) { walk(agency, of: store) }
        for entry in imports.prefix(Self.most) { walk(entry, of: store) }
        for entry in measurements.prefix(Self.most) { walk(entry, of: store) }
        for person in 0...Self.most { walk(person: person, of: store) }
    }

    private mutating func walk(_ agency: String, of store: SQLiteArchive) {
        ask("agency") { _ = try store.read { (try $0.agency(agency), try $0.lastImport(of: agency), try $0.imports(of: agency)) } }
        ask("versions of units") { _ = try store.read { try $0.unitVersions(of: agency) } }
        ask("measurements of an agency") { _ = try store.read { try $0.measurements(of: agency) } }
        guard let nip = SampleTable.watched else { return }
        ask("somebody") { _ = try store.read { try $0.person(of: agency, id: "P3", nip: nip) } }
    }

    private mutating func walk(_ entry: ImportEntry, of store: SQLiteArchive) {
        ask("files") { _ = try store.read { reader in try entry.files.prefix(Self.most).map { try reader.file($0.number) } } }
        let plan = plan
        ask("people of an import") {
            let measured = try store.read { try ArchivedFolding.read($0, entry.agencyID, at: entry.number, plan: plan) }
            _ = (measured.resultHash, measured.unitSums)
        }
    }

    private mutating func walk(_ entry: MeasurementEntry, of store: SQLiteArchive) {
        let plan = plan
        ask("scores") { try store.read { try $0.forEachScore(of: entry.number) { _ = $0.total } } }
        ask("sums of units") { _ = try store.read { try $0.unitSums(of: entry.number) }.map { Means($0.tally, by: plan.instrument.combination) } }
        ask("instrument") { _ = try store.read { (try $0.instrument(entry.instrumentVersion), try $0.measurement(entry.number)) } }
        _ = Means(entry.result.tally, by: plan.instrument.combination)
    }

    private mutating func walk(person: Int, of store: SQLiteArchive) {
        ask("rows of a person") { _ = try store.read { (try $0.employeeVersions(of: person), try $0.recordVersions(of: person)) } }
        ask("scores of a person") { _ = try store.read { try $0.scores(of: person) } }
    }

    private mutating func ask(_ what: String, _ body: () throws -> Void) {
        do { try body() } catch is ArchiveFailure {} catch { faults.append("\(what): \(type(of: error)) is thrown: \(error)") }
    }
}
