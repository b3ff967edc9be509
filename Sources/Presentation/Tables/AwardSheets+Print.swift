import Analysis
import Archive
import Exchange
import Measurement
import Vocabulary
import Workflows

extension AwardSheets {
    /// Who is named in which category, in few enough columns for a page; what stands behind it is on the sheet of all agencies.
    package var printed: SheetTable {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        let noises = result.list.categories.lazy.compactMap(\.soundness).first?.draws.map { $0.noise.label[language] } ?? []
        let columns =
            [
                SheetColumn(words("Kategori", "Category"), .text), SheetColumn(words("Peringkat", "Rank"), .number),
                SheetColumn(words("Instansi", "Agency"), .text), SheetColumn(words("Indeks", "Index"), .number),
                SheetColumn(words("Partisipasi", "Participation"), .number),
            ] + noises.map { SheetColumn("\(words("Pita", "Band")) \($0)", .text) } + [
                SheetColumn(words("Penetapan", "Decree"), .text), SheetColumn(words("Per tanggal", "As of"), .date),
                SheetColumn(words("Catatan", "Remark"), .sentences),
            ]
        let rows = result.list.categories.flatMap { category -> [[SheetCell]] in
            let title = SheetCell.text(result.title(category, language)), remark = SheetCell.text(result.remark(category, language))
            let places = result.named(category)
            guard !places.isEmpty else { return [[title] + [SheetCell](repeating: .blank, count: columns.count - 2) + [remark]] }
            return places.enumerated().map { position, place in
                let who: [SheetCell] = [
                    title, .count(place.rank), .text(place.result.name), .mean(place.means.total),
                    place.result.people.map { .share(place.result.measured, of: $0) } ?? .blank,
                ]
                let bands: [SheetCell] = noises.indices.map { noise in
                    guard let draws = category.soundness?.draws, draws.indices.contains(noise) else { return .blank }
                    return .text("\(draws[noise].bands[position].low)–\(draws[noise].bands[position].high)")
                }
                let evidence: [SheetCell] = [
                    .text(result.decree(place.result.id, language)),
                    (result.entries[place.result.id]?.asOf).map { .date($0) } ?? .blank, position == 0 ? remark : .blank,
                ]
                return who + bands + evidence
            }
        }
        return SheetTable(words("Penghargaan", "Award"), columns, rows)
    }
}
