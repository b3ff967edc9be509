import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// Scores of everybody measured, in the order of their NIP: points exact, without trailing zeros.
    ///
    /// Like the other results it becomes a workbook where the name ends in .xlsx, with headings in the language, and text in a dialect
    /// under any other name.
    public func writeScores(to path: String, in language: Language = .indonesian, as dialect: CSVDialect = .plain) throws(FileFailure) {
        if WorkbookFile.isName(path) { return try writeSheet(scoreSheet(in: language), to: path, in: language) }
        guard dialect == .plain else { return try scoreTable.write(to: path, in: language, as: dialect) }
        let people = dataSet.people
        let classes = ClassCells(dataSet.facts)
        let line = ScoreLine(
            units: UnitCells(people, dataSet.tree), classes: classes.labels,
            categories: QuotedCells(plan.instrument.categories.rows.map(\.name)))
        let file = try CSVFile(path, headings: Self.scoreColumns)
        let rows = ScoreRows(people, scores, classes: classes.column, threads: threads)
        for stretch in rows?.stretches ?? [] {
            guard let stretch = rows?.laidDown(stretch) else { continue }
            try file.add(count: stretch.batches.count, batch: 1, threads: threads) { numbers, text in
                var sorter = NIPSorter()
                for number in numbers {
                    stretch.forEach(stretch.batches[number], &sorter) { row in line.write(row, &text) }
                }
            }
        }
        try file.commit()
    }

    /// Who was not measured and why, in the order of the NIP.
    public func writeNotMeasured(to path: String, in language: Language = .indonesian, as dialect: CSVDialect = .plain) throws(FileFailure) {
        if WorkbookFile.isName(path) { return try writeSheet(notMeasuredSheet(in: language), to: path, in: language) }
        guard dialect == .plain else { return try notMeasuredTable.write(to: path, in: language, as: dialect) }
        let people = dataSet.people
        let order = people.inOrderOfNIP(threads: threads)
        let reasons = QuotedCells(plan.instrument.population.map(\.reason))
        try CSVFile.write(path, headings: Self.notMeasuredColumns, count: order.count, threads: threads) { places, text in
            for person in order[places].lazy.map(Int.init) where !scores.isMeasured(person) {
                text.cell(people.nips[person])
                text.cell(reasons, Int(scores.exclusions[person]))
                text.endRow()
            }
        }
    }

    /// The means of every unit over itself and all below it, parents before children, siblings by name.
    public func writeUnits(to path: String, in language: Language = .indonesian, as dialect: CSVDialect = .plain) throws(FileFailure) {
        if WorkbookFile.isName(path) { return try writeSheet(unitSheet(in: language), to: path, in: language) }
        guard dialect == .plain else { return try unitTable.write(to: path, in: language, as: dialect) }
        let tree = dataSet.tree
        let order = tree.byName
        try CSVFile.write(path, headings: Self.unitColumns, count: order.count, threads: threads) { places, text in
            for number in order[places] {
                text.cell(tree.units[number].id)
                text.cell(tree.units[number].name)
                // As the list has it: whoever reads the table finds orphans and cycles for himself.
                text.cell(tree.units[number].parentID)
                if let means = Means(aggregation.units[number], by: aggregation.combination) {
                    text.cell(means.count)
                    for mean in means.dimensions + [means.total] { text.cell(mean.text()) }
                    text.cell(plan.instrument.category(of: means.total))
                    text.cell(aggregation.ranks[number].map(String.init) ?? "")
                } else {
                    text.cell(0)
                    for _ in 0..<7 { text.cell("") }
                }
                text.cell(aggregation.units[number].notMeasured)
                text.endRow()
            }
        }
    }

    /// Everything that was found, in the order of files and rows.
    public func writeDiagnostics(to path: String, in language: Language, as dialect: CSVDialect = .plain) throws(FileFailure) {
        try DiagnosticFile.write(diagnostics, to: path, in: language, as: dialect, threads: threads)
    }

    private func writeSheet(_ table: SheetTable, to path: String, in language: Language) throws(FileFailure) {
        try WorkbookFile.write(path, [table], in: language)
    }
}

extension Instrument {
    /// The name of the category of a mean, by its value cut to two decimals.
    public func category(of mean: ExactMean) -> String { categories.rows[categories.position(hundredths: mean.hundredthsCut)].name }

    /// The names that other readings of the bounds would give the mean, where they differ.
    public func otherCategories(of mean: ExactMean) -> [String] {
        otherCategories(hundredths: mean.hundredthsCut)
    }
}

extension UnitTree {
    /// All units, each before those below it, siblings in the order of their names; of a tree that is limited to a scope only its own.
    public var byName: [Int] {
        var children: [Int32: [Int]] = [:]
        for (number, parent) in parents.enumerated() { children[parent, default: []].append(number) }
        func sorted(_ numbers: [Int]) -> [Int] {
            numbers.sorted { (units[$0].name, units[$0].id) < (units[$1].name, units[$1].id) }
        }
        var order: [Int] = []
        order.reserveCapacity(units.count)
        var stack: [Int] = sorted(children[-1] ?? []).reversed()
        while let number = stack.popLast() {
            if !isAboveScope(number) { order.append(number) }
            if let below = children[Int32(number)] { stack.append(contentsOf: sorted(below).reversed()) }
        }
        return order
    }
}
