import Personnel
import Vocabulary

/// What stood around the numbers of a recap or a table of results and could be read in one way alone: counted, and said once for a column.
struct ValueMarks {
    private var marks = MarkCounts()
    /// By heading: how many cells say percent, and where first.
    private var percents: [String: (count: Int, row: Int)] = [:]
    private var legacyRows: (count: Int, row: Int) = (0, 0)

    /// Counts the marks of the numbers of a row that was read, and of its NIP.
    mutating func look(at row: TableRow, numbers: [Int], nip: Int?, _ headings: [String]) {
        if row.isLegacyText { legacyRows = (legacyRows.count + 1, legacyRows.count == 0 ? row.number : legacyRows.row) }
        for column in numbers {
            let cell = row.cell(column)
            if cell.isEmpty { continue }
            if cell.hasUnseenEnds { marks.add(.unseen, column: headings[column], row: row.number) }
            let trimmed = cell.extracting(cell.trimmedRange)
            let inner = trimmed.formulaText
            if inner.lowerBound > 0 { marks.add(.formula, column: headings[column], row: row.number) }
            let text = trimmed.extracting(inner)
            if OfficialPoints.isPercent(text) { percents[headings[column], default: (0, row.number)].count += 1 }
            if Self.isProgramNumber(text) { marks.add(.programNumber, column: headings[column], row: row.number) }
        }
        if let nip, NIP.read(row.cell(nip)).isTidied { marks.add(.decoratedNIP, column: headings[nip], row: row.number) }
    }

    private static func isProgramNumber(_ cell: Span<UInt8>) -> Bool {
        for index in 0..<cell.count where cell[index].lowercased == UInt8(ascii: "e") { return OfficialPoints.parse(cell).value != nil }
        return false
    }

    /// In the order of the rows they were first met in.
    var problems: [(problem: Problem, row: Int, column: String?)] {
        var problems: [(problem: Problem, row: Int, column: String?)] = marks.inOrder.map {
            (.marked($0.key.mark, $0.count), $0.firstRow, $0.key.column)
        }
        problems += percents.sorted { ($0.value.row, $0.key) < ($1.value.row, $1.key) }.map { (.percentRead($0.value.count), $0.value.row, $0.key) }
        if legacyRows.count > 0 { problems.append((.legacyText(legacyRows.count), legacyRows.row, nil)) }
        return problems
    }
}

extension Problem {
    static func percentRead(_ count: Int) -> Problem {
        Problem(
            "nilai-persen", .note, id: "Nilai ditulis dalam persen; 91,5 % dibaca 91,5: \(count) sel pada kolom ini", remedy: "Tidak perlu tindakan",
            en: "Values are written in percent; 91.5 % is read as 91.5: \(count) cells of this column", remedy: "Nothing to do")
    }
}
