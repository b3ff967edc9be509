import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads a folder for its canonical tables, whatever an instrument will ask of them.
///
/// The same rows make the same people and records as in measuring. What the law says of a row is left to whoever measures: a cell that
/// cannot be read is marked, and refuses nothing here.
struct Normaliser {
    /// Everything that the tables will say.
    struct Content: Sendable {
        var tree = UnitTree.empty
        var people = People()
        /// One by person, in no order.
        var employees = CanonicalRows()
        var histories: [RecordKind: CanonicalRows] = [:]
        var refused: [RefusedRow] = []
        var intakes: [FileIntake]
    }

    /// A row of which nothing could be made.
    struct RefusedRow: Sendable {
        let source: RecordSource
        let kind: RecordKind
        let problem: Problem
        /// The unit that an employee's row names.
        var unit = ""
    }

    let folder: DataFolder
    let options: ReadingOptions

    /// Reads everything, once more where its rows show what has to be decided for a whole table.
    static func read(_ folder: DataFolder, _ options: ReadingOptions) throws(FileFailure) -> (Content, DataFolder) {
        var folder = folder
        while true {
            let content = try Normaliser(folder: folder, options: options).readOnce()
            guard let decided = try folder.deciding(after: content.intakes) else { return (content, folder) }
            folder = decided
        }
    }

    private func readOnce() throws(FileFailure) -> Content {
        var content = Content(intakes: folder.tables.map(FileIntake.init))
        content.tree = try UnitReader.read(folder, &content.intakes, options).tree
        for (number, intake) in content.intakes.enumerated() {
            content.refused += intake.diagnostics.filter { $0.problem.severity == .error }.map {
                RefusedRow(source: RecordSource(file: number, row: $0.place.row ?? 0), kind: .unit, problem: $0.problem)
            }
        }
        let employees = try RosterNormaliser(tree: content.tree, hasUnits: folder.contains(.unit), options: options).read(
            folder.numbered { $0 == .employee })
        for report in employees.reports { content.intakes[report.file].add(report.intake) }
        let roster = employees.roster
        content.people = roster.people
        content.employees = employees.rows
        content.refused += employees.refused
        let reading = HistoryNormaliser(roster: roster, options: options)
        for (number, table) in folder.numbered({ $0 != .employee && $0 != .unit }) {
            let read = try reading.read(table, number, into: &content.histories[table.layout.kind, default: CanonicalRows()])
            content.intakes[number].add(read.intake)
            content.refused += read.refused
        }
        for file in content.intakes.indices { content.intakes[file].close() }
        return content
    }
}
