import Archive
import Instruments
import Measurement
import Vocabulary

/// The plans of stored measurements, made of the instruments as they are stored.
final class StoredPlans {
    private let reader: any ArchiveReader
    private var sources: [String: InstrumentSource] = [:]
    private var instruments: [String: CompiledInstrument] = [:]

    init(_ reader: any ArchiveReader) { self.reader = reader }

    /// The source of an instrument by its version.
    ///
    /// Throws when the archive does not have it, or has something else under its version.
    func source(_ version: String) throws -> InstrumentSource {
        if let known = sources[version] { return known }
        guard let stored = try reader.instrument(version) else { throw Self.altered(version) }
        // What is no instrument any more was altered, whatever is wrong with it.
        guard let source = try? InstrumentSource(file: stored.file, text: stored.text), source.version == version else {
            throw Self.altered(version)
        }
        sources[version] = source
        return source
    }

    /// The plan by which a measurement was taken.
    func plan(of entry: MeasurementEntry) throws -> Plan { Plan(try instrument(of: entry), asOf: entry.asOf) }

    func instrument(of entry: MeasurementEntry) throws -> CompiledInstrument {
        try instrument(entry.instrumentVersion, settings: entry.settings, of: entry.auditSubject)
    }

    /// An instrument with its options.
    ///
    /// - Parameter subject: what was made by it, for the message where it cannot be loaded any more.
    func instrument(_ version: String, settings: [String], of subject: String) throws -> CompiledInstrument {
        let key = ([version] + settings).joined(separator: "\n")
        if let known = instruments[key] { return known }
        let source = try source(version)
        do {
            let instrument = try source.load(settings: settings)
            instruments[key] = instrument
            return instrument
        } catch is InvalidSetting {
            throw ArchiveFailure.inconsistent(Phrase(id: "opsi \(subject) diubah", en: "the options of \(subject) were altered"))
        }
    }

    /// The means of a stored measurement; nil where nobody was measured.
    func means(of entry: MeasurementEntry) throws -> Means? {
        Means(entry.result.tally, by: try instrument(of: entry).instrument.combination)
    }

    private static func altered(_ version: String) -> ArchiveFailure {
        .inconsistent(
            Phrase(
                id: "instrumen versi \(version.prefix(12)) hilang atau diubah",
                en: "the instrument of version \(version.prefix(12)) is missing or was altered"))
    }
}
