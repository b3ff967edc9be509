import Measurement
import Personnel
import Vocabulary

/// What an official table of scores says: BKN's recap, or the "PIP ASN" workbook.
///
/// Every row behind the headings has one fate: it is used, refused with a finding, or set aside for a reason.
public struct OfficialTable: Sendable {
    public let file: String
    /// One person a row, in the order of the rows.
    public private(set) var scores: [OfficialScore] = []
    public private(set) var diagnostics: [Diagnostic] = []
    /// Rows without the headings and what stands above them.
    public private(set) var read = 0
    public private(set) var refused = 0
    public private(set) var setAside: [SetAsideReason: Int] = [:]
    /// Rows of another measurement year, which are set aside.
    public private(set) var otherYears = 0

    /// Whether anybody is named without a NIP, so that names decide.
    public var namesPeople: Bool { scores.contains { $0.nip == nil } }

    /// Reads a table; throws where the file cannot be read or is no table of scores.
    ///
    /// - Parameter year: the measurement year; rows that name another one are set aside.
    public static func read(_ path: String, year: Int) throws(FileFailure) -> OfficialTable {
        OfficialTable(
            try RecognisedText.read(path, limit: largestFile, missing: .noOfficialTable) { OfficialLayout.recognise($0) }, year: year)
    }

    /// No table of scores is larger: five million people with remarks need less.
    private static let largestFile = 1 << 31

    init(_ source: RecognisedText<OfficialLayout>, year: Int) {
        let layout = source.layout
        file = source.file
        diagnostics = source.diagnostics
        if layout[.total] == nil { report(.noOfficialTotal, layout.headingRow) }
        var reader = CSVReader(source.text, delimiter: layout.delimiter)
        var row = TableRow()
        var seen: [NIP: Int] = [:]
        while reader.next(&row) {
            guard row.number > layout.headingRow else { continue }
            read += 1
            take(row, OfficialRow(layout: layout, row: row), layout, year, &seen)
        }
        if otherYears > 0 { report(.otherYears(otherYears, year), nil) }
    }

    private mutating func take(_ row: TableRow, _ reading: OfficialRow, _ layout: OfficialLayout, _ year: Int, _ seen: inout [NIP: Int]) {
        if let defect = row.defect { return refuse(defect.problem, row.number, nil) }
        if row.isBlank { return setAside(.blank) }
        if layout.repeatsHeadings(row) { return setAside(.repeatedHeading) }
        if reading.isTotal {
            report(.totalRow, row.number)
            return setAside(.total)
        }
        if reading.isOfAnotherYear(than: year) {
            otherYears += 1
            return
        }
        let (score, findings) = reading.score()
        for finding in findings { report(finding.problem, row.number, finding.column.flatMap(layout.heading)) }
        guard let score else {
            refused += 1
            return
        }
        if let nip = score.nip {
            if let first = seen[nip] {
                report(.officialTwice(same: scores[first].says(theSameAs: score)), row.number, layout.heading(.nip))
                return setAside(.duplicatePerson)
            }
            seen[nip] = scores.count
        }
        scores.append(score)
    }

    private mutating func setAside(_ reason: SetAsideReason) { setAside[reason, default: 0] += 1 }

    private mutating func refuse(_ problem: Problem, _ row: Int, _ column: String?) {
        refused += 1
        report(problem, row, column)
    }

    private mutating func report(_ problem: Problem, _ row: Int?, _ column: String? = nil) {
        diagnostics.append(Diagnostic(problem, at: Place(file: file, row: row, column: column)))
    }
}

extension OfficialScore {
    /// Whether two rows give somebody the same points.
    fileprivate func says(theSameAs other: OfficialScore) -> Bool { dimensions == other.dimensions && total == other.total }
}
