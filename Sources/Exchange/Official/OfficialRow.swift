import Personnel
import Vocabulary

/// One row of an official table on its way to a score.
struct OfficialRow {
    let layout: OfficialLayout
    let row: TableRow

    /// Something to say about the row.
    struct Finding {
        let problem: Problem
        var column: OfficialLayout.Column?
    }

    /// A row without a person in which some cell begins with the word for a total or a mean, as the last row of a workbook does.
    var isTotal: Bool {
        let nip = row.text(layout[.nip])
        guard nip.isEmpty || RowSorter.isTotalWord(nip), (0..<row.count).contains(where: { RowSorter.isTotalWord(row.text($0)) }) else {
            return false
        }
        let name = row.text(layout[.name])
        return name.isEmpty || RowSorter.isTotalWord(name)
    }

    /// Whether the row names another measurement year; a year that cannot be read is nobody's.
    func isOfAnotherYear(than year: Int) -> Bool {
        if case .value(let named) = row.year(layout[.year]) { return named != year }
        return false
    }

    /// What the row gives somebody, or nil where it cannot; and what is to be said of it.
    func score() -> (score: OfficialScore?, findings: [Finding]) {
        var findings: [Finding] = []
        let name = row.text(layout[.name])
        var nip: NIP?
        switch row.nip(layout[.nip]) {
        case .value(let value): nip = value
        case .refused(let defect):
            // The name may still say who it is, and a spoilt NIP must not be guessed at.
            findings.append(Finding(problem: name.isEmpty ? defect.problem : .officialByName(defect.problem), column: .nip))
            if name.isEmpty { return (nil, findings) }
        case .absent:
            if name.isEmpty { return (nil, [Finding(problem: .officialNobody)]) }
        }
        var points: [Points] = []
        for column in OfficialLayout.Column.dimensions {
            switch row.points(layout[column]) {
            case .value(let value): points.append(value)
            case .absent: findings.append(Finding(problem: .officialEmptyPoints, column: column))
            case .unreadable: findings.append(Finding(problem: .officialUnreadablePoints, column: column))
            }
        }
        // Without one dimension neither the total nor its difference could be told apart: the row is refused whole.
        guard points.count == OfficialLayout.Column.dimensions.count else { return (nil, findings) }
        var score = OfficialScore(
            nip: nip, name: name, post: row.text(layout[.post]), unit: row.text(layout[.unit]), dimensions: points, row: row.number)
        switch row.points(layout[.total]) {
        case .value(let total):
            score.total = total
            if total != score.sum { findings.append(Finding(problem: .officialTotalDiffers, column: .total)) }
        case .absent: if layout[.total] != nil { findings.append(Finding(problem: .officialNoTotal, column: .total)) }
        case .unreadable: findings.append(Finding(problem: .officialNoTotal, column: .total))
        }
        return (score, findings)
    }
}

extension TableRow {
    func points(_ column: Int?) -> Entry<Points> {
        guard let column, column < count else { return .absent }
        return OfficialPoints.parse(bytes.span.extracting(range(column)))
    }
}
