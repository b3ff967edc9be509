import Archive
import Personnel
import Rainbow
import Vocabulary

/// What came of taking an import back.
struct UndoOutcome {
    let entry: ImportEntry
    let agency: Agency
    let isTrial: Bool

    /// Takes the last import of an agency back, or tries what it would change.
    static func run(_ store: any ArchiveStore, agency id: String, by: String, isTrial: Bool) throws -> UndoOutcome {
        try store.write { writer in
            let entry = try writer.undoLastImport(of: id, by: by, at: .now)
            let outcome = UndoOutcome(entry: entry, agency: try writer.agency(id) ?? Agency(id: id, name: ""), isTrial: isTrial)
            return isTrial ? .undo(outcome) : .keep(outcome)
        }
    }

    /// As text for a terminal.
    func lines(in language: Language) -> [String] {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        let undone = entry.undoes ?? 0
        let name = agency.name.isEmpty ? agency.id : "\(agency.name) (\(agency.id))"
        let heading = words("Pembatalan impor \(undone), \(name)", "Import \(undone) taken back, \(name)")
        let ending =
            isTrial
            ? words("Arsip tidak diubah (--dry-run).", "The archive was not changed (--dry-run).")
            : words(
                "Disimpan sebagai impor \(entry.number); yang diketahui pada impor-impor sebelumnya tetap.",
                "Kept as import \(entry.number); what was known at the imports before stays what it was.")
        return [heading.bold, ""] + DifferenceTable(entry: entry, language: language).lines() + ["", "  " + ending]
    }
}

/// What taking an import back changed, as one JSON object with the official terms as keys.
struct UndoJSON: Encodable {
    let instansi: AgencyJSON
    /// The number of the import that took the other back; nil for a trial.
    let impor: Int?
    let membatalkan: Int
    let uji_coba: Bool
    let perubahan: [String: ImportJSON.Counts]
    let pindah_unit: Int

    init(_ outcome: UndoOutcome) {
        instansi = AgencyJSON(outcome.agency)
        impor = outcome.isTrial ? nil : outcome.entry.number
        membatalkan = outcome.entry.undoes ?? 0
        uji_coba = outcome.isTrial
        perubahan = ImportJSON.changes(outcome.entry)
        pindah_unit = outcome.entry.difference.moved
    }

    func text() throws -> String { try JSONText.encode(self) }
}
