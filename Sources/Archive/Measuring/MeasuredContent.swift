import Instruments
import Measurement
import Personnel
import Vocabulary

/// What a measurement of archived people comes to, in the archive's own numbers: what is kept, and what is held against what was
/// kept when it is verified.
public struct MeasuredContent: Sendable {
    /// By the number in the data set: the person's in the archive.
    public let people: [Int]
    /// By the number in the unit tree: the unit's in the archive.
    public let units: [Int]
    public let facts: Facts
    public let scores: Scores
    public let aggregation: Aggregation
    public let placement: Placement
    /// SHA-256 over everything that was measured.
    public let dataHash: String

    public init(
        people: [Int], units: [Int], facts: Facts, scores: Scores, aggregation: Aggregation, placement: Placement, dataHash: String
    ) {
        self.people = people
        self.units = units
        self.facts = facts
        self.scores = scores
        self.aggregation = aggregation
        self.placement = placement
        self.dataHash = dataHash
    }

    /// The scores in the order of the people's numbers.
    public func forEachScore(_ body: (PersonScore) throws -> Void) rethrows {
        for person in people.indices.sorted(by: { people[$0] < people[$1] }) { try body(score(of: person)) }
    }

    private func score(of person: Int) -> PersonScore {
        let unit = Int(placement.units[person])
        return PersonScore(
            person: people[person], unit: units.indices.contains(unit) ? units[unit] : nil,
            exclusion: scores.isMeasured(person) ? nil : Int(scores.exclusions[person]),
            dimensions: Dimension.allCases.map { scores.dimensions[$0.position, person] }, category: Int(scores.categories[person]),
            facts: facts.columns.indices.map { facts.value($0, of: person) })
    }

    /// The sums of every unit where anybody is, in the order of the units' numbers.
    public var unitSums: [UnitSums] {
        zip(units, aggregation.units).filter { $1.measured + $1.notMeasured > 0 }.map { UnitSums(unit: $0, tally: $1) }
            .sorted { $0.unit < $1.unit }
    }

    public var result: MeasuredSums { MeasuredSums(aggregation.whole, missing: scores.missing(facts)) }

    /// SHA-256 over all scores and sums.
    public var resultHash: String {
        var hash = ContentHash()
        forEachScore { hash.absorb($0) }
        for sums in unitSums { hash.absorb(sums) }
        hash.absorb(result)
        return hash.finish()
    }
}

extension Scores {
    /// By dimension: the points lost for want of data, in thousandths, of everybody measured.
    func missing(_ facts: Facts) -> [Int] {
        var missing = [Int](repeating: 0, count: Dimension.allCases.count)
        for (number, indicator) in plan.compiled.indicators.enumerated() where losses[number].missingData > 0 {
            for loss in facts.losses(ofIndicator: number, self) where loss.restsOnMissingData {
                missing[indicator.dimension.position] += loss.gain.thousandths
            }
        }
        return missing
    }
}
