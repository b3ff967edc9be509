extension UnitTree {
    /// The units of a scope and those above them, which keep their places: an OPD stays one, an orphaned unit stays orphaned.
    ///
    /// - Parameter scope: of this tree, which must be the whole list.
    /// - Returns: with the tree, by unit number here, the unit's number there, or -1.
    public func limited(to scope: UnitScope) -> (tree: UnitTree, numbers: [Int32]) {
        var isKept = units.indices.map { scope.holds($0) }
        for unit in topDown.reversed().map(Int.init) where isKept[unit] && parents[unit] >= 0 { isKept[Int(parents[unit])] = true }
        var numbers = [Int32](repeating: -1, count: units.count)
        let kept = units.indices.filter { isKept[$0] }
        for (number, unit) in kept.enumerated() { numbers[unit] = Int32(truncatingIfNeeded: number) }
        var above = Set<Int>(), withUnits = Set<Int>()
        for unit in units.indices where isKept[unit] && !scope.holds(unit) { above.insert(Int(numbers[unit])) }
        for parent in parents.lazy.map(Int.init) where parent >= 0 && isKept[parent] { withUnits.insert(Int(numbers[parent])) }
        let tree = UnitTree(
            units: kept.map { units[$0] }, parents: kept.map { parents[$0] < 0 ? -1 : numbers[Int(parents[$0])] },
            orphans: orphans.filter { isKept[$0] }.map { Int(numbers[$0]) }, cyclic: cyclic.filter { isKept[$0] }.map { Int(numbers[$0]) },
            limits: Limits(above: above, withUnits: withUnits, lacksRoots: kept.count < units.count))
        return (tree, numbers)
    }

    /// What of the whole list is not there.
    struct Limits: Sendable {
        /// Units that stand there only because of those below them.
        var above: Set<Int> = []
        /// Units that have others below them in the whole list.
        var withUnits: Set<Int> = []
        /// Whether other roots may have been left out.
        var lacksRoots = false
    }

    /// Whether a unit stands there only because of those below it: its own people, or others below it, are left out.
    public func isAboveScope(_ unit: Int) -> Bool { limits.above.contains(unit) }

    /// Whether the units beside a unit are there, so that a rank among them says something.
    public func hasSiblings(_ unit: Int) -> Bool { hasAllChildren(below: Int(parents[unit])) }

    /// The same of all units right below one; below 0 for the roots.
    public func hasAllChildren(below parent: Int) -> Bool { parent < 0 ? !limits.lacksRoots : !limits.above.contains(parent) }
}
