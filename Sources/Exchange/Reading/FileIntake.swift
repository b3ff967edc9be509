import Measurement
import Personnel
import Vocabulary

/// What became of the rows of one file: every row that was read is used, refused, or set aside for a reason.
public struct FileIntake: Sendable {
    public let file: String
    public let kind: RecordKind
    /// Rows of the file without its headings.
    public internal(set) var read = 0
    public internal(set) var used = 0
    public internal(set) var refused = 0
    public internal(set) var setAside: [SetAsideReason: Int] = [:]
    public internal(set) var diagnostics: [Diagnostic] = []

    /// What stood around values, column by column.
    private var marks = MarkCounts()
    /// Rows that are no UTF-8.
    private var legacyRows: (count: Int, first: Int) = (0, Int.max)
    /// What only shows while rows are read and must be decided for the whole table.
    private(set) var clues = TableClues()

    /// Ids of units, with how many refused rows of employees name them.
    private(set) var refusedUnits: [String: Int] = [:]

    /// Whose rows of a history were refused.
    private(set) var refusedPeople: [RefusedHistoryRow] = []

    private let places: RowPlaces.OfTable

    init(_ table: DataFolder.Table) {
        file = table.name
        places = RowPlaces.OfTable(table)
        kind = table.layout.kind
    }

    /// Of a file whose rows were kept elsewhere since they were read.
    init(_ name: String, _ kind: RecordKind) {
        file = name
        self.kind = kind
        places = RowPlaces.OfTable(name)
    }

    /// Every row has exactly one fate.
    public var isBalanced: Bool { read == used + refused + setAside.values.reduce(0, +) }

    mutating func setAside(_ reason: SetAsideReason) {
        read += 1
        setAside[reason, default: 0] += 1
    }

    /// - Parameter value: what stands in the cell, as far as it may be shown.
    mutating func refuse(_ problem: Problem, row: Int, column: String?, value: String? = nil) {
        read += 1
        refused += 1
        report(problem, row: row, column: column, value: value)
    }

    mutating func use(_ rows: Int = 1) {
        read += rows
        used += rows
    }

    /// Adds what became of the rows below those counted so far.
    mutating func add(_ rows: FileIntake) {
        read += rows.read
        used += rows.used
        refused += rows.refused
        setAside.merge(rows.setAside, uniquingKeysWith: +)
        diagnostics += rows.diagnostics
        marks.add(rows.marks)
        legacyRows = (legacyRows.count + rows.legacyRows.count, min(legacyRows.first, rows.legacyRows.first))
        clues.add(rows.clues)
        refusedUnits.merge(rows.refusedUnits, uniquingKeysWith: +)
        refusedPeople += rows.refusedPeople
    }

    mutating func report(_ problem: Problem, row: Int?, column: String? = nil, value: String? = nil) {
        var place = places[row]
        place.column = column
        diagnostics.append(Diagnostic(problem, at: place, value: value))
    }

    /// Counts what stood around the values of a row.
    mutating func note(_ notes: CellNotes, _ layout: TableLayout, row: Int) {
        for (mark, column) in notes.marks { marks.add(mark, column: layout.heading(column) ?? "", row: row) }
    }

    mutating func noteLegacyText(row: Int) { legacyRows = (legacyRows.count + 1, min(legacyRows.first, row)) }

    /// Notes what unit an employee's row names that was refused.
    mutating func noteRefused(inUnit id: String) { refusedUnits[id, default: 0] += 1 }

    /// Notes whose row was refused.
    mutating func noteRefused(_ problem: Problem, row: Int, of person: Int) {
        refusedPeople.append(RefusedHistoryRow(person: Int32(truncatingIfNeeded: person), kind: kind, place: places[row], problem: problem))
    }

    mutating func note(monthFirst column: ColumnName) { clues.monthFirst.insert(column) }
    mutating func note(headingsAt row: Int) { clues.headings.insert(row) }

    /// Puts what was found row by row into the order of the rows.
    mutating func putInOrder() { diagnostics.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) } }

    /// The refused rows of people, by their numbers and then in the order of the rows.
    var refusedInOrder: [RefusedHistoryRow] {
        refusedPeople.sorted { ($0.person, $0.place.row ?? 0) < ($1.person, $1.place.row ?? 0) }
    }

    /// Adds what is known once the whole file has been read.
    mutating func close() {
        for entry in marks.inOrder { report(.marked(entry.key.mark, entry.count), row: entry.firstRow, column: entry.key.column) }
        if legacyRows.count > 0 { report(.legacyText(legacyRows.count), row: legacyRows.first) }
        if let unknown = setAside[.unknownPerson], unknown > 0 { report(.unknownPeople(unknown), row: nil) }
    }
}
