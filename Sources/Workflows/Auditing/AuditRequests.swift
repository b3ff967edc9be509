import Archive

/// Finds every altered, removed or reordered entry of an audit trail (`takar audit verify`), and what the archive says otherwise.
public struct AuditCheckRequest: Deed {
    public var archive: String
    /// The hash of an entry that was noted earlier, or its first digits, at least 8.
    public var head: String?

    public init(of archive: String, head: String? = nil) {
        self.archive = archive
        self.head = head
    }

    public func run(_ work: Work) throws -> CheckedTrail {
        try work.during {
            let store = try SQLiteArchive(archive, for: .reading)
            let damage = try store.damage()
            return CheckedTrail(check: try store.read { try AuditCheck($0, noted: head?.lowercased()) }, damage: damage)
        }
    }
}

/// The state of an audit trail and of the file it is in.
public struct CheckedTrail {
    public let check: AuditCheck
    /// What SQLite finds wrong with the file.
    public let damage: [String]

    public var isIntact: Bool { check.faults.isEmpty && damage.isEmpty }
}

/// Shows the entries of an audit trail (`takar audit`), the first first.
public struct AuditEntriesRequest: Deed {
    public var archive: String

    public init(of archive: String) { self.archive = archive }

    public func run(_ work: Work) throws -> [AuditEntry] {
        try work.during {
            try SQLiteArchive(archive, for: .reading).read { reader in
                var entries: [AuditEntry] = []
                try reader.forEachAudit { entries.append($0) }
                return entries
            }
        }
    }
}
