import Instruments
import Measurement
import Personnel
import Vocabulary

/// Looks for the likely cause of one person's differences: for the smallest change of what is here that yields BKN's points exactly.
struct CauseFinder {
    let search: CauseSearch
    let trial: PersonTrial
    let explanation: Explanation
    /// The values of the person's facts.
    let values: [Int]

    init(_ search: CauseSearch, _ file: PersonFile) {
        self.search = search
        trial = PersonTrial(file)
        explanation = search.base.plan.explain(file)
        values = search.base.values(trial)
    }

    var plan: Plan { search.base.plan }

    /// The points of a dimension that the person has with something changed.
    func points(_ dimension: Dimension, _ trial: PersonTrial) -> Int? { search.base.points(dimension, trial) }

    /// A change that yields BKN's points, and how far it is from being believed.
    struct Candidate {
        let cause: Cause
        /// The less, the likelier; see `Weight`.
        let weight: Int
        var rows: Set<RecordSource> = []
        var note: Phrase?
        /// Whether of the employee's own row the post is meant, not the education.
        var citesPost = false
    }

    /// How far causes are from being believed. What is particular comes before what is common, because it fits by chance more
    /// rarely; one row comes before several, and a record before a reading of the law, unless that makes more people agree.
    enum Weight {
        static let ratingAbsent = 0
        static let cancelled = 1
        static let duplicate = 2
        static let afterDate = 3
        static let likelyOption = 4
        static let record = 5
        /// At most so much for further rows.
        static let furtherRows = 3
        static let outsideWindow = 7
        static let window = 9
        static let option = 10
        static let neededRecord = 8
        static let position = 11
        static let otherData = 12
    }

    /// The likely cause for a dimension, in which BKN gives other points, in thousandths.
    func finding(_ dimension: Dimension, there: Int) -> Finding {
        let here = explanation.dimensions[dimension.position].thousandths
        // The order in which causes are looked for is always the same, so the first of equals is.
        let found = candidates(dimension, there, higher: there > here).enumerated().sorted { left, right in
            (left.element.weight, left.element.rows.count, left.offset) < (right.element.weight, right.element.rows.count, right.offset)
        }.map(\.element)
        guard let best = found.first else { return Finding(cause: .unexplained, records: [], note: nil, alsoPossible: []) }
        let others = Set(found.map(\.cause)).subtracting([best.cause])
        return Finding(cause: best.cause, records: cite(best.rows, post: best.citesPost), note: best.note, alsoPossible: others.sorted())
    }

    private func candidates(_ dimension: Dimension, _ there: Int, higher: Bool) -> [Candidate] {
        let rows = rows(of: dimension)
        return absentRating(dimension, there, rows) + cancelled(dimension, there) + duplicates(dimension, there, rows)
            + misdated(dimension, there, rows) + missing(dimension, there, rows) + options(dimension, there) + facts(dimension, there, higher: higher)
    }

    /// The rows a cause speaks of, with what they say.
    func cite(_ rows: Set<RecordSource>, post: Bool = false) -> [CitedRecord] {
        rows.sorted().map { source in
            let record = trial.position(source).flatMap { trial.records[$0] } ?? trial.employee
            return CitedRecord(source: source, kind: type(of: record).kind, summary: post ? record.summary : summary(record))
        }
    }

    /// Of the employee's long row only the education takes part as a record.
    private func summary(_ record: any PersonnelRecord) -> Phrase {
        guard let employee = record as? Employee else { return record.summary }
        return Phrase(id: "tingkat pendidikan \(employee.education)", en: "education level \(employee.education)")
    }
}
