import Measurement
import Vocabulary

/// How many rows of a table were set aside for one reason.
struct SetAsideRows {
    /// The stable name of the reason.
    let code: String
    let label: Phrase
    let count: Int

    /// The reasons that there are, in their order, and the rows of other years.
    static func list(_ reasons: [SetAsideReason: Int], otherYears: Int) -> [SetAsideRows] {
        let rows = SetAsideReason.allCases.compactMap { reason in
            reasons[reason].map { SetAsideRows(code: reason.rawValue, label: reason.label, count: $0) }
        }
        let others = SetAsideRows(code: "tahun-lain", label: Phrase(id: "baris dari tahun lain", en: "rows of other years"), count: otherYears)
        return (rows + [others]).filter { $0.count > 0 }
    }
}

/// A reason as JSON, with the official terms as keys.
struct SetAsideJSON: Encodable {
    let alasan: String
    let keterangan: String
    let jumlah: Int

    init(_ rows: SetAsideRows, _ language: Language) {
        alasan = rows.code
        keterangan = rows.label[language]
        jumlah = rows.count
    }
}

extension Language {
    /// A line of a report for each reason, under the line that says how many rows were set aside.
    func lines(_ rows: [SetAsideRows]) -> [String] {
        rows.map { row in
            let what = self == .indonesian ? "disisihkan: \(row.label.id)" : "set aside: \(row.label.en)"
            return "  \("".padded(14))\(text(row.count).aligned(6))  \(what)"
        }
    }
}
