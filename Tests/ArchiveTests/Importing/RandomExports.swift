import Personnel
import TestSupport
import Vocabulary

@testable import Archive

/// The files of a small agency over some time, as chance has them: people come, go, return, move, change NIP and lose their id;
/// files are missing; rows appear, vanish, double.
struct RandomExports {
    private var random: SeededGenerator
    /// By the person's true number, their NIP and their rows.
    private var staff: [Int: (nip: Int, id: String, unit: String)] = [:]
    private var rows: [RecordKind: [(person: Int, cells: RecordCells)]] = [:]
    private var names: [String: String] = [:]
    private var nextNIP = 1
    private let hasIDs: Bool

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        hasIDs = seed % 3 != 0
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// - Parameter known: the true numbers of those whom the archive knows, in its order; for files without employees.
    mutating func next(known: [Int]) throws -> (export: Export, people: [Int]) {
        change()
        let isFirst = known.isEmpty
        var export = Export()
        if isFirst || chance(70) {
            export.units = names.keys.sorted().map { Make.unit($0, names[$0]) }.shuffled(using: &random)
        }
        var people = known
        if isFirst || chance(75) {
            people = staff.keys.sorted().shuffled(using: &random)
            export.employees = try people.map { person in
                let (nip, id, unit) = staff[person] ?? (1, "", "")
                return try Make.employee(person, nip: nip, id: id, unit: unit)
            }
        }
        for kind in [RecordKind.education, .training, .sanction] where isFirst || chance(70) {
            export.histories[kind] = (rows[kind] ?? []).shuffled(using: &random).compactMap { row in
                people.firstIndex(of: row.person).map { Export.Row(person: $0, cells: row.cells) }
            }
        }
        return (export, people)
    }

    private mutating func change() {
        for unit in 1...4 where chance(30) { names["U\(unit)"] = chance(30) ? nil : "UNIT \(Int.random(in: 1...3, using: &random))" }
        for person in 1...9 {
            if let known = staff[person] {
                if chance(12) { staff[person] = nil } else if chance(15) { staff[person]?.unit = "U\(Int.random(in: 1...4, using: &random))" }
                // Without ids a new NIP is a new person, which the model of the test says too.
                if chance(8) {
                    staff[person]?.nip = nextNIP
                    nextNIP += 1
                } else if chance(8), let other = staff.keys.sorted().randomElement(using: &random), let theirs = staff[other] {
                    staff[person]?.nip = theirs.nip
                    staff[other]?.nip = known.nip
                }
                if hasIDs, chance(8) {
                    let hasLost = staff[person]?.id == ""
                    staff[person]?.id = hasLost ? "P\(person)" : ""
                }
            } else if chance(40) {
                staff[person] = (nextNIP, hasIDs ? "P\(person)" : "", "U\(Int.random(in: 1...4, using: &random))")
                nextNIP += 1
            }
        }
        for kind in [RecordKind.education, .training, .sanction] {
            var list = rows[kind] ?? []
            list.removeAll { _ in Int.random(in: 0..<100, using: &random) < 20 }
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                list.append((Int.random(in: 1...9, using: &random), RandomCells.few(kind, &random)))
            }
            if chance(50), let row = list.randomElement(using: &random) { list.append(row) }
            rows[kind] = list
        }
    }
}
