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
    let ofFolder: [Diagnostic]
    /// What was found once all rows had been read.
    let ofPeople: [Diagnostic]
    /// The rows of the people who were watched for, in the order of the people.
    public let watched: [PersonFile]
    let places: RowPlaces
    /// The folder it was read from, with what was decided of its tables; nil for what an archive had.
    public internal(set) var folder: DataFolder?
    /// The part of the units to which it is limited; nil for everybody.
    public internal(set) var scope: UnitScope?
    /// Rows of employees that were refused, whose people are in no score and no exclusion.
    public let refusedEmployees: Int
    /// How many of them name a unit, by its id; of what an archive had none does.
    var refusedByUnit: [String: Int]
    /// Rows of histories that were refused, with whose they are, file by file.
    public internal(set) var refusedHistories: [RefusedHistoryRow]
    /// Of a part: refused rows of employees that name no unit of the list, so that nobody knows whether they are of the part; they are in
    /// none of its numbers.
    public internal(set) var refusedOfUnknownUnit = 0

    init(
        facts: Facts, alternatives: [Facts], people: People, tree: UnitTree, intakes: [FileIntake], ofFolder: [Diagnostic], ofPeople: [Diagnostic],
        watched: [PersonFile], places: RowPlaces, refusedEmployees: Int?
    ) {
        self.places = places
        refusedHistories = intakes.flatMap(\.refusedInOrder)
        refusedByUnit = intakes.filter { $0.kind == .employee }.reduce(into: [:]) { $0.merge($1.refusedUnits, uniquingKeysWith: +) }
        self.refusedEmployees = refusedEmployees ?? intakes.reduce(0) { $0 + ($1.kind == .employee ? $1.refused : 0) }
        self.facts = facts
        self.alternatives = alternatives
        self.people = people
        self.tree = tree
        self.intakes = intakes
        self.ofFolder = ofFolder
        self.ofPeople = ofPeople
        self.watched = watched
    }

    /// Everything found while reading, file by file and row by row, in the lists it was gathered in.
    public var findings: [[Diagnostic]] { [ofFolder] + intakes.map(\.diagnostics) + [ofPeople] }

    /// The same as one list; of a nation it is long.
    public var diagnostics: [Diagnostic] { Array(findings.joined()) }

    /// Where a row stands, as findings name it.
    public func place(of source: RecordSource) -> Place { places[source] }

    public var placement: Placement {
        Placement(tree: tree, units: people.units, agencies: people.agencies, agencyCount: people.agencyList.count)
    }

    /// Reads a folder: units, then employees, then all histories; once more where its rows show what has to be decided for a whole
    /// table.
    ///
    /// - `plan`: what is said of the rows is said by this plan.
    /// - `alternatives`: plans that are folded from the same rows in the same pass.
    /// - `watching`: people whose rows are kept for an explanation.
    public static func read(
        _ folder: DataFolder, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], options: ReadingOptions = ReadingOptions()
    ) throws(FileFailure) -> DataSet {
        var folder = folder
        while true {
            var dataSet = try readOnce(folder, plan: plan, alternatives: alternatives, watching: watching, options: options)
            guard let decided = try folder.deciding(after: dataSet.intakes) else {
                dataSet.folder = folder
                return dataSet
            }
            folder = decided
        }
    }

    private static func readOnce(
        _ folder: DataFolder, plan: Plan, alternatives: [Plan], watching: Set<NIP>, options: ReadingOptions
    ) throws(FileFailure) -> DataSet {
        let hasUnits = folder.contains(.unit)
        var intakes = folder.tables.map(FileIntake.init)
        let tree = try UnitReader.read(folder, &intakes, options).tree
        let plans = plan.folded(with: alternatives)
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
        return DataSet(
            folds.map { $0.finish(threads: options.threads) }, plan, alternatives, people, tree, intakes, ofFolder: folder.diagnostics,
            hasUnits: hasUnits, RowPlaces(folder), watched.sorted { $0.key < $1.key }.map(\.value))
    }
}

extension DataSet {
    /// Puts together what was folded by each plan that folds for itself.
    init(
        _ folded: [Facts], _ plan: Plan, _ alternatives: [Plan], _ people: People, _ tree: UnitTree, _ intakes: [FileIntake],
        ofFolder: [Diagnostic], hasUnits: Bool, _ places: RowPlaces, _ watched: [PersonFile], refusedEmployees: Int? = nil
    ) {
        let facts = folded[0]
        var diagnostics = Self.disagreements(facts, people, places)
        if !hasUnits { diagnostics.append(Diagnostic(.noUnits, at: Place())) }
        self.init(
            facts: facts, alternatives: alternatives.compactMap { other in folded.lazy.compactMap { $0.under(other) }.first }, people: people,
            tree: tree, intakes: intakes, ofFolder: ofFolder, ofPeople: diagnostics, watched: watched, places: places,
            refusedEmployees: refusedEmployees)
    }

    /// Whose rows disagree about a fact.
    static func disagreements(_ facts: Facts, _ people: People, _ places: RowPlaces) -> [Diagnostic] {
        facts.plan.instrument.facts.enumerated().flatMap { fact, definition in
            (facts.disagreements[fact] ?? []).map { person in
                Diagnostic(.disagreement(definition.title), at: places[people.source(of: person)])
            }
        }
    }
}

extension Plan {
    /// This plan and those of others that fold otherwise: plans that fold alike need folding once.
    package func folded(with alternatives: [Plan]) -> [Plan] {
        var plans = [self]
        for other in alternatives where !plans.contains(where: other.foldsLike) { plans.append(other) }
        return plans
    }
}

extension Problem {
    static func disagreement(_ fact: Phrase) -> Problem {
        Problem(
            "catatan-berbeda", .warning,
            id: "\(fact.id): beberapa baris berbeda; yang terendah berlaku", remedy: "Hapus catatan yang tidak berlaku di SIASN",
            en: "\(fact.en): several rows disagree; the lowest stands", remedy: "Remove the records that do not hold in SIASN")
    }
}
