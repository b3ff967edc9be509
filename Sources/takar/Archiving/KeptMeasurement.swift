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
            try Interruption.check(id)
            return .keep(KeptMeasurement(entry: entry, isNew: true))
        }
    }
}

/// A measurement that is in the archive now.
struct KeptMeasurement {
    let entry: MeasurementEntry
    /// Whether it was not there before.
    let isNew: Bool

    func line(in language: Language) -> String {
        let words =
            isNew
            ? Phrase(id: "Disimpan sebagai pengukuran", en: "Kept as measurement")[language]
            : Phrase(id: "Sudah ada sebagai pengukuran", en: "There already as measurement")[language]
        return "\n  \(words) \(entry.number)\(entry.label.isEmpty ? "" : " (\(entry.label))"), data \(entry.dataHash.prefix(12)), "
            + "\(language == .indonesian ? "hasil" : "result") \(entry.resultHash.prefix(12))"
    }
}

/// Where a measurement is kept.
struct KeptMeasurementJSON: Encodable {
    let pengukuran: Int
    /// Whether it was not there before.
    let baru: Bool
    let sidik_data: String
    let sidik_hasil: String

    init(_ kept: KeptMeasurement) {
        pengukuran = kept.entry.number
        baru = kept.isNew
        sidik_data = kept.entry.dataHash
        sidik_hasil = kept.entry.resultHash
    }
}
