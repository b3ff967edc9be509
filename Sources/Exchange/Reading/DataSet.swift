import Instruments
import Measurement
import Personnel
import Vocabulary

/// A data set read and folded by one plan.
public struct DataSet: Sendable {
    public let facts: Facts
    public let people: People
    public let tree: UnitTree
    /// File by file, in the order of `DataFolder.files`.
    public let intakes: [FileIntake]
    /// Everything found while reading, file by file and row by row.
    public let diagnostics: [Diagnostic]
    /// The rows of the person who was watched for.
    public let watched: PersonFile?

    public var placement: Placement {
        Placement(tree: tree, units: people.units, agencies: people.agencies, agencyCount: people.agencyList.count)
    }

    /// Reads a folder: units, then employees, then all histories side by side.
    ///
    /// - Parameters:
    ///   - watching: somebody whose rows are kept for an explanation.
    ///   - threads: how many files are read at once.
    ///   - progress: told how many bytes have been read since the last call; called from several threads.
    public static func read(
        _ folder: DataFolder, plan: Plan, watching: NIP? = nil, threads: Int = 2, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> DataSet {
        var intakes = folder.tables.map(FileIntake.init)
        var diagnostics = folder.diagnostics
        let tree = try readUnits(folder, &intakes, progress)
        var roster = RosterReader(plan: plan, tree: tree, hasUnits: folder.contains(.unit), watching: watching)
        for (number, table) in folder.tables.enumerated() where table.layout.kind == .employee {
            try roster.read(table, number, &intakes[number], progress)
        }
        var merged = roster.folder
        let people = roster.people
        let watchedNumber = watching.flatMap { people.number(of: $0) }
        let histories = folder.tables.enumerated().filter { $0.element.layout.kind != .unit && $0.element.layout.kind != .employee }
        var watched = roster.watched
        let results = try await HistoryReader.readAll(
            histories.map { HistoryReader(plan: plan, people: people, table: $0.element, number: $0.offset, watched: watchedNumber) },
            threads: threads,
            progress: progress)
        for result in results {
            intakes[result.number] = result.intake
            merged.merge(result.folder)
            for (record, source) in result.watched { watched?.add(record, at: source) }
        }
        diagnostics += intakes.flatMap(\.diagnostics)
        let facts = merged.finish()
        for fact in plan.instrument.facts.indices {
            for person in facts.disagreements[fact] ?? [] {
                let source = people.sources[person]
                diagnostics.append(
                    Diagnostic(.disagreement(plan.instrument.facts[fact].title), at: Place(file: folder.files[source.file], row: source.row)))
            }
        }
        if !folder.contains(.unit) { diagnostics.append(Diagnostic(.noUnits, at: Place())) }
        return DataSet(facts: facts, people: people, tree: tree, intakes: intakes, diagnostics: diagnostics, watched: watched)
    }

    private static func readUnits(_ folder: DataFolder, _ intakes: inout [FileIntake], _ progress: (Int) -> Void) throws(FileFailure) -> UnitTree {
        var units: [OrganizationUnit] = []
        var places: [String: (intake: Int, row: Int)] = [:]
        for (number, table) in folder.tables.enumerated() where table.layout.kind == .unit {
            let decoder = RecordDecoder(layout: table.layout)
            try TableWalk(table: table).forEach(&intakes[number], progress: progress) { row, intake in
                do throws(CellProblem) {
                    let unit = try decoder.unit(row)
                    if places[unit.id] != nil {
                        intake.report(.duplicateUnit, row: row.number)
                        intake.setAside(.duplicateUnit)
                    } else {
                        places[unit.id] = (number, row.number)
                        units.append(unit)
                        intake.use()
                    }
                } catch {
                    intake.refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
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

extension Problem {
    static func disagreement(_ fact: Phrase) -> Problem {
        Problem(
            "catatan-berbeda", .warning,
            message: Phrase(
                id: "\(fact.id): beberapa baris berbeda; yang terendah berlaku", en: "\(fact.en): several rows disagree; the lowest stands"),
            remedy: Phrase(id: "Hapus catatan yang tidak berlaku di SIASN", en: "Remove the records that do not hold in SIASN"))
    }
}
