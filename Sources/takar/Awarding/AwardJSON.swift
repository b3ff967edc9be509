import Analysis
import Archive
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// An award as one JSON object, with the official terms as keys.
struct AwardJSON: Encodable {
    let tahun: Int
    let kanreg: String?
    let resmi: Bool
    let kategori: [Category]
    let pemberitahuan: [String]

    struct Category: Encodable {
        let jenis: String
        let ukuran: String?
        let catatan: String
        let putusan: String?
        let penerima: [Place]
        let tidak_diperingkat: [Unranked]
    }

    struct Place: Encodable {
        let peringkat: Int
        let id: String
        let nama: String
        let indeks: Decimal
        let dimensi: [String: Decimal]
        let diukur: Int
        let jumlah: Int?
        let pita: [Band]
        let peringkat_data_lengkap: Int?
        let penetapan: String?
        /// Why the publication took another's place, where somebody said so.
        let alasan_penetapan: String?
        let per_tanggal: String?
        let sidik_hasil: String?
    }

    struct Band: Encodable {
        let undian: String
        let terbaik: Int
        let terburuk: Int
        let pertama: Int
        let dari: Int
    }

    struct Unranked: Encodable {
        let id: String
        let nama: String
        let alasan: String
    }

    init(_ result: AwardResult, language: Language) {
        tahun = result.year
        kanreg = result.region?.number
        resmi = result.isOfficial
        pemberitahuan = result.notices.map { $0[language] }
        kategori = result.list.categories.map { category in
            Category(
                jenis: category.kind.rawValue, ukuran: category.sizeBand?.name, catatan: result.remark(category, language),
                putusan: category.isContested ? category.soundness?.verdict.rawValue : nil,
                penerima: result.named(category).enumerated().map { Self.place($1, $0, category, result) },
                tidak_diperingkat: category.ranking.unranked.map {
                    Unranked(id: $0.result.id, nama: $0.result.name, alasan: result.reason($0.reason, language))
                })
        }
    }

    private static func place(_ place: Ranking.Place, _ position: Int, _ category: AwardList.Category, _ result: AwardResult) -> Place {
        let entry = result.entries[place.result.id]
        return Place(
            peringkat: place.rank, id: place.result.id, nama: place.result.name, indeks: Decimal(place.means.total),
            dimensi: Dictionary(zip(Dimension.allCases.map(\.rawValue), place.means.dimensions.map { Decimal($0) })) { first, _ in first },
            diukur: place.result.measured, jumlah: place.result.people,
            pita: (category.soundness?.draws ?? []).map { draw in
                let band = draw.bands[position]
                return Band(undian: draw.noise.name, terbaik: band.low, terburuk: band.high, pertama: band.firsts, dari: draw.draws)
            }, peringkat_data_lengkap: category.soundness?.missing?.full.ranks[position],
            penetapan: result.publications[place.result.id]?.decree, alasan_penetapan: result.publications[place.result.id]?.reason,
            per_tanggal: entry?.asOf.description, sidik_hasil: entry?.resultHash)
    }

    func text() throws -> String { try JSONText.encode(self) }
}
