import Archive
import ArgumentParser
import Vocabulary
import Workflows

/// Which options on keeping a measurement go together.
struct KeepingRule {
    let isOfArchive: Bool
    /// Whether it is limited to some units.
    let isOfPart: Bool
    /// What it is called.
    let label: String?
    /// Who takes it.
    let actor: String?

    init(_ people: PeopleOptions, label: String?, actor: ActorOptions) {
        isOfArchive = people.source.archive != nil
        isOfPart = !people.scope.units.isEmpty
        self.label = label
        self.actor = actor.by
    }

    private var isNamed: Bool { label != nil || actor != nil }

    func validate() throws {
        guard isOfArchive || !isNamed else {
            throw ValidationError(Phrase(id: "--label dan --by hanya berlaku dengan --archive.", en: "--label and --by go with --archive."))
        }
        guard !isOfPart || !isNamed else {
            throw ValidationError(
                Phrase(
                    id: "--unit hanya melihat, tidak ada yang disimpan, jadi tidak berlaku bersama --label atau --by.",
                    en: "--unit only looks and keeps nothing, so it does not go with --label or --by."))
        }
        if let label, !ShortText.label.fits(label) {
            throw ValidationError(Phrase(id: "--label: satu baris, paling panjang 200 byte.", en: "--label: one line of at most 200 bytes."))
        }
    }

    /// Who keeps nothing has nothing to name, and from files nothing is kept anyway.
    func checkNothingKept() throws {
        let message: Phrase
        if !isOfArchive {
            message = Phrase(id: "--no-keep hanya berlaku bersama --archive", en: "--no-keep goes with --archive only")
        } else if isNamed {
            message = Phrase(
                id: "--no-keep tidak menyimpan apa pun, jadi tidak berlaku bersama --label atau --by",
                en: "--no-keep keeps nothing, so it does not go with --label or --by")
        } else {
            return
        }
        throw Refusal(
            .usage, Problem("tidak-disimpan", message: message, remedy: Phrase(id: "Pilih salah satunya", en: "Leave one of them out")))
    }
}

extension MeasurementFate {
    /// What became of the measurement, as the last line of a report.
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
}

extension TakenMeasurement {
    /// What a report says behind its figures: what became of the measurement, and who has worked it out.
    func remarks(_ fate: MeasurementFate?, in language: Language) -> [String] {
        let worked = engine.map { name in
            language == .indonesian
                ? "\n  Dihitung \(name); setiap angkanya sama dengan hitungan Takar"
                : "\n  Worked out by \(name); each of its numbers is the same as Takar's"
        }
        return [fate?.line(in: language), worked].compactMap(\.self)
    }
}
