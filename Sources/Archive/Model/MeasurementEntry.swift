import Measurement
import Vocabulary

/// A measurement (pengukuran) that is kept: what it rests on, so that it can be made again, and what came out.
public struct MeasurementEntry: Sendable, Hashable {
    /// The number among all measurements of the archive, from 1.
    public var number: Int
    public var agencyID: String
    /// Per tanggal.
    public var asOf: CivilDate
    /// What people call it, such as `Triwulan I`; may be empty.
    public var label: String
    public var at: ArchiveInstant
    /// Who took it.
    public var by: String
    /// The hash of the instrument's content, by which it is stored.
    public var instrumentVersion: String
    public var instrumentID: String
    /// The options that were set, as `name=value`.
    public var settings: [String]
    /// The number of the last import that was known.
    public var knownImport: Int
    /// SHA-256 over everything that was measured.
    public var dataHash: String
    /// SHA-256 over everybody's scores and the sums of all units.
    public var resultHash: String
    public var result: MeasuredSums

    public init(
        number: Int = 0, agencyID: String, asOf: CivilDate, label: String = "", at: ArchiveInstant, by: String, instrumentVersion: String,
        instrumentID: String, settings: [String] = [], knownImport: Int, dataHash: String, resultHash: String, result: MeasuredSums
    ) {
        self.number = number
        self.agencyID = agencyID
        self.asOf = asOf
        self.label = label
        self.at = at
        self.by = by
        self.instrumentVersion = instrumentVersion
        self.instrumentID = instrumentID
        self.settings = settings
        self.knownImport = knownImport
        self.dataHash = dataHash
        self.resultHash = resultHash
        self.result = result
    }
}

/// What a measurement adds up to, for a whole agency or for one unit with all below it.
public struct MeasuredSums: Sendable, Hashable {
    public var tally: Tally
    /// By dimension: the points lost for want of data, in thousandths, of everybody measured.
    public var missing: [Int]

    public init(_ tally: Tally, missing: [Int] = []) {
        self.tally = tally
        self.missing = missing
    }
}

/// The score of one person in a measurement, with the facts behind it.
public struct PersonScore: Sendable, Hashable {
    public var person: Int
    /// The number of the unit's version; nil for who is placed in no known unit.
    public var unit: Int?
    /// The position of the exclusion that fits; nil for who was measured.
    public var exclusion: Int?
    /// By dimension, in thousandths.
    public var dimensions: [Int]
    /// The position of the category, from the highest.
    public var category: Int
    /// In the order of the instrument: positions on scales, sets as bits, amounts in thousandths.
    public var facts: [Int]

    public init(person: Int, unit: Int?, exclusion: Int?, dimensions: [Int], category: Int, facts: [Int]) {
        self.person = person
        self.unit = unit
        self.exclusion = exclusion
        self.dimensions = dimensions
        self.category = category
        self.facts = facts
    }

    /// In thousandths.
    public var total: Int { dimensions.reduce(0, +) }
}

/// The sums of one unit with all below it in a measurement.
public struct UnitSums: Sendable, Hashable {
    /// The number of the unit's version.
    public var unit: Int
    public var tally: Tally

    public init(unit: Int, tally: Tally) {
        self.unit = unit
        self.tally = tally
    }
}

/// An instrument as it was when something was measured by it, whatever becomes of its file.
public struct StoredInstrument: Sendable, Hashable {
    /// The hash of its content.
    public var version: String
    public var id: String
    public var file: String
    public var text: String

    public init(version: String, id: String, file: String, text: String) {
        self.version = version
        self.id = id
        self.file = file
        self.text = text
    }
}

/// A measurement declared official (penetapan): it can be superseded by another, never altered.
public struct Publication: Sendable, Hashable {
    /// The number among all publications, from 1.
    public var number: Int
    public var measurement: Int
    public var decree: String
    public var at: ArchiveInstant
    public var by: String
    /// The publication that this one takes the place of.
    public var supersedes: Int?
    /// Why, where somebody said so (alasan); one that goes back to what was known earlier always has a reason.
    public var reason: String?

    public init(
        number: Int = 0, measurement: Int, decree: String, at: ArchiveInstant, by: String, supersedes: Int? = nil, reason: String? = nil
    ) {
        self.number = number
        self.measurement = measurement
        self.decree = decree
        self.at = at
        self.by = by
        self.supersedes = supersedes
        self.reason = reason
    }
}

extension [Publication] {
    /// Those that no other has taken the place of.
    public var standing: [Publication] {
        let successors = successors
        return filter { successors[$0.number] == nil }
    }

    /// By the number of a publication, the one that took its place.
    public var successors: [Int: Publication] {
        Dictionary(compactMap { later in later.supersedes.map { ($0, later) } }) { first, _ in first }
    }
}
