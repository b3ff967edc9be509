import Analysis
import Vocabulary

/// What a ranking rests on: the results, and what is to be said of where they came from.
public struct RankBasis {
    /// What is ranked.
    public enum Subject: String {
        case agencies = "instansi"
        case units = "unit"

        /// The word for several of them.
        public var label: Phrase {
            switch self {
            case .agencies: Phrase(id: "instansi", en: "agencies")
            case .units: Phrase(id: "unit", en: "units")
            }
        }
    }

    /// What became of the rows of a table.
    public struct Rows {
        public let read: Int
        public let used: Int
        public let refused: Int
        public let setAside: [SetAsideRows]
    }

    public let subject: Subject
    public private(set) var results: [AgencyResult]
    /// The most that each dimension is worth: the nominal weights.
    public let maxima: [Points]
    /// The file or whatever else the results came from.
    public var source: String
    /// Among whom, such as the unit above; added to the heading.
    public var among: Phrase?
    /// Nil where there was no table.
    public var rows: Rows?
    public var diagnostics: [Diagnostic] = []
    /// What the result must be read with.
    public var notices: [Phrase] = []
}

extension RankBasis {
    /// Leaves out places of fewer measured people than that, and says so.
    mutating func leaveOut(fewerThan fewest: Int) {
        let kept = results.filter { $0.measured == 0 || $0.measured >= fewest }, gone = results.count - kept.count
        guard gone > 0 else { return }
        results = kept
        notices.append(
            Phrase(
                id: "\(gone) \(subject.label.id) dengan kurang dari \(fewest) orang yang diukur tidak ditampilkan",
                en: "Not shown, since fewer than \(fewest) people were measured: \(gone) \(subject.label.en)"))
    }
}
