import Analysis
import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// An award as tables: who is named with the evidence, and everybody who was compared.
package struct AwardSheets {
    package let result: AwardResult
    package let language: Language

    package init(result: AwardResult, language: Language) {
        self.result = result
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    /// Who is named in which category.
    package var named: SheetTable {
        let columns = columns + [SheetColumn(words("Catatan", "Remark"), .sentences)]
        var rows: [[SheetCell]] = []
        for category in result.list.categories {
            let remark = SheetCell.text(result.remark(category, language))
            let places = result.named(category)
            for (position, place) in places.enumerated() { rows.append(row(category, place, position) + [position == 0 ? remark : .blank]) }
            if places.isEmpty {
                let title = SheetCell.text(result.title(category, language))
                rows.append([title] + blanks(columns.count - 2) + [remark])
            }
        }
        return SheetTable(words("Penghargaan", "Award"), columns, rows)
    }

    /// Everybody of every category, those without a place with the reason.
    package var all: SheetTable {
        let columns = columns + [SheetColumn(words("Alasan tidak diperingkat", "Why not ranked"), .text)]
        var rows: [[SheetCell]] = []
        for category in result.list.categories {
            for (position, place) in category.ranking.places.enumerated() { rows.append(row(category, place, position) + [.blank]) }
            for unranked in category.ranking.unranked {
                let entry = unranked.result
                let who: [SheetCell] = [
                    .text(result.title(category, language)), .blank, .text(entry.id), .text(entry.name), .count(entry.measured),
                ]
                rows.append(who + blanks(columns.count - who.count - 1) + [.text(result.reason(unranked.reason, language))])
            }
        }
        return SheetTable(words("Semua instansi", "All agencies"), columns, rows)
    }

    private func blanks(_ count: Int) -> [SheetCell] { [SheetCell](repeating: .blank, count: max(0, count)) }

    private var columns: [SheetColumn] {
        let noises = result.list.categories.lazy.compactMap(\.soundness).first?.draws.map(\.noise) ?? []
        let who = [
            SheetColumn(words("Kategori", "Category"), .text), SheetColumn(words("Peringkat", "Rank"), .number),
            SheetColumn("Id", Phrase("ID"), .identifier, in: language),
            SheetColumn(words("Instansi", "Agency"), .text), SheetColumn(words("Diukur", "Measured"), .number),
            SheetColumn(words("Partisipasi", "Participation"), .number), SheetColumn(words("Indeks", "Index"), .number),
        ]
        let dimensions = Dimension.allCases.map { SheetColumn($0.label[language], .number) }
        let bands = noises.flatMap { noise in
            [words("terbaik 5 %", "best 5 %"), words("terburuk 95 %", "worst 95 %"), words("pertama", "first")].map {
                SheetColumn("\(noise.name): \($0)", Phrase("\(noise.label[language]): \($0)"), .number, in: language)
            }
        }
        let evidence = [
            SheetColumn(words("Bila data lengkap", "If data were complete"), .number), SheetColumn(words("Penetapan", "Decree"), .text),
            SheetColumn(words("Per tanggal", "As of"), .date), SheetColumn(words("Sidik hasil", "Hash of the result"), .identifier),
        ]
        return who + dimensions + bands + evidence
    }

    private func row(_ category: AwardList.Category, _ place: Ranking.Place, _ position: Int) -> [SheetCell] {
        let entry = result.entries[place.result.id]
        let who: [SheetCell] = [
            .text(result.title(category, language)), .count(place.rank), .text(place.result.id), .text(place.result.name),
            .count(place.result.measured), place.result.people.map { .share(place.result.measured, of: $0) } ?? .blank, .mean(place.means.total),
        ]
        let draws: [SheetCell] = (category.soundness?.draws ?? []).flatMap { draw -> [SheetCell] in
            let band = draw.bands[position]
            return [.count(band.low), .count(band.high), .share(band.firsts, of: draw.draws)]
        }
        let evidence: [SheetCell] = [
            (category.soundness?.missing?.full.ranks[position]).map { .count($0) } ?? .blank,
            .text(result.decree(place.result.id, language)), entry.map { .date($0.asOf) } ?? .blank, .text(entry?.resultHash ?? ""),
        ]
        return who + place.means.dimensions.map { .mean($0) } + draws + evidence
    }
}
