import Vocabulary

/// A plan (rencana) that is kept: what it rests on, what it promised, and a hash over all of it.
public struct PlanEntry: Sendable, Hashable {
    /// The number among all plans of the archive, from 1.
    public var number: Int
    public var agencyID: String
    /// What people call it, such as `Rencana 2026`.
    public var label: String
    public var at: ArchiveInstant
    /// Who kept it.
    public var by: String
    /// The day behind which programmes are held.
    public var start: CivilDate
    /// The day on which the index was promised.
    public var until: CivilDate
    public var instrumentVersion: String
    public var instrumentID: String
    /// The options that were set, as `name=value`.
    public var settings: [String]
    /// The number of the last import that was known.
    public var knownImport: Int
    /// The measurement of the first day that it starts from; nil where none was kept.
    public var baseline: Int?
    /// The units it is limited to, by their ids; empty for everybody.
    public var units: [String]
    /// `target=86000` in thousandths, or `anggaran=500000000` in rupiah.
    public var goal: String
    /// The promised index and that without the plan, in hundredths, as they were shown.
    public var promised: Int, without: Int
    /// In rupiah.
    public var cost: Int
    /// SHA-256 over everything that is kept of it.
    public var hash: String

    public init(
        number: Int = 0, agencyID: String, label: String, at: ArchiveInstant, by: String, start: CivilDate, until: CivilDate,
        instrumentVersion: String, instrumentID: String, settings: [String], knownImport: Int, baseline: Int?, units: [String], goal: String,
        promised: Int, without: Int, cost: Int, hash: String = ""
    ) {
        self.number = number
        self.agencyID = agencyID
        self.label = label
        self.at = at
        self.by = by
        self.start = start
        self.until = until
        self.instrumentVersion = instrumentVersion
        self.instrumentID = instrumentID
        self.settings = settings
        self.knownImport = knownImport
        self.baseline = baseline
        self.units = units
        self.goal = goal
        self.promised = promised
        self.without = without
        self.cost = cost
        self.hash = hash
    }
}

/// What a kept plan imagines of one person.
public struct KeptPlanLine: Sendable, Hashable {
    /// The person's number in the archive.
    public var person: Int
    /// The programme's name; empty for a record that is to be entered (perbaikan data).
    public var programme: String
    /// The class, counted from 1; 0 for none.
    public var classNumber: Int
    /// The record that is imagined.
    public var record: RecordCells
    /// In thousandths.
    public var points: Int
    /// In rupiah.
    public var cost: Int

    public init(person: Int, programme: String, classNumber: Int, record: RecordCells, points: Int, cost: Int) {
        self.person = person
        self.programme = programme
        self.classNumber = classNumber
        self.record = record
        self.points = points
        self.cost = cost
    }

    public var isRepair: Bool { programme.isEmpty }
}
