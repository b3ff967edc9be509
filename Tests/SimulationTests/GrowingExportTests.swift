import Testing
import Vocabulary

@testable import Simulation

/// Of two exports of the same agencies the later has what the earlier had, but for what was corrected and who left.
@Suite struct GrowingExportTests {
    /// The columns that are other in a row until it is corrected.
    private static let corrected: [ExportFile: Set<Int>] = [
        .education: [1], .leadership: [1, 2], .training: [9], .appraisals: [2], .predicates: [2, 3, 4, 5],
    ]
    /// The columns of an employee row that change with post, education and unit.
    private static let changing: Set<Int> = [40, 43, 45, 46, 55]

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func whatWasEnteredStays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: .unit, number: 0)
        let simulation = try simulation(employees: 250, agencies: 2, seed: seed, asOf: seed % 2 == 0 ? "2024-02-29" : "2022-12-31")
        let first = simulation.asOf.minus(years: 5)
        let days = (0..<3).map { _ in CivilDate(day: first.day + Int32(random.below(Int(simulation.asOf.day - first.day)))) }
        let exports = try (days.sorted() + [simulation.asOf]).map { try ExportDay(simulation, on: $0) }
        for (earlier, later) in zip(exports, exports.dropFirst()) {
            for (number, before) in earlier.people {
                guard let after = later.people[number] else {
                    #expect(number >= simulation.employees, "only those who leave are no longer there")
                    continue
                }
                try expectSame(before, after)
            }
        }
    }

    private func expectSame(_ before: [ExportFile: [[String]]], _ after: [ExportFile: [[String]]]) throws {
        let rows = try (#require(before[.employees]), #require(after[.employees]))
        #expect(Self.without(Self.changing, rows.0) == Self.without(Self.changing, rows.1))
        for file in ExportDay.histories {
            let (old, new) = try (#require(before[file]), #require(after[file]))
            let gone = ExportDay.surplus(of: old, over: new)
            if gone.isEmpty { continue }
            let columns = try #require(Self.corrected[file], "\(file) is never corrected")
            let arrived = ExportDay.surplus(of: new, over: old)
            let unexplained = ExportDay.surplus(of: Self.without(columns, gone), over: Self.without(columns, arrived))
            #expect(unexplained.isEmpty, "\(file)")
        }
    }

    private static func without(_ columns: Set<Int>, _ rows: [[String]]) -> [[String]] {
        rows.map { row in row.indices.filter { !columns.contains($0) }.map { row[$0] } }
    }

    @Test func aboutOneRowInTwoHundredIsCorrected() throws {
        let simulation = try simulation(employees: 4000, agencies: 1, seed: 7, asOf: "2022-12-31")
        let day = simulation.asOf.minus(years: 1)
        let (before, after) = (try ExportDay(simulation, on: day), try ExportDay(simulation, on: simulation.asOf))
        var (rows, changed) = (0, [ExportFile: Int]())
        for (number, old) in before.people {
            guard let new = after.people[number] else { continue }
            for file in ExportDay.histories {
                let known = old[file] ?? []
                rows += known.count
                changed[file, default: 0] += ExportDay.surplus(of: known, over: new[file] ?? []).count
            }
        }
        // Those that are corrected before the year are no longer mistaken in its first export.
        #expect((5...50).contains(changed.values.reduce(0, +) * 10_000 / rows))
        for file in [ExportFile.education, .training, .appraisals] { #expect((changed[file] ?? 0) > 0, "\(file)") }
        #expect(changed[.sanctions] == 0)
    }

    /// What a reader refuses in the last export, it found in the earlier ones too, if the row was there.
    @Test func flawedRowsKeepTheirFlaws() throws {
        var simulation = try simulation(employees: 3000, agencies: 1, seed: 3, asOf: "2022-12-31")
        let last = try Table(files(of: simulation)["kursus.csv"]).rows
        simulation.exportedOn = CivilDate(day: simulation.asOf.day - 200)
        let rows = try Table(files(of: simulation)["kursus.csv"]).rows
        func flawed(_ rows: [[String]]) -> Int { rows.count { ["abc", "-8", "99999"].contains($0[9]) || $0[0].contains("E+17") } }
        #expect(flawed(rows) > 20 && flawed(rows) < flawed(last))
        #expect((2...9).contains(flawed(rows) * 1000 / rows.count))
    }
}
