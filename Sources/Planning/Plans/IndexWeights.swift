import Instruments
import Measurement
import Vocabulary

/// What a thousandth of a point of one person is worth to the index, in whole numbers: where an instrument takes the plain mean of the
/// means of two groups (PNS and PPPK), one of the smaller group is worth more.
struct IndexWeights: Sendable {
    /// For who is not in the second group, and for who is.
    let first: Int, second: Int
    /// What all points of everybody come to.
    let sum: Int
    /// What is divided by to get the mean in thousandths.
    let divisor: Int

    /// - Parameter tally: everybody who is measured.
    init(_ tally: Tally, _ combination: Combination) {
        let (one, other) = (tally.first, tally.second)
        guard combination.means == .groupMeans, one.count > 0, other.count > 0 else {
            (first, second) = (1, 1)
            sum = one.total + other.total
            divisor = one.count + other.count
            return
        }
        (first, second) = (other.count, one.count)
        sum = one.total * other.count + other.total * one.count
        divisor = 2 * one.count * other.count
    }

    /// What is missing to a mean, in the weighted thousandths of `sum`; 0 or less where it is reached.
    func lacking(to target: Points) -> Int { target.thousandths * divisor - sum }

    /// The mean with so much more.
    func mean(adding gain: Int) -> ExactMean? { ExactMean(sum: sum + gain, count: divisor) }
}
