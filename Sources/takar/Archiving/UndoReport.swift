import Archive
import Personnel
import Rainbow
import Vocabulary
import Workflows

/// What taking an import back changed, as text for a terminal.
struct UndoReport {
    let outcome: UndoOutcome
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let entry = outcome.entry, agency = outcome.agency, undone = entry.undoes ?? 0
        let name = agency.name.isEmpty ? agency.id : "\(agency.name) (\(agency.id))"
        let heading = words("Pembatalan impor \(undone), \(name)", "Import \(undone) taken back, \(name)")
        let ending =
            outcome.isTrial
            ? words("Arsip tidak diubah (--dry-run).", "The archive was not changed (--dry-run).")
            : words(
                "Disimpan sebagai impor \(entry.number); yang diketahui pada impor-impor sebelumnya tetap.",
                "Kept as import \(entry.number); what was known at the imports before stays what it was.")
        return [heading.bold, ""] + DifferenceTable(entry: entry, language: language).lines() + ["", "  " + ending]
    }
}
