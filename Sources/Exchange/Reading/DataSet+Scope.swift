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
            ofPeople: Self.disagreements(facts, people, self.places), watched: watched.filter { own.contains($0.employee.nip) }, places: self.places,
            refusedEmployees: refused(in: scope).values.reduce(0, +))
        let places = Dictionary(kept.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }) { first, _ in first }
        limited.refusedHistories = refusedHistories.compactMap { row in
            guard let person = places[row.person] else { return nil }
            var row = row
            row.person = person
            return row
        }
        limited.refusedByUnit = refused(in: scope)
        let placed = refusedByUnit.reduce(0) { self.tree.number(of: $1.key) == nil ? $0 : $0 + $1.value }
        limited.refusedOfUnknownUnit = refusedEmployees - placed
        limited.folder = folder
        limited.scope = scope
        return limited
    }

    /// The numbers of the people of a scope, ascending.
    public func numbers(in scope: UnitScope) -> [Int32] {
        let units = people.units
        return units.indices.filter { scope.holds(Int(units[$0])) }.map { Int32(truncatingIfNeeded: $0) }
    }

    /// The refused rows of employees that name a unit of a scope, by the unit's id.
    private func refused(in scope: UnitScope) -> [String: Int] { refusedByUnit.filter { scope.holds(tree.number(of: $0.key)) } }

    /// By unit number, how many refused rows of employees name it or a unit below it.
    var refusedBelow: [Int] {
        var counts = [Int](repeating: 0, count: tree.units.count)
        for (id, count) in refusedByUnit { if let unit = tree.number(of: id) { counts[unit] += count } }
        for unit in tree.topDown.reversed().map(Int.init) where tree.parents[unit] >= 0 { counts[Int(tree.parents[unit])] += counts[unit] }
        return counts
    }

    /// What a result of these people is of: the agency's name, with the part of it to which they are limited; empty where that is not
    /// known, or where there are several agencies.
    public var subject: Phrase {
        let agency = people.agencyList.count == 1 ? people.agencyList[0].name : ""
        return scope?.title(in: agency) ?? Phrase(agency)
    }
}
