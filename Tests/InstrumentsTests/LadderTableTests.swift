import TestSupport
import Testing
import Vocabulary

@testable import Instruments

/// The rows of a ladder read one by one, as a person would: the slow truth that tables are held against.
private struct LiteralReader {
    let instrument: Instrument

    func value(_ operand: Operand, _ facts: [Int]) -> Int {
        switch operand {
        case .value(let value): value
        case .fact(let other): facts[other]
        }
    }

    func holds(_ condition: Condition, _ facts: [Int]) -> Bool {
        let own = facts[condition.fact]
        switch condition.test {
        case .isOneOf(let values): return values.contains(own)
        case .compares(let comparisons):
            return comparisons.allSatisfy { comparison in
                let other = value(comparison.operand, facts)
                switch comparison.relation {
                case .atLeast: return own > other || own == other
                case .above: return own > other
                case .atMost: return own < other || own == other
                case .below: return own < other
                }
            }
        case .includes(let operand):
            return members(own).contains(value(operand, facts))
        case .includesAtLeast(let operand):
            return members(own).contains { $0 >= value(operand, facts) }
        }
    }

    /// The values, counted from 1, that a set holds.
    private func members(_ set: Int) -> [Int] { (1...30).filter { (set >> ($0 - 1)) % 2 == 1 } }

    func hold(_ conditions: [Condition], _ facts: [Int]) -> Bool { conditions.allSatisfy { holds($0, facts) } }

    /// The positions of the rows that fit; those that hold for the rest only where no other fits.
    func fitting<Outcome>(_ ladder: Ladder<Outcome>, _ facts: [Int]) -> [Int] {
        let named = ladder.rows.indices.filter { !ladder.rows[$0].isOtherwise && hold(ladder.rows[$0].conditions, facts) }
        return named.isEmpty ? ladder.rows.indices.filter { ladder.rows[$0].isOtherwise } : Array(named)
    }
}

@Suite struct LadderTableTests {
    /// Tables larger than this are left to the tests of whole people.
    private static let small = 5_000

    private static let instruments = Corpus.names("good") + ["perban-bkn-8-2019", "surat-bkn-4190-2024"]

    private func compiled(_ name: String) throws -> CompiledInstrument {
        Corpus.names("good").contains(name) ? try Corpus.source("good", name).load() : try Bundled.load(name, [])
    }

    private func facts(_ table: LadderTable, at index: Int, of instrument: Instrument) -> [Int] {
        var facts = [Int](repeating: 0, count: instrument.facts.count)
        for input in table.inputs { facts[input.fact] = input.sample(of: table.cell(input, at: index)) }
        return facts
    }

    /// Holds one place of a table against the rows read one by one.
    private func compare<Outcome>(
        _ table: LadderTable, _ ladder: Ladder<Outcome>, asked: [Condition], index: Int, facts: [Int], in instrument: Instrument
    ) {
        let reader = LiteralReader(instrument: instrument)
        switch table.rows[index] {
        case LadderTable.nobody:
            let excluded = instrument.population.contains { reader.hold($0.conditions, facts) }
            let hasScale = table.inputs.contains { $0.cuts.isEmpty }
            #expect(excluded || hasScale, "\(instrument.id): a place that may be somebody's is empty: \(facts)")
        case LadderTable.notAsked:
            #expect(!reader.hold(asked, facts), "\(instrument.id): \(facts)")
        case let row:
            #expect(reader.hold(asked, facts), "\(instrument.id): \(facts)")
            #expect(reader.fitting(ladder, facts) == [Int(row)], "\(instrument.id): \(facts)")
        }
    }

    @Test(arguments: instruments) func aTableSaysAtEveryPlaceWhatItsRowsSay(name: String) throws {
        let compiled = try compiled(name)
        let instrument = compiled.instrument
        for indicator in compiled.indicators where indicator.table.rows.count <= Self.small {
            #expect(indicator.table.rows.contains { $0 < LadderTable.notAsked })
            for index in indicator.table.rows.indices {
                compare(
                    indicator.table, indicator.indicator.ladder, asked: indicator.indicator.asked, index: index,
                    facts: facts(indicator.table, at: index, of: instrument), in: instrument)
            }
        }
        for derivation in compiled.derivations {
            guard case .derived(let ladder) = instrument.facts[derivation.fact].definition else { continue }
            #expect(derivation.values == ladder.rows.map(\.outcome))
            for index in derivation.table.rows.indices {
                compare(derivation.table, ladder, asked: [], index: index, facts: facts(derivation.table, at: index, of: instrument), in: instrument)
            }
        }
    }

    /// Amounts and years between the cuts, and right beside them.
    @Test(arguments: instruments) func aTableIsLookedUpWithAnyAmount(name: String) throws {
        let compiled = try compiled(name)
        let instrument = compiled.instrument
        var random = SeededGenerator(seed: 2020)
        for indicator in compiled.indicators where indicator.table.inputs.contains(where: { !$0.cuts.isEmpty }) {
            for _ in 0..<200 {
                var facts = [Int](repeating: 0, count: instrument.facts.count)
                for input in indicator.table.inputs {
                    if let cut = input.cuts.randomElement(using: &random) {
                        facts[input.fact] = max(0, cut + Int.random(in: -2...2, using: &random) * Int.random(in: 1...900, using: &random))
                    } else {
                        facts[input.fact] = Int.random(in: 0..<input.size, using: &random)
                    }
                }
                let index = indicator.table.index(facts)
                guard indicator.table.rows[index] != LadderTable.nobody else { continue }
                compare(indicator.table, indicator.indicator.ladder, asked: indicator.indicator.asked, index: index, facts: facts, in: instrument)
            }
        }
    }

    @Test(arguments: instruments) func theFirstReasonThatFitsExcludes(name: String) throws {
        let compiled = try compiled(name)
        let reader = LiteralReader(instrument: compiled.instrument)
        for (index, row) in compiled.population.rows.enumerated() {
            let facts = facts(compiled.population, at: index, of: compiled.instrument)
            let first = compiled.instrument.population.firstIndex { reader.hold($0.conditions, facts) }
            // A place nobody can be at stands as "measured".
            if row != CompiledInstrument.measured { #expect(first == Int(row)) }
        }
        let excluded = Set(compiled.population.rows).subtracting([CompiledInstrument.measured])
        #expect(excluded == Set(compiled.instrument.population.indices.map(UInt8.init)))
    }

    @Test(arguments: instruments) func whatCanBeReachedIsTheBestRowOfThoseWithTheSameGivenFacts(name: String) throws {
        let compiled = try compiled(name)
        for indicator in compiled.indicators where indicator.table.rows.count <= 300 {
            let table = indicator.table
            let given = table.inputs.filter { GivenFacts.isGiven($0.fact, in: compiled.instrument.facts) }
            for index in table.rows.indices {
                var best = 0
                for other in table.rows.indices where given.allSatisfy({ table.cell($0, at: index) == table.cell($0, at: other) }) {
                    if let row = indicator.row(at: other) { best = max(best, indicator.indicator.ladder.rows[row].outcome.most.thousandths) }
                }
                #expect(Int(indicator.attainable[index]) == (indicator.row(at: index) == nil ? 0 : best))
            }
        }
    }

    @Test func cellsOfAnAmountBeginAtTheirCuts() {
        let input = TableInput(fact: 0, cuts: [10_000, 20_000], size: 3, stride: 1)
        #expect([0, 9_999, 10_000, 19_999, 20_000, 1_000_000].map { input.cell(of: $0) } == [0, 0, 1, 1, 2, 2])
        #expect((0..<3).map { input.cell(of: input.sample(of: $0)) } == [0, 1, 2])
    }

    @Test func cellsOfAScaleAreItsValues() {
        let input = TableInput(fact: 0, cuts: [], size: 4, stride: 1)
        #expect([-1, 0, 3, 4].map { input.cell(of: $0) } == [0, 0, 3, 3])
        #expect((0..<4).map { input.sample(of: $0) } == [0, 1, 2, 3])
    }

    @Test(
        arguments: [
            (0, 0), (1_000, 1_875), (10_000, 18_750), (19_000, 35_625), (19_999, 37_498), (20_000, 37_500), (50_000, 37_500), (-1, 0),
            (7, 13), (8, 15),
        ])
    func whatAShareLeavesBelowAThousandthIsCut(amount: Int, points: Int) {
        #expect(Award.proportional(upTo: Points(thousandths: 37_500), fact: 0, full: 20_000).points(for: amount).thousandths == points)
    }

    @Test func aShareNeverReachesMoreThanItIs() {
        let award = Award.proportional(upTo: Points(thousandths: 15_000), fact: 0, full: 16_000)
        // One thousandth of an hour of 16 is 0.94 thousandths of a point.
        #expect(award.points(for: 1).thousandths == 0)
        #expect(award.points(for: 8).thousandths == 7)
        #expect(award.points(for: 15_999).thousandths == 14_999)
        #expect(award.points(for: 16_000).thousandths == 15_000)
        #expect(Award.proportional(upTo: Points(thousandths: 1_000), fact: 0, full: 2_000).points(for: 1).thousandths == 0)
    }

    @Test func aTotalIsNamedByTheHighestCategoryItReaches() throws {
        let categories = try Corpus.source("good", "minimal").load().instrument.categories
        #expect(
            [10_000, 8_100, 8_099, 6_100, 6_099, 0].map { categories.rows[categories.position(hundredths: $0)].name } == [
                "Tinggi", "Tinggi", "Sedang", "Sedang", "Rendah", "Rendah",
            ])
    }
}
