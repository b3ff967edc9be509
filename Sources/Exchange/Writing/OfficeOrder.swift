import Measurement
import Personnel
import Vocabulary

/// The OPD of everybody, and an order in which lists stand OPD by OPD, so that they can be cut and sent.
public struct OfficeOrder: Sendable {
    private let tree: UnitTree
    private let units: [Int32]
    /// By unit number: the position of its OPD, by name; places outside of the OPD stand behind them.
    private let positions: [Int32]
    /// By unit number, what is called its OPD; behind them that of who is in no unit.
    private let labels: [String]

    init(_ dataSet: DataSet, _ language: Language) { self.init(dataSet.people, dataSet.tree, language) }

    public init(_ people: People, _ tree: UnitTree, _ language: Language) {
        self.tree = tree
        units = people.units
        let offices = tree.offices
        func byName(_ units: [Int]) -> [Int] {
            units.sorted { (tree.units[$0].name, tree.units[$0].id) < (tree.units[$1].name, tree.units[$1].id) }
        }
        var ofTops = [Int32](repeating: 0, count: tree.units.count)
        for (position, top) in (byName(offices.list) + byName(offices.others)).enumerated() { ofTops[top] = Int32(truncatingIfNeeded: position) }
        positions = offices.tops.map { ofTops[Int($0)] }
        labels = tree.units.indices.map { offices.place(of: $0).label(in: tree, language) } + [OfficePlace.nowhere.label(in: tree, language)]
    }

    /// Where the OPD of a person stands among all; who is in no unit of the list stands last.
    public func position(of person: Int) -> Int32 {
        let unit = Int(units[person])
        return unit >= 0 ? positions[unit] : .max
    }

    /// The name of a person's OPD, or why it is none.
    public func label(of person: Int) -> String {
        let unit = Int(units[person])
        return labels[unit >= 0 ? unit : labels.count - 1]
    }

    /// The name of a person's unit; empty where the list does not have it.
    public func unitName(of person: Int) -> String {
        let unit = Int(units[person])
        return unit >= 0 ? tree.units[unit].name : ""
    }

    /// People OPD by OPD, of each in the order in which they came.
    func sorted(_ people: [Int32]) -> [Int32] {
        people.enumerated().sorted {
            (position(of: Int($0.element)), $0.offset) < (position(of: Int($1.element)), $1.offset)
        }.map(\.element)
    }
}
