/// The numbers that people of the archive have in a data set. An agency's people lie close together, so a table serves.
struct PersonNumbers {
    let count: Int
    private let first: Int
    private var numbers: [Int32]

    /// - Parameter people: the people's numbers in the archive, in the order of the data set.
    init(_ people: [Int]) {
        count = people.count
        first = people.min() ?? 0
        numbers = [Int32](repeating: -1, count: (people.max() ?? first - 1) - first + 1)
        for (number, person) in people.enumerated() { numbers[person - first] = Int32(truncatingIfNeeded: number) }
    }

    subscript(person: Int) -> Int? {
        // Below the first nothing is subtracted: the number may be anything that somebody has typed.
        guard person >= first, numbers.indices.contains(person - first), numbers[person - first] >= 0 else { return nil }
        return Int(numbers[person - first])
    }
}
