import Vocabulary

/// The units of a data set as a forest in dense arrays: every unit has a number, and parents come before their children.
///
/// A unit whose parent is not in the list stands as a root, and so does every unit that lies on a cycle; both are named, so
/// that nobody's people disappear.
public struct UnitTree: Sendable {
    /// The units in the order of the list; duplicates of an id after the first are left out.
    public let units: [OrganizationUnit]
    /// The parent's number for each unit, or -1 for a root.
    public let parents: [Int32]
    /// All unit numbers, parents before children.
    public let topDown: [Int32]
    /// Units whose parent is not in the list.
    public let orphans: [Int]
    /// Units that lie on a cycle of parents.
    public let cyclic: [Int]
    /// What was left out of a tree that is limited to a scope.
    let limits: Limits
    private let numbers: [String: Int32]
    /// Which of the units are OPD, once somebody has asked.
    let knownOffices = Once<Offices>()

    public init(_ list: [OrganizationUnit]) {
        var gathered = Gathered()
        for unit in list { gathered.add(unit) }
        self.init(gathered)
    }

    public init(_ gathered: Gathered) {
        let units = gathered.units, numbers = gathered.numbers
        var orphans: [Int] = []
        var parents = [Int32](repeating: -1, count: units.count)
        for (number, unit) in units.enumerated() where !unit.parentID.isEmpty {
            if let parent = numbers[unit.parentID] { parents[number] = parent } else { orphans.append(number) }
        }
        let cyclic = Self.cutCycles(&parents)
        self.units = units
        self.parents = parents
        self.topDown = Self.order(parents)
        self.orphans = orphans
        self.cyclic = cyclic
        self.numbers = numbers
        limits = Limits()
    }

    /// Units of which everything is known; parents are numbers among them.
    init(units: [OrganizationUnit], parents: [Int32], orphans: [Int], cyclic: [Int], limits: Limits) {
        self.units = units
        self.parents = parents
        self.topDown = Self.order(parents)
        self.orphans = orphans
        self.cyclic = cyclic
        self.limits = limits
        numbers = Dictionary(units.enumerated().map { ($1.id, Int32(truncatingIfNeeded: $0)) }) { first, _ in first }
    }

    /// Units one after the other, before it is known which of them are whose parents.
    public struct Gathered: Sendable {
        public private(set) var units: [OrganizationUnit] = []
        fileprivate var numbers: [String: Int32] = [:]

        public init() {}

        /// Makes room for about so many.
        public mutating func reserve(_ count: Int) {
            units.reserveCapacity(count)
            numbers.reserveCapacity(count)
        }

        /// Adds a unit, whose number is how many there were before; false for one whose id is there already, which is left out.
        @discardableResult
        public mutating func add(_ unit: OrganizationUnit) -> Bool {
            let number = Int32(truncatingIfNeeded: units.count)
            if let known = numbers.updateValue(number, forKey: unit.id) {
                numbers[unit.id] = known
                return false
            }
            units.append(unit)
            return true
        }
    }

    public static let empty = UnitTree([])

    /// The number of a unit, or nil when it is not in the list.
    public func number(of id: String) -> Int? { numbers[id].map(Int.init) }

    /// Makes roots of the units on cycles and returns them in ascending order.
    private static func cutCycles(_ parents: inout [Int32]) -> [Int] {
        var visit = [Int32](repeating: -1, count: parents.count)
        var found: [Int] = []
        for start in parents.indices where visit[start] < 0 {
            var node = start
            while node >= 0, visit[node] < 0 {
                visit[node] = Int32(start)
                node = Int(parents[node])
            }
            // Coming back to a unit of this same walk closes a cycle; units of earlier walks are already known to be sound.
            guard node >= 0, visit[node] == Int32(start) else { continue }
            var member = node
            repeat {
                found.append(member)
                member = Int(parents[member])
            } while member != node
        }
        for unit in found { parents[unit] = -1 }
        return found.sorted()
    }

    private static func order(_ parents: [Int32]) -> [Int32] {
        var depth = [Int32](repeating: -1, count: parents.count)
        for start in parents.indices where depth[start] < 0 {
            var path: [Int] = []
            var node = start
            while node >= 0, depth[node] < 0 {
                path.append(node)
                node = Int(parents[node])
            }
            var level = node >= 0 ? depth[node] : -1
            for unit in path.reversed() {
                level += 1
                depth[unit] = level
            }
        }
        return parents.indices.map(Int32.init).sorted { (depth[Int($0)], $0) < (depth[Int($1)], $1) }
    }
}
