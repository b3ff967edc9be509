import Personnel
import Vocabulary

/// An id that no unit of the list has, with those that may have been meant.
struct UnknownUnit {
    let id: String
    /// The nearest ids, or those whose names hold the words.
    let nearest: [OrganizationUnit]
    private let isListEmpty: Bool

    /// So many are named.
    private static let most = 5

    init(_ id: String, in tree: UnitTree) {
        self.id = id
        isListEmpty = tree.units.isEmpty
        let wanted = id.lowercased()
        let named = tree.units.filter { unit in
            let name = unit.name.lowercased()
            return !wanted.isEmpty && (name.contains(wanted) || unit.id.lowercased().hasPrefix(wanted))
        }
        let far = tree.units.enumerated().map { number, unit in
            (distance: min(id.editDistance(to: unit.id), id.editDistance(to: unit.name)), number: number)
        }.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
        nearest = Array((named + far.prefix(Self.most).map { tree.units[$0.number] }.filter { !named.contains($0) }).prefix(Self.most))
    }

    var problem: Problem {
        guard !isListEmpty else {
            return Problem(
                "unit-tidak-dikenal",
                id: "Unit «\(id)» tidak ada: data ini tidak memuat daftar unit", remedy: "Tambahkan ekspor unit organisasi (unor) dari SIASN",
                en: "There is no unit “\(id)”: these data have no list of units", remedy: "Add SIASN's export of units (unor)")
        }
        let list = nearest.map { $0.name.isEmpty ? $0.id : "\($0.id) (\($0.name))" }.joined(separator: ", ")
        return Problem(
            "unit-tidak-dikenal",
            id: "Tidak ada unit dengan id «\(id)»; yang terdekat: \(list)", remedy: "Tulis unor_id; semua unit: takar measure --units unit.csv",
            en: "There is no unit with the id “\(id)”; the nearest: \(list)", remedy: "Write a unor_id; for all units: takar measure --units unit.csv"
        )
    }
}
