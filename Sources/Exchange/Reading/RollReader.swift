import Personnel

/// Reads what the employee files call people, for tables that name them without a NIP.
///
/// Only names are kept here, and only when they are asked for: a measurement needs none.
public enum RollReader {
    /// Everybody of a data set that was read from the folder, in the order of their numbers.
    public static func read(_ folder: DataFolder, of dataSet: DataSet) throws(FileFailure) -> [NamedPerson] {
        // Of two rows for one person the first stands, so the row is what tells.
        var numbers: [RecordSource: Int] = [:]
        for person in 0..<dataSet.people.count { numbers[dataSet.people.source(of: person)] = person }
        var people: [NamedPerson] = []
        for (file, table) in folder.numbered({ $0 == .employee }) {
            let decoder = RecordDecoder(layout: table.layout)
            var notes = CellNotes()
            try PlainRows.forEach(table, ReadingOptions()) { row in
                guard let number = numbers[RecordSource(file: file, row: row.number)], case .value(let nip) = row.nip(table.layout[.nip])
                else { return }
                let employee = decoder.employee(row, nip: nip, &notes)
                notes.clear()
                people.append(NamedPerson(number: number, name: employee.name, post: employee.post, units: names(employee.unitID, dataSet.tree)))
            }
        }
        return people.sorted { $0.number < $1.number }
    }

    /// The names of a unit and of those above it.
    private static func names(_ id: String, _ tree: UnitTree) -> [String] {
        var names: [String] = []
        var unit = tree.number(of: id)
        while let number = unit {
            names.append(tree.units[number].name)
            unit = tree.parents[number] >= 0 ? Int(tree.parents[number]) : nil
        }
        return names
    }
}
