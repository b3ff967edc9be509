/// The rows of a piece that are read as records, from the top down.
struct Leftovers {
    private var rows: [RowSplit.Irregular] = []
    private var row = TableRow()

    mutating func clear() { rows.removeAll(keepingCapacity: true) }

    mutating func add(_ grid: borrowing CellGrid, _ row: Int) { rows.append(RowSplit.Irregular(start: grid.start(row), number: grid.number(row))) }

    mutating func add(_ irregular: [RowSplit.Irregular]) {
        rows += irregular
        rows.sort { $0.number < $1.number }
    }

    /// Reads each of them and calls `body`. `firstRow` is how many rows are above the piece.
    mutating func forEach(_ text: Span<UInt8>, _ csv: CSVRows, isWhole: Bool, firstRow: Int, _ body: (TableRow) -> Void) {
        for place in rows {
            guard csv.read(&row, in: text, at: place.start, isWhole: isWhole) != nil else { continue }
            row.number = firstRow + place.number + 1
            body(row)
        }
    }
}
