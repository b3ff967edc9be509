import Measurement
import Personnel
import Vocabulary

/// Reads the lists of units. They are few beside the people, so one thread reads them as records.
enum UnitReader {
    /// The units as a tree, and each with the row it stands in.
    static func read(
        _ folder: DataFolder, _ intakes: inout [FileIntake], _ options: ReadingOptions
    ) throws(FileFailure) -> (tree: UnitTree, units: [(unit: OrganizationUnit, source: RecordSource)]) {
        var units: [(unit: OrganizationUnit, source: RecordSource)] = []
        var places: [String: (intake: Int, row: Int)] = [:]
        for (number, table) in folder.numbered({ $0 == .unit }) {
            let decoder = RecordDecoder(layout: table.layout)
            let sorter = RowSorter(layout: table.layout)
            try PlainRows.forEach(table, options) { row in
                guard sorter.mayHoldRecord(row, &intakes[number]) else { return }
                do throws(CellProblem) {
                    let unit = try decoder.unit(row)
                    if places[unit.id] != nil {
                        intakes[number].report(.duplicateUnit, row: row.number)
                        intakes[number].setAside(.duplicateUnit)
                    } else {
                        places[unit.id] = (number, row.number)
                        units.append((unit, RecordSource(file: number, row: row.number)))
                        intakes[number].use()
                    }
                } catch {
                    intakes[number].refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
                }
            }
        }
        let tree = UnitTree(units.map(\.unit))
        for (list, problem) in [(tree.orphans, Problem.orphanUnit), (tree.cyclic, Problem.cyclicUnit)] {
            for number in list {
                let unit = tree.units[number]
                guard let place = places[unit.id] else { continue }
                intakes[place.intake].report(problem(unit.name), row: place.row)
            }
        }
        return (tree, units)
    }
}
