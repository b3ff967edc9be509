import Instruments
import Measurement
import Personnel
import Vocabulary

/// A data set read and folded by one plan, and by others beside it.
public struct DataSet: Sendable {
    public let facts: Facts
    /// The facts of the same people under other plans, in the order these were asked for.
    public let alternatives: [Facts]
    public let people: People
    public let tree: UnitTree
    /// File by file, in the order of `DataFolder.files`.
    public let intakes: [FileIntake]
    /// What was found before any row was read.
    private let ofFolder: [Diagnostic]
    /// What was found once all rows had been read.
    private let ofPeople: [Diagnostic]
    /// The rows of the people who were watched for, in the order of the people.
    public let watched: [PersonFile]

    private init(
        facts: Facts, alternatives: [Facts], people: People, tree: UnitTree, intakes: [FileIntake], ofFolder: [Diagnostic], ofPeople: [Diagnostic],
        watched: [PersonFile]
    ) {
        self.facts = facts
        self.alternatives = alternatives
        self.people = people
        self.tree = tree
        self.intakes = intakes
        self.ofFolder = ofFolder
        self.ofPeople = ofPeople
        self.watched = watched
    }

    /// Everything found while reading, file by file and row by row.
    public var diagnostics: [Diagnostic] { ofFolder + intakes.flatMap(\.diagnostics) + ofPeople }

    public var placement: Placement {
        Placement(tree: tree, units: people.units, agencies: people.agencies, agencyCount: people.agencyList.count)
    }

    /// Reads a folder: units, then employees, then all histories.
    ///
    /// - Parameters:
    ///   - plan: what is said of the rows is said by this plan.
    ///   - alternatives: plans that are folded from the same rows in the same pass.
    ///   - watching: people whose rows are kept for an explanation.
    public static func read(
        _ folder: DataFolder, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], options: ReadingOptions = ReadingOptions()
    ) throws(FileFailure) -> DataSet {
        let hasUnits = folder.contains(.unit)
        var intakes = folder.tables.map(FileIntake.init)
        let tree = try UnitReader.read(folder, &intakes, options)
        // Plans that fold alike need folding once.
        var plans = [plan]
        for other in alternatives where !plans.contains(where: other.foldsLike) { plans.append(other) }
        let (roster, given, watchedEmployees, employeeReports) = try RosterReader(
            plans: plans, tree: tree, hasUnits: hasUnits, watching: watching, options: options
        )
        .read(folder.numbered { $0 == .employee })
        let people = roster.people
        let histories = folder.numbered { $0 != .employee && $0 != .unit }
        let (folds, reports) = try HistoryReader(
            // Handed over, not shared: a copy would double the memory.
            consume given, roster: (consume roster).closed(keepingIDs: histories.contains { $0.table.layout[.personID] != nil }),
            watched: Set(watchedEmployees.keys), options: options
        ).read(histories)
        var watched = watchedEmployees
        for report in employeeReports + reports {
            intakes[report.file].add(report.intake)
            for row in report.watched { watched[row.person]?.add(row.record, at: row.source) }
        }
        for file in intakes.indices { intakes[file].close() }
        let folded = folds.map { $0.finish() }
        let facts = folded[0]
        var diagnostics: [Diagnostic] = []
        let places = RowPlaces(folder)
        for fact in plan.instrument.facts.indices {
            for person in facts.disagreements[fact] ?? [] {
                let source = people.source(of: person)
                diagnostics.append(
                    Diagnostic(.disagreement(plan.instrument.facts[fact].title), at: places[source]))
            }
        }
        if !hasUnits { diagnostics.append(Diagnostic(.noUnits, at: Place())) }
        return DataSet(
            facts: facts, alternatives: alternatives.compactMap { other in folded.lazy.compactMap { $0.under(other) }.first }, people: people,
            tree: tree, intakes: intakes, ofFolder: folder.diagnostics, ofPeople: diagnostics,
            watched: watched.sorted { $0.key < $1.key }.map(\.value))
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
