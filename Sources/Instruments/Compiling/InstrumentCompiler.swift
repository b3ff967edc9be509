import Vocabulary

/// Spells out the ladders of an instrument, and finds by enumeration what a reader of the file would overlook: combinations
/// that no row fits, that two rows fit, rows that fit nobody, and points above a dimension's maximum.
struct InstrumentCompiler {
    let instrument: Instrument
    let domains: FactDomains
    let file: String
    var issues: [InstrumentIssue] = []

    /// More combinations than this are a sign of a ladder that should be several. A place in a table is a number of sixteen bits.
    static let largestTable = 1 << 16

    init(_ instrument: Instrument, file: String) {
        self.instrument = instrument
        self.file = file
        domains = FactDomains(instrument)
    }

    mutating func compile() -> CompiledInstrument? {
        let population = compilePopulation()
        var derivations: [CompiledDerivation] = []
        for (index, fact) in instrument.facts.enumerated() {
            guard case .derived(let ladder) = fact.definition, let table = table(of: ladder, asked: [], name: fact.name) else { continue }
            derivations.append(CompiledDerivation(fact: index, table: table, values: ladder.rows.map(\.outcome)))
        }
        var indicators: [CompiledIndicator] = []
        for rule in instrument.dimensions {
            let compiled = rule.indicators.compactMap { indicator -> CompiledIndicator? in
                guard let table = table(of: indicator.ladder, asked: indicator.asked, name: indicator.name) else { return nil }
                return CompiledIndicator(
                    dimension: rule.dimension, indicator: indicator, table: table, attainable: attainable(table, indicator.ladder))
            }
            checkMaximum(rule, compiled)
            indicators += compiled
        }
        guard let population, issues.isEmpty else { return nil }
        return CompiledInstrument(instrument: instrument, derivations: derivations, population: population, indicators: indicators)
    }
}
