/// What the rows of a table showed that must be decided for all of them: then the table is read again with what was decided.
struct TableClues: Sendable, Equatable {
    /// Columns with dates that only exist with the month first.
    var monthFirst: Set<ColumnName> = []
    /// Rows that are headings of their own: from there on other columns hold, or another table begins.
    var headings: Set<Int> = []

    var isEmpty: Bool { monthFirst.isEmpty && headings.isEmpty }

    mutating func add(_ other: TableClues) {
        monthFirst.formUnion(other.monthFirst)
        headings.formUnion(other.headings)
    }
}
