import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary

/// An OPD as it is and as every scenario would have it.
public struct ScenarioOffice: Sendable {
    public let place: OfficePlace
    public let label: String
    public let measured: Int
    public let mean: ExactMean?
    /// Among the OPD, by the exact mean; nil for what is none.
    public let rank: Int?
    /// Scenario by scenario.
    public let scenarios: [(mean: ExactMean?, rank: Int?)]
}

extension ScenarioComparison {
    /// OPD by OPD, the best first; what lies outside of all behind them.
    public func offices(in language: Language) -> [ScenarioOffice] {
        let joined = results.flatMap { $0.units.dropFirst(cohort.units.count) }
        let parts = OfficeDivision(of: cohort.units + joined, in: cohort.tree).parts(in: language)
        typealias Column = [(mean: ExactMean?, rank: Int?, measured: Int)]
        func column(_ stage: PlanStage, _ units: [Int32]) -> Column {
            let division = OfficeDivision(of: units, in: cohort.tree)
            let tallies = stage.tallies(at: division.places, count: division.count), combination = stage.facts.plan.instrument.combination
            let means = parts.map { Means(tallies[$0.number], by: combination)?.total }
            let ranked = parts.indices.compactMap { part in parts[part].place.isOffice ? means[part].map { (part, $0) } : nil }
                .sorted { $0.1 > $1.1 }
            let ranks = Dictionary(uniqueKeysWithValues: zip(ranked.map(\.0), ExactMean.ranks(ranked.map(\.1))))
            return parts.indices.map { (means[$0], ranks[$0], tallies[parts[$0].number].measured) }
        }
        let base = column(base, cohort.units), columns = results.map { column($0.stage, $0.units) }
        let offices = parts.indices.map { part in
            ScenarioOffice(
                place: parts[part].place, label: parts[part].label, measured: base[part].measured, mean: base[part].mean, rank: base[part].rank,
                scenarios: columns.map { ($0[part].mean, $0[part].rank) })
        }
        return offices.sorted { ($0.rank ?? .max, $0.label, $0.place.unit ?? .max) < ($1.rank ?? .max, $1.label, $1.place.unit ?? .max) }
    }
}
