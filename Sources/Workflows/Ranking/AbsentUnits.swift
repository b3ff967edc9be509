import Personnel
import Vocabulary

/// What is said where units are asked for that are not there, with those that are.
struct AbsentUnits {
    /// Units under which others stand, in their order.
    let parents: [OrganizationUnit]

    /// No more units are named.
    private static let most = 5

    /// Nothing stands under a unit, or there is no such unit.
    func under(_ id: String, isKnown: Bool) -> Refusal {
        guard !parents.isEmpty else {
            return Refusal(
                .usage,
                Problem(
                    "unit-tidak-ada", id: "Tidak ada unit di bawah unit lain", remedy: "Jalankan tanpa --parent",
                    en: "No unit stands under another", remedy: "Run it without --parent"))
        }
        let names = parents.prefix(Self.most).map { "\($0.id) (\($0.name))" }.joined(separator: ", ") + (parents.count > Self.most ? ", …" : "")
        let message =
            isKnown
            ? Phrase(
                id: "Tidak ada unit di bawah «\(id)»; yang membawahi unit lain: \(names)",
                en: "There are no units under “\(id)”; units with others under them: \(names)")
            : Phrase(
                id: "Tidak ada unit «\(id)»; yang membawahi unit lain: \(names)",
                en: "There is no unit “\(id)”; units with others under them: \(names)")
        return Refusal(
            .usage,
            Problem(
                isKnown ? "unit-tidak-ada" : "unit-tidak-dikenal", message: message,
                remedy: Phrase(id: "Tulis unor_id salah satunya", en: "Write the unor_id of one of them")))
    }

    /// There is no such level.
    static func onLevel(_ level: Int, deepest: Int) -> Refusal {
        Refusal(
            .usage,
            Problem(
                "tingkat-tidak-ada",
                message: deepest > 0
                    ? Phrase(
                        id: "Tidak ada unit di tingkat \(level); tingkat yang ada: 1 sampai \(deepest)",
                        en: "There are no units of level \(level); the levels there are: 1 to \(deepest)")
                    : Phrase(id: "Tidak ada unit sama sekali", en: "There are no units at all"),
                remedy: Phrase(id: "Pilih --level lain", en: "Choose another --level")))
    }
}
