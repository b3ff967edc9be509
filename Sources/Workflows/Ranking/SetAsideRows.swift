import Measurement
import Vocabulary

/// How many rows of a table were set aside for one reason.
public struct SetAsideRows {
    /// The stable name of the reason.
    public let code: String
    public let label: Phrase
    public let count: Int

    /// The reasons that there are, in their order, and the rows of other years.
    public static func list(_ reasons: [SetAsideReason: Int], otherYears: Int) -> [SetAsideRows] {
        let rows = SetAsideReason.allCases.compactMap { reason in
            reasons[reason].map { SetAsideRows(code: reason.rawValue, label: reason.label, count: $0) }
        }
        let others = SetAsideRows(code: "tahun-lain", label: Phrase(id: "baris dari tahun lain", en: "rows of other years"), count: otherYears)
        return (rows + [others]).filter { $0.count > 0 }
    }
}
