import Personnel

/// Everybody who is there in at least one of two measurements, each person with one number, and where they stood in either.
public struct ChangeUniverse: Sendable {
    /// The people of one measurement, in the numbering of both.
    public struct Side: Sendable {
        /// By person, whether they are there at all.
        public let isThere: [Bool]
        /// By person, the number of the unit in the tree; below 0 where it is not in the tree or the person not there.
        public let units: [Int32]
        /// By person, the number of the agency; below 0 where the person is not there.
        public let agencies: [Int32]

        public init(isThere: [Bool], units: [Int32], agencies: [Int32]) {
            precondition(isThere.count == units.count && isThere.count == agencies.count)
            self.isThere = isThere
            self.units = units
            self.agencies = agencies
        }
    }

    /// Units of both measurements. A unit that stands under another parent in the second has one place here, so that people who did not
    /// leave it are not taken for movers.
    public let tree: UnitTree
    public let agencies: [Agency]
    public let before: Side
    public let after: Side

    public var people: Int { before.isThere.count }

    public init(tree: UnitTree, agencies: [Agency], before: Side, after: Side) {
        precondition(before.isThere.count == after.isThere.count)
        self.tree = tree
        self.agencies = agencies
        self.before = before
        self.after = after
    }
}
