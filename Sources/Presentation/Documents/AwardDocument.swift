import Analysis
import Archive
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// An award (`takar award --json`).
extension AwardResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("penghargaan", Phrase(id: "Hasil takar award --json", en: "What takar award --json prints"))
    }

    private typealias Category = (result: AwardResult, category: AwardList.Category)
    private typealias Named = (result: AwardResult, category: AwardList.Category, place: Ranking.Place, position: Int)

    private func recipients(_ category: AwardList.Category) -> [Named] {
        named(category).enumerated().map { (result: self, category: category, place: $0.element, position: $0.offset) }
    }

    package static var fields: [JSONField<AwardResult>] {
        JSONField("tahun") { $0.year }
        JSONField("kanreg") { $0.region?.number }
        JSONField("resmi") { $0.isOfficial }
        JSONField("pemberitahuan") { $0.notices }
        JSONField.each("kategori", { result in result.list.categories.map { (result: result, category: $0) } }) { category }
    }

    @JSONFields<Category> private static var category: [JSONField<Category>] {
        JSONField("jenis") { $0.category.kind.rawValue }
        JSONField("ukuran") { $0.category.sizeBand?.name }
        JSONField("catatan") { of in Phrase(id: of.result.remark(of.category, .indonesian), en: of.result.remark(of.category, .english)) }
        JSONField("putusan") { $0.category.isContested ? $0.category.soundness?.verdict.rawValue : nil }
        JSONField.each("penerima", { $0.result.recipients($0.category) }) { named }
        JSONField.each("tidak_diperingkat", { of in of.category.ranking.unranked.map { (of.result, $0) } }) {
            JSONField("id") { $1.result.id }
            JSONField("nama") { $1.result.name }
            JSONField("alasan") { result, unranked in
                Phrase(id: result.reason(unranked.reason, .indonesian), en: result.reason(unranked.reason, .english))
            }
        }
    }

    @JSONFields<Named> private static var named: [JSONField<Named>] {
        JSONField("peringkat") { $0.place.rank }
        JSONField("id") { $0.place.result.id }
        JSONField("nama") { $0.place.result.name }
        JSONField("indeks") { $0.place.means.total }
        JSONField("dimensi") { of in
            Dictionary(zip(Dimension.allCases.map(\.rawValue), of.place.means.dimensions)) { first, _ in first }
        }
        JSONField("diukur") { $0.place.result.measured }
        JSONField("jumlah") { $0.place.result.people }
        JSONField.each("pita", { of in (of.category.soundness?.draws ?? []).map { (draw: $0, band: $0.bands[of.position]) } }) {
            JSONField("undian") { $0.draw.noise.name }
            JSONField("terbaik") { $0.band.low }
            JSONField("terburuk") { $0.band.high }
            JSONField("pertama") { $0.band.firsts }
            JSONField("dari") { $0.draw.draws }
        }
        JSONField("peringkat_data_lengkap") { of -> Int? in of.category.soundness?.missing?.full.ranks[of.position] }
        JSONField("penetapan") { $0.result.publications[$0.place.result.id]?.decree }
        JSONField("alasan_penetapan", Phrase(id: "Mengapa menggantikan yang lain", en: "Why it took another's place")) {
            $0.result.publications[$0.place.result.id]?.reason
        }
        JSONField("per_tanggal") { $0.result.entries[$0.place.result.id]?.asOf }
        JSONField("sidik_hasil") { $0.result.entries[$0.place.result.id]?.resultHash }
    }
}
