import Instruments
import Measurement
import Personnel
import Synchronization
import TestSupport
import Vocabulary

@testable import Analysis

/// Instruments by id and settings, each loaded once.
private let loaded = Mutex<[[String]: CompiledInstrument]>([:])

/// A plan by words such as `b 2024-06-30 joining=group-means`.
func changePlan(_ words: String) throws -> Plan {
    let parts = words.split(separator: " ").map(String.init)
    let key = [parts[0] == "a" ? "perban-bkn-8-2019" : "surat-bkn-4190-2024"] + parts.dropFirst(2)
    if let known = loaded.withLock({ $0[key] }) { return Plan(known, asOf: try .of(parts[1])) }
    let instrument = try Bundled.load(key[0], Array(key.dropFirst()))
    loaded.withLock { $0[key] = instrument }
    return Plan(instrument, asOf: try .of(parts[1]))
}

/// People of a comparison as tests write them: where they are before and after, and what they are like at every stage.
struct ChangePerson {
    /// The ids of unit and agency; nil where the person is not there.
    var before: (unit: String, agency: Int)?
    var after: (unit: String, agency: Int)?
    /// By stage; the last one stands for all behind it.
    var stages: [TestPerson]

    init(before: String?, after: String?, _ stages: TestPerson..., agencies: (Int, Int) = (0, 0)) {
        self.before = before.map { ($0, agencies.0) }
        self.after = after.map { ($0, agencies.1) }
        self.stages = stages
    }

    func person(at stage: Int) -> TestPerson { stages[min(stage, stages.count - 1)] }
}

/// A whole comparison as tests write it.
struct ChangeWorld {
    var units: [OrganizationUnit]
    var agencies = [Agency(id: "1", name: "Kabupaten Contoh"), Agency(id: "2", name: "Kota Contoh")]
    var first: Plan
    var stages: [(cause: ChangeCause, plan: Plan)]
    var people: [ChangePerson]

    /// Units by `id` or `id<parent`.
    init(_ units: [String], first: String, _ stages: [(ChangeCause, String)], _ people: [ChangePerson]) throws {
        self.units = units.map { words in
            let parts = words.split(separator: "<").map(String.init)
            return OrganizationUnit(id: parts[0], name: "Unit \(parts[0])", parentID: parts.count > 1 ? parts[1] : "")
        }
        self.first = try changePlan(first)
        self.stages = try stages.map { ($0.0, try changePlan($0.1)) }
        self.people = people
    }

    var tree: UnitTree { UnitTree(units) }

    func measured(_ plan: Plan, stage: Int) -> StageScores {
        var folder = Folder(plan, people: people.count)
        for (number, person) in people.enumerated() where person.isThere(at: stage, of: stages.count) {
            let person = person.person(at: stage)
            _ = folder.fold(person.employee, of: number)
            for record in person.records { _ = folder.fold(record, of: number) }
        }
        let facts = folder.finish()
        return StageScores(facts, facts.scored())
    }

    var firstStage: StageScores { measured(first, stage: 0) }
    var laterStages: [ChangeStage] { stages.enumerated().map { ChangeStage($1.cause, measured($1.plan, stage: $0 + 1)) } }

    var universe: ChangeUniverse {
        func side(_ place: (ChangePerson) -> (unit: String, agency: Int)?) -> ChangeUniverse.Side {
            let tree = tree
            return ChangeUniverse.Side(
                isThere: people.map { place($0) != nil }, units: people.map { place($0).flatMap { tree.number(of: $0.unit) }.map(Int32.init) ?? -1 },
                agencies: people.map { place($0).map { Int32($0.agency) } ?? -1 })
        }
        return ChangeUniverse(tree: tree, agencies: agencies, before: side(\.before), after: side(\.after))
    }

    var analysis: ChangeAnalysis { ChangeAnalysis(universe, from: firstStage, through: laterStages) }
}

extension ChangePerson {
    /// Their row is there as long as the measurement before has it, and with the last stage if only the one after does.
    fileprivate func isThere(at stage: Int, of last: Int) -> Bool {
        stage == last ? after != nil || last == 0 && before != nil : before != nil
    }
}

extension PlaceChange {
    /// All parts as `code share people`, with their items behind.
    var words: [String] {
        parts.map { part in
            let items = part.items.map { " \($0.item.name) \($0.share) \($0.people)" }
            return "\(part.kind.code) \(part.share) \(part.people)" + (items.isEmpty ? "" : " =" + items.joined(separator: ","))
        }
    }
}
