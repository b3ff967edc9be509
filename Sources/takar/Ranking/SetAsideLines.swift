import Presentation
import Vocabulary
import Workflows

extension Language {
    /// A line of a report for each reason, under the line that says how many rows were set aside.
    func lines(_ rows: [SetAsideRows]) -> [String] {
        rows.map { row in
            let what = self == .indonesian ? "disisihkan: \(row.label.id)" : "set aside: \(row.label.en)"
            return "  \("".padded(14))\(text(row.count).aligned(6))  \(what)"
        }
    }
}
