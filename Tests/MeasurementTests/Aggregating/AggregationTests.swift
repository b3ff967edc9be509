import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// From people to units, agencies and the whole.
@Suite struct AggregationTests {
    // MARK: Material

    /// People by the id of their unit, each with an education; the other dimensions are 0, 0 and 5 points.
    private func aggregation(_ units: [OrganizationUnit], _ people: [(unit: String, education: Code)], _ plan: Plan? = nil) throws -> (
        Aggregation, UnitTree
    ) {
        let plan = try plan ?? Plan.a()
        return try aggregation(units, people.map { entry in (entry.unit, try TestPerson().with { $0.education = entry.education }) }, plan)
    }

    private func aggregation(_ units: [OrganizationUnit], _ people: [(unit: String, person: TestPerson)], _ plan: Plan) throws -> (
        Aggregation, UnitTree
    ) {
        let tree = UnitTree(units)
        let (facts, _) = plan.measured(people.map(\.person))
        let placement = Placement(
            tree: tree, units: people.map { Int32(tree.number(of: $0.unit) ?? -1) }, agencies: people.map { $0.unit.hasPrefix("2") ? 1 : 0 },
            agencyCount: 2)
        return (Aggregation(facts.scored(), facts: facts, placement: placement), tree)
    }

    private func unit(_ id: String, under parent: String = "") -> OrganizationUnit { OrganizationUnit(id: id, name: "Unit \(id)", parentID: parent) }

    /// The mean total and the rank of every unit, as `id 20.00 (1)`.
    private func table(_ aggregation: Aggregation, _ tree: UnitTree) -> [String] {
        tree.units.indices.map { number in
            let mean = Means(aggregation.units[number], by: aggregation.combination)?.total.text() ?? "–"
            return "\(tree.units[number].id) \(mean) (\(aggregation.ranks[number].map(String.init) ?? "–"))"
        }
    }

    // MARK: Trees

    @Test func aUnitIsTheMeanOfItsPeopleAndOfAllUnitsUnderIt() throws {
        let units = [unit("1"), unit("11", under: "1"), unit("111", under: "11"), unit("12", under: "1")]
        let (aggregation, tree) = try aggregation(units, [("1", "50"), ("11", "45"), ("111", "40"), ("111", "30"), ("12", "20")])
        #expect(table(aggregation, tree) == ["1 20.00 (1)", "11 20.00 (1)", "111 17.50 (1)", "12 10.00 (2)"])
        #expect(aggregation.units.map(\.measured) == [5, 3, 2, 1])
        #expect(Means(aggregation.whole, by: aggregation.combination)?.total.text() == "20.00")
    }

    @Test func theListMayNameChildrenBeforeTheirParents() throws {
        let units = [unit("111", under: "11"), unit("12", under: "1"), unit("11", under: "1"), unit("1")]
        let (aggregation, tree) = try aggregation(units, [("111", "40"), ("111", "30"), ("11", "45"), ("1", "50"), ("12", "20")])
        #expect(table(aggregation, tree) == ["111 17.50 (1)", "12 10.00 (2)", "11 20.00 (1)", "1 20.00 (1)"])
    }

    @Test func equalMeansShareARank() throws {
        let units = [unit("1")] + ["a", "b", "c", "d"].map { unit($0, under: "1") }
        let (aggregation, tree) = try aggregation(units, [("a", "20"), ("b", "45"), ("c", "45"), ("c", "45"), ("d", "40")])
        #expect(table(aggregation, tree) == ["1 21.00 (1)", "a 10.00 (4)", "b 25.00 (1)", "c 25.00 (1)", "d 20.00 (3)"])
    }

    @Test func ranksFollowTheExactMeanNotTheOneShown() throws {
        // One of a hundred people has 0.008 points more, which two decimals of a mean do not show.
        let plan = try Plan.b("2024-06-30")
        let plain = try TestPerson(), trained = try plain.adding(TrainingRecord.technical("0.01", ended: "2024-02-01"))
        let people = (0..<100).map { _ in ("a", plain) } + (0..<100).map { ("b", $0 == 0 ? trained : plain) }
        let (aggregation, tree) = try aggregation([unit("a"), unit("b")], people, plan)
        #expect(table(aggregation, tree) == ["a 25.00 (2)", "b 25.00 (1)"])
    }

    @Test func aUnitWithoutAnybodyMeasuredHasNoRank() throws {
        let plan = try Plan.a(), candidate = try TestPerson().with { $0.status = "C" }
        let (aggregation, tree) = try aggregation([unit("a"), unit("b"), unit("c")], [("a", candidate), ("c", try TestPerson())], plan)
        #expect(table(aggregation, tree) == ["a – (–)", "b – (–)", "c 20.00 (1)"])
    }

    @Test func siblingsAreRankedAmongThemselves() throws {
        let units = [unit("1"), unit("2"), unit("11", under: "1"), unit("21", under: "2"), unit("22", under: "2")]
        let (aggregation, tree) = try aggregation(units, [("11", "20"), ("21", "50"), ("22", "45")])
        #expect(table(aggregation, tree) == ["1 10.00 (2)", "2 27.50 (1)", "11 10.00 (1)", "21 30.00 (1)", "22 25.00 (2)"])
    }

    // MARK: Nobody disappears

    @Test func peopleOfOrphansCyclesAndUnknownUnitsStayInTheAgency() throws {
        let units = [
            unit("1"), unit("orphan", under: "gone"), unit("x", under: "y"), unit("y", under: "x"), unit("z", under: "y"),
            unit("self", under: "self"),
        ]
        let people = [("1", Code("50")), ("orphan", "45"), ("x", "40"), ("y", "30"), ("z", "20"), ("self", "05"), ("nowhere", "50")]
        let (aggregation, tree) = try aggregation(units, people.map { (unit: $0.0, education: $0.1) })
        #expect(aggregation.whole.measured == 7)
        #expect(aggregation.agencies.map(\.measured) == [7, 0])
        #expect(tree.orphans == [1])
        #expect(tree.cyclic == [2, 3, 5])
        #expect(aggregation.units.map(\.measured) == [1, 1, 1, 2, 1, 1])
    }

    @Test func agenciesAreSummedApart() throws {
        let (aggregation, _) = try aggregation([unit("1"), unit("2")], [("1", "50"), ("2", "45"), ("2", "40")])
        #expect(aggregation.agencies.map(\.measured) == [1, 2])
        #expect(aggregation.agencies.compactMap { Means($0, by: aggregation.combination)?.total.text() } == ["30.00", "22.50"])
    }

    @Test func whoIsNotMeasuredIsCountedByReasonBesideTheMean() throws {
        let plan = try Plan.a(), person = try TestPerson()
        let people = [
            person, person.with { $0.standing = "71" }, person.with { $0.standing = "99" }, person.with { $0.status = "CPNS" }, person.of("9"),
        ]
        let (aggregation, _) = try aggregation([unit("1")], people.map { ("1", $0) }, plan)
        for tally in [aggregation.whole, aggregation.units[0], aggregation.agencies[0]] {
            #expect((tally.measured, tally.notMeasured) == (1, 4))
            #expect(tally.excluded == [1, 1, 1, 1])
            #expect(tally.categories == [0, 0, 0, 0, 1])
        }
        #expect(plan.instrument.population.map(\.reason) == ["pppk", "kedudukan-hukum", "cpns", "jenis-jabatan"])
    }

    // MARK: Groups

    @Test func groupMeansJoinTwoGroupsAndServeOneAlone() throws {
        let civil = try TestPerson().with { $0.education = "45" }, contract = try TestPerson().with { $0.standing = "71" }
        let heads = try Plan.b("2024-06-30"), groups = try Plan.b("2024-06-30", "joining=group-means")
        let people = [("a", civil), ("a", civil), ("a", civil), ("a", contract), ("b", civil), ("c", contract)]
        let units = [unit("a"), unit("b"), unit("c")]
        let (byHeads, tree) = try aggregation(units, people, heads), (byGroups, _) = try aggregation(units, people, groups)
        #expect(table(byHeads, tree) == ["a 28.75 (2)", "b 30.00 (1)", "c 25.00 (3)"])
        #expect(table(byGroups, tree) == ["a 27.50 (2)", "b 30.00 (1)", "c 25.00 (3)"])
        let tally = byGroups.units[0]
        #expect((tally.first.count, tally.second.count) == (3, 1))
        #expect(Means(tally.first)?.total.text() == "30.00")
        #expect(Means(tally.second)?.total.text() == "25.00")
        #expect(Means(byGroups.units[1].second) == nil)
    }

    @Test func groupMeansDecideTheRank() throws {
        let civil = try TestPerson().with { $0.education = "45" }, contract = try TestPerson().with { $0.standing = "71" }, low = try TestPerson()
        let people = (0..<9).map { _ in ("a", civil) } + [("a", contract)] + [("b", low), ("b", civil), ("b", civil), ("b", civil)]
        let (byHeads, tree) = try aggregation([unit("a"), unit("b")], people, .b("2024-06-30"))
        let (byGroups, _) = try aggregation([unit("a"), unit("b")], people, .b("2024-06-30", "joining=group-means"))
        #expect(table(byHeads, tree) == ["a 29.50 (1)", "b 28.75 (2)"])
        #expect(table(byGroups, tree) == ["a 27.50 (2)", "b 28.75 (1)"])
    }

    // MARK: Rounding

    @Test func theMeanTotalNeedNotBeTheSumOfTheShownMeans() throws {
        let plan = try Plan.a("2022-06-30", "technical=proportional")
        // Of three people one has 25 for education, one 15 JP, one an appraisal: 16.67 + 3.75 + 8.33 + 5, shown apart.
        let people = try [
            TestPerson().with { $0.education = "45" }, TestPerson().adding(TrainingRecord.technical("15")),
            TestPerson().adding(PredicateRecord(year: 2021, rating: "2")),
        ]
        let (facts, _) = plan.measured(people)
        let means = try #require(Means(Aggregation(facts.scored(), facts: facts, placement: .flat(3)).whole, by: plan.instrument.combination))
        #expect(means.dimensions.map { $0.text() } == ["16.67", "3.75", "8.33", "5.00"])
        #expect(means.total.text() == "33.75")
        let sums = means.dimensions.reduce(0) { $0 + $1.hundredths }
        #expect(abs(sums - means.total.hundredths) <= 2)
    }
}
