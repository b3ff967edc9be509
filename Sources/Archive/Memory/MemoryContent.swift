import Personnel

/// Everything an archive knows, as plain values.
struct MemoryContent: Sendable {
    struct Person: Sendable {
        let agency: String
        var id: String
        var nip: NIP
    }

    var agencies: [String: Agency] = [:]
    /// By their number, from 1; so are all others.
    var imports: [ImportEntry] = []
    var files: [ImportedFile] = []
    var units: [Version<ArchivedUnit>] = []
    var people: [Person] = []
    var employees: [Version<ArchivedEmployee>] = []
    var records: [Version<ArchivedRecord>] = []
    var instruments: [String: StoredInstrument] = [:]
    var measurements: [MeasurementEntry] = []
    var scores: [[PersonScore]] = []
    var unitSums: [[UnitSums]] = []
    var publications: [Publication] = []
    var plans: [PlanEntry] = []
    var planLines: [[KeptPlanLine]] = []
    var accounts: [AccountEntry] = []
    var tokens: [TokenEntry] = []
    /// In the order in which they began.
    var sessions: [SessionEntry] = []
    var settings: [String: String] = [:]
    var audit: [AuditEntry] = []
    /// The rows of the import that runs.
    var staged: [ArchivedRecord] = []

    func agency(of person: Int) -> String { people.indices.contains(person - 1) ? people[person - 1].agency : "" }

    /// The agency that an import was of.
    func agency(ofImport number: Int) -> String { imports.indices.contains(number - 1) ? imports[number - 1].agencyID : "" }
}
