import Measurement
import Vocabulary

/// One row of a table of results.
public struct ResultRow: Sendable, Hashable {
    /// The total under another option or instrument.
    public struct Option: Sendable, Hashable {
        public let name: String
        public let total: ExactMean
    }

    /// Empty where the table has none.
    public let id: String
    public let name: String
    /// The unit above; empty for a root and in tables of agencies.
    public let parentID: String
    /// Everybody who should be measured; nil where the table counts only those who were.
    public let people: Int?
    public let measured: Int
    /// In the order of the dimensions; empty where nobody was measured.
    public let dimensions: [ExactMean]
    /// Nil where the table has none.
    public let total: ExactMean?
    /// By dimension, points lost for want of data; nil where the table does not say.
    public let lost: [ExactMean]?
    public let options: [Option]
    public let quickCode: String
    /// The kind of agency as it is written.
    public let kind: String
    /// Counted from 1 with the heading.
    public let row: Int
}

/// Reads one row on its way to a `ResultRow`.
struct ResultRowReader {
    let layout: ResultLayout
    let row: TableRow
    /// The most that a mean of each dimension can be.
    let maxima: [Points]
    /// Names of several that lie in different places: these are named with their place.
    var namesakes: Set<String> = []

    struct Finding {
        let problem: Problem
        var column: String?
        /// What stood in the cell, as far as it may be shown.
        var value: String?
    }

    /// Why the row is no agency's; nil where it may be one's.
    var setAside: SetAsideReason? {
        if row.isBlank { return .blank }
        if layout.repeatsHeadings(row) { return .repeatedHeading }
        if isTotal { return .total }
        if RowSorter.isNumbering(row) || numbersColumns { return .numbering }
        return row.isRemark(beside: layout.numberColumns) ? .remark : nil
    }

    /// A row of which name or id begins with the word for a total or a mean, or any cell where both are empty.
    private var isTotal: Bool {
        let who = [row.text(layout[.id]), row.text(layout[.name])]
        if who.contains(where: RowSorter.isTotalWord) { return true }
        return who.allSatisfy(\.isEmpty) && (0..<row.count).contains { RowSorter.isTotalWord(row.text($0)) }
    }

    /// A row that numbers the columns with more than numbers in it, such as `8 = 4+5+6+7`: a name without a letter is none.
    private var numbersColumns: Bool { layout[.name].map { (1...4).contains(row.text($0).utf8.count) } ?? false && row.isWithoutWords }

    /// The name, with the places it lies in where others of this name lie elsewhere.
    private var name: String {
        let name = row.text(layout[.name])
        return namesakes.contains(name) ? ([name] + layout.broader.map { row.text($0) }.filter { !$0.isEmpty }).joined(separator: ", ") : name
    }

    /// What the row says, or nil where it cannot be used; and what is to be said of it.
    func read() -> (result: ResultRow?, findings: [Finding]) {
        let id = row.text(layout[.id]), name = name
        guard !id.isEmpty || !name.isEmpty else { return (nil, [Finding(problem: .resultNobody)]) }
        var findings: [Finding] = []
        guard let (people, measured) = counts(&findings) else { return (nil, findings) }
        var dimensions: [ExactMean] = [], lost: [ExactMean]?
        var total: ExactMean?
        var options: [ResultRow.Option] = []
        if measured > 0 {
            for (column, maximum) in zip(ResultLayout.Column.dimensions, maxima) {
                guard let mean = mean(layout[column], most: maximum, &findings) else { continue }
                dimensions.append(mean)
            }
            guard dimensions.count == 4 else { return (nil, findings) }
            if layout[.total] != nil {
                total = mean(layout[.total], most: .hundred, &findings)
                guard let total else { return (nil, findings) }
                if Self.differs(total, dimensions) { findings.append(Finding(problem: .resultSum, column: layout.heading(.total))) }
            }
            if layout.hasLosses {
                let means = zip(ResultLayout.Column.losses, maxima).compactMap { mean(layout[$0], most: $1, &findings) }
                guard means.count == 4 else { return (nil, findings) }
                lost = means
            }
            for (name, column) in layout.options where !row.text(column).isEmpty {
                guard let mean = mean(column, most: .hundred, &findings) else { return (nil, findings) }
                options.append(ResultRow.Option(name: name, total: mean))
            }
        }
        return (
            ResultRow(
                id: id, name: name, parentID: row.text(layout[.parent]), people: people, measured: measured, dimensions: dimensions, total: total,
                lost: lost, options: options, quickCode: row.text(layout[.quickCode]), kind: row.text(layout[.kind]), row: row.number), findings
        )
    }

    /// Everybody, where the table tells, and those measured. A table with one number counts those measured; one without any says that
    /// whoever has means was measured.
    private func counts(_ findings: inout [Finding]) -> (people: Int?, measured: Int)? {
        func count(_ column: ResultLayout.Column) -> Int? {
            if case .value(let count) = CountCell.parse(row.text(layout[column])) { return count }
            findings.append(Finding(problem: .resultCount, column: layout.heading(column), value: ShownValue.text(row.text(layout[column]))))
            return nil
        }
        let people = layout[.people] == nil ? nil : count(.people)
        let measured = layout[.measured] == nil ? nil : count(.measured)
        let others = layout[.notMeasured] == nil ? nil : count(.notMeasured)
        guard findings.isEmpty else { return nil }
        guard let measured else {
            if let people, let others, others <= people { return (people, people - others) }
            if let people { return (nil, people) }
            return (nil, layout[.qualification].map { row.text($0).isEmpty } ?? true ? 0 : 1)
        }
        guard let people = people ?? others.map({ $0 + measured }) else { return (nil, measured) }
        if measured > people {
            findings.append(Finding(problem: .resultTooMany, column: layout.heading(.measured)))
            return nil
        }
        return (people, measured)
    }

    private func mean(_ column: Int?, most: Points, _ findings: inout [Finding]) -> ExactMean? {
        if case .value(let mean) = MeanCell.parse(row.cell(column)), ExactMean(sum: most.thousandths, count: 1).map({ mean <= $0 }) ?? false {
            return mean
        }
        findings.append(Finding(problem: .resultMean, column: column.map { layout.headings[$0] }, value: ShownValue.text(row.text(column))))
        return nil
    }

    /// Whether a total is further from the sum of its dimensions than five figures rounded to hundredths can be.
    private static func differs(_ total: ExactMean, _ dimensions: [ExactMean]) -> Bool {
        guard let slack = ExactMean(sum: 25, count: 1) else { return false }
        let sum = dimensions.dropFirst().reduce(dimensions[0], +)
        return total + slack < sum || sum + slack < total
    }
}
