import Instruments
import Measurement
import Personnel

/// Why the index changed between two measurements: for everybody together, every agency, and every unit with all below it.
///
/// The time it takes goes with people times stages times indicators, and with the depth of the tree for those who moved.
public struct ChangeAnalysis: Sendable {
    public let universe: ChangeUniverse
    /// The plans of the first measurement and of the second.
    public let before: Plan
    public let after: Plan
    /// What was changed from stage to stage.
    public let causes: [ChangeCause]
    public let whole: PlaceChange
    /// By number of the agency.
    public let agencies: PlaceChanges
    /// By number of the unit.
    public let units: PlaceChanges

    /// - `first`: the first measurement as it was.
    /// - `stages`: what was changed since, one thing after the other; the last is the second measurement as it was. A cause of which
    ///     nothing changed may be left out, and may come more than once.
    public init(_ universe: ChangeUniverse, from first: StageScores, through stages: [ChangeStage]) {
        let last = stages.last?.measured ?? first
        precondition(first.scores.people == universe.people && stages.allSatisfy { $0.measured.scores.people == universe.people })
        let walk = StayerWalk(first, stages)
        func reasons(_ plan: Plan) -> [ChangeItem] { plan.instrument.population.map { .exclusion($0.reason) } }
        let shape = ChangeShape(steps: walk.steps, began: reasons(first.plan), ceased: reasons(last.plan))
        let ends = ChangeEnds(universe, first: first, last: last)
        let places = [ChangePlaces.whole(universe), .agencies(universe), .units(universe)]
        var tallies = places.map { ChangeTallies(shape, count: $0.count) }
        for number in places.indices { tallies[number].add(ends, at: places[number]) }
        let stayers = (0..<universe.people).filter(ends.isStayer).map(Int32.init)
        walk.run(stayers) { changes in
            for number in places.indices { tallies[number].add(changes, at: places[number], ends) }
        } touched: { step, people in
            for number in places.indices { tallies[number].count(people, changedAt: step, at: places[number], ends) }
        }
        for number in places.indices { tallies[number].climb(places[number]) }
        let frame = ChangeFrame(shape, first: first, stages: stages)
        self.universe = universe
        before = first.plan
        after = last.plan
        causes = stages.map(\.cause)
        whole = PlaceChange(tallies[0][0], frame)
        agencies = PlaceChanges(tallies[1], frame)
        units = PlaceChanges(tallies[2], frame)
    }
}
