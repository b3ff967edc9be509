import Personnel
import Vocabulary

/// A recognised table: what kind it is, where its headings stand, and where each column lies.
struct TableLayout: Sendable {
    let kind: RecordKind
    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    private(set) var headingRow: Int
    /// What never changes, in one place: a layout goes with every row that is read as a record.
    private let shape: Shape
    /// How its dates are written.
    var dates = DateColumns()

    private final class Shape: Sendable {
        let headings: [String]
        /// By column name; -1 for a column the file does not have.
        let columns: [Int]
        let missing: [String]
        let repeated: [RepeatedColumn]

        init(headings: [String], columns: [Int], missing: [String], repeated: [RepeatedColumn]) {
            self.headings = headings
            self.columns = columns
            self.missing = missing
            self.repeated = repeated
        }
    }

    /// The headings as they stand in the file.
    var headings: [String] { shape.headings }
    /// Columns that scores may need and that are not there, by SIASN's heading.
    var missing: [String] { shape.missing }
    /// Columns that stand there more than once: one that can be done without is not read, any other refuses the table.
    var repeated: [RepeatedColumn] { shape.repeated }

    subscript(name: ColumnName) -> Int? {
        let column = shape.columns[name.rawValue]
        return column < 0 ? nil : column
    }

    /// The heading of a column as it stands in the file.
    func heading(_ name: ColumnName) -> String? {
        self[name].map { $0 < headings.count ? headings[$0] : "" }
    }

    /// Whether which column is meant cannot be told of one that must be there or is scored.
    var isAmbiguous: Bool { repeated.contains(where: \.isNeeded) }

    /// The columns of dates that it has.
    var dateColumns: [ColumnName] { Self.dateColumns(of: kind).filter { self[$0] != nil } }

    private static func dateColumns(of kind: RecordKind) -> [ColumnName] {
        switch kind {
        case .education: [.graduated]
        case .leadership, .training: [.start, .end]
        case .sanction: [.start, .decree, .cancellationDate]
        case .unit, .employee, .predicate, .appraisal: []
        }
    }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when no kind of file is recognised.
    ///
    /// Of a text that goes on behind its end (`isWhole` says that it does not) the last row is left alone.
    static func recognise(
        _ bytes: [UInt8], delimiters: [UInt8] = Heading.delimiters, isWhole: Bool = true
    ) -> TableLayout? {
        Heading.search(bytes, delimiters: delimiters, isWhole: isWhole, TableLayout.init)
    }

    /// The layout when the row holds the headings of a known kind.
    init?(_ row: TableRow, delimiter: UInt8) {
        let headings = (0..<row.count).map { row.text($0) }
        let places = Heading.places(headings)
        for candidate in TableKind.all {
            let found = TableKind.Found(candidate, places)
            guard found.isWhole else { continue }
            kind = candidate.kind
            self.delimiter = delimiter
            headingRow = row.number
            shape = Shape(
                headings: headings, columns: ColumnName.allCases.map { found.columns[$0] ?? -1 },
                missing: candidate.columns.filter { $0.isScored && found.columns[$0.name] == nil }.compactMap(\.headings.first),
                repeated: found.repeated)
            return
        }
        return nil
    }

    /// The layout of a table whose kind is known, by whatever of its headings there are.
    init(_ kind: RecordKind, headings: [String]) {
        self.kind = kind
        delimiter = UInt8(ascii: ",")
        headingRow = 0
        let places = Heading.places(headings)
        let candidates = TableKind.all.filter { $0.kind == kind }.map { ($0, TableKind.Found($0, places)) }
        let best = candidates.max { $0.1.columns.count < $1.1.columns.count }
        shape = Shape(
            headings: headings, columns: ColumnName.allCases.map { best?.1.columns[$0] ?? -1 },
            missing: best.map { kind, found in kind.columns.filter { $0.isScored && found.columns[$0.name] == nil }.compactMap(\.headings.first) }
                ?? [],
            repeated: best?.1.repeated ?? [])
    }

    /// The same table without the rows above its headings.
    var atTop: TableLayout {
        var layout = self
        layout.headingRow = 1
        return layout
    }

    /// Whether a row repeats the headings, as pasted exports do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        row.count == headings.count && row.count > 1 && (0..<min(row.count, 8)).allSatisfy { row.text($0) == headings[$0] }
            || hasSameColumns(row)
    }

    /// Whether a row is headings by which other columns hold than by these, of whatever kind; also of a kind that is not known, where
    /// one of them is that of the NIP.
    func isOtherHeading(_ row: TableRow) -> Bool { mayBeHeading(row) && (TableLayout(row, delimiter: delimiter) != nil || Self.namesPeople(row)) }

    /// Whether a row is headings of the same columns at the same places, in whatever spelling.
    private func hasSameColumns(_ row: TableRow) -> Bool {
        guard mayBeHeading(row), let other = TableLayout(row, delimiter: delimiter) else { return false }
        return other.kind == kind && other.shape.columns == shape.columns
    }

    /// Headings have words where data have a NIP or an id; looking closer at every row would take a while.
    private func mayBeHeading(_ row: TableRow) -> Bool {
        var filled = 0, withDigits = 0
        for column in 0..<row.count {
            let text = row.text(column)
            if text.isEmpty { continue }
            filled += 1
            if text.utf8.contains(where: \.isDigit) { withDigits += 1 }
            if withDigits > 1, withDigits * 3 > filled { return false }
        }
        return filled >= 3
    }

    /// Whether one of the cells is a heading of the NIP, and another one a heading too: one such word alone may be data.
    private static func namesPeople(_ row: TableRow) -> Bool {
        let nip = Set(TableKind.person[0].headings.map(Heading.normalised))
        let cells = (0..<row.count).map { Heading.normalised(row.text($0)) }
        return cells.contains(where: nip.contains) && cells.count { TableKind.knownHeadings.contains($0) } > 1
    }
}

/// How the dates of a table are written.
struct DateColumns: Sendable, Equatable {
    /// Of columns that are not written with the day first.
    var orders: [ColumnName: DateOrder] = [:]
    /// From when plain numbers count days.
    var epoch = DateEpoch.from1900

    func order(of column: ColumnName) -> DateOrder { orders[column] ?? .dayFirst }

    /// Whether a column can be read as SIASN writes its dates.
    func isUsual(_ column: ColumnName) -> Bool { epoch == .from1900 && order(of: column) == .dayFirst }
}
