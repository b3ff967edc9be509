import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// The parts of a change add up, whatever the people, the tree and the way of joining groups.
@Suite struct ChangePropertyTests {
    private static let seeds = UInt64(1)...16

    /// Every chain of plans with every seed.
    private func worlds(_ check: (ChangeWorld, inout RandomChangeWorlds, Comment) throws -> Void) throws {
        for chain in RandomChangeWorlds.chains.indices {
            for seed in Self.seeds {
                var random = RandomChangeWorlds(seed: seed)
                try check(random.world(chain), &random, "chain \(chain), seed \(seed)")
            }
        }
    }

    /// The whole, then agencies, then units.
    private func places(_ analysis: ChangeAnalysis) -> [PlaceChange] { [analysis.whole] + Array(analysis.agencies) + Array(analysis.units) }

    @Test func partsAddUpToTheChangeExactlyAndItemsToTheirPart() throws {
        var kinds = Set<String>(), count = 0
        try worlds { world, _, comment in
            for place in places(world.analysis) {
                guard let before = place.before, let after = place.after else {
                    #expect(place.parts.isEmpty && place.change == nil, comment)
                    continue
                }
                #expect(place.parts.map { Rational($0.share) }.sum == Rational(after) - Rational(before), comment)
                #expect(place.change.map { Rational($0) } == Rational(after) - Rational(before), comment)
                for part in place.parts {
                    if !part.items.isEmpty { #expect(part.items.map { Rational($0.share) }.sum == Rational(part.share), comment) }
                    kinds.insert(part.kind.code)
                }
                count += 1
            }
        }
        // The worlds must have had something of everything.
        #expect(count > 500)
        let causes = ChangeCause.allCases.map(\.rawValue)
        let others: [ChangePart.Kind] = [
            .joined, .began, .movedIn, .groupIn, .left, .ceased, .movedOut, .groupOut, .composition, .joining,
        ]
        #expect(kinds == Set(causes + others.map(\.code)))
    }

    @Test func theMeansAreThoseOfTheTwoMeasurements() throws {
        try worlds { world, _, comment in
            let analysis = world.analysis, universe = world.universe
            let last = world.laterStages.last?.measured ?? world.firstStage
            for (stage, side, isBefore) in [(world.firstStage, universe.before, true), (last, universe.after, false)] {
                let placement = Placement(
                    tree: universe.tree, units: side.units, agencies: side.agencies, agencyCount: universe.agencies.count)
                let sums = Aggregation(stage.scores, facts: stage.facts, placement: placement)
                let tallies = [sums.whole] + Array(sums.agencies) + Array(sums.units)
                for (place, tally) in zip(places(analysis), tallies) {
                    #expect((isBefore ? place.before : place.after) == Means(tally, by: sums.combination)?.total, comment)
                    #expect((isBefore ? place.measuredBefore : place.measuredAfter) == tally.measured, comment)
                }
            }
        }
    }

    @Test func paperAndPencilComeToTheSame() throws {
        try worlds { world, _, comment in
            let analysis = world.analysis, tree = world.tree
            let stages = [world.firstStage] + world.laterStages.map(\.measured)
            func above(_ id: String) -> [Int] {
                var path: [Int] = []
                var unit = tree.number(of: id) ?? -1
                while unit >= 0 {
                    path.append(unit)
                    unit = Int(tree.parents[unit])
                }
                return path
            }
            expect(analysis.whole, LiteralChange(world, stages) { _, _ in true }, comment)
            for agency in analysis.agencies.indices {
                expect(analysis.agencies[agency], LiteralChange(world, stages) { $1 == agency }, comment)
            }
            for unit in analysis.units.indices {
                expect(analysis.units[unit], LiteralChange(world, stages) { id, _ in above(id).contains(unit) }, comment)
            }
        }
    }

    private func expect(_ place: PlaceChange, _ literal: LiteralChange, _ comment: Comment) {
        #expect(place.before.map { Rational($0) } == literal.before, comment)
        #expect(place.after.map { Rational($0) } == literal.after, comment)
        var found: [String: String] = [:]
        for part in place.parts {
            found[part.kind.code] = "\(Rational(part.share)) \(part.people)"
            for item in part.items { found["\(part.kind.code) \(item.item.name)"] = "\(Rational(item.share)) \(item.people)" }
        }
        #expect(found == literal.parts.mapValues { "\($0.share) \($0.people)" }, comment)
    }

    @Test func whatIsPrintedIsRoundedFromTheExactAndSaysWhereItDoesNotAddUp() throws {
        var off = 0, on = 0
        try worlds { world, _, comment in
            for place in places(world.analysis) {
                guard let shown = ShownChange(place), let before = place.before, let after = place.after, let change = place.change else { continue }
                #expect(shown.before == before.hundredths && shown.after == after.hundredths, comment)
                #expect(shown.change == change.nearestHundredths, comment)
                for part in shown.parts {
                    #expect(part.hundredths == part.part.share.nearestHundredths, comment)
                    #expect(part.items == part.part.items.map(\.share.nearestHundredths), comment)
                }
                let sums =
                    [(shown.after - shown.before, shown.change), (shown.parts.reduce(0) { $0 + $1.hundredths }, shown.change)]
                    + shown.parts.filter { !$0.items.isEmpty }.map { ($0.items.reduce(0, +), $0.hundredths) }
                #expect(shown.addsUp == sums.allSatisfy { $0.0 == $0.1 }, comment)
                if shown.addsUp { on += 1 } else { off += 1 }
            }
        }
        #expect(off > 50 && on > 50)
    }

    @Test func whoStaysRoseFellOrStayed() throws {
        try worlds { world, _, comment in
            let first = world.firstStage.scores, last = (world.laterStages.last?.measured ?? world.firstStage).scores
            let ends = ChangeEnds(world.universe, first: world.firstStage, last: world.laterStages.last?.measured ?? world.firstStage)
            let stayers = world.people.indices.filter(ends.isStayer)
            let whole = world.analysis.whole
            #expect(whole.stayers == stayers.count, comment)
            #expect(whole.rose == stayers.count { last.total(of: $0) > first.total(of: $0) }, comment)
            #expect(whole.fell == stayers.count { last.total(of: $0) < first.total(of: $0) }, comment)
            #expect(whole.same == stayers.count { last.total(of: $0) == first.total(of: $0) }, comment)
        }
    }

    @Test func theOrderOfPeopleChangesNothing() throws {
        try worlds { world, random, comment in
            var other = world
            other.people = random.shuffled(world.people)
            for (one, two) in zip(places(world.analysis), places(other.analysis)) {
                #expect(one.words == two.words, comment)
                #expect((one.stayers, one.rose, one.fell) == (two.stayers, two.rose, two.fell), comment)
            }
        }
    }
}
