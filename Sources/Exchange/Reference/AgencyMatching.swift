import Personnel
import Vocabulary

/// The rows of a table of results with the agencies they speak of.
public struct AgencyMatching: Sendable {
    /// An agency with its row; nil where the table has none. Rows of agencies that the list does not have come last.
    public let pairs: [(agency: Agency, row: ResultRow?)]
    public let diagnostics: [Diagnostic]

    /// Goes by the id, and by the name where there is no id of the list, as the list has it or as others write it (`AgencyName`); a name
    /// of several agencies is not guessed at.
    ///
    /// - `agencies`: the list; nil when there is none, and rows speak for themselves.
    public init(_ table: ResultTable, _ agencies: [Agency]?) {
        var diagnostics: [Diagnostic] = []
        let list = agencies ?? []
        let byID = Dictionary(list.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let byName = Dictionary(grouping: list.indices) { Heading.normalised(list[$0].name) }
        let byWords = Dictionary(grouping: list.indices) { AgencyName.key(list[$0].name) }
        var rows = [ResultRow?](repeating: nil, count: list.count)
        var others: [(agency: Agency, row: ResultRow?)] = []
        for row in table.rows {
            func report(_ problem: Problem) {
                diagnostics.append(Diagnostic(problem, at: Place(file: table.file, row: row.row, column: table.identity(of: row))))
            }
            let namesakes = byName[Heading.normalised(row.name)] ?? byWords[AgencyName.key(row.name, isProvince: table.isOfProvinces)] ?? []
            let found = byID[row.id] ?? (namesakes.count == 1 ? namesakes[0] : nil)
            if let found {
                // The first of two rows of one agency stands, one by its id and one by its name.
                if rows[found] == nil { rows[found] = row } else { report(.resultTwice) }
                continue
            }
            if agencies != nil { report(namesakes.count > 1 ? .resultAmbiguous : .resultUnknown) }
            others.append((Self.agency(row), row))
        }
        pairs = zip(list, rows).map { (Self.completed($0, by: $1), $1) } + others
        self.diagnostics = diagnostics
    }

    /// An agency as its row has it.
    private static func agency(_ row: ResultRow) -> Agency {
        Agency(
            id: row.id.isEmpty ? row.name : row.id, name: row.name.isEmpty ? row.id : row.name, quickCode: row.quickCode,
            typeID: AgencyKind(written: row.kind) == nil ? "" : row.kind)
    }

    /// What the list leaves out is taken from the row.
    private static func completed(_ agency: Agency, by row: ResultRow?) -> Agency {
        guard let row else { return agency }
        var agency = agency
        if agency.quickCode.isEmpty { agency.quickCode = row.quickCode }
        if agency.typeID.isEmpty { agency.typeID = Self.agency(row).typeID }
        return agency
    }
}
