import Archive
import Personnel
import Presentation
import Vocabulary

/// What an import changed, kind by kind, as lines for a terminal.
struct DifferenceTable {
    let entry: ImportEntry
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        var table = TextTable(
            [.text(""), .number(words("ditambah", "added")), .number(words("berubah", "changed")), .number(words("ditutup", "closed"))]
                + [.number(words("tetap", "same"))], language: language)
        for kind in entry.kinds {
            let counts = entry.difference[kind]
            table.add([kind.label[language]] + [counts.added, counts.changed, counts.closed, counts.unchanged].map { language.text($0) })
        }
        if entry.difference.moved > 0 {
            table.add([words("Pegawai yang pindah unit", "Employees who moved to another unit"), "", language.text(entry.difference.moved)])
        }
        return table.lines()
    }
}
