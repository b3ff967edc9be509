import Instruments
import Measurement
import Personnel
import Vocabulary

extension CanonicalFolder {
    /// Reads and folds the tables of an opened folder, as `read` does.
    ///
    /// - Parameter answers: what an engine has folded of the histories, by this plan and then by those of the others that fold otherwise:
    ///   then only rows of which something is to be said are read.
    package func readOpened(
        _ answers: [EngineAnswer]? = nil, plan: Plan, alternatives: [Plan], options: ReadingOptions
    ) throws(FileFailure) -> DataSet {
        var reader = CanonicalReader(plans: answers == nil ? plan.folded(with: alternatives) : [plan], options: options)
        try reader.readPlaces(parts)
        for part in parts { try reader.readEmployees(part) }
        for part in parts { try reader.readRefused(part) }
        try reader.readHistories(parts, noted: answers?.first?.noted)
        return reader.finish(plan, alternatives, answers?.map(\.facts), findings: findings, isOfSeveral: parts.count > 1)
    }

    private var findings: [Diagnostic] {
        parts.flatMap { part in
            part.manifest.tidak_lengkap.compactMap { key in
                RecordKind.allCases.first { $0.key == key }.map {
                    Diagnostic(.unreadBefore($0.label), at: Place(file: part.prefix + CanonicalManifest.fileName))
                }
            }
        }
    }
}

/// Makes a data set of canonical tables.
struct CanonicalReader {
    let plans: [Plan]
    let options: ReadingOptions
    var folders: [Folder]
    var people = People()
    var tree = UnitTree.empty
    /// The tables that findings name, with what became of their rows.
    var intakes: [FileIntake] = []
    /// By name of the file.
    private var fileNumbers: [String: Int] = [:]
    /// By part: what was there before its own units, agencies and people.
    private var bases: [String: (units: Int, people: Int)] = [:]
    private var strayUnits: [String: Int32] = [:]

    init(plans: [Plan], options: ReadingOptions) {
        self.plans = plans
        self.options = options
        folders = plans.map { Folder($0, people: 0) }
    }

    /// The number of a table among the files; nil for one that was made of nothing, so that it is missing here as it was there.
    func file(_ table: CanonicalTable, of part: CanonicalFolder.Part) -> Int? { fileNumbers[part.prefix + table.fileName] }
    func base(of part: CanonicalFolder.Part) -> (units: Int, people: Int) { bases[part.prefix] ?? (0, 0) }

    /// Reads the units of all parts.
    mutating func readPlaces(_ parts: [CanonicalFolder.Part]) throws(FileFailure) {
        for part in parts {
            for kind in RecordKind.allCases where part.manifest.sumber.contains(where: { $0.kind == kind }) {
                let name = part.prefix + CanonicalTable(kind).fileName
                fileNumbers[name] = intakes.count
                intakes.append(FileIntake(name, kind))
            }
        }
        var units = UnitTree.Gathered()
        for part in parts {
            bases[part.prefix] = (units.units.count, 0)
            let text = try CanonicalText(.units, of: part)
            try text.forEach { text, batch throws(FileFailure) in
                for row in 0..<batch.count {
                    let unit = OrganizationUnit(
                        id: batch.text(text, row, 1), name: batch.text(text, row, 2), parentID: batch.text(text, row, 4),
                        echelon: CanonicalCell.code(batch.cell(text, row, 5)), agencyID: batch.text(text, row, 6))
                    guard units.add(unit) else { throw FileFailure(part.prefix + CanonicalTable.units.fileName, .canonicalUnitTwice(unit.id)) }
                }
            }
            if let file = file(.units, of: part) { intakes[file].use(units.units.count - base(of: part).units) }
        }
        tree = UnitTree(units)
    }

    /// Notes where the people of a part begin.
    mutating func startPeople(of part: CanonicalFolder.Part) { bases[part.prefix, default: (0, 0)].people = people.count }

    mutating func noteStrayUnit(_ id: String) -> Int32 { people.noteStrayUnit(id, &strayUnits) }

    /// - Parameter folded: what was folded elsewhere, plan by plan; nil for what was folded here.
    func finish(_ plan: Plan, _ alternatives: [Plan], _ folded: [Facts]? = nil, findings: [Diagnostic], isOfSeveral: Bool) -> DataSet {
        var found = findings
        if isOfSeveral {
            let order = people.inOrderOfNIP(threads: options.threads)
            let twice = zip(order, order.dropFirst()).count { people.nips[Int($0)] == people.nips[Int($1)] }
            if twice > 0 { found.append(Diagnostic(.personTwice(twice), at: Place())) }
        }
        return DataSet(
            folded ?? folders.map { $0.finish(threads: options.threads) }, plan, alternatives, people, tree, intakes, ofFolder: found,
            hasUnits: intakes.contains { $0.kind == .unit }, RowPlaces(intakes.map(\.file)), [])
    }
}
