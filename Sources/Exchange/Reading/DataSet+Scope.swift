import Measurement
import Personnel
import Vocabulary

extension DataSet {
    /// The people of a scope alone, as if the files held nobody else: whatever is worked out of them is of the scope.
    ///
    /// What became of the rows of the files stays as it was, for histories are read before it is known whose they are; of the rows of
    /// employees that were refused those count that name a unit of the scope.
    ///
    /// - Parameter scope: of the tree of this data set, which must not be limited itself.
    public func limited(to scope: UnitScope) -> DataSet {
        let kept = numbers(in: scope)
        let (tree, numbers) = self.tree.limited(to: scope)
        let people = self.people.keeping(kept, units: numbers)
        let facts = self.facts.keeping(kept)
        let own = Set(people.nips)
        var limited = DataSet(
            facts: facts, alternatives: alternatives.map { $0.keeping(kept) }, people: people, tree: tree, intakes: intakes, ofFolder: ofFolder,
            // Without a list of units nobody could be limited to one.
            ofPeople: Self.disagreements(facts, people, places), watched: watched.filter { own.contains($0.employee.nip) }, places: places,
            refusedEmployees: refused(in: scope))
        limited.folder = folder
        limited.scope = scope
        return limited
    }

    /// The numbers of the people of a scope, ascending.
    func numbers(in scope: UnitScope) -> [Int32] {
        let units = people.units
        return units.indices.filter { scope.holds(Int(units[$0])) }.map { Int32(truncatingIfNeeded: $0) }
    }

    /// How many refused rows of employees name a unit of a scope.
    private func refused(in scope: UnitScope) -> Int {
        intakes.filter { $0.kind == .employee }.flatMap(\.refusedUnits).reduce(0) { sum, entry in
            scope.holds(tree.number(of: entry.key)) ? sum + entry.value : sum
        }
    }

    /// What a result of these people is of: the agency's name, with the part of it to which they are limited; empty where that is not
    /// known, or where there are several agencies.
    public var subject: Phrase {
        let agency = people.agencyList.count == 1 ? people.agencyList[0].name : ""
        return scope?.title(in: agency) ?? Phrase(agency)
    }
}
