import Instruments
import Personnel
import Vocabulary

/// Why somebody has the score they have: every indicator with its article, the rows that decided it, and what is still to gain.
public struct Explanation: Sendable {
    public let employee: Employee
    /// Why the person is not measured; nil for who is.
    public let exclusion: Exclusion?
    public let indicators: [IndicatorExplanation]
    public let dimensions: [Points]
    public let total: Points
    public let category: String
    /// What other readings of the category bounds would call the total, where they disagree.
    public let otherCategories: [String]
    /// Rows of the person that were refused, with what to do about them.
    public let refused: [RefusedRow]

    public struct RefusedRow: Sendable {
        public let source: RecordSource
        public let kind: RecordKind
        public let problem: Problem
    }
}

/// One indicator of one person.
public struct IndicatorExplanation: Sendable {
    public let dimension: Dimension
    public let indicator: Indicator
    public let points: Points
    /// The most this person can reach.
    public let attainable: Points
    /// The row of the ladder that fits.
    public let row: LadderRow<Award>
    /// The least sure of all values that took part.
    public let status: Status
    public let reasons: [Phrase]
    /// The options that decide this indicator.
    public let options: [String]
    public let facts: [FactExplanation]

    /// Points that could still be gained.
    public var gain: Points { attainable - points }
}

/// One fact of one person and the rows behind it.
public struct FactExplanation: Sendable {
    public let fact: Fact
    /// The value in the instrument's words.
    public let value: Phrase
    public let evidence: [Evidence]
    public let rowsDisagree: Bool
}

/// One row of a file and what it meant for a fact.
public struct Evidence: Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        /// The row decided the value.
        case decides
        /// The row counts, another weighs more.
        case outweighed
        /// The same certificate as a row that counts.
        case duplicate
        case afterDate
        case outsideWindow
        case notAsked
        case none

        public var label: Phrase {
            switch self {
            case .decides: Phrase(id: "menentukan", en: "decides")
            case .outweighed: Phrase(id: "kalah oleh catatan lain", en: "outweighed by another record")
            case .duplicate: Phrase(id: "sertifikat yang sama, dihitung sekali", en: "the same certificate, counted once")
            case .afterDate: Phrase(id: "sesudah tanggal pengukuran", en: "after the date of measurement")
            case .outsideWindow: Phrase(id: "di luar jendela waktu", en: "outside the window of time")
            case .notAsked: Phrase(id: "tidak termasuk yang diminta", en: "not what is asked for")
            case .none: Phrase(id: "tidak bernilai", en: "worth nothing")
            }
        }
    }

    public let source: RecordSource
    public let kind: RecordKind
    /// What the row says.
    public let summary: Phrase
    /// What the instrument reads in it, a value of a scale; nil for amounts and for rows that only have to be there.
    public let reading: String?
    public let verdict: Verdict
}
