import Archive
import Personnel

/// Takes the last import of an agency back (`takar import undo`), as an entry of its own; or tries what that would change.
public struct UndoRequest: Deed {
    public var agency: String
    public var archive: String
    public var isTrial: Bool
    /// Who does it, for the audit trail.
    public var by: String

    public init(agency: String, in archive: String, isTrial: Bool = false, by: String) {
        self.agency = agency
        self.archive = archive
        self.isTrial = isTrial
        self.by = by
    }

    public func run(_ work: Work) throws -> UndoOutcome {
        try work.during {
            try ShortText.agencyID.check(agency)
            return try SQLiteArchive(archive, for: .writing).write { writer in
                let entry = try writer.undoLastImport(of: agency, by: by, at: .now)
                let outcome = UndoOutcome(entry: entry, agency: try writer.agency(agency) ?? Agency(id: agency, name: ""), isTrial: isTrial)
                return isTrial ? .undo(outcome) : .keep(outcome)
            }
        }
    }
}

/// What came of taking an import back.
public struct UndoOutcome {
    public let entry: ImportEntry
    public let agency: Agency
    public let isTrial: Bool
}
