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
    public let refused: [RowProblem]
    /// Rows that are used although something in them cannot be read; a row stands here once for each such cell.
    public let warned: [RowProblem]
    /// Rows that were set aside.
    public let setAside: [SetAsideRow]
    /// Rows that are used and change nothing: nothing that is asked of the person looks at them. Every row of the person stands here,
    /// among those that were refused or set aside, or as evidence of a fact with a verdict other than "not asked" and "none".
    public let withoutEffect: [UnusedRow]

    public struct RowProblem: Sendable {
        public let source: RecordSource
        public let kind: RecordKind
        public let problem: Problem
    }

    public struct SetAsideRow: Sendable {
        public let source: RecordSource
        public let kind: RecordKind
        /// What the row says.
        public let summary: Phrase
        public let reason: SetAsideReason
    }

    public struct UnusedRow: Sendable {
        public let source: RecordSource
        public let kind: RecordKind
        /// What the row says.
        public let summary: Phrase
        public let verdict: Evidence.Verdict
    }

    /// What would raise the score, and by how much.
    public struct Advice: Sendable, Equatable {
        public let text: Phrase
        public let gain: Points
    }

    /// What would raise the score most, first; what serves several indicators stands once with all it brings.
    public var advice: [Advice] {
        var found: [Advice] = []
        for indicator in indicators where indicator.gain > .zero {
            let text = indicator.indicator.advice
            if let known = found.firstIndex(where: { $0.text == text }) {
                found[known] = Advice(text: text, gain: found[known].gain + indicator.gain)
            } else {
                found.append(Advice(text: text, gain: indicator.gain))
            }
        }
        // In the order of the instrument where they bring as much: no sort of the library promises to keep it.
        return found.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }.map(\.element)
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
