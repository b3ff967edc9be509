import Personnel
import Synchronization
import Vocabulary

/// Writes the tables of a canonical folder one by one.
struct CanonicalTables: Sendable {
    let content: Normaliser.Content
    /// By person, the NIP or what stands in its place.
    let names: [NIP]
    /// By person, the number in the table of employees.
    let numbers: [Int32]
    /// Where the files of the folder are written before it has its name.
    let folder: String

    /// Writes all of them, each on one of so many threads; what the manifest says of them, in the order of `CanonicalTable`.
    func write(threads: Int) throws(FileFailure) -> [CanonicalManifest.Part] {
        let tables = CanonicalTable.allCases, next = Atomic(0)
        let done = Mutex<[(Int, CanonicalManifest.Part)]>([])
        try Workers.run(min(threads, tables.count)) { () throws(FileFailure) in
            while case let number = next.add(1, ordering: .relaxed).oldValue, number < tables.count {
                let part = try write(tables[number])
                done.withLock { $0.append((number, part)) }
            }
        }
        return done.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    }

    private func write(_ table: CanonicalTable) throws(FileFailure) -> CanonicalManifest.Part {
        switch table {
        case .agencies: try writeAgencies()
        case .units: try writeUnits()
        case .ancestors: try writeAncestors()
        case .employees: try writeEmployees()
        case .education: try writeHistory(.education)
        case .leadership: try writeHistory(.leadership)
        case .training: try writeHistory(.training)
        case .predicate: try writeHistory(.predicate)
        case .appraisal: try writeHistory(.appraisal)
        case .sanction: try writeHistory(.sanction)
        case .refused: try writeRefused()
        }
    }

    private func writeAgencies() throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(.agencies, in: folder)
        for (number, agency) in content.people.agencyList.enumerated() {
            try file.add(keys: number + 1) { cells in
                CanonicalCell.append(number + 1, to: &cells)
                for text in [agency.id, agency.name] { cells.add(text) }
            }
        }
        return try file.finish()
    }

    private func writeUnits() throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(.units, in: folder), tree = content.tree
        var places = [Int](repeating: 0, count: tree.units.count)
        for (place, unit) in tree.byName.enumerated() { places[unit] = place + 1 }
        for (number, unit) in tree.units.enumerated() {
            try file.add(keys: number + 1, places[number]) { cells in
                CanonicalCell.append(number + 1, to: &cells)
                for text in [unit.id, unit.name] { cells.add(text) }
                // Where the tree was cut because a unit lies above itself, or the one above it is not in the list, it is a root.
                cells.add(tree.parents[number] < 0 ? nil : Int(tree.parents[number]) + 1)
                cells.add(unit.parentID)
                cells.append(UInt8(ascii: ","))
                CanonicalCell.append(unit.echelon, to: &cells)
                cells.add(unit.agencyID)
                cells.add(places[number])
            }
        }
        return try file.finish()
    }

    private func writeAncestors() throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(.ancestors, in: folder), parents = content.tree.parents
        for unit in parents.indices {
            var above = unit
            while above >= 0 {
                try file.add(keys: unit + 1, above + 1) { cells in
                    CanonicalCell.append(unit + 1, to: &cells)
                    cells.add(above + 1)
                }
                above = Int(parents[above])
            }
        }
        return try file.finish()
    }

    private func writeEmployees() throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(.employees, in: folder), people = content.people
        var byNumber = [Int32](repeating: 0, count: numbers.count)
        for (person, number) in numbers.enumerated() { byNumber[Int(number) - 1] = Int32(truncatingIfNeeded: person) }
        try content.employees.forEach(numbers: numbers) { number, rest throws(FileFailure) in
            let person = Int(byNumber[number - 1]), unit = people.units[person], agency = Int(people.agencies[person]) + 1
            try file.add(keys: number, agency) { cells in
                CanonicalCell.append(number, to: &cells)
                cells.add(names[person].description)
                cells.add(agency)
                cells.add(unit < 0 ? nil : Int(unit) + 1)
                cells.add(unit < 0 ? people.unitID(unit, in: content.tree) : "")
                cells.append(rest)
            }
        }
        return try file.finish()
    }

    private func writeHistory(_ kind: RecordKind) throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(CanonicalTable(kind), in: folder)
        try content.histories[kind]?.forEach(numbers: numbers) { number, rest throws(FileFailure) in
            try file.add(person: number, rest)
        }
        return try file.finish()
    }

    /// The refused rows, which name the file and the row by which they can be looked up.
    private func writeRefused() throws(FileFailure) -> CanonicalManifest.Part {
        let file = try CanonicalFile(.refused, in: folder)
        for (place, row) in content.refused.enumerated() {
            try file.add(keys: place + 1) { cells in
                let unit = row.unit.isEmpty ? nil : content.tree.number(of: row.unit)
                CanonicalCell.append(place + 1, to: &cells)
                cells.add(row.kind.key)
                cells.add(row.source.file + 1)
                cells.add(row.source.row)
                cells.add(row.problem.code)
                cells.add(unit.map { $0 + 1 })
                cells.add(unit == nil ? row.unit : "")
            }
        }
        return try file.finish()
    }
}

extension [UInt8] {
    /// A comma and a text.
    fileprivate mutating func add(_ text: String) {
        append(UInt8(ascii: ","))
        CanonicalCell.append(text, to: &self)
    }

    /// A comma and a number, or nothing for none.
    fileprivate mutating func add(_ number: Int?) {
        append(UInt8(ascii: ","))
        if let number { CanonicalCell.append(number, to: &self) }
    }
}
