import Measurement
import Personnel
import Vocabulary

/// Reads the lists of units: as records, for they are few beside the people, side by side, for everybody else waits for them.
enum UnitReader {
    /// What the pieces before have left.
    fileprivate struct State {
        var units: UnitTree.Gathered
        var sources: [RecordSource]
        var intake: FileIntake
    }

    /// The units as a tree, and by their number the row each stands in.
    static func read(
        _ folder: DataFolder, _ intakes: inout [FileIntake], _ options: ReadingOptions
    ) throws(FileFailure) -> (tree: UnitTree, sources: [RecordSource]) {
        var units = UnitTree.Gathered()
        var sources: [RecordSource] = []
        for (number, table) in folder.numbered({ $0 == .unit }) {
            let read = try read(table, number, options, State(units: units, sources: sources, intake: FileIntake(table)))
            (units, sources) = (read.units, read.sources)
            intakes[number].add(read.intake)
        }
        let tree = UnitTree(units)
        for (list, problem) in [(tree.orphans, Problem.orphanUnit), (tree.cyclic, Problem.cyclicUnit)] {
            for number in list { intakes[sources[number].file].report(problem(tree.units[number].name), row: sources[number].row) }
        }
        return (tree, sources)
    }

    /// Reads one list behind those before it: of two rows for one unit the first stands.
    private static func read(
        _ table: DataFolder.Table, _ number: Int, _ options: ReadingOptions, _ before: State
    ) throws(FileFailure) -> State {
        let stream = try RowStream(table, plainly: true, piece: options.piece)
        // Here, where nobody else holds them: shared, they would be copied at the first unit, and the room lost.
        var state = before
        state.units.reserve(before.units.units.count + table.size / usualRow)
        let turns = Turnstile(state)
        try Workers.run(min(options.threads, stream.pieces)) { () throws(FileFailure) in
            let decoder = RecordDecoder(layout: table.layout), sorter = RowSorter(layout: table.layout)
            do throws(FileFailure) {
                try PlainRows.forEachPiece(of: stream, options) { piece in
                    var intake = FileIntake(table)
                    var found: [(row: Int, unit: OrganizationUnit)] = []
                    piece.forEach { row in
                        guard sorter.mayHoldRecord(row, &intake) else { return }
                        do throws(CellProblem) { found.append((row.number, try decoder.unit(row))) } catch {
                            intake.refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
                        }
                    }
                    turns.pass(piece.number) { state in state.add(found, of: number, &intake) }
                }
            } catch {
                turns.breakDown()
                throw error
            }
        }
        try stream.finish()
        return turns.pass(stream.pieces) { $0 } ?? before
    }

    /// About so many bytes describe a unit.
    private static let usualRow = 128
}

extension UnitReader.State {
    /// Adds the units of a piece, and what else became of its rows.
    fileprivate mutating func add(_ found: [(row: Int, unit: OrganizationUnit)], of file: Int, _ rows: inout FileIntake) {
        for (row, unit) in found {
            if units.add(unit) {
                sources.append(RecordSource(file: file, row: row))
                rows.use()
            } else {
                rows.report(.duplicateUnit, row: row)
                rows.setAside(.duplicateUnit)
            }
        }
        // What was found before it was known which units are there twice is there already.
        rows.putInOrder()
        intake.add(rows)
    }
}
