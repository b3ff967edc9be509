import Vocabulary

/// Where the headings of a table of results stand, one row an agency or a unit, and where its columns lie.
struct ResultLayout: Sendable {
    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    let headingRow: Int
    let headings: [String]
    private var columns: [Int?]
    /// Totals under other options or instruments: the name behind `opsi`, and the column.
    let options: [(name: String, column: Int)]
    /// What the rows speak of; nil where they have ids alone.
    let level: ResultLevel?
    /// The columns of what they lie in, from the narrowest.
    let broader: [Int]
    /// Whether ids or parents are those of units.
    let isOfUnits: Bool
    /// Why the file cannot be used although all headings are there.
    let refusal: Problem?
    /// Columns that stand twice and that no rank hangs on.
    let unread: [Problem]
    /// The column of codes, where the rows are told apart by another one.
    private let code: Int?

    subscript(column: Column) -> Int? { columns[column.rawValue] }

    func heading(_ column: Column) -> String? { self[column].map { headings[$0] } }

    /// Whether the losses of all four dimensions are given.
    var hasLosses: Bool { Column.losses.allSatisfy { self[$0] != nil } }

    /// The columns of means and of numbers of people.
    var numberColumns: [Int] { (Column.dimensions + [.total, .people, .measured, .notMeasured]).compactMap { self[$0] } }

    /// Whether the ids may turn out to number the rows: they are called just `id`, no unit names its parent by one, and names or codes
    /// tell the rows apart.
    var mayNumberRows: Bool { heading(.id).map { Heading.normalised($0) == "id" } ?? false && level != nil && self[.parent] == nil }

    /// The layout without ids, which number the rows.
    func withoutIDs() -> ResultLayout {
        var layout = self
        layout.columns[Column.id.rawValue] = code
        return layout
    }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when it is no table of results, and then `nearest` tells
    /// what is missing.
    static func recognise(_ bytes: [UInt8], _ nearest: inout NearestHeadings) -> ResultLayout? {
        Heading.search(bytes) { row, delimiter in ResultLayout(row, delimiter: delimiter, &nearest) }
    }

    /// The layout when the row names all four dimensions and says whose they are.
    private init?(_ row: TableRow, delimiter: UInt8, _ nearest: inout NearestHeadings) {
        let search = HeadingColumns(row)
        var found = Column.allCases.map { search.positions($0.headings) }
        let level = ResultLevel.allCases.first { search.has($0.names) } ?? ResultLevel.allCases.first { search.has($0.codes) }
        found[Column.name.rawValue] = search.positions([level?.names ?? ["name"]])
        let codes = search.positions([level?.codes ?? [], ["kode"]])
        if found[Column.id.rawValue].isEmpty { found[Column.id.rawValue] = codes }
        // Where PPPK are counted apart, the number of PNS is not that of everybody.
        if search.has(["jumlahpppk"]), search.has(["jumlahpns"]) { found[Column.people.rawValue].removeAll { search.isNamed($0, "jumlahpns") } }
        // The table that `takar measure --units` writes counts those measured as `jumlah`.
        if ["unorid", "indukid", "jumlah", "peringkat", "tidakdiukur"].allSatisfy({ search.has([$0]) }), found[Column.measured.rawValue].isEmpty {
            found.swapAt(Column.people.rawValue, Column.measured.rawValue)
        }
        let isNobody = found[Column.id.rawValue].isEmpty && found[Column.name.rawValue].isEmpty
        let missing = Column.dimensions.filter { found[$0.rawValue].isEmpty } + (isNobody ? [.name] : [])
        guard missing.isEmpty else {
            let instead = OtherTable(search, hasTotal: !found[Column.total.rawValue].isEmpty, missing: missing.count)
            nearest.see(
                row.number, found: Column.dimensions.count + 1 - missing.count, missing: missing.map(\.label), instead: instead?.problem)
            return nil
        }
        self.delimiter = delimiter
        headingRow = row.number
        headings = search.headings
        columns = found.map { $0.count == 1 ? $0[0] : nil }
        code = codes.count == 1 ? codes[0] : nil
        self.level = level
        broader = level.map { Self.broader($0, search) } ?? []
        options = Self.options(search.headings)
        isOfUnits = !found[Column.parent.rawValue].isEmpty || search.has(["unorid", "idunor"])
        let twice = Column.allCases.filter { found[$0.rawValue].count > 1 }
        refusal =
            OtherTable.ofPeople(search) ? OtherTable.people.problem : twice.first(where: \.isNeeded).map { search.repeated(found[$0.rawValue]) }
        unread = twice.filter { !$0.isNeeded }.map { search.unread(found[$0.rawValue]) }
    }

    /// The columns of names of wider levels, one for each width.
    private static func broader(_ level: ResultLevel, _ search: HeadingColumns) -> [Int] {
        var columns: [Int] = [], width = level.width
        for wider in ResultLevel.allCases where wider.width > width {
            guard let column = search.positions([wider.names]).first else { continue }
            columns.append(column)
            width = wider.width
        }
        return columns
    }

    private static func options(_ headings: [String]) -> [(name: String, column: Int)] {
        headings.enumerated().compactMap { position, heading in
            let words = heading.split(maxSplits: 1) { $0 == ":" || $0.isWhitespace }
            guard words.count == 2, words[0].lowercased() == "opsi" else { return nil }
            return (words[1].split(whereSeparator: \.isWhitespace).joined(separator: " "), position)
        }
    }

    /// Whether a row repeats the headings, as pasted tables do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        Column.dimensions.allSatisfy { column in self[column].map { row.text($0) == headings[$0] } ?? false }
    }

    /// Whether a row is headings of such a table again by which other columns hold than by these.
    func isOtherHeading(_ row: TableRow) -> Bool {
        guard !repeatsHeadings(row), let other = other(row) else { return false }
        // Ids that number the rows were taken out of these.
        return Column.allCases.contains { ($0 != .id || self[.name] == nil) && other[$0] != self[$0] }
    }

    /// What a row would be the headings of; points begin with a digit, so that few rows are looked at closely.
    private func other(_ row: TableRow) -> ResultLayout? {
        guard let first = row.text(self[Column.dimensions[0]]).utf8.first, !first.isDigit else { return nil }
        var nearest = NearestHeadings()
        return ResultLayout(row, delimiter: delimiter, &nearest)
    }
}
