import Instruments

extension Combination {
    /// The mean of two groups as the instrument joins them; nil when there is nobody in either.
    ///
    /// - Parameters: sums in thousandths and counts of people of those who are not in the second group (PNS), and of those who are (PPPK).
    public func mean(first: (sum: Int, count: Int), second: (sum: Int, count: Int)) -> ExactMean? {
        .combined(first: first, second: second, by: self)
    }
}

extension Facts {
    /// By person, whether they are of the second of the instrument's groups (PPPK); nobody where it knows no groups.
    public var isOfSecondGroup: [Bool] {
        guard let groups = plan.instrument.combination.groups else { return [Bool](repeating: false, count: people) }
        // Which kind of column it is, is asked once and not for everybody.
        return switch columns[groups.fact] {
        case .codes(let values): values.map { $0 > 0 }
        case .amounts(let values): values.map { $0 > 0 }
        case .constant(let value): [Bool](repeating: value > 0, count: people)
        }
    }
}
