import Archive
import Exchange
import Instruments
import Measurement
import Vocabulary

extension ArchivedAgency {
    /// Keeps a measurement; one that is there already with the same name and result is not kept twice.
    func keep(_ content: MeasuredContent, _ source: InstrumentSource, label: String, by: String) throws -> MeasurementEntry {
        try store.write { writer in
            let hash = content.resultHash
            let plan = content.scores.plan
            if let known = try writer.measurements(of: id).last(where: {
                $0.resultHash == hash && $0.dataHash == content.dataHash && $0.label == label && $0.asOf == plan.asOf
                    && $0.instrumentVersion == plan.instrument.version && $0.settings == plan.instrument.changedSettings
            }) {
                return .undo(known)
            }
            let note = MeasurementNote(agencyID: id, label: label, by: by, at: .now, knownImport: knownImport)
            let entry = try writer.keep(content, source, note)
            try Interruption.check(id)
            return .keep(entry)
        }
    }
}

/// What is said of a measurement that was kept.
enum KeptMeasurement {
    static func line(_ entry: MeasurementEntry, language: Language) -> String {
        let words = language == .indonesian ? "Disimpan sebagai pengukuran" : "Kept as measurement"
        return "\n  \(words) \(entry.number)\(entry.label.isEmpty ? "" : " (\(entry.label))"), data \(entry.dataHash.prefix(12)), "
            + "\(language == .indonesian ? "hasil" : "result") \(entry.resultHash.prefix(12))"
    }
}
