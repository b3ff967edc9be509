import Instruments
import Measurement
import Personnel

/// The class of posts of each person, as a cell.
struct ClassCells {
    /// The fact that says it; every instrument names it so and takes it from a scale.
    private static let factName = "kelas"

    private let facts: Facts
    /// Its position; nil where an instrument has none.
    let fact: Int?
    /// The classes by their value; the first is "none".
    let names: [String]
    let labels: QuotedCells

    init(_ facts: Facts) {
        self.facts = facts
        let instrument = facts.plan.instrument
        let found = instrument.facts.firstIndex { $0.name == Self.factName && $0.domain.isScale }
        fact = found
        guard let fact = found, case .scale(let scale) = instrument.facts[fact].domain else {
            names = [""]
            labels = QuotedCells(names)
            return
        }
        names = (0...instrument.scales[scale].values.count).map { instrument.label($0, of: instrument.facts[fact]) }
        labels = QuotedCells(names)
    }

    /// The class of one person.
    func name(of person: Int) -> String {
        guard let fact, case let value = facts.value(fact, of: person), value > 0 else { return "" }
        return names[value]
    }

    /// By person: which label is theirs; nil where the instrument has no classes.
    var column: [UInt8]? {
        guard let fact, case .codes(let values) = facts.columns[fact] else { return nil }
        return values
    }
}

/// The id of each person's unit, as a cell.
struct UnitCells {
    private let people: People
    private let tree: UnitTree
    let ids: QuotedCells

    init(_ people: People, _ tree: UnitTree) {
        self.people = people
        self.tree = tree
        ids = QuotedCells(tree.units.lazy.map(\.id))
    }

    /// Writes the id of a unit as `People.units` has it.
    func write(_ unit: Int32, _ text: inout CSVText) {
        if unit >= 0 { text.cell(ids, Int(unit)) } else { text.cell(people.unitID(unit, in: tree)) }
    }
}
