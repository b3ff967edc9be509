import Instruments
import Measurement
import Personnel
import Vocabulary

/// What somebody wants to be kept of a measurement beside what it comes to.
public struct MeasurementNote: Sendable {
    public var agencyID: String
    public var label: String
    public var by: String
    public var at: ArchiveInstant
    /// The number of the last import that was known.
    public var knownImport: Int

    public init(agencyID: String, label: String, by: String, at: ArchiveInstant, knownImport: Int) {
        self.agencyID = agencyID
        self.label = label
        self.by = by
        self.at = at
        self.knownImport = knownImport
    }
}

extension ArchiveWriter {
    /// Keeps a measurement with its instrument, everybody's scores and the sums of all units, and writes it into the audit trail.
    public func keep(_ content: MeasuredContent, _ source: InstrumentSource, _ note: MeasurementNote) throws -> MeasurementEntry {
        let instrument = content.scores.plan.instrument
        if try self.instrument(instrument.version) == nil {
            try add(StoredInstrument(version: instrument.version, id: instrument.id, file: source.file, text: source.text))
        }
        var entry = MeasurementEntry(
            agencyID: note.agencyID, asOf: content.scores.plan.asOf, label: note.label, at: note.at, by: note.by,
            instrumentVersion: instrument.version, instrumentID: instrument.id, settings: instrument.changedSettings,
            knownImport: note.knownImport, dataHash: content.dataHash, resultHash: content.resultHash, result: content.result)
        entry.number = try add(entry)
        try content.forEachScore { try add($0, to: entry.number) }
        for sums in content.unitSums { try add(sums, to: entry.number) }
        try audit(.measuring, entry.auditSubject, detail: entry.auditDetail, by: note.by, at: note.at)
        return entry
    }
}

extension MeasurementEntry {
    public var auditSubject: String { "pengukuran \(number)" }

    public var auditDetail: String {
        "instansi=\(agencyID) per=\(asOf) instrumen=\(instrumentVersion) setelan=\(settings.joined(separator: ";")) impor=\(knownImport) "
            + "data=\(dataHash) hasil=\(resultHash) jumlah=\(result.tally.stored) kosong=\(StoredNumbers.text(result.missing)) "
            + "id=\(instrumentID) nama=\(label)"
    }
}
