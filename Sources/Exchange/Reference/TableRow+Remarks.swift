import Personnel
import Vocabulary

extension TableRow {
    /// Whether the row is part of a signature block or a line of remarks under or between the rows of a table.
    ///
    /// Either one cell alone holds something, or a few do, of which one has words where numbers belong.
    ///
    /// - Parameter numbers: the columns that hold numbers.
    func isRemark(beside numbers: [Int]) -> Bool {
        if numbers.contains(where: { OfficialPoints.parse(cell($0)).value != nil }) { return false }
        let filled = (0..<count).count { !text($0).isEmpty }
        return filled == 1 || (filled <= Self.mostCells && numbers.contains { letters($0) >= Self.fewestLetters })
    }

    /// Signatures stand side by side: two of them, or three.
    private static let mostCells = 3
    /// Fewer are an abbreviation that somebody wrote instead of a number.
    private static let fewestLetters = 3

    /// Whether there is no letter in the whole row, and at least three cells hold something, as where columns are numbered.
    var isWithoutWords: Bool {
        bytes.allSatisfy { !$0.isLetter } && (0..<count).count { !text($0).isEmpty } >= 3
    }

    private func letters(_ column: Int) -> Int { text(column).utf8.count { $0.isLetter } }
}
