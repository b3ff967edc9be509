import Vocabulary

/// The instruments that are at hand: those that come with the program, and any that are added.
public struct InstrumentLibrary: Sendable {
    /// In the order of their first year.
    public let sources: [InstrumentSource]

    /// The instruments under their defaults.
    public var instruments: [CompiledInstrument] { sources.map(\.standard) }

    /// Two instruments for one measurement year are refused, as are two of one name.
    public init(_ sources: [InstrumentSource]) throws(InvalidInstrument) {
        self.sources = sources.sorted { first, second in
            let first = first.standard.instrument, second = second.standard.instrument
            return (first.years.first, first.id) < (second.years.first, second.id)
        }
        for (number, later) in self.sources.enumerated() {
            for earlier in self.sources[..<number] { try Self.check(later.standard.instrument, of: later, against: earlier.standard.instrument) }
        }
    }

    /// The instruments that come with the program; read once for the process, since they cannot change while it runs.
    public static func bundled() throws(InvalidInstrument) -> InstrumentLibrary { try ownOnce.get() }

    private static let ownOnce = Result { () throws(InvalidInstrument) in try own() }

    private static func own() throws(InvalidInstrument) -> InstrumentLibrary {
        let files = [
            ("perban-bkn-8-2019.yaml", PackageResources.perban_bkn_8_2019_yaml),
            ("surat-bkn-4190-2024.yaml", PackageResources.surat_bkn_4190_2024_yaml),
        ]
        // Side by side: for a small agency this is most of the time that it takes.
        let loaded = SideBySide.map(files.count) { number in
            Result { () throws(InvalidInstrument) in
                try InstrumentSource(file: files[number].0, text: String(decoding: files[number].1, as: UTF8.self))
            }
        }
        var sources: [InstrumentSource] = []
        for source in loaded { sources.append(try source.get()) }
        return try InstrumentLibrary(sources)
    }

    /// The source of the instrument that holds in a measurement year.
    public func source(forYear year: Int) -> InstrumentSource? {
        sources.first { $0.standard.instrument.years.contains(year) }
    }

    public func source(named id: String) -> InstrumentSource? {
        sources.first { $0.standard.instrument.id == id }
    }

    /// The instruments and their years in a line, for messages that say what there is.
    public var summary: String {
        instruments.map { "\($0.instrument.id) (\($0.instrument.years))" }.joined(separator: ", ")
    }

    private static func check(_ later: Instrument, of source: InstrumentSource, against earlier: Instrument) throws(InvalidInstrument) {
        if later.id == earlier.id {
            throw InvalidInstrument([
                InstrumentIssue(
                    "nama-kembar", file: source.file, line: 1, column: 1,
                    message: Phrase(id: "dua instrumen bernama «\(later.id)»", en: "two instruments are named “\(later.id)”"),
                    remedy: Phrase(id: "Ubah «id» salah satunya", en: "Change the “id” of one"))
            ])
        }
        guard later.years.overlaps(earlier.years) else { return }
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
