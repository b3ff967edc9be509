import Instruments
import Measurement
import Personnel
import Vocabulary

extension CauseFinder {
    /// The rows that take part in a dimension, by what became of them.
    struct Rows {
        /// They count: they decide, or another weighs more.
        var counting: Set<RecordSource> = []
        var duplicates: Set<RecordSource> = []
        var afterDate: Set<RecordSource> = []
        var outsideWindow: Set<RecordSource> = []
        /// Rows with an appraisal that counts.
        var ratings: Set<RecordSource> = []
    }

    /// What became of the rows in a dimension; of several facts the one in which a row did most tells.
    func rows(of dimension: Dimension, in explanation: Explanation? = nil) -> Rows {
        var rows = Rows()
        for indicator in (explanation ?? self.explanation).indicators where indicator.dimension == dimension {
            for fact in indicator.facts {
                guard case .fold = fact.fact.definition else { continue }
                for evidence in fact.evidence {
                    switch evidence.verdict {
                    case .decides, .outweighed:
                        rows.counting.insert(evidence.source)
                        if evidence.kind == .predicate || evidence.kind == .appraisal { rows.ratings.insert(evidence.source) }
                    case .duplicate: rows.duplicates.insert(evidence.source)
                    case .afterDate: rows.afterDate.insert(evidence.source)
                    case .outsideWindow: rows.outsideWindow.insert(evidence.source)
                    case .notAsked, .otherPost, .notMeasured, .cancelled, .none: break
                    }
                }
            }
        }
        return rows
    }

    /// The fewest of some rows for which a change yields the points: one alone, or what remains of all when those are put back that
    /// need not change; nil where not even all of them do.
    func fewest(
        of rows: Set<RecordSource>, _ dimension: Dimension, _ there: Int, _ change: (Set<RecordSource>) -> PersonTrial
    ) -> Set<RecordSource>? {
        let sorted = rows.sorted()
        func yields(_ rows: Set<RecordSource>) -> Bool { points(dimension, change(rows)) == there }
        if let one = sorted.first(where: { yields([$0]) }) { return [one] }
        guard rows.count > 1, yields(rows) else { return nil }
        return sorted.reduce(into: rows) { left, row in
            left.remove(row)
            if left.isEmpty || !yields(left) { left.insert(row) }
        }
    }

    /// BKN has no appraisal: without those here the points are BKN's.
    func absentRating(_ dimension: Dimension, _ there: Int, _ rows: Rows) -> [Candidate] {
        guard !rows.ratings.isEmpty, points(dimension, trial.without(rows.ratings)) == there else { return [] }
        // One of several that disagree may be missing alone, which then is the smaller change.
        let isMissingOne = rows.ratings.count > 1 && rows.ratings.contains { points(dimension, trial.without([$0])) == there }
        return isMissingOne ? [] : [Candidate(cause: .ratingAbsentThere, weight: Weight.ratingAbsent, rows: rows.ratings)]
    }

    /// BKN counts punishments that have been cancelled.
    func cancelled(_ dimension: Dimension, _ there: Int) -> [Candidate] {
        let cancelled = zip(trial.records, trial.sources).filter { ($0.0 as? SanctionRecord)?.cancelled == true }.map(\.1)
        guard let rows = fewest(of: Set(cancelled), dimension, there, { trial.changing($0, RowChange.standing) }) else { return [] }
        return [Candidate(cause: .cancelledSanction, weight: Weight.cancelled, rows: rows)]
    }

    /// BKN counts a certificate again.
    func duplicates(_ dimension: Dimension, _ there: Int, _ rows: Rows) -> [Candidate] {
        let found = fewest(of: rows.duplicates, dimension, there) { rows in
            rows.reduce(trial) { trial, row in trial.changing([row]) { RowChange.single($0, at: row) } }
        }
        return found.map { [Candidate(cause: .duplicateCertificate, weight: Weight.duplicate, rows: $0)] } ?? []
    }

    /// BKN counts rows that lie after the date of measurement, or outside the window, or the appraisal of another year.
    func misdated(_ dimension: Dimension, _ there: Int, _ rows: Rows) -> [Candidate] {
        var found: [Candidate] = []
        func dated(_ rows: Set<RecordSource>) -> PersonTrial { trial.changing(rows) { RowChange.dated($0, plan.asOf) } }
        if let rows = fewest(of: rows.afterDate, dimension, there, dated) {
            found.append(Candidate(cause: .afterDate, weight: Weight.afterDate, rows: rows))
        }
        if let rows = fewest(of: rows.outsideWindow, dimension, there, dated) {
            found.append(Candidate(cause: .window, weight: Weight.outsideWindow, rows: rows))
        }
        return found + otherAppraisalYear(dimension, there)
    }

    /// The appraisal of the year after or before the one that counts, as if the measurement were of that year.
    private func otherAppraisalYear(_ dimension: Dimension, _ there: Int) -> [Candidate] {
        var appraised = trial
        for position in appraised.records.indices where !(appraised.records[position].map(Self.isRating) ?? false) {
            appraised.records[position] = nil
        }
        return search.otherYears.compactMap { other in
            guard other.points(dimension, appraised) == there else { return nil }
            let rows = self.rows(of: dimension, in: other.plan.explain(appraised.file)).ratings
            guard !rows.isEmpty else { return nil }
            let year = other.plan.asOf.year
            return Candidate(
                cause: .window, weight: Weight.outsideWindow, rows: rows,
                note: Phrase(id: "seperti pengukuran tahun \(year)", en: "as in a measurement of \(year)"))
        }
    }

    private static func isRating(_ record: any PersonnelRecord) -> Bool { record is PredicateRecord || record is AppraisalRecord }
}
