import Archive
import Exchange
import Personnel
import Planning
import Vocabulary
import Workflows

/// The lines of a kept plan with what became of them: what is behind first.
package struct PlanProgressTable {
    package let progress: PlanProgress
    package let language: Language

    package init(_ progress: PlanProgress, language: Language) {
        self.progress = progress
        self.language = language
    }

    package var table: SheetTable {
        func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .text) -> SheetColumn {
            SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
        }
        let columns = [
            column("nip", "NIP", "NIP", .identifier), column("keadaan", "Keadaan", "State"), column("program", "Program", "Programme"),
            column("angkatan", "Kelas ke", "Class no.", .number), column("selesai", "Selesai", "To", .date),
            column("poin", "Poin", "Points", .number),
        ]
        let order: [PlanProgress.State] = [.behind, .ahead, .happened]
        let rows = order.flatMap { state in progress.lines.filter { $0.state == state } }
        return SheetTable(
            Phrase(id: "Kemajuan", en: "Progress")[language], columns,
            rows.map { entry in
                [
                    .text(entry.nip?.description ?? ""), .code(entry.state.rawValue, label: entry.state.label[language]),
                    .text(entry.line.isRepair ? Phrase(id: "perbaikan data", en: "data repair")[language] : entry.line.programme),
                    entry.line.isRepair ? .blank : .count(entry.line.classNumber), entry.line.record.finish.map { .date($0) } ?? .blank,
                    .points(Points(thousandths: entry.line.points)),
                ]
            })
    }
}
