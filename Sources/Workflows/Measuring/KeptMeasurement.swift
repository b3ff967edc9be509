import Archive
import Exchange
import Instruments
import Measurement
import Vocabulary

extension ArchivedAgency {
    /// Keeps a measurement; one that is there already with the same name and result is not kept twice.
    func keep(_ content: MeasuredContent, _ source: InstrumentSource, label: String, by: String) throws -> KeptMeasurement {
        try store.write { writer in
            let hash = content.resultHash
            let plan = content.scores.plan
            if let known = try writer.measurements(of: id).last(where: {
                $0.resultHash == hash && $0.dataHash == content.dataHash && $0.label == label && $0.asOf == plan.asOf
                    && $0.instrumentVersion == plan.instrument.version && $0.settings == plan.instrument.changedSettings
            }) {
                return .undo(KeptMeasurement(entry: known, isNew: false))
            }
            let note = MeasurementNote(agencyID: id, label: label, by: by, at: .now, knownImport: knownImport)
            let entry = try writer.keep(content, source, note)
            try Cancellation.check(id)
            return .keep(KeptMeasurement(entry: entry, isNew: true))
        }
    }
}

/// A measurement that is in the archive now.
public struct KeptMeasurement {
    public let entry: MeasurementEntry
    /// Whether it was not there before.
    public let isNew: Bool
}

/// What became of a measurement of an archive's people.
public enum MeasurementFate {
    case kept(KeptMeasurement)
    /// Only looked at; its hashes are those by which it would be kept.
    case notKept(data: String, result: String)
    /// Of some units only, which an archive does not keep: its measurements are of whole agencies.
    case ofPart

    /// Where the archive has it; nil where it does not.
    public var kept: KeptMeasurement? { if case .kept(let kept) = self { kept } else { nil } }

    /// The hashes by which it is or would be kept; nil for what cannot be.
    public var hashes: (data: String, result: String)? {
        switch self {
        case .kept(let kept): (kept.entry.dataHash, kept.entry.resultHash)
        case .notKept(let data, let result): (data, result)
        case .ofPart: nil
        }
    }
}
