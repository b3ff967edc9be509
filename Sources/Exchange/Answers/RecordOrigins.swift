/// From which file the rows of a table came that was put together from many.
struct RecordOrigins: Sendable {
    /// By its first row, ascending.
    private var starts: [(row: Int, file: String)] = []

    /// Notes that rows from `row` on come from a file.
    mutating func begin(_ file: String, row: Int) { starts.append((row, file)) }

    /// The file a row came from, and its number among that file's records, from 1.
    func place(ofRow row: Int) -> (file: String, row: Int)? {
        let after = starts.firstPosition { $0.row > row }
        guard after > 0 else { return nil }
        let start = starts[after - 1]
        return (start.file, row - start.row + 1)
    }
}

extension Array {
    /// The first position from which on all elements fit, found by halving; the end where none does.
    fileprivate func firstPosition(where fits: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
