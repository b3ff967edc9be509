import Archive
import Personnel
import Vocabulary

/// What an import changed, kind by kind, as lines for a terminal.
struct DifferenceTable {
    let entry: ImportEntry
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let headings = [words("ditambah", "added"), words("berubah", "changed"), words("ditutup", "closed"), words("tetap", "same")]
        return ["  \("".padded(40))" + headings.map { $0.aligned(11) }.joined()] + entry.kinds.map(row) + moved
    }

    private func row(_ kind: RecordKind) -> String {
        let counts = entry.difference[kind]
        return "  \(kind.label[language].padded(40))"
            + [counts.added, counts.changed, counts.closed, counts.unchanged].map { language.text($0).aligned(11) }.joined()
    }

    private var moved: [String] {
        let moved = entry.difference.moved
        guard moved > 0 else { return [] }
        return [
            "  \(words("Pegawai yang pindah unit", "Employees who moved to another unit").padded(40))\("".padded(11))\(language.text(moved).aligned(11))"
        ]
    }
}
