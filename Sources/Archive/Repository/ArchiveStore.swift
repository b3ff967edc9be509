import Personnel

/// Where the archive lies. Whatever keeps it, reading sees one state from beginning to end, and writing is all or nothing.
public protocol ArchiveStore: Sendable {
    func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value
    /// Does what `body` does, wholly or, when it throws or asks for it, not at all.
    func write<Value>(_ body: (any ArchiveWriter) throws -> Ending<Value>) throws -> Value
}

/// How a transaction ends.
public enum Ending<Value> {
    case keep(Value)
    /// As if nothing had been done, as for a trial run.
    case undo(Value)
}

/// What can be asked of an archive. What is known "at" an import is what all imports up to it have brought and not taken away.
public protocol ArchiveReader: AnyObject {
    /// In the order of their ids.
    func agencies() throws -> [Agency]
    func agency(_ id: String) throws -> Agency?
    /// In the order of their numbers; of one agency, or of all.
    func imports(of agency: String?) throws -> [ImportEntry]
    /// The last import of an agency; nil where there is none.
    func lastImport(of agency: String) throws -> Int?
    func units(of agency: String, at number: Int) throws -> [ArchivedUnit]
    /// All versions of all units of an agency, also of those that are gone.
    func unitVersions(of agency: String) throws -> [Version<ArchivedUnit>]
    func forEachEmployee(of agency: String, at number: Int, _ body: (ArchivedEmployee) throws -> Void) throws
    /// In the order in which rows came into the archive.
    func forEachRecord(of agency: String, at number: Int, _ body: (ArchivedRecord) throws -> Void) throws
    /// Somebody of an agency, by the id that stays (`pns_id`) or else by NIP; nil where there is nobody.
    ///
    /// Of several who had the NIP one after the other, it is who is there still, or else who came last.
    func person(of agency: String, id: String, nip: NIP) throws -> Int?
    /// Everybody of an agency who ever had a NIP in a row of theirs, also those who have another one since; in the order of their numbers.
    ///
    /// It looks through all rows of employees, so it is for single questions.
    func people(of agency: String, everWith nip: NIP) throws -> [Int]
    /// All versions of a person's employee row, the oldest first.
    func employeeVersions(of person: Int) throws -> [Version<ArchivedEmployee>]
    func recordVersions(of person: Int) throws -> [Version<ArchivedRecord>]
    func file(_ number: Int) throws -> ImportedFile?
    /// In the order of their numbers; of one agency, or of all.
    func measurements(of agency: String?) throws -> [MeasurementEntry]
    func measurement(_ number: Int) throws -> MeasurementEntry?
    /// In the order of the people's numbers.
    func forEachScore(of measurement: Int, _ body: (PersonScore) throws -> Void) throws
    /// A person's scores in all measurements, the oldest first.
    func scores(of person: Int) throws -> [(measurement: Int, score: PersonScore)]
    /// In the order of the units' numbers.
    func unitSums(of measurement: Int) throws -> [UnitSums]
    func instrument(_ version: String) throws -> StoredInstrument?
    func publications() throws -> [Publication]
    /// In the order of their numbers; of one agency, or of all.
    func plans(of agency: String?) throws -> [PlanEntry]
    func plan(_ number: Int) throws -> PlanEntry?
    /// In the order in which they were kept.
    func planLines(of plan: Int) throws -> [KeptPlanLine]
    /// What all plans hold of somebody, in the order of the plans and of their lines.
    func planLines(ofPerson person: Int) throws -> [(plan: Int, line: KeptPlanLine)]
    /// In the order of their numbers, the disabled ones too.
    func accounts() throws -> [AccountEntry]
    /// By its name in any case of letters.
    func account(named name: String) throws -> AccountEntry?
    func account(_ number: Int) throws -> AccountEntry?
    /// All tokens of an account in the order of their numbers, also those that can no longer be used.
    func tokens(of account: Int) throws -> [TokenEntry]
    func token(_ number: Int) throws -> TokenEntry?
    func token(digest: String) throws -> TokenEntry?
    func session(digest: String) throws -> SessionEntry?
    /// All sessions of an account, also those that have ended and were not removed yet; in the order in which they began.
    func sessions(of account: Int) throws -> [SessionEntry]
    /// What somebody has set for this archive under a name; nil where nobody has.
    func setting(_ name: String) throws -> String?
    func lastAudit() throws -> AuditEntry?
    /// Entries in their order, of a range of their numbers.
    func forEachAudit(in numbers: ClosedRange<Int>, _ body: (AuditEntry) throws -> Void) throws
}

extension ArchiveReader {
    /// How many rows of an agency's employees were refused, as known at an import, that mean nobody the archive has: people who are not
    /// measured. It is what the last import that brought employees' files found.
    public func refusedEmployees(of agency: String, at number: Int) throws -> Int {
        try imports(of: agency).last { entry in
            entry.number <= number && (entry.undoes != nil || entry.files.contains { $0.kind == .employee })
        }?.refusedUnmatched ?? 0
    }
}

/// What can be done to an archive, within one transaction.
public protocol ArchiveWriter: ArchiveReader {
    /// Adds an agency, or names one that is there.
    func put(_ agency: Agency) throws
    /// Begins an import with its files, whose numbers follow those there are; their counts come at the end.
    func begin(_ agency: String, files: [(name: String, kind: RecordKind)], by: String, at: ArchiveInstant) throws -> ImportEntry
    func finish(_ entry: ImportEntry) throws

    func addPerson(of agency: String, id: String, nip: NIP) throws -> Int
    /// Notes that somebody goes by another NIP or id.
    func rename(_ person: Int, id: String, nip: NIP) throws
    func add(_ employee: ArchivedEmployee, in number: Int) throws
    /// Closes the employee's row that stands for a person.
    func closeEmployee(_ person: Int, in number: Int) throws
    func add(_ unit: OrganizationUnit, at source: RecordSource, in number: Int) throws
    func closeUnit(_ unit: Int, in number: Int) throws

    /// Takes history rows of an import; they are held against what is there by `settleRecords`.
    func stage(_ record: ArchivedRecord) throws
    /// Makes the rows staged the ones that stand: of some kinds, what is there and was not staged is closed.
    ///
    /// - `keeping`: what refused rows keep open all the same.
    func settleRecords(
        _ kinds: Set<RecordKind>, of agency: String, in number: Int, keeping: KeptRecords
    ) throws -> [RecordKind: ImportDifference.Counts]

    func add(_ instrument: StoredInstrument) throws
    /// Keeps a measurement; its number.
    func add(_ measurement: MeasurementEntry) throws -> Int
    func add(_ score: PersonScore, to measurement: Int) throws
    func add(_ sums: UnitSums, to measurement: Int) throws
    /// Keeps a publication; its number.
    func add(_ publication: Publication) throws -> Int
    /// Keeps a plan; its number.
    func add(_ plan: PlanEntry) throws -> Int
    func add(_ line: KeptPlanLine, at position: Int, to plan: Int) throws
    /// Keeps a new account, without telling the audit trail (`open` does); its number.
    func add(_ account: AccountEntry) throws -> Int
    /// Keeps an account of a number as it is now, without telling the audit trail (`change` does).
    func update(_ account: AccountEntry) throws
    /// Keeps a new token, without telling the audit trail (`issue` does); its number.
    func add(_ token: TokenEntry) throws -> Int
    /// Ends a token, without telling the audit trail (`revoke` does).
    func revokeToken(_ number: Int, at: ArchiveInstant) throws
    func add(_ session: SessionEntry) throws
    /// Notes that a session was used.
    func touchSession(_ digest: String, seenAt: ArchiveInstant) throws
    /// Ends a session; one that has ended stays as it is.
    func endSession(_ digest: String, at: ArchiveInstant) throws
    /// Ends all sessions of an account that have not ended.
    func endSessions(of account: Int, at: ArchiveInstant) throws
    /// Forgets sessions that could be used until before a moment.
    func removeSessions(expiredBefore moment: ArchiveInstant) throws
    /// Sets something for this archive, in place of what was set under the name.
    func put(setting name: String, value: String) throws
    func append(_ entry: AuditEntry) throws
}

extension ArchiveReader {
    /// All entries of the audit trail in their order.
    public func forEachAudit(_ body: (AuditEntry) throws -> Void) throws { try forEachAudit(in: Int.min...Int.max, body) }
}
