import Archive
import Measurement
import Personnel

/// Explains the score of one person (`takar explain`), down to the record and the article.
///
/// What is shown of a person of an archive is in the audit trail before anybody sees it.
public struct ExplanationRequest: Deed {
    public var source: SourceRequest
    public var plan: PlanRequest
    public var whom: PersonQuery
    /// Who asks, for the audit trail.
    public var by: String

    public init(_ whom: PersonQuery, in source: SourceRequest, _ plan: PlanRequest, by: String) {
        self.whom = whom
        self.source = source
        self.plan = plan
        self.by = by
    }

    public func run(_ work: Work) throws -> ExplainedPerson {
        try work.during {
            let plan = try plan.plan()
            switch source {
            case .folder(let path): return try ExplainedPerson(whom, in: SourceRequest.openFolder(path), plan, work)
            case .archive(let path, let name):
                let store = try SQLiteArchive(path, for: .writing)
                return try store.write { writer in
                    let (id, number) = try writer.agency(named: name)
                    let person = try ArchivedAgency(store: store, path: path, id: id, knownImport: number).find(whom, in: writer)
                    let explained = try ExplainedPerson(person, at: number, in: writer, plan)
                    try writer.audit(.viewingPerson, "orang \(person.person)", detail: "per=\(plan.asOf)", by: by, at: .now)
                    return .keep(explained)
                }
            }
        }
    }
}

/// Explains somebody's score in a stored measurement (`takar show --person`), by the instrument and the records of then.
public struct StoredPersonRequest: Deed {
    public var measurement: Int
    public var whom: NIP
    public var archive: String
    /// Who asks, for the audit trail.
    public var by: String

    public init(_ whom: NIP, in measurement: Int, of archive: String, by: String) {
        self.whom = whom
        self.measurement = measurement
        self.archive = archive
        self.by = by
    }

    public func run(_ work: Work) throws -> ExplainedPerson {
        try work.during {
            try SQLiteArchive(archive, for: .writing).write { writer in
                guard let entry = try writer.measurement(measurement) else { throw ArchiveFailure.unknownMeasurement(measurement) }
                let plan = try StoredPlans(writer).plan(of: entry)
                let person = try ArchivedPerson.find(whom, agency: entry.agencyID, at: entry.knownImport, in: writer)
                let explained = try ExplainedPerson(person, at: entry.knownImport, in: writer, plan)
                try writer.audit(.viewingPerson, "orang \(person.person)", detail: "pengukuran=\(measurement)", by: by, at: .now)
                return .keep(explained)
            }
        }
    }
}
