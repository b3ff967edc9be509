import Personnel

/// Where everybody stands before and after in one division of the people: the whole, agencies, or units with all below them.
struct ChangePlaces {
    /// Of a forest, parents before children; -1 for a root.
    let parents: [Int32]
    let topDown: [Int32]
    /// By person, the place before and after; -1 is nowhere.
    let before: [Int32]
    let after: [Int32]
    /// By person, the lowest place that has them both times: there and above they have not moved.
    let common: [Int32]

    var count: Int { parents.count }

    static func whole(_ universe: ChangeUniverse) -> ChangePlaces {
        func places(_ side: ChangeUniverse.Side) -> [Int32] { side.isThere.map { $0 ? 0 : -1 } }
        return ChangePlaces(flat: 1, before: places(universe.before), after: places(universe.after))
    }

    static func agencies(_ universe: ChangeUniverse) -> ChangePlaces {
        let count = universe.agencies.count
        func places(_ side: ChangeUniverse.Side) -> [Int32] { known(side.agencies, side, count) }
        return ChangePlaces(flat: count, before: places(universe.before), after: places(universe.after))
    }

    static func units(_ universe: ChangeUniverse) -> ChangePlaces {
        let tree = universe.tree
        func places(_ side: ChangeUniverse.Side) -> [Int32] { known(side.units, side, tree.units.count) }
        return ChangePlaces(tree, before: places(universe.before), after: places(universe.after))
    }

    private init(flat count: Int, before: [Int32], after: [Int32]) {
        parents = [Int32](repeating: -1, count: count)
        topDown = []
        self.before = before
        self.after = after
        common = zip(before, after).map { $0 == $1 ? $0 : -1 }
    }

    private init(_ tree: UnitTree, before: [Int32], after: [Int32]) {
        parents = tree.parents
        topDown = tree.topDown
        self.before = before
        self.after = after
        let parents = tree.parents
        var depths = [Int32](repeating: 0, count: parents.count)
        for unit in tree.topDown.map(Int.init) where parents[unit] >= 0 { depths[unit] = depths[Int(parents[unit])] + 1 }
        common = zip(before, after).map { one, other in
            var (one, other) = (one, other)
            while one != other {
                if one < 0 || other < 0 { return -1 }
                if depths[Int(one)] >= depths[Int(other)] { one = parents[Int(one)] } else { other = parents[Int(other)] }
            }
            return one
        }
    }

    /// The places of who is there, where there is such a place.
    private static func known(_ places: [Int32], _ side: ChangeUniverse.Side, _ count: Int) -> [Int32] {
        zip(places, side.isThere).map { $1 && $0 >= 0 && Int($0) < count ? $0 : -1 }
    }
}
