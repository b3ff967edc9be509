import Personnel

/// Writes rows of the scores.
struct ScoreLine: Sendable {
    private let units: UnitCells
    private let classes: QuotedCells
    private let categories: QuotedCells
    private let decimals = DecimalText()
    /// What the longest row takes.
    private let room: Int

    init(units: UnitCells, classes: QuotedCells, categories: QuotedCells) {
        self.units = units
        self.classes = classes
        self.categories = categories
        room = BoundedRow.nip + units.ids.longest + classes.longest + categories.longest + 3 + 5 * BoundedRow.points
    }

    func write(_ row: borrowing ScoreRows.Row, _ text: inout CSVText) {
        guard row.unit >= 0, row.fits, !row.nip.isPseudonym else { return writeAtLeisure(row, &text) }
        let (nip, unit, points, total) = (row.nip, Int(row.unit), row.points, row.total)
        let (classNumber, category) = (Int(row.classNumber), Int(row.category))
        text.row(room: room) { cells in
            cells.cell(nip)
            cells.cell(units.ids, unit)
            cells.cell(classes, classNumber)
            for position in points.indices { cells.cell(thousandths: points[position], decimals) }
            cells.cell(thousandths: Int32(truncatingIfNeeded: total), decimals)
            cells.cell(categories, category)
        }
    }

    /// Of somebody without a unit of the list, under a pseudonym, or with more points than there are.
    private func writeAtLeisure(_ row: borrowing ScoreRows.Row, _ text: inout CSVText) {
        text.cell(row.nip)
        units.write(row.unit, &text)
        text.cell(classes, Int(row.classNumber))
        for position in row.points.indices { text.cell(thousandths: Int(row.points[position]), decimals) }
        text.cell(thousandths: row.total, decimals)
        text.cell(categories, Int(row.category))
        text.endRow()
    }
}

extension ScoreRows.Row {
    fileprivate var total: Int {
        var total = 0
        for position in points.indices { total += Int(points[position]) }
        return total
    }

    fileprivate var fits: Bool {
        var fits = BoundedRow.fits(Int32(clamping: total))
        for position in points.indices { fits = fits && BoundedRow.fits(points[position]) }
        return fits
    }
}
