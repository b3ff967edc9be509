import Measurement
import Vocabulary

/// A table of results, one row an agency or a unit: what `takar measure --units` writes, what a portal of open data gives, or what
/// somebody has gathered.
///
/// Every row behind the headings has one fate: it is used, refused with a finding, or set aside for a reason.
public struct ResultTable: Sendable {
    public let file: String
    /// In the order of the table; no two are of the same agency or unit.
    public private(set) var rows: [ResultRow] = []
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether the table says which unit stands under which.
    public let namesParents: Bool
    /// Whether its ids or parents are those of units.
    public let isOfUnits: Bool
    /// Whether its rows are provinces, which such tables name without the word.
    let isOfProvinces: Bool
    /// Rows without the headings and what stands above them.
    public private(set) var read = 0
    public private(set) var refused = 0
    public private(set) var setAside: [SetAsideReason: Int] = [:]
    /// Rows of other years than the one asked for, which are set aside.
    public private(set) var otherYears = 0

    private let headings: [ResultLayout.Column: String]
    private var marks = ValueMarks()

    /// Reads a text or a workbook; throws where the file cannot be read, is no table of results, or has several years of which none was
    /// asked for.
    ///
    /// - `maxima`: the most that a mean of each dimension can be, in their order.
    /// - `year`: the year whose rows are used; nil takes a table of one year, or of none.
    public static func read(_ path: String, maxima: [Points], year: Int? = nil) throws(FileFailure) -> ResultTable {
        var nearest = NearestHeadings()
        let source: RecognisedText<ResultLayout>
        do throws(FileFailure) {
            source = try .read(path, limit: largestFile, missing: .noResultTable) { ResultLayout.recognise($0, &nearest) }
        } catch {
            guard error.problem == .noResultTable, nearest.isAny else { throw error }
            throw FileFailure(error.file, nearest.instead ?? .resultLacks(nearest))
        }
        if let refusal = source.layout.refusal { throw FileFailure(source.file, refusal) }
        let survey = ResultSurvey(source.text, source.layout, maxima: maxima)
        if let year, !survey.years.contains(year) { throw FileFailure(source.file, .resultWithoutYear(year, survey.years)) }
        if year == nil, survey.years.count > 1 { throw FileFailure(source.file, .resultYears(survey.years)) }
        return ResultTable(source, survey, maxima: maxima, year: year ?? survey.years.first)
    }

    /// Every agency of the nation, or every unit of a large one, needs far less.
    private static let largestFile = 1 << 28

    private init(_ source: RecognisedText<ResultLayout>, _ survey: ResultSurvey, maxima: [Points], year: Int?) {
        let numbersRows = source.layout.mayNumberRows && survey.idsGoUp
        let layout = numbersRows ? source.layout.withoutIDs() : source.layout
        file = source.file
        diagnostics = source.diagnostics
        namesParents = layout[.parent] != nil
        isOfUnits = layout.isOfUnits
        isOfProvinces = layout.level?.isProvince ?? false
        headings = Dictionary(uniqueKeysWithValues: ResultLayout.Column.allCases.compactMap { column in layout.heading(column).map { (column, $0) } })
        for problem in layout.unread { report(problem, layout.headingRow) }
        if numbersRows { report(.idsNumberRows(layout.heading(.name) ?? layout.heading(.id) ?? ""), layout.headingRow) }
        if layout[.total] == nil { report(.resultNoTotal, layout.headingRow) }
        let counts = [layout[.people], layout[.measured], layout[.notMeasured]].count { $0 != nil }
        if counts < 2 { report(.resultNoParticipation, layout.headingRow) }
        var reader = CSVReader(source.text, delimiter: layout.delimiter)
        var row = TableRow()
        var seen: Set<String> = []
        // Below headings in another order.
        var isOther = false
        while reader.next(&row) {
            guard row.number > layout.headingRow else { continue }
            read += 1
            if layout.isOtherHeading(row) {
                isOther = true
                report(.otherOrder, row.number)
                setAside[.repeatedHeading, default: 0] += 1
                continue
            }
            if layout.repeatsHeadings(row) { isOther = false }
            if isOther, row.defect == nil, !row.isBlank {
                refused += 1
                continue
            }
            take(ResultRowReader(layout: layout, row: row, maxima: maxima, namesakes: survey.namesakes), year, &seen)
        }
        for (problem, row, column) in marks.problems { report(problem, row, column) }
        if otherYears > 0 { report(.resultOtherYears(otherYears), nil) }
        refuseFractions()
    }

    private mutating func take(_ reading: ResultRowReader, _ year: Int?, _ seen: inout Set<String>) {
        let row = reading.row, layout = reading.layout
        if let defect = row.defect { return refuse(defect.problem, row.number) }
        if let reason = reading.setAside {
            if reason == .total { report(.totalRow, row.number) }
            if reason == .remark { report(.resultRemark, row.number) }
            return setAside[reason, default: 0] += 1
        }
        if let year {
            guard case .value(let named) = row.year(layout[.year]) else { return refuse(.resultYearless, row.number, layout.heading(.year)) }
            if named != year { return otherYears += 1 }
        }
        let (result, findings) = reading.read()
        for finding in findings { report(finding.problem, row.number, finding.column, finding.value) }
        guard let result else {
            refused += 1
            return
        }
        marks.look(at: row, numbers: layout.numberColumns, nip: nil, layout.headings)
        // Names may repeat where ids tell apart.
        guard seen.insert(result.id.isEmpty ? "n\(result.name)" : "i\(result.id)").inserted else {
            report(.resultTwice, row.number, headings[result.id.isEmpty ? .name : .id])
            return setAside[.duplicateUnit, default: 0] += 1
        }
        rows.append(result)
    }

    /// Means of which none add up to more than one are shares of a hundred that lost their percent sign: none is used.
    private mutating func refuseFractions() {
        guard let one = ExactMean(sum: Thousandths.one, count: 1), let none = ExactMean(sum: 0, count: 1) else { return }
        let totals = rows.filter { !$0.dimensions.isEmpty }.map { row in row.dimensions.dropFirst().reduce(row.dimensions[0], +) }
        guard totals.contains(where: { $0 > none }), totals.allSatisfy({ $0 <= one }) else { return }
        refused += rows.count
        rows = []
        report(.resultFractions, nil)
    }

    private mutating func refuse(_ problem: Problem, _ row: Int, _ column: String? = nil) {
        refused += 1
        report(problem, row, column)
    }

    private mutating func report(_ problem: Problem, _ row: Int?, _ column: String? = nil, _ value: String? = nil) {
        diagnostics.append(Diagnostic(problem, at: Place(file: file, row: row, column: column), value: value))
    }

    /// The heading by which a row says who it is.
    func identity(of row: ResultRow) -> String? { headings[row.id.isEmpty ? .name : .id] }
}
