import Archive
import Exchange
import Personnel
import Rainbow
import Vocabulary

/// What an import changed, as text for a terminal.
struct ImportReport {
    let outcome: ImportRun.Outcome
    let isTrial: Bool
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] { [heading.bold, ""] + table() + moved() + [""] + files() + findings() + [""] + [ending] }

    private var heading: String {
        let agency = outcome.agency
        let name = agency.name.isEmpty ? agency.id : "\(agency.name) (\(agency.id))"
        return (isTrial ? words("Uji coba impor ", "Trial import ") : words("Impor ", "Import ")) + name
    }

    private func table() -> [String] {
        let headings = [words("ditambah", "added"), words("berubah", "changed"), words("ditutup", "closed"), words("tetap", "same")]
        let kinds = RecordKind.allCases.filter { kind in outcome.entry.files.contains { $0.kind == kind } }
        return ["  \("".padded(40))" + headings.map { $0.aligned(11) }.joined()]
            + kinds.map { kind in
                let counts = outcome.entry.difference[kind]
                return "  \(kind.label[language].padded(40))"
                    + [counts.added, counts.changed, counts.closed, counts.unchanged].map { language.text($0).aligned(11) }.joined()
            }
    }

    private func moved() -> [String] {
        let moved = outcome.entry.difference.moved
        return moved == 0 ? [] : ["  \(words("di antaranya pindah unit: ", "of them moved to another unit: "))\(language.text(moved))"]
    }

    private func files() -> [String] {
        let read = outcome.intakes.reduce(0) { $0 + $1.read }, refused = outcome.intakes.reduce(0) { $0 + $1.refused }
        let apart = outcome.intakes.reduce(0) { $0 + $1.setAside.values.reduce(0, +) }
        return [
            "  \(words("Berkas", "Files").padded(14))\(language.text(outcome.intakes.count)); "
                + words(
                    "baris dibaca \(language.text(read)), ditolak \(language.text(refused)), disisihkan \(language.text(apart))",
                    "rows read \(language.text(read)), refused \(language.text(refused)), set aside \(language.text(apart))")
        ]
    }

    private func findings() -> [String] {
        DiagnosticSummary(outcome.diagnostics).commonest(5).map {
            "  \("".padded(14))\($0.problem.code) × \(language.text($0.count)): \($0.problem.message[language])"
        }
    }

    private var ending: String {
        if isTrial { return "  " + words("Arsip tidak diubah (--dry-run).", "The archive was not changed (--dry-run).") }
        if !outcome.isKept {
            return "  " + words("Tidak ada yang berubah; arsip tetap seperti semula.", "Nothing has changed; the archive is as it was.")
        }
        return "  " + words("Disimpan sebagai impor \(outcome.entry.number).", "Kept as import \(outcome.entry.number).")
    }
}
