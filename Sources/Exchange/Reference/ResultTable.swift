import Measurement
import Vocabulary

/// A table of results, one row an agency or a unit: what `takar measure --units` writes, or what somebody has gathered.
///
/// Every row behind the headings has one fate: it is used, refused with a finding, or set aside for a reason.
public struct ResultTable: Sendable {
    public let file: String
    /// In the order of the table; no two are of the same agency or unit.
    public private(set) var rows: [ResultRow] = []
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether the table says which unit stands under which.
    public let namesParents: Bool
    /// Rows without the headings and what stands above them.
    public private(set) var read = 0
    public private(set) var refused = 0
    public private(set) var setAside: [SetAsideReason: Int] = [:]

    private let headings: [ResultLayout.Column: String]

    /// Reads a text or a workbook; throws where the file cannot be read or is no table of results.
    ///
    /// - Parameter maxima: the most that a mean of each dimension can be, in their order.
    public static func read(_ path: String, maxima: [Points]) throws(FileFailure) -> ResultTable {
        ResultTable(try .read(path, limit: largestFile, missing: .noResultTable, ResultLayout.recognise), maxima: maxima)
    }

    /// Every agency of the nation, or every unit of a large one, needs far less.
    private static let largestFile = 1 << 28

    init(_ source: RecognisedText<ResultLayout>, maxima: [Points]) {
        let layout = source.layout
        file = source.file
        diagnostics = source.diagnostics
        namesParents = layout[.parent] != nil
        headings = Dictionary(uniqueKeysWithValues: ResultLayout.Column.allCases.compactMap { column in layout.heading(column).map { (column, $0) } })
        if layout[.total] == nil { report(.resultNoTotal, layout.headingRow) }
        let counts = [layout[.people], layout[.measured], layout[.notMeasured]].count { $0 != nil }
        if counts < 2 { report(.resultNoParticipation, layout.headingRow) }
        var reader = CSVReader(source.text, delimiter: layout.delimiter)
        var row = TableRow()
        var seen: Set<String> = []
        while reader.next(&row) {
            guard row.number > layout.headingRow else { continue }
            read += 1
            take(ResultRowReader(layout: layout, row: row, maxima: maxima), &seen)
        }
    }

    private mutating func take(_ reading: ResultRowReader, _ seen: inout Set<String>) {
        let row = reading.row
        if let defect = row.defect {
            refused += 1
            return report(defect.problem, row.number)
        }
        if row.isBlank { return setAside[.blank, default: 0] += 1 }
        if reading.layout.repeatsHeadings(row) { return setAside[.repeatedHeading, default: 0] += 1 }
        if reading.isTotal {
            report(.totalRow, row.number)
            return setAside[.total, default: 0] += 1
        }
        let (result, findings) = reading.read()
        for finding in findings { report(finding.problem, row.number, finding.column) }
        guard let result else {
            refused += 1
            return
        }
        // Names may repeat where ids tell apart.
        guard seen.insert(result.id.isEmpty ? "n\(result.name)" : "i\(result.id)").inserted else {
            report(.resultTwice, row.number, headings[result.id.isEmpty ? .name : .id])
            return setAside[.duplicateUnit, default: 0] += 1
        }
        rows.append(result)
    }

    mutating func report(_ problem: Problem, _ row: Int?, _ column: String? = nil) {
        diagnostics.append(Diagnostic(problem, at: Place(file: file, row: row, column: column)))
    }

    /// The heading by which a row says who it is.
    func identity(of row: ResultRow) -> String? { headings[row.id.isEmpty ? .name : .id] }
}
