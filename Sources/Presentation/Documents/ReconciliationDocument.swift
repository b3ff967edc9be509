import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A reconciliation with BKN's recap (`takar reconcile --json`).
extension ReconciliationResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("rekonsiliasi", Phrase(id: "Hasil takar reconcile --json", en: "What takar reconcile --json prints"))
    }

    private var comparison: OfficialComparison { reconciliation.comparison }

    package static var fields: [JSONField<ReconciliationResult>] {
        JSONField("per_tanggal") { $0.reconciliation.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) {
            $0.reconciliation.plan.notices
        }
        JSONField("instrumen") { $0.reconciliation.plan.instrument }
        JSONField.part("orang", { $0.comparison }) {
            JSONField("dibandingkan") { $0.people.count }
            JSONField("sama") { $0.people.count - $0.differing.count }
            JSONField("berbeda") { $0.differing.count }
            JSONField("hanya_di_sini") { $0.onlyHere.count }
            JSONField("hanya_di_bkn") { $0.onlyThere.count }
            JSONField("tidak_diukur_di_sini") { $0.notMeasured.count }
            JSONField("tidak_pasti") { $0.ambiguous.count }
        }
        JSONField.part("indeks", { $0.reconciliation }) {
            JSONField("di_sini_semua") { $0.indexHere }
            JSONField("bkn_semua") { $0.indexThere }
            JSONField("selisih", Phrase(id: "Dari yang dibandingkan", en: "Of those compared")) { $0.difference }
            JSONField(
                "jumlah_poin",
                Phrase(id: "Jumlah tepat yang dibagi orang yang dibandingkan", en: "The exact sum that is divided by the people compared")
            ) { Points(thousandths: $0.difference.sum) }
        }
        JSONField.each("dimensi", { $0.comparison.summaries }) {
            JSONField("dimensi") { $0.dimension?.rawValue ?? "total" }
            JSONField("di_sini") { $0.meanHere }
            JSONField("bkn") { $0.meanThere }
            JSONField("selisih") { IndexShare(sum: $0.sumThere - $0.sumHere, people: $0.people) }
            JSONField("sama") { $0.agreeing }
            JSONField("bkn_lebih_tinggi") { $0.higherThere }
            JSONField("bkn_lebih_rendah") { $0.lowerThere }
        }
        JSONField.each("sebab", { $0.reconciliation.causes }) {
            JSONField("sebab") { $0.cause.rawValue }
            JSONField("judul") { $0.cause.label }
            JSONField("tindakan") { $0.cause.remedy }
            JSONField("orang") { $0.people }
            JSONField("selisih") { $0.differences }
            JSONField("poin_indeks") { $0.share }
            JSONField("jumlah_poin") { Points(thousandths: $0.share.sum) }
        }
        JSONField.each("selisih", { result in result.reconciliation.differences.map { (result, $0) } }) { difference }
        JSONField.each("kecocokan_opsi", { $0.reconciliation.fits }) {
            JSONField("opsi") { $0.setting.texts }
            JSONField("orang_sama") { $0.people }
            JSONField("dimensi_sama") { $0.dimensions }
        }
        JSONField.part("rekap", { $0.table }) {
            JSONField("berkas") { $0.file }
            JSONField("dibaca") { $0.read }
            JSONField("dipakai") { $0.scores.count }
            JSONField("ditolak") { $0.refused }
            JSONField("disisihkan") { $0.rowsSetAside.reduce(0) { $0 + $1.count } }
            JSONField("disisihkan_karena") { $0.rowsSetAside }
            JSONField.each("temuan", { $0.diagnostics }) { Diagnostic.placedFields }
        }
    }

    @JSONFields<(ReconciliationResult, Difference)> private static var difference: [JSONField<(ReconciliationResult, Difference)>] {
        JSONField("nip") { result, difference in result.people.nips[difference.person].description }
        JSONField("dimensi") { _, difference in difference.dimension?.rawValue ?? "total" }
        JSONField("di_sini") { _, difference in difference.here }
        JSONField("bkn") { _, difference in difference.there }
        JSONField("sebab") { _, difference in difference.finding.cause.rawValue }
        JSONField("keterangan") { _, difference in difference.finding.note }
        JSONField.each("catatan", { result, difference in difference.finding.records.map { (place: result.place($0.source), record: $0) } }) {
            JSONField("berkas") { $0.place.file ?? "" }
            JSONField("baris") { $0.place.row ?? $0.record.source.row }
            JSONField("isi") { $0.record.summary }
        }
        JSONField("mungkin_juga") { _, difference in difference.finding.alsoPossible.map(\.rawValue) }
    }
}
