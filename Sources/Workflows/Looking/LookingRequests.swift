import Archive
import Personnel

/// Shows what an archive holds (`takar history`): imports, measurements and publications, agency by agency.
public struct HistoryRequest: Deed {
    public var archive: String
    /// One agency's id; nil for all.
    public var agency: String?

    public init(of archive: String, agency: String? = nil) {
        self.archive = archive
        self.agency = agency
    }

    public func run(_ work: Work) throws -> ArchiveHistory {
        try work.during { try SQLiteArchive(archive, for: .reading).read { try ArchiveHistory($0, agency: agency) } }
    }
}

/// Shows one person's history (`takar history --person`); it is in the audit trail before anybody sees it.
public struct PersonHistoryRequest: Deed {
    public var whom: NIP
    public var archive: String
    /// One agency's id; nil looks through all.
    public var agency: String?
    /// Who asks, for the audit trail.
    public var by: String

    public init(_ whom: NIP, in archive: String, agency: String? = nil, by: String) {
        self.whom = whom
        self.archive = archive
        self.agency = agency
        self.by = by
    }

    public func run(_ work: Work) throws -> PersonHistory {
        try work.during {
            try SQLiteArchive(archive, for: .writing).write { writer in
                let person = try ArchivedPerson.find(whom, agency: agency, in: writer)
                try writer.audit(.viewingPerson, "orang \(person.person)", detail: "riwayat", by: by, at: .now)
                return .keep(try PersonHistory(person, writer))
            }
        }
    }
}

/// Shows a stored measurement (`takar show`).
public struct StoredMeasurementRequest: Deed {
    public var measurement: Int
    public var archive: String

    public init(_ measurement: Int, of archive: String) {
        self.measurement = measurement
        self.archive = archive
    }

    public func run(_ work: Work) throws -> StoredMeasurement {
        try work.during { try SQLiteArchive(archive, for: .reading).read { try StoredMeasurement(measurement, $0) } }
    }
}

/// Makes stored measurements again from the archive and compares them number by number (`takar verify`).
public struct VerificationRequest: Deed {
    /// All where none is named.
    public var measurements: [Int]
    public var archive: String

    public init(_ measurements: [Int] = [], of archive: String) {
        self.measurements = measurements
        self.archive = archive
    }

    public func run(_ work: Work) throws -> [Verification] {
        try work.during {
            try SQLiteArchive(archive, for: .reading).read { reader in
                let plans = StoredPlans(reader)
                let numbers = measurements.isEmpty ? try reader.measurements(of: nil).map(\.number) : measurements
                return try numbers.map { try Verification($0, reader, plans, threads: work.threads) }
            }
        }
    }
}
