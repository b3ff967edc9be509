import Measurement
import Personnel
import Vocabulary

/// Reads the lists of units. They are few beside the people, so one thread reads them as records.
enum UnitReader {
    static func read(_ folder: DataFolder, _ intakes: inout [FileIntake], _ options: ReadingOptions) throws(FileFailure) -> UnitTree {
        var units: [OrganizationUnit] = []
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
                        units.append(unit)
                        intakes[number].use()
                    }
                } catch {
                    intakes[number].refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
                }
            }
        }
        let tree = UnitTree(units)
        for (list, problem) in [(tree.orphans, Problem.orphanUnit), (tree.cyclic, Problem.cyclicUnit)] {
            for number in list {
                let unit = tree.units[number]
                guard let place = places[unit.id] else { continue }
                intakes[place.intake].report(problem(unit.name), row: place.row)
            }
        }
        return tree
    }
}
