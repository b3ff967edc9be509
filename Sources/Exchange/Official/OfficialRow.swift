import Measurement
import Personnel
import Vocabulary

/// One row of an official table on its way to a score.
struct OfficialRow {
    let layout: OfficialLayout
    let row: TableRow
    /// The most that each dimension can be, in their order.
    let maxima: [Points]

    /// Something to say about the row.
    struct Finding {
        let problem: Problem
        var column: OfficialLayout.Column?
    }

    /// Why the row is no person's; nil where it may be somebody's.
    var setAside: SetAsideReason? {
        if row.isBlank { return .blank }
        if layout.repeatsHeadings(row) { return .repeatedHeading }
        if holdsNIP { return nil }
        if RowSorter.isNumbering(row) { return .numbering }
        if isTotal { return .total }
        if numbersColumns { return .numbering }
        return row.isRemark(beside: layout.pointColumns) ? .remark : nil
    }

    /// Whether digits stand for a NIP, as in nearly all rows; the word NIP before them is that of a signature.
    private var holdsNIP: Bool {
        guard let first = row.text(layout[.nip]).utf8.first, first.isDigit, case .value = row.nip(layout[.nip]) else { return false }
        return true
    }

    /// A row without a person in which some cell begins with the word for a total or a mean, as the last row of a workbook does.
    private var isTotal: Bool {
        let nip = row.text(layout[.nip])
        // A spreadsheet puts the count of the people there.
        let isCount = nip.utf8.count <= 8 && nip.utf8.allSatisfy { $0.isDigit || $0 == 46 || $0 == 44 }
        guard isCount || RowSorter.isTotalWord(nip), (0..<row.count).contains(where: { RowSorter.isTotalWord(row.text($0)) }) else { return false }
        let name = row.text(layout[.name])
        return name.isEmpty || RowSorter.isTotalWord(name)
    }

    /// A row that numbers the columns with more than numbers in it, such as `9 = 5+6+7+8`.
    private var numbersColumns: Bool {
        let who = [layout[.nip], layout[.name]].compactMap(\.self).map { row.text($0) }
        return who.allSatisfy { (1...4).contains($0.utf8.count) } && row.isWithoutWords
    }

    /// Whether the row names another measurement year; a year that cannot be read is nobody's.
    func isOfAnotherYear(than year: Int) -> Bool {
        if case .value(let named) = row.year(layout[.year]) { return named != year }
        return false
    }

    /// What the row gives somebody, or nil where it cannot; and what is to be said of it.
    func score() -> (score: OfficialScore?, findings: [Finding]) {
        var findings: [Finding] = []
        let who = OfficialPerson(row, layout)
        var nip: NIP?
        switch who.nip {
        case .value(let value): nip = value
        case .refused(let defect):
            // The name may still say who it is, and a spoilt NIP must not be guessed at.
            findings.append(Finding(problem: who.name.isEmpty ? defect.problem : .officialByName(defect.problem), column: .nip))
            if who.name.isEmpty { return (nil, findings) }
        case .absent:
            if who.name.isEmpty { return (nil, [Finding(problem: .officialNobody)]) }
        }
        var points: [Points] = []
        for (place, column) in OfficialLayout.Column.dimensions.enumerated() {
            let maximum = place < maxima.count ? maxima[place] : .hundred
            switch OfficialPoints.parse(row.cell(layout[column])) {
            case .value(let value) where value > maximum: findings.append(Finding(problem: .officialAboveMaximum(maximum), column: column))
            case .value(let value): points.append(value)
            case .absent: findings.append(Finding(problem: .officialEmptyPoints, column: column))
            case .unreadable: findings.append(Finding(problem: .officialUnreadablePoints, column: column))
            }
        }
        // Without one dimension neither the total nor its difference could be told apart: the row is refused whole.
        guard points.count == OfficialLayout.Column.dimensions.count else { return (nil, findings) }
        var score = OfficialScore(
            nip: nip, name: who.name, post: who.post, unit: row.text(layout[.unit]), dimensions: points, row: row.number)
        switch OfficialPoints.parse(row.cell(layout[.total])) {
        case .value(let total) where total > .hundred:
            findings.append(Finding(problem: .officialAboveMaximum(.hundred), column: .total))
            return (nil, findings)
        case .value(let total):
            score.total = total
            if total != score.sum { findings.append(Finding(problem: .officialTotalDiffers, column: .total)) }
        case .absent: if layout[.total] != nil { findings.append(Finding(problem: .officialNoTotal, column: .total)) }
        case .unreadable: findings.append(Finding(problem: .officialNoTotal, column: .total))
        }
        return (score, findings)
    }
}
