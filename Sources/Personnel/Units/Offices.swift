import Vocabulary

/// What staff call an OPD (organisasi perangkat daerah), the one meaning of it: the unit right under the root of its agency.
///
/// A root that has units under it is the agency itself and no OPD; a root under which nothing stands is one, since some lists name
/// nothing above the OPD. A unit whose parent is not in the list, one that lies on a cycle of parents, and all that stands below them
/// belong to no OPD: nobody knows how high they stand, so they are no offices among the others.
public struct Offices: Sendable {
    /// By unit number, the highest unit above it that has a place of its own, or the unit itself.
    public let tops: [Int32]
    /// The numbers of the OPD, in the order of the list.
    public let list: [Int]
    /// Those of roots that have units under them, of units whose parent is not in the list, and of units on cycles, in the order of the list.
    public let others: [Int]
    /// By unit number; of a unit that is no top, what its top is.
    private let kinds: [Kind]

    private enum Kind: Sendable { case office, agency, orphan, cyclic }

    init(_ tree: UnitTree) {
        let orphans = Set(tree.orphans), cyclic = Set(tree.cyclic)
        var hasChildren = [Bool](repeating: false, count: tree.units.count)
        for parent in tree.parents where parent >= 0 { hasChildren[Int(parent)] = true }
        // What is left of an agency without its OPD is no OPD.
        for parent in tree.limits.withUnits { hasChildren[parent] = true }
        var tops = [Int32](repeating: -1, count: tree.units.count)
        var kinds = [Kind](repeating: .office, count: tree.units.count)
        for unit in tree.topDown.map(Int.init) {
            let parent = Int(tree.parents[unit])
            if parent < 0 {
                tops[unit] = Int32(truncatingIfNeeded: unit)
                kinds[unit] = orphans.contains(unit) ? .orphan : cyclic.contains(unit) ? .cyclic : hasChildren[unit] ? .agency : .office
            } else if kinds[parent] == .agency {
                tops[unit] = Int32(truncatingIfNeeded: unit)
            } else {
                (tops[unit], kinds[unit]) = (tops[parent], kinds[parent])
            }
        }
        self.tops = tops
        self.kinds = kinds
        let own = tops.indices.filter { Int(tops[$0]) == $0 }
        list = own.filter { kinds[$0] == .office }
        others = own.filter { kinds[$0] != .office }
    }

    /// Where somebody of a unit belongs.
    ///
    /// - Parameter unit: the unit's number; below 0 or nil where it is not in the list.
    public func place(of unit: Int?) -> OfficePlace {
        guard let unit, tops.indices.contains(unit) else { return .nowhere }
        let top = Int(tops[unit])
        switch kinds[unit] {
        case .office: return .office(top)
        case .agency: return .agency(top)
        case .orphan: return .orphan(top)
        case .cyclic: return .cyclic(top)
        }
    }
}

/// An OPD, or what stands outside of all of them; with the number of the unit that stands for it.
public enum OfficePlace: Sendable, Hashable {
    case office(Int)
    /// Right at the root, beside the OPD under it.
    case agency(Int)
    /// In or below a unit whose parent is not in the list.
    case orphan(Int)
    /// In or below a unit that lies on a cycle of parents.
    case cyclic(Int)
    /// In a unit that is not in the list, or in none.
    case nowhere

    public var unit: Int? {
        switch self {
        case .office(let unit), .agency(let unit), .orphan(let unit), .cyclic(let unit): unit
        case .nowhere: nil
        }
    }

    public var isOffice: Bool {
        if case .office = self { return true }
        return false
    }
}

extension UnitTree {
    /// Which of the units are OPD, and which of them every unit belongs to.
    public var offices: Offices { knownOffices.value { Offices(self) } }
}
