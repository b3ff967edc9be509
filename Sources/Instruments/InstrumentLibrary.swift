import Vocabulary

/// The instruments that are at hand: those that come with the program, and any that are added.
public struct InstrumentLibrary: Sendable {
    public let sources: [InstrumentSource]
    /// The instruments under their defaults, in the order of their first year.
    public let instruments: [CompiledInstrument]

    /// Two instruments for one measurement year are refused, as are two of one name.
    public init(_ sources: [InstrumentSource]) throws(InvalidInstrument) {
        var loaded: [(InstrumentSource, CompiledInstrument)] = []
        for source in sources { loaded.append((source, try source.load())) }
        loaded.sort { ($0.1.instrument.years.first, $0.1.instrument.id) < ($1.1.instrument.years.first, $1.1.instrument.id) }
        for (earlier, later) in zip(loaded, loaded.dropFirst()) {
            try Self.check(later.1.instrument, of: later.0, against: earlier.1.instrument)
        }
        self.sources = loaded.map(\.0)
        instruments = loaded.map(\.1)
    }

    /// The instruments that come with the program.
    public static func bundled() throws(InvalidInstrument) -> InstrumentLibrary {
        try InstrumentLibrary([
            InstrumentSource(file: "perban-bkn-8-2019.yaml", text: String(decoding: PackageResources.perban_bkn_8_2019_yaml, as: UTF8.self)),
            InstrumentSource(file: "surat-bkn-4190-2024.yaml", text: String(decoding: PackageResources.surat_bkn_4190_2024_yaml, as: UTF8.self)),
        ])
    }

    /// The source of the instrument that holds in a measurement year.
    public func source(forYear year: Int) -> InstrumentSource? {
        zip(sources, instruments).first { $1.instrument.years.contains(year) }?.0
    }

    public func source(named id: String) -> InstrumentSource? {
        zip(sources, instruments).first { $1.instrument.id == id }?.0
    }

    /// The instruments and their years in a line, for messages that say what there is.
    public var summary: String {
        instruments.map { "\($0.instrument.id) (\($0.instrument.years))" }.joined(separator: ", ")
    }

    private static func check(_ later: Instrument, of source: InstrumentSource, against earlier: Instrument) throws(InvalidInstrument) {
        guard later.years.overlaps(earlier.years) || later.id == earlier.id else { return }
        throw InvalidInstrument([
            InstrumentIssue(
                "tahun-bertumpuk", file: source.file, line: 1, column: 1,
                message: Phrase(
                    id: "\(later.id) (\(later.years)) dan \(earlier.id) (\(earlier.years)) berlaku untuk tahun pengukuran yang sama",
                    en: "\(later.id) (\(later.years)) and \(earlier.id) (\(earlier.years)) hold for the same measurement year"),
                remedy: Phrase(
                    id: "Ubah «measures» sehingga setiap tahun mempunyai satu instrumen", en: "Change “measures” so that each year has one instrument"
                ))
        ])
    }
}
