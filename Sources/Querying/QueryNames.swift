import Instruments
import Personnel

/// What the tables of a query and their columns are called.
struct QueryNames: Sendable {
    let schema: String?
    let prefix: String
    /// By fact.
    let facts: [String]

    init(_ instrument: Instrument, schema: String?, prefix: String) {
        self.schema = schema
        self.prefix = prefix
        var known: Set<String> = []
        facts = instrument.facts.enumerated().map { number, fact in
            let name = "f_" + SQL.name(fact.name)
            return known.insert(name).inserted ? name : "\(name)_\(number)"
        }
    }

    func callAsFunction(_ name: String) -> String { (schema.map { $0 + "." } ?? "") + prefix + name }
    func callAsFunction(_ table: CanonicalTable) -> String { self(table.name) }
}
