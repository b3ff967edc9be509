import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// Measurements that are kept come back as they were.
@Suite struct MeasurementKeepingTests {
    @Test(arguments: StoreKind.allCases) func aMeasurementComesBackWhole(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        let plan = try Measured.plan()
        let entry = try store.measure(plan, label: "Triwulan II")
        let content = try store.read { try Measured.content($0, at: 1, plan) }
        #expect(entry.number == 1)
        #expect(entry.asOf == plan.asOf)
        #expect(entry.label == "Triwulan II")
        #expect(entry.instrumentID == "perban-bkn-8-2019")
        #expect(entry.instrumentVersion == plan.instrument.version)
        #expect(entry.settings == [])
        #expect(entry.knownImport == 1)
        #expect(entry.dataHash == (try store.known(at: 1)).hash)
        #expect(entry.resultHash == content.resultHash)
        #expect(entry.result == content.result)
        #expect(entry.result.tally.measured == 3)
        #expect(entry.result.tally.notMeasured == 1)
        #expect(entry.result.missing.count == 4)
        #expect(entry.result.missing.contains { $0 > 0 })
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.measurement(1) == entry)
            #expect(try reader.measurement(2) == nil)
            #expect(try reader.measurements(of: "I1") == [entry])
            #expect(try reader.measurements(of: nil) == [entry])
            #expect(try reader.measurements(of: "I2") == [])
            let stored = try #require(try reader.instrument(entry.instrumentVersion))
            #expect(stored.text == (try Measured.source()).text)
            #expect(stored.id == entry.instrumentID)
            #expect(try reader.instrument("lain") == nil)
            var expected: [PersonScore] = [], scores: [PersonScore] = []
            content.forEachScore { expected.append($0) }
            try reader.forEachScore(of: 1) { scores.append($0) }
            #expect(scores == expected)
            #expect(scores.map(\.person) == [1, 2, 3, 4])
            #expect(scores.map(\.unit) == [2, 3, nil, 3])
            #expect(scores.map { $0.exclusion == nil } == [true, true, true, false])
            #expect(scores[0].total > scores[2].total)
            #expect(scores.allSatisfy { $0.facts.count == plan.instrument.facts.count })
            let sums = try reader.unitSums(of: 1)
            #expect(sums == content.unitSums)
            // Nobody is in the fourth.
            #expect(sums.map(\.unit) == [1, 2, 3])
            #expect(sums.map(\.tally.measured) == [2, 1, 1])
            try reader.forEachScore(of: 2) { _ in Issue.record("there is no second measurement") }
            #expect(try reader.unitSums(of: 2) == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func aPersonsScoresComeInTheOrderOfMeasurements(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        try store.measure(try Measured.plan("2021-12-31"))
        try store.measure(try Measured.plan("2022-06-30"))
        var later = try Measured.export()
        later.employees?.removeFirst(1)
        later.histories = [:]
        try store.take(later)
        try store.measure(at: 2, try Measured.plan("2022-06-30"))
        try store.read { (reader: any ArchiveReader) throws in
            #expect(try reader.measurements(of: nil).map(\.number) == [1, 2, 3])
            #expect(try reader.scores(of: 1).map(\.measurement) == [1, 2])
            #expect(try reader.scores(of: 2).map(\.measurement) == [1, 2, 3])
            for (measurement, score) in try reader.scores(of: 2) {
                var same: PersonScore?
                try reader.forEachScore(of: measurement) { if $0.person == 2 { same = $0 } }
                #expect(same == score)
            }
            #expect(try reader.scores(of: 9).isEmpty)
        }
    }

    /// The same records by the same rules come to the same hashes; anything else to others.
    @Test(arguments: StoreKind.allCases) func hashesTellWhatWasMeasured(kind: StoreKind) throws {
        let store = try kind.make()
        try store.take(try Measured.export())
        let first = try store.measure(try Measured.plan()), second = try store.measure(try Measured.plan())
        #expect(first.dataHash == second.dataHash)
        #expect(first.resultHash == second.resultHash)
        let other = try store.measure(Plan(try Bundled.a("measured=01,99"), asOf: try CivilDate.of("2022-06-30")))
        #expect(other.dataHash == first.dataHash)
        #expect(other.resultHash != first.resultHash)
        #expect(other.settings == ["measured=01,99"])
        #expect(try store.read { try $0.measurement(other.number)?.settings } == ["measured=01,99"])
        var changed = try Measured.export()
        changed.histories = [.training: [.init(person: 0, cells: Make.training("A")), .init(person: 2, cells: Make.training("B", hours: 6))]]
        try store.take(changed)
        #expect(try store.measure(at: 2, try Measured.plan()).dataHash != first.dataHash)
        // What was known before is measured as before.
        let again = try store.measure(at: 1, try Measured.plan())
        #expect(again.dataHash == first.dataHash)
        #expect(again.resultHash == first.resultHash)
    }

    @Test func bothKeepersComeToTheSameHashes() throws {
        let entries = try StoreKind.allCases.map { kind in
            let store = try kind.make()
            try store.take(try Measured.export())
            var later = try Measured.export()
            later.employees?.swapAt(0, 1)
            later.employees?[1].unitID = "U3"
            try store.take(later)
            return try store.measure(at: 2, try Measured.plan())
        }
        #expect(entries[0] == entries[1])
    }

    @Test func sumsComeBackFromTheirText() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let number = { (random: inout SeededGenerator) in
                [0, 1, Int.random(in: 0...(1 << 49), using: &random)].randomElement(using: &random) ?? 0
            }
            func numbers(_ count: Int) -> [Int] { (0..<count).map { _ in number(&random) } }
            let tally = Tally(
                first: .init(count: number(&random), dimensions: numbers(4)), second: .init(count: number(&random), dimensions: numbers(4)),
                categories: numbers(Int.random(in: 0...6, using: &random)), excluded: numbers(Int.random(in: 0...6, using: &random)))
            #expect(try Tally(stored: tally.stored) == tally)
            var difference = ImportDifference()
            difference.moved = number(&random)
            for kind in RecordKind.allCases {
                difference[kind] = .init(added: number(&random), changed: number(&random), closed: number(&random), unchanged: number(&random))
            }
            #expect(ImportDifference(stored: difference.stored) == difference)
        }
    }
}
