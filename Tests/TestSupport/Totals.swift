import Measurement
import Vocabulary

extension Scores {
    /// By person, in thousandths.
    public var totals: [Int] { (0..<people).map { total(of: $0).thousandths } }
}
