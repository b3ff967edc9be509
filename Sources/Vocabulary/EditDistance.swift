extension String {
    /// How many letters must be put in, left out, changed or swapped with their neighbour to make another word of this one, in any case: for
    /// guessing what somebody meant by a name that is not known.
    ///
    /// Words of more than a hundred bytes are as far as can be from all others: the time grows with the product of both.
    public func editDistance(to other: String) -> Int {
        guard utf8.count <= 100, other.utf8.count <= 100 else { return 100 }
        let first = Array(lowercased()), second = Array(other.lowercased())
        var before: [Int] = []
        var row = Array(0...second.count)
        for (i, letter) in first.enumerated() {
            var next = [i + 1]
            for (j, other) in second.enumerated() {
                var least = Swift.min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other { least = Swift.min(least, before[j - 1] + 1) }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[second.count]
    }
}
