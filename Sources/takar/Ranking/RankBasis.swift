import Analysis
import Vocabulary

/// What a ranking rests on: the results, and what is to be said of where they came from.
struct RankBasis {
    /// What is ranked.
    enum Subject: String {
        case agencies = "instansi"
        case units = "unit"

        /// The word for several of them.
        var label: Phrase {
            switch self {
            case .agencies: Phrase(id: "instansi", en: "agencies")
            case .units: Phrase(id: "unit", en: "units")
            }
        }
    }

    /// What became of the rows of a table.
    struct Rows {
        let read: Int
        let used: Int
        let refused: Int
        let setAside: [SetAsideRows]
    }

    let subject: Subject
    let results: [AgencyResult]
    /// The most that each dimension is worth: the nominal weights.
    let maxima: [Points]
    /// The file or whatever else the results came from.
    let source: String
    /// Among whom, such as the unit above; added to the heading.
    var among: Phrase?
    /// Nil where there was no table.
    var rows: Rows?
    var diagnostics: [Diagnostic] = []
    /// What the result must be read with.
    var notices: [Phrase] = []
}
