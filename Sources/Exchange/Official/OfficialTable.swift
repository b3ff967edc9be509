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
    /// Whether it has the headings of our own scores, which would agree with themselves.
    public private(set) var isOwn = false
    private var marks = ValueMarks()

    /// Whether anybody is named without a NIP, so that names decide.
    public var namesPeople: Bool { scores.contains { $0.nip == nil } }

    /// Reads a table; throws where the file cannot be read or is no table of scores.
    ///
    /// - `year`: the measurement year; rows that name another one are set aside.
    /// - `maxima`: the most that each dimension can be, in their order; rows with more are refused.
    public static func read(_ path: String, year: Int, maxima: [Points]) throws(FileFailure) -> OfficialTable {
        var nearest = NearestHeadings()
        let source: RecognisedText<OfficialLayout>
        do throws(FileFailure) {
            source = try .read(path, limit: largestFile, missing: .noOfficialTable) { OfficialLayout.recognise($0, &nearest) }
        } catch {
            guard error.problem == .noOfficialTable, nearest.isAny else { throw error }
            throw FileFailure(error.file, .officialLacks(nearest))
        }
        if let refusal = source.layout.refusal { throw FileFailure(source.file, refusal) }
        return OfficialTable(source, year: year, maxima: maxima)
    }

    /// No table of scores is larger: five million people with remarks need less.
    private static let largestFile = 1 << 31

    private init(_ source: RecognisedText<OfficialLayout>, year: Int, maxima: [Points]) {
        let layout = source.layout
        file = source.file
        diagnostics = source.diagnostics
        // As text for programs, and as a workbook or a sheet of the report, which alone have a column for other readings of the bounds.
        isOwn = layout.headings == MeasuredDataSet.scoreColumns || Language.allCases.contains { layout.headings.contains(Words.otherReading[$0]) }
        for problem in layout.unread { report(problem, layout.headingRow) }
        if layout[.total] == nil { report(.noOfficialTotal, layout.headingRow) }
        var reader = CSVReader(source.text, delimiter: layout.delimiter)
        var row = TableRow()
        var seen: [NIP: Int] = [:]
        // Below headings in another order.
        var isOther = false
        while reader.next(&row) {
            guard row.number > layout.headingRow else { continue }
            read += 1
            if layout.isOtherHeading(row) {
                isOther = true
                report(.otherOrder, row.number)
                setAside(.repeatedHeading)
                continue
            }
            if layout.repeatsHeadings(row) { isOther = false }
            if isOther, row.defect == nil, !row.isBlank {
                refused += 1
                continue
            }
            take(row, OfficialRow(layout: layout, row: row, maxima: maxima), layout, year, &seen)
        }
        for (problem, row, column) in marks.problems { report(problem, row, column) }
        if otherYears > 0 { report(.otherYears(otherYears, year), nil) }
        refuseFractions()
    }

    private mutating func take(_ row: TableRow, _ reading: OfficialRow, _ layout: OfficialLayout, _ year: Int, _ seen: inout [NIP: Int]) {
        if let defect = row.defect { return refuse(defect.problem, row.number, nil) }
        if let reason = reading.setAside {
            if reason == .total { report(.totalRow, row.number) }
            if reason == .remark { report(.remarkRow, row.number) }
            return setAside(reason)
        }
        if reading.isOfAnotherYear(than: year) {
            otherYears += 1
            return
        }
        let (score, findings) = reading.score()
        for finding in findings {
            // Only what stands in a column of points may be shown: names and NIP stand in others.
            let isPoints = finding.column.map { layout[$0].map(layout.pointColumns.contains) ?? false } ?? false
            let value = isPoints ? ShownValue.text(row.text(finding.column.flatMap { layout[$0] })) : nil
            report(finding.problem, row.number, finding.column.flatMap(layout.heading), value)
        }
        guard let score else {
            refused += 1
            return
        }
        marks.look(at: row, numbers: layout.pointColumns, nip: layout[.nip], layout.headings)
        if let nip = score.nip {
            if let first = seen[nip] {
                report(.officialTwice(same: scores[first].says(theSameAs: score)), row.number, layout.heading(.nip))
                return setAside(.duplicatePerson)
            }
            seen[nip] = scores.count
        }
        scores.append(score)
    }

    /// Points of which nobody's add up to more than one are shares of a hundred that lost their percent sign: nobody is compared.
    private mutating func refuseFractions() {
        let one = Points(thousandths: Thousandths.one)
        guard scores.contains(where: { $0.total > .zero }), scores.allSatisfy({ $0.total <= one && $0.sum <= one }) else { return }
        refused += scores.count
        scores = []
        report(.officialFractions, nil)
    }

    private mutating func setAside(_ reason: SetAsideReason) { setAside[reason, default: 0] += 1 }

    private mutating func refuse(_ problem: Problem, _ row: Int, _ column: String?) {
        refused += 1
        report(problem, row, column)
    }

    private mutating func report(_ problem: Problem, _ row: Int?, _ column: String? = nil, _ value: String? = nil) {
        diagnostics.append(Diagnostic(problem, at: Place(file: file, row: row, column: column), value: value))
    }
}

extension OfficialScore {
    /// Whether two rows give somebody the same points.
    fileprivate func says(theSameAs other: OfficialScore) -> Bool { dimensions == other.dimensions && total == other.total }
}
