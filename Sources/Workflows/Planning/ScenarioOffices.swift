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
        let tree = cohort.tree, offices = tree.offices, count = tree.units.count
        func places(_ units: [Int32]) -> [Int32] { units.map { $0 >= 0 ? offices.tops[Int($0)] : Int32(count) } }
        let tops = Set(places(cohort.units)).union(results.flatMap { places($0.units) }).map(Int.init).sorted()
        func column(_ stage: PlanStage, _ units: [Int32]) -> [Int: (mean: ExactMean?, rank: Int?, measured: Int)] {
            let tallies = stage.tallies(at: places(units), count: count + 1), combination = stage.facts.plan.instrument.combination
            let means = tops.map { Means(tallies[$0], by: combination)?.total }
            let ranked = zip(tops, means).compactMap { top, mean in
                mean.flatMap { mean in offices.place(of: top < count ? top : nil).isOffice ? (top, mean) : nil }
            }.sorted { $0.1 > $1.1 }
            let ranks = Dictionary(uniqueKeysWithValues: zip(ranked.map(\.0), ExactMean.ranks(ranked.map(\.1))))
            return Dictionary(uniqueKeysWithValues: zip(tops, means).map { ($0, ($1, ranks[$0], tallies[$0].measured)) })
        }
        let base = column(base, cohort.units), columns = results.map { column($0.stage, $0.units) }
        return tops.map { top in
            let place = offices.place(of: top < count ? top : nil), now = base[top]
            return ScenarioOffice(
                place: place, label: place.label(in: tree, language), measured: now?.measured ?? 0, mean: now?.mean, rank: now?.rank,
                scenarios: columns.map { ($0[top]?.mean, $0[top]?.rank) })
        }.sorted { ($0.rank ?? .max, $0.label, $0.place.unit ?? .max) < ($1.rank ?? .max, $1.label, $1.place.unit ?? .max) }
    }
}
