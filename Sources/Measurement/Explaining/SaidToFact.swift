import Instruments
import Personnel
import Vocabulary

/// What one row says to one fact, and what became of it.
struct SaidToFact {
    /// The position of the row.
    let row: Int
    let contribution: Contribution
    let step: FoldStep
    private(set) var verdict: Evidence.Verdict

    /// What the rows of a person say, by fact.
    ///
    /// - Parameter values: all facts of the person.
    static func all(_ rows: [ReadRow], _ plan: Plan, _ values: [Int]) -> [[SaidToFact]] {
        var found = [[SaidToFact]](repeating: [], count: values.count)
        for (number, row) in rows.enumerated() {
            let steps = plan.steps(type(of: row.record).kind)
            for contribution in row.contributions where steps.indices.contains(contribution.step) {
                let step = steps[contribution.step]
                found[step.fact].append(
                    SaidToFact(row: number, contribution: contribution, step: step, verdict: verdict(contribution, step, values[step.fact])))
            }
        }
        for fact in found.indices where found[fact].contains(where: \.step.isDistinct) { judgeCertificates(&found[fact], rows) }
        return found
    }

    /// Of rows that are one certificate the one of the largest amount decides.
    private static func judgeCertificates(_ said: inout [SaidToFact], _ rows: [ReadRow]) {
        var best: [CertificateKey: Int] = [:]
        for index in said.indices where said[index].verdict == .decides && said[index].step.isDistinct {
            guard let key = rows[said[index].row].record.certificateKey else { continue }
            if let other = best[key] {
                let isMore = said[index].contribution.value > said[other].contribution.value
                said[isMore ? other : index].verdict = .duplicate
                guard isMore else { continue }
            }
            best[key] = index
        }
    }

    private static func verdict(_ contribution: Contribution, _ step: FoldStep, _ value: Int) -> Evidence.Verdict {
        switch contribution.verdict {
        case .afterDate: .afterDate
        case .outsideWindow: .outsideWindow
        case .notAsked: .notAsked
        case .none: .none
        case .counts:
            switch step.kind {
            case .max, .min: contribution.value == value ? .decides : .outweighed
            case .any, .set, .sum: .decides
            }
        }
    }
}

extension Plan {
    /// The facts that the indicators look at which are asked of a person with these facts.
    func factsAsked(_ values: [Int]) -> Set<Int> {
        Set(compiled.indicators.filter { $0.row(at: $0.table.index(values)) != nil }.flatMap(\.indicator.facts))
    }

    /// The last date of measurement for which a row that decides counts; nil for others, and for those that always will.
    func lastDay(_ said: SaidToFact, _ record: any PersonnelRecord) -> CivilDate? {
        guard said.verdict == .decides, case .fold(let rule) = instrument.facts[said.step.fact].definition else { return nil }
        return lastDay(record, rule.window)
    }

    /// The last date of measurement for which a record counts within a window.
    func lastDay(_ record: some PersonnelRecord, _ window: Window) -> CivilDate? {
        // A year without a day stands for its last, whenever is measured.
        rule(type(of: record).kind)?.date(record, asOf: .first).date.flatMap(window.lastDay)
    }
}
