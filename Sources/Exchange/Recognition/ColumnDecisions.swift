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
        try deciding(
            Dictionary(uniqueKeysWithValues: intakes.enumerated().filter { !$0.element.clues.isEmpty }.map { ($0.offset, $0.element.clues) }))
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
                decided.diagnostics += try table.decideOrders()
                isChanged = isChanged || table.layout.dateColumns.contains { table.layout.dates.order(of: $0) != .dayFirst }
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

    /// Decides the order of day and month in the columns of dates by all their cells; what is to be said of it.
    ///
    /// A column whose dates exist in both orders was written by whoever wrote the others: it has their order.
    fileprivate mutating func decideOrders() throws(FileFailure) -> [Diagnostic] {
        let layout = layout, columns = layout.dateColumns
        var counts: [ColumnName: (dayFirst: Int, monthFirst: Int)] = [:], open: Set<ColumnName> = []
        try PlainRows.forEach(self, ReadingOptions(threads: 1)) { row in
            guard row.number > layout.headingRow else { return }
            let cells = CellReader(layout: layout, row: row)
            for column in columns {
                switch cells.evidence(column) {
                case .dayFirst: counts[column, default: (0, 0)].dayFirst += 1
                case .monthFirst: counts[column, default: (0, 0)].monthFirst += 1
                case .contradictory, nil: if cells.isAmbiguous(column) { open.insert(column) }
                }
            }
        }
        let orders = counts.mapValues { DateOrder.decide(dayFirst: $0.dayFirst, monthFirst: $0.monthFirst) }
        let known = Set(orders.values), others = known.count == 1 ? known.first ?? .dayFirst : .contradictory
        var found: [Diagnostic] = []
        for column in columns {
            decided.insert(column)
            guard counts[column] != nil || open.contains(column) else { continue }
            let order = orders[column] ?? others
            guard order != .dayFirst else { continue }
            self.layout.dates.orders[column] = order
            let heading = layout.heading(column) ?? "", (dayFirst, monthFirst) = counts[column] ?? (0, 0)
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
