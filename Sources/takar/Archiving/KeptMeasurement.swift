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
}

/// What became of a measurement of an archive's people.
enum MeasurementFate {
    case kept(KeptMeasurement)
    /// Only looked at; its hashes are those by which it would be kept.
    case notKept(data: String, result: String)
    /// Of some units only, which an archive does not keep: its measurements are of whole agencies.
    case ofPart

    private var hashes: (data: String, result: String)? {
        switch self {
        case .kept(let kept): (kept.entry.dataHash, kept.entry.resultHash)
        case .notKept(let data, let result): (data, result)
        case .ofPart: nil
        }
    }

    func line(in language: Language) -> String {
        let what =
            switch self {
            case .kept(let kept):
                (kept.isNew
                    ? Phrase(id: "Disimpan sebagai pengukuran", en: "Kept as measurement")
                    : Phrase(id: "Sudah ada sebagai pengukuran", en: "There already as measurement"))[language]
                    + " \(kept.entry.number)\(kept.entry.label.isEmpty ? "" : " (\(kept.entry.label))")"
            case .notKept: Phrase(id: "Tidak disimpan (--no-keep)", en: "Not kept (--no-keep)")[language]
            case .ofPart: Phrase(id: "Tidak disimpan (--unit)", en: "Not kept (--unit)")[language]
            }
        guard let hashes else { return "\n  \(what)" }
        return "\n  \(what), data \(hashes.data.prefix(12)), \(language == .indonesian ? "hasil" : "result") \(hashes.result.prefix(12))"
    }

    var json: MeasurementFateJSON {
        switch self {
        case .kept(let kept):
            MeasurementFateJSON(
                disimpan: true, pengukuran: kept.entry.number, baru: kept.isNew, sidik_data: hashes?.data, sidik_hasil: hashes?.result)
        case .notKept, .ofPart:
            MeasurementFateJSON(disimpan: false, pengukuran: nil, baru: nil, sidik_data: hashes?.data, sidik_hasil: hashes?.result)
        }
    }
}

/// Where a measurement is kept.
struct MeasurementFateJSON: Encodable {
    let disimpan: Bool
    /// Nil where it is not kept.
    let pengukuran: Int?
    /// Whether it was not there before.
    let baru: Bool?
    /// The hashes by which it is or would be kept; nil for what cannot be.
    let sidik_data: String?
    let sidik_hasil: String?
}
