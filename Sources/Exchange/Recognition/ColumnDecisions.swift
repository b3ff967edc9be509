import Personnel
import Vocabulary

extension DataFolder {
    /// So many rows behind the headings are looked at before anything is read.
    private static let rowsAhead = 48

    /// The folder with what the first rows of its tables show to be unlike what SIASN writes: decided by all rows before anything is
    /// read, so that it need not be read twice.
    func lookingAhead() throws(FileFailure) -> DataFolder {
        var clues: [Int: TableClues] = [:]
        for (number, table) in tables.enumerated() where !table.layout.dateColumns.isEmpty {
            let clue = TableClues(of: try table.head(), table.layout, rows: Self.rowsAhead)
            if !clue.isEmpty { clues[number] = clue }
        }
        return try deciding(clues) ?? self
    }

    /// The folder as it must be read once more after what its rows have shown: dates in another order, and headings further down. Nil
    /// where nothing is left to decide.
    ///
    /// - Parameter intakes: what became of the rows, file by file.
    public func deciding(after intakes: [FileIntake]) throws(FileFailure) -> DataFolder? {
        try deciding(Dictionary(uniqueKeysWithValues: intakes.enumerated().filter { !$0.element.clues.isEmpty }.map { ($0.offset, $0.element.clues) }))
    }

    private func deciding(_ clues: [Int: TableClues]) throws(FileFailure) -> DataFolder? {
        var decided = DataFolder(tables: [], diagnostics: diagnostics)
        decided.incompleteKinds = incompleteKinds
        var isChanged = false
        for (number, table) in tables.enumerated() {
            let clue = clues[number] ?? TableClues()
            let open = clue.monthFirst.subtracting(table.decided)
            if !clue.headings.isEmpty {
                let sections = try TableSections(table)
                decided.tables += sections.tables
                decided.diagnostics += sections.diagnostics
                if sections.hasUnread { decided.incompleteKinds.formUnion(RecordKind.allCases) }
                isChanged = true
            } else if !open.isEmpty {
                var table = table
                decided.diagnostics += try table.decideOrders(of: open)
                isChanged = isChanged || open.contains { !table.layout.dates.isUsual($0) }
                decided.tables.append(table)
            } else {
                decided.tables.append(table)
            }
        }
        return isChanged ? decided : nil
    }
}

extension DataFolder.Table {
    /// The first bytes of its text.
    fileprivate func head() throws(FileFailure) -> [UInt8] {
        if let converted { return Array(converted.prefix(FileHead.usual)) }
        return TextEncoding.utf8(try FileBytes.read(path, limit: FileHead.usual))
    }

    /// Decides the order of day and month in some columns by all their cells; what is to be said of it.
    fileprivate mutating func decideOrders(of columns: Set<ColumnName>) throws(FileFailure) -> [Diagnostic] {
        var counts: [ColumnName: (dayFirst: Int, monthFirst: Int)] = [:]
        let layout = layout
        try PlainRows.forEach(self, ReadingOptions(threads: 1)) { row in
            guard row.number > layout.headingRow else { return }
            for column in columns {
                switch CellReader(layout: layout, row: row).evidence(column) {
                case .dayFirst: counts[column, default: (0, 0)].dayFirst += 1
                case .monthFirst: counts[column, default: (0, 0)].monthFirst += 1
                case .contradictory, nil: break
                }
            }
        }
        var found: [Diagnostic] = []
        for column in ColumnName.allCases where columns.contains(column) {
            let (dayFirst, monthFirst) = counts[column] ?? (0, 0)
            decided.insert(column)
            let order = DateOrder.decide(dayFirst: dayFirst, monthFirst: monthFirst)
            guard order != .dayFirst else { continue }
            self.layout.dates.orders[column] = order
            let heading = layout.heading(column) ?? ""
            found.append(
                Diagnostic(
                    order == .monthFirst ? .monthFirst(heading) : .contradictoryDates(dayFirst, monthFirst),
                    at: Place(file: name, row: place(ofRow: layout.headingRow), column: heading)))
        }
        return found
    }
}

extension TableClues {
    /// What the first rows behind the headings show.
    fileprivate init(of head: [UInt8], _ layout: TableLayout, rows: Int) {
        self.init()
        var reader = CSVReader(head, delimiter: layout.delimiter, isWhole: false)
        var row = TableRow()
        while row.number < layout.headingRow + rows, reader.next(&row) {
            guard row.number > layout.headingRow else { continue }
            monthFirst.formUnion(CellReader(layout: layout, row: row).monthFirstColumns)
        }
    }
}
