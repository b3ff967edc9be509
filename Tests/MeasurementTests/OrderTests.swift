import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Neither the order of rows, nor the chunks they come in, nor the threads that fold them change anything.
@Suite struct OrderTests {
    /// A row that is still to be folded.
    struct Row: Sendable {
        let record: any PersonnelRecord
        let person: Int
    }

    static let plans = [("perban-bkn-8-2019", "2022-06-30"), ("surat-bkn-4190-2024", "2024-06-30"), ("surat-bkn-4190-2024", "2024-02-29")]

    @Test(arguments: plans) func anyOrderOfRows(_ id: String, _ date: String) throws {
        let (plan, people, rows, expected) = try material(id, date)
        var random = RandomPeople(asOf: plan.asOf, seed: 5)
        for _ in 0..<5 {
            var folder = Folder(plan, people: people)
            for row in random.shuffled(rows) { _ = folder.fold(row.record, of: row.person) }
            #expect(try Outcome(folder.finish()) == expected)
        }
    }

    @Test(arguments: plans) func anyChunksFoldedInAnyOrder(_ id: String, _ date: String) throws {
        let (plan, people, rows, expected) = try material(id, date)
        var random = RandomPeople(asOf: plan.asOf, seed: 6)
        for parts in 1...7 {
            var chunks = [[Row]](repeating: [], count: parts)
            for row in random.shuffled(rows) { chunks[random.number(in: 0...parts - 1)].append(row) }
            var folder = Folder(plan, people: people)
            for hits in random.shuffled(chunks.flatMap { Self.hits($0, plan) }) { folder.fold(hits) }
            #expect(try Outcome(folder.finish()) == expected, "\(parts) chunks")
        }
    }

    @Test(arguments: plans) func anyNumberOfThreads(_ id: String, _ date: String) async throws {
        let (plan, people, rows, expected) = try material(id, date)
        var random = RandomPeople(asOf: plan.asOf, seed: 7)
        for threads in 1...7 {
            let shuffled = random.shuffled(rows)
            let gathered = await withTaskGroup(of: [FoldHits].self) { group in
                for thread in 0..<threads {
                    group.addTask { Self.hits(shuffled.enumerated().filter { $0.offset % threads == thread }.map(\.element), plan) }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            var folder = Folder(plan, people: people)
            for hits in gathered { folder.fold(hits) }
            #expect(try Outcome(folder.finish()) == expected, "\(threads) threads")
        }
    }

    @Test func theOrderOfPeopleChangesNobody() throws {
        let plan = try Plan.a()
        var random = RandomPeople(asOf: plan.asOf, seed: 8)
        let people = try random.people(300)
        let order = random.shuffled(Array(people.indices))
        let before = plan.measured(people).facts.scored(), after = plan.measured(order.map { people[$0] }).facts.scored()
        for (place, person) in order.enumerated() {
            #expect(after.totals[place] == before.totals[person])
            #expect(after.exclusions[place] == before.exclusions[person])
            #expect(after.categories[place] == before.categories[person])
        }
        #expect(after.losses == before.losses)
    }

    @Test func aPersonAddedLaterIsMeasuredAsOneWhoWasThereFromTheStart() throws {
        let plan = try Plan.b()
        var random = RandomPeople(asOf: plan.asOf, seed: 9)
        let people = try random.people(50)
        var folder = Folder(plan, people: 0)
        for (number, person) in people.enumerated() {
            folder.grow(to: number + 1)
            _ = folder.fold(person.employee, of: number)
            for record in person.records { _ = folder.fold(record, of: number) }
        }
        #expect(try Outcome(folder.finish()) == Outcome(plan.measured(people).facts))
    }

    @Test(arguments: [-1, 1, 7]) func aRowOfNobodyIsSetAside(_ person: Int) throws {
        var folder = Folder(try .a(), people: 1)
        #expect(folder.fold(EducationRecord(level: "50"), of: person) == .setAside(.unknownPerson, nil))
    }

    // MARK: Material

    private func material(_ id: String, _ date: String) throws -> (plan: Plan, people: Int, rows: [Row], expected: Outcome) {
        let plan = Plan(try Bundled.load(id, []), asOf: try .of(date))
        var random = RandomPeople(asOf: plan.asOf, seed: 4)
        let people = try random.people(300)
        let rows = people.enumerated().flatMap { number, person in
            ([person.employee] + person.records).map { Row(record: $0, person: number) }
        }
        let expected = try Outcome(plan.measured(people).facts)
        // The people must be worth the trouble: many scores, and certificates that come more than once.
        #expect(Set(expected.totals).count > 40)
        return (plan, people.count, rows, expected)
    }

    /// What the rows add, kind by kind.
    private static func hits(_ rows: [Row], _ plan: Plan) -> [FoldHits] {
        var hits: [RecordKind: FoldHits] = [:]
        for row in rows {
            _ = hits[type(of: row.record).kind, default: FoldHits(plan, type(of: row.record).kind)].add(row.record, of: row.person, plan)
        }
        return RecordKind.allCases.compactMap { hits[$0] }
    }

    /// All that comes of a measurement.
    struct Outcome: Equatable {
        var values: [[Int]]
        var disagreements: [Int: [Int]]
        var exclusions: [UInt8]
        var dimensions: PointColumns
        var totals: [Int]
        var categories: [UInt8]
        var losses: [IndicatorLoss]
        var resting: Int

        init(_ facts: Facts) throws {
            let scores = facts.scored()
            values = facts.columns.indices.map { fact in (0..<facts.people).map { facts.value(fact, of: $0) } }
            disagreements = facts.disagreements
            (exclusions, dimensions, totals, categories) = (scores.exclusions, scores.dimensions, scores.totals, scores.categories)
            (losses, resting) = (scores.losses, scores.restingOnMissingData)
        }
    }
}
