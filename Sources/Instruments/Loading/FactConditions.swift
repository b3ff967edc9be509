/// Reads conditions on the facts of an instrument that is there already, written as ladders write them: `{kelas: fungsional, jp: {below: 20}}`.
package struct FactConditions {
    private let decoder: InstrumentDecoder

    package init(_ instrument: Instrument, context: LoadingContext) {
        var decoder = InstrumentDecoder(context: context)
        decoder.scales = instrument.scales
        decoder.facts = instrument.facts
        self.decoder = decoder
    }

    /// All of them must hold; what cannot be read becomes an issue.
    package func conditions(_ reader: YAMLReader) -> [Condition] { decoder.decodeConditions(reader) }

    /// A test of one fact by its name; nil where the instrument has no such fact, which becomes an issue at the name.
    package func condition(_ name: YAMLReader, _ test: YAMLReader) -> Condition? {
        decoder.fact(name).flatMap { decoder.decodeTest(test, fact: $0) }
    }
}
