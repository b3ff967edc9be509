import Measurement
import Personnel
import Vocabulary

/// Reads the lists of units. They are few beside the people, so one thread reads them as records.
enum UnitReader {
    /// The units as a tree, and by their number the row each stands in.
    static func read(
        _ folder: DataFolder, _ intakes: inout [FileIntake], _ options: ReadingOptions
    ) throws(FileFailure) -> (tree: UnitTree, sources: [RecordSource]) {
        var units = UnitTree.Gathered()
        var sources: [RecordSource] = []
        for (number, table) in folder.numbered({ $0 == .unit }) {
            let decoder = RecordDecoder(layout: table.layout)
            let sorter = RowSorter(layout: table.layout)
            units.reserve(units.units.count + table.size / Self.usualRow)
            try PlainRows.forEach(table, options) { row in
                guard sorter.mayHoldRecord(row, &intakes[number]) else { return }
                do throws(CellProblem) {
                    if units.add(try decoder.unit(row)) {
                        sources.append(RecordSource(file: number, row: row.number))
                        intakes[number].use()
                    } else {
                        intakes[number].report(.duplicateUnit, row: row.number)
                        intakes[number].setAside(.duplicateUnit)
                    }
                } catch {
                    intakes[number].refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
                }
            }
        }
        let tree = UnitTree(units)
        for (list, problem) in [(tree.orphans, Problem.orphanUnit), (tree.cyclic, Problem.cyclicUnit)] {
            for number in list { intakes[sources[number].file].report(problem(tree.units[number].name), row: sources[number].row) }
        }
        return (tree, sources)
    }

    /// About so many bytes describe a unit.
    private static let usualRow = 128
}
