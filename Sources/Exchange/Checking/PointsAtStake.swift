import Instruments
import Measurement
import Personnel
import Quality
import Vocabulary

/// What findings cost: how many people and records each matter touches, and the points these people could gain at most.
public struct PointsAtStake: Sendable {
    /// One matter.
    public struct Entry: Sendable {
        public let matter: ScoreMatter
        public let people: Int
        public let findings: Int
        /// The points that are missing where the matter is, in thousandths, of those who are measured; nil where none can be told.
        public let thousandths: Int?
    }

    /// In the order of the matters, with those of which there is nothing.
    public let entries: [Entry]
    /// How many people were measured.
    public let measured: Int

    public init(_ checked: CheckedDataSet, _ measured: MeasuredDataSet) {
        let codes = Dictionary(ScoreMatter.allCases.flatMap { matter in matter.codes.map { ($0, matter) } }, uniquingKeysWith: { first, _ in first })
        var people: [ScoreMatter: Set<Int>] = [:]
        var counts: [ScoreMatter: Int] = [:]
        for finding in checked.check.findings {
            guard let matter = codes[finding.problem.code] else { continue }
            people[matter, default: []].insert(finding.person)
            counts[matter, default: 0] += 1
        }
        entries = ScoreMatter.allCases.map { matter in
            let touched = people[matter] ?? []
            return Entry(
                matter: matter, people: touched.count, findings: counts[matter] ?? 0,
                thousandths: Self.thousandths(matter, touched, checked, measured))
        }
        self.measured = measured.aggregation.whole.measured
    }

    private static func thousandths(
        _ matter: ScoreMatter, _ people: Set<Int>, _ checked: CheckedDataSet, _ measured: MeasuredDataSet
    ) -> Int? {
        let instrument = measured.plan.instrument
        let positions = measured.plan.compiled.indicators.indices.filter { position in
            instrument.foldSources(of: measured.plan.compiled.indicators[position].indicator).contains(where: matter.touches)
        }
        guard !positions.isEmpty else { return nil }
        let nips = measured.dataSet.people.nips
        return positions.reduce(0) { sum, position in
            sum
                + measured.dataSet.facts.losses(ofIndicator: position, measured.scores).reduce(0) { sum, loss in
                    let person = Int(loss.person)
                    // Both readings number people alike; a file that changed between them must not blame somebody else.
                    guard people.contains(person), checked.people[person].details.employee.nip == nips[person] else { return sum }
                    return sum + loss.gain.thousandths
                }
        }
    }
}
