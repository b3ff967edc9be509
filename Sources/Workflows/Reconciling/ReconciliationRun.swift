import Analysis
import Exchange
import Measurement
import Personnel
import Vocabulary

/// The passes over the data that a reconciliation takes: one to measure, some to try options, and some for the rows of those who
/// differ.
struct ReconciliationRun {
    let source: DataSource
    let plan: Plan
    let table: OfficialTable
    /// Whether people are to be named, for a list of them.
    let namesPeople: Bool
    let work: Work

    /// The rows of so many people are kept at a time: a few hundred megabytes.
    private static let peopleAtOnce = 50_000

    /// - Parameter plansFor: the plans with some options set otherwise, each given as `name=value`.
    func reconcile(_ plansFor: ([[String]]) throws -> [Plan]) throws -> ReconciliationResult {
        let dataSet = try source.read(plan, work)
        // What this pass decided of its tables the others need not find out again.
        let source = dataSet.folder.map { .folder($0) } ?? source
        let scores = dataSet.facts.scored(threads: work.threads)
        let roll = namesPeople || table.namesPeople ? try source.roll(of: dataSet) : nil
        let named = table.namesPeople ? roll?.people(of: dataSet) ?? [] : []
        let matching = Matching(table.scores, nips: dataSet.people.nips, otherNIPs: dataSet.people.otherNIPs, named: named)
        let comparison = OfficialComparison(table.scores, matching, scores)
        let (fits, trials) = try fit(source, comparison, scores, plansFor)
        let differences = try differences(source, comparison, Reconciler(plan, options: trials), dataSet.people)
        return ReconciliationResult(
            reconciliation: Reconciliation(
                plan: plan, official: table.scores, comparison: comparison, differences: differences, fits: fits, scores: scores),
            table: table, people: dataSet.people, scores: scores, tree: dataSet.tree, roll: roll, place: { dataSet.place(of: $0) })
    }

    /// How every setting fits, from the best; and the options alone, as trials for single people.
    private func fit(_ source: DataSource, _ comparison: OfficialComparison, _ scores: Scores, _ plansFor: ([[String]]) throws -> [Plan]) throws -> (
        [Fit], [OptionTrial]
    ) {
        let settings = OptionSetting.all(plan.instrument)
        let base = Fit(settings[0], scores, comparison.people)
        var fits = [base]
        var trials: [OptionTrial] = []
        let atOnce = Fit.plansAtOnce(people: scores.people)
        for start in stride(from: 1, to: settings.count, by: atOnce) {
            let chosen = Array(settings[start..<min(start + atOnce, settings.count)])
            let plans = try plansFor(chosen.map(\.texts))
            let dataSet = try source.read(plan, alternatives: plans, work)
            for (setting, facts) in zip(chosen, dataSet.alternatives) {
                let fit = Fit(setting, facts.scored(threads: work.threads), comparison.people)
                fits.append(fit)
                if setting.changes.count == 1 {
                    trials.append(OptionTrial(facts.plan, setting: setting.texts.joined(), gain: fit.people - base.people))
                }
            }
        }
        return (Fit.ranked(fits), trials)
    }

    /// The causes of all differences, with the rows of some people in memory at a time.
    private func differences(_ source: DataSource, _ comparison: OfficialComparison, _ reconciler: Reconciler, _ people: People) throws
        -> [Difference]
    {
        let differing = comparison.differing
        var found: [Difference] = []
        for start in stride(from: 0, to: differing.count, by: Self.peopleAtOnce) {
            let chosen = Array(differing[start..<min(start + Self.peopleAtOnce, differing.count)])
            let watching = Set(chosen.map { people.nips[$0.person] })
            let dataSet = try source.read(plan, watching: watching, work)
            let files = Dictionary(dataSet.watched.map { ($0.employee.nip, $0) }) { first, _ in first }
            found += reconciler.differences(of: chosen, files: chosen.map { files[people.nips[$0.person]] }, threads: work.threads)
        }
        return found
    }
}
