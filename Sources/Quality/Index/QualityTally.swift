/// How many people each indicator was asked of, and of how many there are findings.
public struct QualityTally: Sendable, Hashable {
    public private(set) var people = 0
    /// How many people have at least one finding of an indicator.
    public private(set) var peopleWithFindings = 0
    /// By position of the indicator.
    public private(set) var applicable = [Int](repeating: 0, count: QualityScheme.indicators.count)
    public private(set) var findings = [Int](repeating: 0, count: QualityScheme.indicators.count)

    public init() {}

    /// Adds one person, whose verdicts stand in the order of the indicators; nil for one that cannot be answered.
    public mutating func add(_ verdicts: [Verdict?]) {
        people += 1
        var hasFinding = false
        for (position, verdict) in verdicts.enumerated().prefix(applicable.count) {
            switch verdict {
            case nil, .notApplicable: continue
            case .clean: applicable[position] += 1
            case .finding:
                applicable[position] += 1
                findings[position] += 1
                hasFinding = true
            }
        }
        if hasFinding { peopleWithFindings += 1 }
    }

    public mutating func add(_ other: QualityTally) {
        people += other.people
        peopleWithFindings += other.peopleWithFindings
        for position in applicable.indices {
            applicable[position] += other.applicable[position]
            findings[position] += other.findings[position]
        }
    }

    /// The index over all dimensions; nil where no indicator was asked of anybody.
    public var index: WeightedShare? { WeightedShare(parts { _ in true }) }

    /// The index of one dimension.
    public func index(_ dimension: QualityDimension) -> WeightedShare? { WeightedShare(parts { $0.dimension == dimension }) }

    /// The share of people without a finding among those an indicator was asked of; nil when it was asked of nobody.
    public func share(_ position: Int) -> WeightedShare? {
        WeightedShare([WeightedShare.Part(weight: 1, good: applicable[position] - findings[position], count: applicable[position])])
    }

    /// How many indicators the index rests on.
    public var answered: Int { applicable.count { $0 > 0 } }
    /// Their weight, of `QualityScheme.wholeWeight`.
    public var answeredWeight: Int { zip(QualityScheme.indicators, applicable).reduce(0) { $0 + ($1.1 > 0 ? $1.0.wholeWeight : 0) } }

    private func parts(_ isWanted: (QualityIndicator) -> Bool) -> [WeightedShare.Part] {
        QualityScheme.indicators.enumerated().filter { isWanted($0.element) }.map { position, indicator in
            WeightedShare.Part(
                weight: indicator.wholeWeight, good: applicable[position] - findings[position], count: applicable[position])
        }
    }
}
