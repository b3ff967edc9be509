import Vocabulary

/// The four dimensions of the index, in the order of the regulation.
public enum Dimension: String, Sendable, CaseIterable {
    /// Kualifikasi.
    case qualification = "kualifikasi"
    /// Kompetensi.
    case competence = "kompetensi"
    /// Kinerja.
    case performance = "kinerja"
    /// Disiplin.
    case discipline = "disiplin"

    public var label: Phrase {
        switch self {
        case .qualification: Phrase(id: "Kualifikasi", en: "Qualification")
        case .competence: Phrase(id: "Kompetensi", en: "Competence")
        case .performance: Phrase(id: "Kinerja", en: "Performance")
        case .discipline: Phrase(id: "Disiplin", en: "Discipline")
        }
    }

    /// The place among the four, from 0.
    public var position: Int {
        switch self {
        case .qualification: 0
        case .competence: 1
        case .performance: 2
        case .discipline: 3
        }
    }
}

/// A dimension of an instrument: its weight and the indicators that add up to it.
public struct DimensionRule: Sendable, Hashable {
    public let dimension: Dimension
    public let maximum: Points
    public let indicators: [Indicator]
    public let provenance: Provenance
    public let mark: SourceMark
}

/// One thing a dimension asks for.
public struct Indicator: Sendable, Hashable {
    public let name: String
    public let title: Phrase
    /// What earns the full points, as advice to the person.
    public let advice: Phrase
    /// Whom it is asked of; conditions on given facts. Others get nothing and lose nothing.
    public let asked: [Condition]
    public let ladder: Ladder<Award>
    public let provenance: Provenance
}

/// A row of the population rule: whoever fits it is not measured, for this reason.
public struct Exclusion: Sendable, Hashable {
    /// A stable identifier, as `--not-measured` prints it.
    public let reason: String
    public let title: Phrase
    public let conditions: [Condition]
    public let provenance: Provenance
    public let mark: SourceMark
}

/// The names (kategori) for totals, from the highest; a total is cut to two decimals before it is looked up.
public struct CategoryLadder: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let name: String
        /// The least total in hundredths of a point.
        public let least: Int
    }

    public let rows: [Row]
    public let provenance: Provenance

    /// The position, from 0 for the highest, of a total that has been cut to hundredths.
    public func position(hundredths: Int) -> Int { rows.firstIndex { hundredths >= $0.least } ?? rows.count - 1 }
}

/// The two groups of people (PNS and PPPK) that a mean may be told apart by.
public struct Groups: Sendable, Hashable {
    /// Index of the given fact that is there for the second group.
    public let fact: Int
    /// The name of those for whom the fact is not there.
    public let absent: String
    /// The name of those for whom it is there.
    public let present: String
}

/// How the people of a unit become its mean.
public struct Combination: Sendable, Hashable {
    public enum Means: String, Sendable, CaseIterable {
        /// Everybody counts once.
        case headCount = "head-count"
        /// The plain mean of the means of the two groups.
        case groupMeans = "group-means"
    }

    public let means: Means
    /// Nil where everybody measured belongs to one group.
    public let groups: Groups?
    public let provenance: Provenance
}
