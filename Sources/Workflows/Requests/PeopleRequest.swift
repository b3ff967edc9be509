import Exchange
import Measurement
import Personnel
import Vocabulary

/// What every deed on people shares: who they are, by what they are measured, and to which units they are limited.
public struct PeopleRequest: Sendable {
    public var source: SourceRequest
    public var plan: PlanRequest
    /// The ids of units, each with all below it; empty for everybody.
    public var units: [String]

    public init(_ source: SourceRequest, _ plan: PlanRequest, units: [String] = []) {
        self.source = source
        self.plan = plan
        self.units = units
    }

    /// The part of a list of units that is asked for; nil for all of it. Throws where one of them is not in the list.
    func scope(in tree: UnitTree) throws -> UnitScope? {
        guard !units.isEmpty else { return nil }
        let numbers = try units.map { id in
            guard let number = tree.number(of: id) else { throw Refusal(.usage, UnknownUnit(id, in: tree).problem) }
            return number
        }
        return UnitScope(below: numbers, in: tree)
    }

    /// The people who are asked for, of all that were read.
    func limited(_ dataSet: DataSet) throws -> DataSet { try scope(in: dataSet.tree).map(dataSet.limited) ?? dataSet }
}
