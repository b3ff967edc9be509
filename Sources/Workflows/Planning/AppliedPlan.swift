import Archive
import Exchange
import Measurement
import Personnel
import Planning
import Vocabulary

/// The data with everything that a plan imagines in them (`takar plan --apply`): whoever measures them as of the day of the plan gets the index
/// that it promised.
///
/// Every imagined row is marked as one: in its name and certificate where it has them, and in a column of remarks.
public struct AppliedPlan {
    private let result: TrainingPlanResult

    public init(_ result: TrainingPlanResult) { self.result = result }

    /// Writes the data and gives the folder its name.
    public func write(to folder: RecordFolder, _ work: Work) throws {
        try work.during {
            var writer = AppliedWriter(result, folder)
            switch result.source {
            case .folder(let data):
                var reader = RecordReader(result.dataSet.folder ?? data, options: ReadingOptions(threads: work.threads))
                try reader.read(known: [], into: &writer)
                // Whoever measures the folder counts them as refused, too.
                try folder.addUnreadableEmployees(reader.intakes.reduce(0) { $0 + ($1.kind == .employee ? $1.refused : 0) })
            case .archive(let agency):
                try agency.store.read { reader in
                    for unit in try reader.units(of: agency.id, at: agency.knownImport) { try folder.add(unit.unit) }
                    _ = try reader.forEachRow(of: agency.id, at: agency.knownImport) { archived in
                        try writer.take(archived.employee, at: archived.source)
                    } record: { _, record, person in
                        try writer.add(record, of: person)
                    }
                    try folder.addUnreadableEmployees(try reader.refusedEmployees(of: agency.id, at: agency.knownImport))
                }
            }
            try writer.finish()
            try folder.commit()
        }
    }
}

/// Writes what a source says row by row, and what a plan imagines behind it.
private struct AppliedWriter: RecordTaker {
    private let folder: RecordFolder
    private let plan: TrainingPlan
    private let leaving: Set<NIP>
    /// By NIP, what is imagined of somebody.
    private let imagined: [NIP: [any PersonnelRecord]]
    private var identities: [(nip: NIP, id: String)] = []

    private static let mark = "DIBAYANGKAN (rencana)"

    init(_ result: TrainingPlanResult, _ folder: RecordFolder) {
        self.folder = folder
        plan = result.plan
        let nips = result.dataSet.people.nips
        leaving = Set(plan.leaving.map { nips[Int($0)] })
        var imagined: [NIP: [any PersonnelRecord]] = [:]
        for line in plan.repairs { imagined[nips[Int(line.person)], default: []].append(line.record) }
        for line in plan.lines { imagined[nips[Int(line.person)], default: []].append(plan.record(line)) }
        self.imagined = imagined
    }

    mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws { try folder.add(unit) }

    mutating func take(_ employee: Employee, at source: RecordSource) throws {
        var written = employee
        let leaves = leaving.contains(employee.nip)
        if leaves { written.standing = Departure.standing }
        try folder.add(written, remark: leaves ? Self.mark : "")
        identities.append((employee.nip, employee.personID))
    }

    mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws { try add(record, of: person) }

    func add(_ record: any PersonnelRecord, of person: Int) throws {
        guard identities.indices.contains(person) else { return }
        try folder.add(record, of: identities[person].nip, id: identities[person].id)
    }

    mutating func staying(beside refused: [RefusedEmployee]) throws -> [Employee] { [] }

    mutating func refuse(_ record: RefusedRecord) throws {}

    /// Adds what is imagined, in the order of the people.
    func finish() throws {
        for (nip, id) in identities {
            for record in imagined[nip] ?? [] { try folder.add(record, of: nip, id: id, remark: Self.mark) }
        }
    }
}
