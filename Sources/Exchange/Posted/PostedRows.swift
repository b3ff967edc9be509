import Measurement
import Personnel
import Vocabulary

/// Makes records of rows that were sent, as they would be made of the rows of a file.
public struct PostedRows {
    /// By kind and names of columns: where each column lies.
    private var layouts: [String: TableLayout] = [:]
    private var row = TableRow()

    public init() {}

    /// The employee of a row, and what is wrong with it; without an employee where nobody can be told.
    ///
    /// A row without a NIP is of somebody imagined.
    public mutating func employee(_ sent: PostedPeople.Row) -> (employee: Employee?, problems: [Problem]) {
        let (layout, unknown) = take(sent, .employee)
        var notes = CellNotes(), nip = NIP(known: 0)
        switch row.nip(layout[.nip]) {
        case .value(let found): nip = found
        case .absent: break
        case .refused(let defect): return (nil, [defect.problem])
        }
        return (RecordDecoder(layout: layout).employee(row, nip: nip, &notes), unknown)
    }

    /// The record of a row, and what is wrong with it; without a record where the row says nothing that can be told.
    public mutating func record(_ sent: PostedPeople.Row, _ kind: RecordKind) -> (record: (any PersonnelRecord)?, problems: [Problem]) {
        let (layout, unknown) = take(sent, kind)
        var notes = CellNotes()
        guard let record = RecordDecoder(layout: layout).history(row, &notes) else { return (nil, unknown) }
        if let field = record.undecidedField { return (nil, [field.form == .year ? .unreadableYear : .unreadableDate]) }
        return (record, unknown)
    }

    /// Lays the cells of a row out; names that no column has are said.
    private mutating func take(_ sent: PostedPeople.Row, _ kind: RecordKind) -> (layout: TableLayout, problems: [Problem]) {
        row.clear()
        row.number = 1
        for cell in sent.cells {
            row.bytes.append(contentsOf: cell.text.utf8)
            row.endCell()
        }
        let names = sent.cells.map(\.name), key = ([kind.rawValue] + names).joined(separator: "\u{1F}")
        let layout: TableLayout
        if let known = layouts[key] {
            layout = known
        } else {
            layout = TableLayout(kind, headings: names)
            // Programs send a handful of forms; whoever sends more is read all the same.
            if layouts.count < 1000 { layouts[key] = layout }
        }
        let unknown = names.filter { !TableKind.knownHeadings.contains(Heading.normalised($0)) }
        return (layout, unknown.isEmpty ? [] : [.unknownColumns(unknown.count)])
    }
}

extension Problem {
    fileprivate static func unknownColumns(_ count: Int) -> Problem {
        Problem(
            "kolom-tidak-dikenal", .warning, id: "\(count) nama kolom tidak dikenal dan tidak dibaca", remedy: "Pakai nama kolom ekspor SIASN",
            en: "\(count) names of columns are not known and were not read", remedy: "Use the names of SIASN's columns")
    }
}
