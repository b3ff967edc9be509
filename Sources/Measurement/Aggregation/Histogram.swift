import Vocabulary

extension Scores {
    /// How many of the people measured have a total below 10, from 10 to below 20, and so on; the last ten takes 100 in.
    public var totalsByTens: [Int] {
        var counts = [Int](repeating: 0, count: 10)
        for person in 0..<people where isMeasured(person) { counts[min(max(total(of: person).thousandths / 10_000, 0), 9)] += 1 }
        return counts
    }
}
