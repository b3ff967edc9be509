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

    /// When the person reaches the age at which their post retires (BUP); nil where it is not known, as of PPPK.
    public let retirement: CivilDate?
    /// Of somebody who is not measured the facts that say so, with the cells behind them.
    public let exclusionFacts: [FactExplanation]
    /// The same in plain numbers.
    public let standing: PersonStanding

    public struct RowProblem: Sendable {
        public let source: RecordSource
        public let kind: RecordKind
        /// What the row says.
        public let summary: Phrase
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
        public let verdict: Evidence.Verdict
        private let row: ReadRow
        private let plan: Plan

        init(_ row: ReadRow, _ plan: Plan, _ verdict: Evidence.Verdict) {
            source = row.source
            self.row = row
            self.plan = plan
            self.verdict = verdict
        }

        public var kind: RecordKind { type(of: row.record).kind }
        /// What the row says.
        public func summary(in language: Language) -> String { row.record.summary(in: language) }
        /// What the instrument reads in it; nil where that is no value of a scale.
        public var reading: String? { row.contributions.lazy.compactMap { plan.label($0, row.record) }.first }
    }

    /// A deed that is open now, and what it brings.
    public struct Advice: Sendable, Equatable {
        public let text: Phrase
        public let gain: Points
        /// Whether it may bring less, since that depends on what the record will say.
        public let isAtMost: Bool
    }

    /// What would raise the score most, first; what serves several indicators stands once with all it brings. Only what can be done now:
    /// what lies in the past or only ages is no advice.
    public var advice: [Advice] {
        var found: [Advice] = []
        for case .open(let text, let gain, let isAtMost)? in indicators.map(\.outlook) {
            if let known = found.firstIndex(where: { $0.text == text }) {
                found[known] = Advice(text: text, gain: found[known].gain + gain, isAtMost: isAtMost || found[known].isAtMost)
            } else {
                found.append(Advice(text: text, gain: gain, isAtMost: isAtMost))
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
    /// What can be done about the points that are missing; nil where none are.
    public let outlook: Outlook?

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
        /// The row counts, but for a fact that the person's post is not asked for.
        case otherPost
        /// The row would count, and the person is not measured.
        case notMeasured
        /// A punishment that was cancelled.
        case cancelled
        case none

        public var label: Phrase {
            switch self {
            case .decides: Phrase(id: "menentukan", en: "decides")
            case .outweighed: Phrase(id: "kalah oleh catatan lain", en: "outweighed by another record")
            case .duplicate: Phrase(id: "sertifikat yang sama, dihitung sekali", en: "the same certificate, counted once")
            case .afterDate: Phrase(id: "sesudah tanggal pengukuran", en: "after the date of measurement")
            case .outsideWindow: Phrase(id: "di luar jendela waktu", en: "outside the window of time")
            case .notAsked: Phrase(id: "tidak termasuk yang diminta", en: "not what is asked for")
            case .otherPost: Phrase(id: "jenis ini tidak dinilai untuk jabatannya", en: "this kind does not count for the post")
            case .notMeasured: Phrase(id: "tidak dinilai karena orangnya tidak diukur", en: "not scored, since the person is not measured")
            case .cancelled: Phrase(id: "hukumannya dibatalkan", en: "the punishment was cancelled")
            case .none: Phrase(id: "tidak bernilai", en: "worth nothing")
            }
        }
    }

    public let source: RecordSource
    public let verdict: Verdict
    /// The last date of measurement for which the row counts (berlaku sampai); nil for rows that do not, and for those that always will.
    public let until: CivilDate?
    private let record: any PersonnelRecord
    private let contribution: Contribution
    private let step: FoldStep
    private let plan: Plan

    init(_ row: ReadRow, _ plan: Plan, _ said: SaidToFact, until: CivilDate?) {
        source = row.source
        record = row.record
        contribution = said.contribution
        step = said.step
        verdict = said.verdict
        self.plan = plan
        self.until = until
    }

    public var kind: RecordKind { type(of: record).kind }
    /// What the row says, worded when it is asked for: most rows are never shown.
    public func summary(in language: Language) -> String { plan.summary(record, step, in: language) }
    /// What the instrument reads in it, a value of a scale, or of what it asks for; nil where that is none.
    public var reading: String? { plan.label(contribution, record) }
}
