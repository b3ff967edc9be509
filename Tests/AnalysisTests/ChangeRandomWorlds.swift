import Personnel
import TestSupport
import Vocabulary

@testable import Analysis

/// Invents comparisons: forests of units, people who come, go, move, change groups and are not measured at any stage.
struct RandomChangeWorlds {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// First plan and stages, by what they have the index made of.
    static let chains: [(first: String, stages: [(ChangeCause, String)])] = [
        ("b 2024-06-30", [(.lateRecords, "b 2024-06-30"), (.time, "b 2024-12-31"), (.employeeData, "b 2024-12-31")]),
        (
            "b 2024-06-30 joining=group-means",
            [
                (.lateRecords, "b 2024-06-30 joining=group-means"), (.time, "b 2024-12-31 joining=group-means"),
                (.employeeData, "b 2024-12-31 joining=group-means"), (.instrument, "b 2024-12-31 joining=group-means qualification=by-level"),
            ]
        ),
        (
            "b 2024-06-30",
            [(.time, "b 2024-12-31"), (.employeeData, "b 2024-12-31"), (.instrument, "b 2024-12-31 joining=group-means")]
        ),
        (
            "b 2024-06-30 joining=group-means",
            [(.lateRecords, "b 2024-06-30 joining=group-means"), (.employeeData, "b 2024-06-30 joining=group-means"), (.instrument, "b 2024-12-31")]
        ),
        ("a 2022-06-30", [(.time, "a 2022-12-31"), (.employeeData, "a 2022-12-31"), (.instrument, "b 2024-06-30 joining=group-means")]),
        ("b 2024-06-30 joining=group-means", [(.employeeData, "b 2024-06-30 joining=group-means"), (.instrument, "a 2022-06-30")]),
        // Another instrument in the middle, with more to come.
        ("a 2022-06-30", [(.instrument, "b 2024-06-30"), (.lateRecords, "b 2024-06-30"), (.time, "b 2024-12-31")]),
        ("b 2024-06-30", [(.employeeData, "b 2024-06-30")]),
    ]

    mutating func world(_ chain: Int) throws -> ChangeWorld {
        let chain = Self.chains[chain]
        // Seldom many, often few, so that units and groups are empty on one side or both.
        let count = Int.random(in: 1...8, using: &generator)
        let units = (0..<count).map { unit in
            unit > 0 && Int.random(in: 0..<4, using: &generator) > 0 ? "\(unit)<\(Int.random(in: 0..<unit, using: &generator))" : "\(unit)"
        }
        let people = try (0..<Int.random(in: 1...22, using: &generator)).map { _ in try person(units: count, stages: chain.stages.count) }
        return try ChangeWorld(units, first: chain.first, chain.stages, people)
    }

    mutating func shuffled(_ people: [ChangePerson]) -> [ChangePerson] { people.shuffled(using: &generator) }

    private mutating func person(units: Int, stages: Int) throws -> ChangePerson {
        // One unit more than there are stands for one that is not in the list.
        func place(_ generator: inout SeededGenerator) -> (unit: String, agency: Int) {
            (String(Int.random(in: 0...units, using: &generator)), Int.random(in: 0..<6, using: &generator) == 0 ? 1 : 0)
        }
        let old = place(&generator), new = Bool.random(using: &generator) ? old : place(&generator)
        var stage = try TestPerson()
        stage.employee.standing = ["01", "01", "71", "99"].randomElement(using: &generator) ?? "01"
        stage.employee.education = education()
        stage.records = try (0..<Int.random(in: 0...3, using: &generator)).map { _ in try record() }
        var all = [stage]
        for _ in 0..<stages {
            switch Int.random(in: 0..<9, using: &generator) {
            case 0, 1: stage.records.append(try record())
            case 2: stage.employee.education = education()
            case 3: stage.employee.positionKind = ["1", "2", "4"].randomElement(using: &generator) ?? "2"
            case 4: stage.employee.standing = ["01", "71", "99"].randomElement(using: &generator) ?? "01"
            case 5: stage.employee.status = stage.employee.status == "C" ? "PNS" : "C"
            case 6: stage.records = []
            default: break
            }
            all.append(stage)
        }
        let presence = Int.random(in: 0..<10, using: &generator)
        var person = ChangePerson(before: "", after: "", stage)
        person.before = presence == 0 ? nil : old
        person.after = presence == 1 ? nil : new
        person.stages = all
        return person
    }

    private mutating func education() -> Code { ["20", "30", "40", "45", "50", ""].randomElement(using: &generator) ?? "40" }

    private mutating func record() throws -> any PersonnelRecord {
        let year = [2021, 2022, 2023, 2024].randomElement(using: &generator) ?? 2024
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return PredicateRecord(year: year - 1, rating: "2")
        case 1: return SanctionRecord(type: "", level: "R", effective: try .of("\(year)-02-01"))
        default:
            let hours = Int.random(in: 1...25, using: &generator)
            let kind: Code = ["2", "3", "9"].randomElement(using: &generator) ?? "3"
            return try TrainingRecord.of(kind, hours: hours, ended: "\(year)-0\(Int.random(in: 1...9, using: &generator))-15")
        }
    }
}
