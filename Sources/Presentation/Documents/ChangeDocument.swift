import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Why an index changed (`takar compare --json`).
extension ChangeAnalysis: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("perubahan", Phrase(id: "Hasil takar compare --json", en: "What takar compare --json prints"))
    }

    package static var fields: [JSONField<ChangeAnalysis>] {
        JSONField.part("sebelum", { $0.before }) { basis }
        JSONField.part("sesudah", { $0.after }) { basis }
        JSONField("seluruhnya") { $0.whole }
        JSONField.each("instansi", { analysis in zip(analysis.universe.agencies, analysis.agencies).sorted { $0.0.id < $1.0.id } }) {
            JSONField("id") { $0.0.id }
            JSONField("nama") { $0.0.name }
            JSONField("hasil") { $0.1 }
        }
        JSONField.each(
            "unit",
            { analysis in
                analysis.universe.tree.byName.filter { analysis.units[$0].hasPeople }.map { (analysis.universe.tree.units[$0], analysis.units[$0]) }
            }
        ) {
            JSONField("unor_id") { $0.0.id }
            JSONField("nama") { $0.0.name }
            JSONField("hasil") { $0.1 }
        }
    }

    @JSONFields<Plan> private static var basis: [JSONField<Plan>] {
        JSONField("per_tanggal") { $0.asOf }
        JSONField("instrumen") { $0.instrument }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.notices }
    }
}

extension PlaceChange: JSONObject {
    private var shown: ShownChange? { ShownChange(self) }

    package static var fields: [JSONField<PlaceChange>] {
        JSONField("indeks_sebelum") { $0.before }
        JSONField("indeks_sesudah") { $0.after }
        JSONField("perubahan", Phrase(id: "Selisih kedua indeks", en: "The difference of the two figures")) { place in
            place.shown.map { Decimal(hundredths: $0.change) }
        }
        JSONField("perubahan_tepat", Phrase(id: "Selisih itu sebagai pecahan", en: "The same as a fraction in lowest terms")) {
            $0.change?.description
        }
        JSONField("diukur_sebelum") { $0.measuredBefore }
        JSONField("diukur_sesudah") { $0.measuredAfter }
        JSONField.part("diukur_dua_kali", { $0 }) {
            JSONField("orang") { $0.stayers }
            JSONField("naik") { $0.rose }
            JSONField("turun") { $0.fell }
            JSONField("sama") { $0.same }
        }
        JSONField.each("bagian", { $0.shown?.parts ?? [] }) {
            JSONField("bagian") { $0.part.kind.code }
            JSONField("judul") { $0.part.kind.label }
            JSONField("poin") { Decimal(hundredths: $0.hundredths) }
            JSONField("poin_tepat") { $0.part.share.description }
            JSONField("orang") { $0.part.people }
            JSONField.each("rincian", { Array(zip($0.part.items, $0.items)) }) {
                JSONField("nama") { $0.0.item.name }
                JSONField("judul") { $0.0.title }
                JSONField("dimensi") { $0.0.item.dimension as Instruments.Dimension? }
                JSONField("poin") { Decimal(hundredths: $0.1) }
                JSONField("poin_tepat") { $0.0.share.description }
                JSONField("orang") { $0.0.people }
            }.saying(id: "Yang tepat berjumlah bagiannya", en: "The exact ones add up to the part")
        }.saying(id: "Yang tepat berjumlah perubahannya", en: "The exact ones add up to the change")
    }
}
