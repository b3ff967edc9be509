import Personnel
import Vocabulary

/// Tells the cells of a history row that say something which cannot be read or cannot be meant, whatever is asked of the row.
///
/// Which codes count is known to instruments alone, but a code that no table of SIASN can have is none for any of them.
struct DoubtfulCells: Sendable {
    private let codes: [(field: RecordField, shape: CodeShape)]
    private let numbers: [RecordField]
    private let isPredicate: Bool

    init(_ kind: RecordKind) {
        let fields = RecordField.allCases.filter { $0.record == kind }
        codes = fields.compactMap { field in CodeShape.of(field).map { (field, $0) } }
        numbers = fields.filter { $0.form == .number }
        isPredicate = kind == .predicate
    }

    /// The fields whose code no table can have; an empty one is none.
    func impossibleCodes(of record: any PersonnelRecord) -> [RecordField] {
        codes.filter { field, shape in
            guard case .code(let code)? = record.value(of: field), !code.isEmpty else { return false }
            return !shape.allows(code) || isPredicate && !Self.quadrants.contains(shape.restored(code))
        }.map(\.field)
    }

    /// The dates, years, flags and numbers that cannot be read.
    func unreadable(of record: any PersonnelRecord) -> [RecordField] {
        record.unreadableFields + numbers.filter { record.value(of: $0) == .number(.unreadable) }
    }

    /// Kuadran kinerja, from "sangat baik" to "sangat kurang".
    private static let quadrants: Set<Code> = ["1", "2", "3", "4", "5"]
}

extension Problem {
    static let keptForCell = Problem(
        "sel-tidak-terbaca", .warning,
        id: "Isi sel ini tidak terbaca atau tidak mungkin; barisnya tidak menggantikan catatan lama orang ini",
        remedy: "Perbaiki selnya lalu impor lagi",
        en: "This cell cannot be read or cannot be meant; its row takes the place of no earlier record of the person",
        remedy: "Correct the cell and import again")
}
